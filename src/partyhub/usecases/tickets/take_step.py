"""Any step of a ticket: reach it, act, save, tell the client, file the paper that goes out."""

from datetime import datetime
from typing import Final

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import TicketId
from partyhub.domain.shared.versions import require_current
from partyhub.domain.tickets.act import Done, act
from partyhub.domain.tickets.change import Doing, Step
from partyhub.domain.tickets.intake import Accept, Notify
from partyhub.domain.tickets.numbering import Series, document_number
from partyhub.domain.tickets.papers_out import notice_paper, receipt_paper
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.policy_lines import policy_lines
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.states import TICKET_LIFECYCLE
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.working_time.explanation import explanation
from partyhub.domain.working_time.wording import in_chinese
from partyhub.usecases.tickets.calendar import doing_of
from partyhub.usecases.tickets.guide import guide_of
from partyhub.usecases.tickets.possible_now import Stepped
from partyhub.usecases.tickets.wishes import Wish, fulfilled
from partyhub.usecases.uow import UnitOfWork

PAPERS: Final = {Notify: Series.NOTICE, Accept: Series.RECEIPT}


async def take_step(
    uow: UnitOfWork,
    actor: Actor,
    *,
    ticket_id: TicketId,
    wish: Wish,
    now: datetime,
    read_version: int | None = None,
) -> Stepped:
    """404 if out of reach, 403 if not this role's or this person's, 412 if it has changed since."""
    async with uow:
        ticket = await _reached(uow, actor, ticket_id, wish)
        require_current(read_version, ticket.version)
        step = await fulfilled(uow, ticket, wish)
        doing = await _doing(uow, actor, ticket, step, now)
        done = act(ticket, step, doing)
        saved = await uow.tickets.save(done.ticket)
        await _go_out(uow, done, step, doing)
        uow.record(done.event)
        return await uow.commit(Stepped.by(actor, saved, doing.policy))


async def _reached(uow: UnitOfWork, actor: Actor, ticket_id: TicketId, wish: Wish) -> Ticket:
    """The ticket, if this person sees it and their role takes such steps there."""
    ticket = await uow.tickets.get(ticket_id, Reader.of(actor))
    actor.require(TICKET_LIFECYCLE.steps[wish.action].needs, at=ticket.at())
    return ticket


async def _doing(uow: UnitOfWork, actor: Actor, ticket: Ticket, step: Step, now: datetime) -> Doing:
    number = ""
    if (series := PAPERS.get(type(step))) is not None:
        year = local_day(now).year
        running = await uow.tickets.next_number(ticket.centre, year, series)
        number = document_number(series, ticket.centre, year, running)
    by = Officer(actor.account_id, actor.display_name)
    return await doing_of(uow, ticket, by, now, document_no=number)


async def _go_out(uow: UnitOfWork, done: Done, step: Step, doing: Doing) -> None:
    """What leaves the counter with this step: the message, and the paper in its frozen words."""
    ticket = done.ticket
    if done.message is not None:
        await uow.tickets.tell(ticket.id, done.message, by=doing.by, at=doing.at)
    if isinstance(step, Notify):
        guide = await guide_of(uow, ticket)
        paper = notice_paper(ticket, guide, by=doing.by, at=doing.at, medium=step.medium)
        await uow.tickets.file(ticket.id, doing.document_no, Series.NOTICE, paper, doing.at)
    if isinstance(step, Accept):
        guide = await guide_of(uow, ticket)
        due = ticket.clock.promised(doing.calendar, doing.policy, doing.at)
        rules = policy_lines(ticket.clock, doing.policy, doing.policy)
        why = [in_chinese(line) for line in explanation(due, rules)]
        paper = receipt_paper(ticket, guide, by=doing.by, at=doing.at, why=why)
        await uow.tickets.file(ticket.id, doing.document_no, Series.RECEIPT, paper, doing.at)
