"""Who complains hears how it goes on, not only how it ends (CMP-01, NT-08)."""

from collections.abc import Mapping
from typing import Final

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.tickets.change import Message
from partyhub.domain.tickets.kinds import Tells
from partyhub.domain.tickets.states import TicketAction
from partyhub.domain.tickets.ticket import Ticket

_SAID: Final[Mapping[TicketAction, str]] = {
    TicketAction.START: "已开始办理",
    TicketAction.VERIFY: "正在调查核实",
    TicketAction.PROCEED: "调查核实已结束，正在研究处理",
}


def progress(ticket: Ticket, action: TicketAction) -> Message | None:
    """Words that name nobody: neither who looks into it, nor whom it is about."""
    if ticket.matter.kind is not ItemKind.COMPLAINT or (said := _SAID.get(action)) is None:
        return None
    return Message(tells=Tells.PROGRESS, text=said)
