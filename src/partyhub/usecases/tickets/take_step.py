"""Any step of a ticket: reach it, act, save, tell the client, file the paper that goes out."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Final

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import ReplyTemplateId, TicketId, new_id
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.shared.versions import require_current
from partyhub.domain.tickets.act import Done, act
from partyhub.domain.tickets.change import Doing, Step
from partyhub.domain.tickets.examining import Object
from partyhub.domain.tickets.intake import Accept, Notify
from partyhub.domain.tickets.merging import Absorb, Merge
from partyhub.domain.tickets.numbering import Series
from partyhub.domain.tickets.objections import KeptObjection, sealed_objection
from partyhub.domain.tickets.papers_out import notice_paper, proxy_paper, receipt_paper
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.policy_lines import policy_lines
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.rights import require_right
from partyhub.domain.tickets.states import TICKET_LIFECYCLE
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.working_time.explanation import explanation
from partyhub.domain.working_time.wording import in_chinese
from partyhub.usecases.tickets.calendar import doing_of
from partyhub.usecases.tickets.guide import guide_of
from partyhub.usecases.tickets.numbers import document_no, proxy_no
from partyhub.usecases.tickets.possible_now import Stepped
from partyhub.usecases.tickets.wishes import Wish, fulfilled
from partyhub.usecases.uow import UnitOfWork

NO_TEMPLATE: Final[Mapping[str, str]] = MappingProxyType({})


async def take_step(
    uow: UnitOfWork,
    actor: Actor,
    *,
    ticket_id: TicketId,
    wish: Wish,
    vault: Vault,
    now: datetime,
    read_version: int | None = None,
    template_id: ReplyTemplateId | None = None,
) -> Stepped:
    """404 if out of reach, 403 if not this role's or this person's, 412 if it has changed since."""
    async with uow:
        ticket = await reached(uow, actor, ticket_id, wish)
        require_current(read_version, ticket.version)
        used = await _used(uow, ticket, template_id)
        return await uow.commit(await carry_out(uow, actor, ticket, wish, now, vault, used))


async def _used(
    uow: UnitOfWork, ticket: Ticket, template_id: ReplyTemplateId | None
) -> Mapping[str, str]:
    """Which template gave the words, in which version, for the event."""
    if template_id is None:
        return {}
    found = await uow.reply_templates.used(template_id, ticket.centre.path_steps)
    at = found.written_at.isoformat()
    return {"template": found.title, "template_id": str(found.id), "template_at": at}


async def carry_out(
    uow: UnitOfWork, actor: Actor, ticket: Ticket, wish: Wish, now: datetime, vault: Vault,
    used: Mapping[str, str] = NO_TEMPLATE,
) -> Stepped:  # fmt: skip
    """A step of a ticket that was reached, and what it does to another one (a merge)."""
    step = await fulfilled(uow, ticket, wish, Reader.of(actor))
    saved = await _done(uow, actor, ticket, step, now, vault, used)
    if isinstance(step, Merge):
        await _done(uow, actor, step.kept, Absorb(duplicate=ticket), now, vault)
    return saved


async def _done(
    uow: UnitOfWork, actor: Actor, ticket: Ticket, step: Step, now: datetime, vault: Vault,
    used: Mapping[str, str] = NO_TEMPLATE,
) -> Stepped:  # fmt: skip
    doing = await _doing(uow, actor, ticket, step, now)
    done = act(ticket, step, doing)
    saved = await uow.tickets.save(done.ticket)
    await _go_out(uow, done, step, doing)
    if isinstance(step, Object):
        await _keep_objection(uow, ticket.id, step, doing, vault)
    uow.record(replace(done.event, facts={**done.event.facts, **used}))
    return Stepped.by(actor, saved, doing.policy, now)


async def reached(uow: UnitOfWork, actor: Actor, ticket_id: TicketId, wish: Wish) -> Ticket:
    """The ticket, if this person sees it and their role takes such steps there."""
    ticket = await uow.tickets.get(ticket_id, Reader.of(actor))
    require_right(actor, ticket, TICKET_LIFECYCLE.steps[wish.action].needs)
    return ticket


async def _doing(uow: UnitOfWork, actor: Actor, ticket: Ticket, step: Step, now: datetime) -> Doing:
    number = await document_no(uow, ticket.centre, step, now)
    slip = await proxy_no(uow, ticket, step, now)
    by = Officer(actor.account_id, actor.display_name)
    return await doing_of(uow, ticket, by, now, document_no=number, proxy_no=slip)


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
        if doing.proxy_no:
            slip = proxy_paper(ticket, guide, by=doing.by, at=doing.at)
            await uow.tickets.file(ticket.id, doing.proxy_no, Series.PROXY, slip, doing.at)


async def _keep_objection(
    uow: UnitOfWork, ticket_id: TicketId, step: Object, doing: Doing, vault: Vault
) -> None:
    """Sealed and apart from the ticket, so that no list, history or export holds it (SP-11)."""
    objection_id = new_id()
    sealed = sealed_objection(
        vault, objection_id, content=step.content, objector=step.objector, contact=step.contact
    )
    kept = KeptObjection(id=objection_id, at=doing.at, by_name=doing.by.name, sealed=sealed)
    await uow.public_notices.keep(ticket_id, kept)
