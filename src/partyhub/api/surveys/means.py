"""What the use cases of surveys need of the services."""

from datetime import datetime

from partyhub.api.services import Services
from partyhub.usecases.surveys.propose import Means


def means_of(services: Services, now: datetime) -> Means:
    return Means(services.pinyin, services.vault, now)
