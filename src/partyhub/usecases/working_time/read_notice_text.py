"""The text of a State Council's notice read as a preview: nothing is kept."""

from partyhub.domain.shared.actor import Actor
from partyhub.domain.working_time.notice_text import NoticeReading, read_notice
from partyhub.usecases.uow import UnitOfWork
from partyhub.usecases.working_time.rights import require_everywhere


async def read_notice_text(uow: UnitOfWork, actor: Actor, *, year: int, text: str) -> NoticeReading:
    """For who may load the notice afterwards (CALENDAR_ANNOUNCE)."""
    async with uow.reading():
        await require_everywhere(uow, actor)
    return read_notice(year, text)
