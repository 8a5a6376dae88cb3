"""A paper as it was given out, to be read; what goes to the client is printed anew."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import TicketId
from partyhub.domain.tickets.numbering import Series
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.refusals import NothingFiled
from partyhub.usecases.uow import UnitOfWork


class PaperKind(StrEnum):
    """一次性告知书, 收件回执单, 代办单."""

    NOTICE = "notice"
    RECEIPT = "receipt"
    PROXY = "proxy"


_SERIES = {
    PaperKind.NOTICE: Series.NOTICE,
    PaperKind.RECEIPT: Series.RECEIPT,
    PaperKind.PROXY: Series.PROXY,
}


async def filed_paper(
    uow: UnitOfWork, actor: Actor, *, ticket_id: TicketId, kind: PaperKind
) -> Mapping[str, Any]:
    """NotFound out of reach; NothingFiled if none was given out."""
    async with uow.reading():
        await uow.tickets.get(ticket_id, Reader.of(actor))
        content = await uow.tickets.filed(ticket_id, _SERIES[kind])
    if content is None:
        raise NothingFiled("no such paper was given out", kind=kind)
    return content
