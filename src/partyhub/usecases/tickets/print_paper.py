"""What the client takes home is printed, with a new code each time; every print is an event."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import TicketId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.tickets.codes import CodeKind, TicketCode, digest_of
from partyhub.domain.tickets.kinds import Tells
from partyhub.domain.tickets.numbering import Series
from partyhub.domain.tickets.papers_out import slip_paper
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.refusals import NotClosedYet, NothingFiled
from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.ticket import Ticket
from partyhub.usecases.tickets.guide import guide_of
from partyhub.usecases.uow import UnitOfWork

FILED: Final = {
    CodeKind.NOTICE: Series.NOTICE,
    CodeKind.RECEIPT: Series.RECEIPT,
    CodeKind.PROXY: Series.PROXY,
}


@dataclass(frozen=True, slots=True)
class Printed:
    """What goes on paper or on the window's screen; the code is known here and nowhere else."""

    ticket: Ticket
    content: Mapping[str, Any]
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """Who prints what, when, and where new codes come from."""

    actor: Actor
    ticket_id: TicketId
    kind: CodeKind
    new_code: Callable[[], str]
    vault: Vault
    now: datetime


async def print_paper(uow: UnitOfWork, wanted: Print) -> Printed:
    """404 out of reach, 403 without a part in such tickets there; NothingFiled, NotClosedYet."""
    actor, now = wanted.actor, wanted.now
    async with uow:
        ticket = await uow.tickets.get(wanted.ticket_id, Reader.of(actor))
        actor.require(Permission.TICKET_REGISTER, at=ticket.at())
        by = Officer(actor.account_id, actor.display_name)
        content = await _content(uow, ticket, wanted.kind, by, now)
        earlier = await uow.followed_tickets.codes(ticket.id)
        secret = wanted.new_code()
        code = TicketCode(
            id=new_id(),
            ticket_id=ticket.id,
            kind=wanted.kind,
            digest=digest_of(wanted.vault, ticket.number, secret),
            at=now,
            by=by,
        )
        await uow.followed_tickets.keep_code(code)
        nth = 1 + sum(known.kind is wanted.kind for known in earlier)
        uow.record(printed_event(code, content.get("number", ""), nth, ticket.state))
        return await uow.commit(Printed(ticket, content, secret))


async def _content(
    uow: UnitOfWork, ticket: Ticket, kind: CodeKind, by: Officer, now: datetime
) -> Mapping[str, Any]:
    if kind is CodeKind.SCREEN:
        if ticket.state is not TicketState.CLOSED:
            raise NotClosedYet("rated after the feedback", state=ticket.state)
        return {}
    if kind is CodeKind.SLIP:
        told = [m.text for m in await uow.tickets.messages(ticket.id) if m.tells == Tells.EXTENDED]
        extension = told[-1] if told else ""
        return slip_paper(ticket, await guide_of(uow, ticket), by=by, at=now, extension=extension)
    content = await uow.tickets.filed(ticket.id, FILED[kind])
    if content is None:
        raise NothingFiled("no such paper was given out", kind=kind)
    return content


def printed_event(code: TicketCode, document: str, nth: int, state: TicketState) -> Event:
    """Which paper, and the how manieth print of it; nothing of the code."""
    return Event(
        action="ticket.print",
        subject=code.ticket_id,
        by=code.by.id,
        at=code.at,
        from_state=state,
        to_state=state,
        facts={"printed": code.kind, "document": document, "nth": str(nth)},
    )
