"""At the start: the years that are known without anybody loading them."""

import structlog

from partyhub.api.services import Services
from partyhub.domain.shared.errors import Unavailable
from partyhub.usecases.working_time.load_known_years import load_known_years

_TRIES = 10
_log = structlog.get_logger("partyhub.working_time")


async def know_years(services: Services) -> None:
    """Nothing happens where every known year has a notice already.

    Servers that start together wait for the one that is faster, each time for two seconds.
    """
    for patience in reversed(range(_TRIES)):
        try:
            added = await load_known_years(
                services.work(), services.known_years, now=services.clock()
            )
        except Unavailable:
            if not patience:
                raise
        else:
            if added:
                _log.info("working days loaded", years=added)
            return
