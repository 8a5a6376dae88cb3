"""Self-checks are read, listed with those that are owed, and taken out."""

from collections.abc import Sequence
from datetime import date, datetime

from partyhub.domain.self_checks.ports import SelfCheckFilter, SelfCheckLine
from partyhub.domain.self_checks.report import HEADINGS, TITLE, rows
from partyhub.domain.self_checks.self_check import SelfCheck
from partyhub.domain.self_checks.states import SELF_CHECK_LIFECYCLE, SelfCheckAction
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import SelfCheckId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


async def read_self_check(uow: UnitOfWork, actor: Actor, *, check_id: SelfCheckId) -> SelfCheck:
    """NotFound out of reach; it names papers and no people."""
    async with uow.reading():
        scope = actor.scope(Permission.TRANSFER_READ)
        return await uow.self_checks.get(check_id, within=scope)


def allowed(actor: Actor, check: SelfCheck) -> Sequence[SelfCheckAction]:
    """What this person may do with it now."""
    steps = SELF_CHECK_LIFECYCLE.steps_from(check.state)
    return [step.action for step in steps if actor.scope(step.needs).covers(check.at())]


async def list_self_checks(
    uow: UnitOfWork, actor: Actor, wanted: SelfCheckFilter, *, today: date
) -> list[tuple[SelfCheckLine, str]]:
    """Every organisation in reach that owes one, begun or not."""
    scope = actor.require_any(Permission.TRANSFER_READ)
    async with uow.reading():
        return await uow.self_checks.page(wanted, within=scope, today=today)


async def export_self_check(
    uow: UnitOfWork, actor: Actor, *, check_id: SelfCheckId, now: datetime
) -> tuple[SelfCheck, Book]:
    """With an event of who took it out."""
    async with uow:
        scope = actor.scope(Permission.TRANSFER_READ)
        check = await uow.self_checks.get(check_id, within=scope)
        uow.record(Event(action="self-check.export", subject=check.id, by=actor.account_id, at=now))
        title = f"{check.org_name}{check.year}年{TITLE}"
        return await uow.commit((check, Book(title, HEADINGS, rows(check))))
