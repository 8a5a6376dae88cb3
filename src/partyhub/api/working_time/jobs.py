"""At the start: the years that are known without anybody loading them."""

import structlog

from partyhub.api.services import Services
from partyhub.usecases.working_time.load_known_years import load_known_years

_log = structlog.get_logger("partyhub.working_time")


async def know_years(services: Services) -> None:
    """Nothing happens where every known year has a notice already."""
    now = services.clock()
    if added := await load_known_years(services.work(), services.known_years, now=now):
        _log.info("working days loaded", years=added)
