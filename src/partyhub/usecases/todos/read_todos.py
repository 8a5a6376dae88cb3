"""The workbench: what waits for the actor, what is due first at the top (NT-10, NT-12)."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from partyhub.domain.check_ins.states import CheckInState, ReceiptState
from partyhub.domain.check_ins.views import CheckInFilter, CheckInOrder
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.policy import Policy
from partyhub.domain.todos.kinds import OWN_WORK, WORK, TodoKind, UnitOverdue
from partyhub.domain.verifications.rule import stale_before
from partyhub.usecases.todos.activities import activities_waiting
from partyhub.usecases.todos.claims import claims_waiting
from partyhub.usecases.todos.feedback import feedback_waiting
from partyhub.usecases.todos.letters import letters_waiting
from partyhub.usecases.todos.probations import probations_due
from partyhub.usecases.todos.surveys import surveys_waiting
from partyhub.usecases.todos.talks import talks_owed
from partyhub.usecases.todos.todo import Todo, TodoQuery
from partyhub.usecases.todos.together import together_waiting
from partyhub.usecases.todos.transfers import transfers_waiting
from partyhub.usecases.todos.volunteering import volunteers_waiting
from partyhub.usecases.uow import UnitOfWork

_SAMPLE = 5
_K, _P, _S = TodoKind, Permission, CheckInState
_HANDS_ON = (_P.CHECK_IN_CERTIFY, _P.CHECK_IN_REGISTER)


async def read_todos(
    uow: UnitOfWork, actor: Actor, *, policy: Policy, today: date, now: datetime
) -> list[Todo]:
    """Groups with anything in them; nobody's work is shown to somebody else."""
    soon = today + timedelta(days=policy.check_in_warn_days)
    async with uow.reading():
        groups = [
            await _group(uow, kind, wanted, within) for kind, wanted, within in _asked(actor, soon)
        ]
        groups.append(await _overdue_by_unit(uow, actor))
        groups.append(await _to_verify(uow, actor, today))
        groups.append(await probations_due(uow, actor, today))
        groups.append(await talks_owed(uow, actor))
        groups += await surveys_waiting(uow, actor, today)
        groups += await transfers_waiting(uow, actor)
        groups += await claims_waiting(uow, actor)
        groups += await activities_waiting(uow, actor, now)
        groups += await feedback_waiting(uow, actor)
        groups += await together_waiting(uow, actor, today)
        groups += await letters_waiting(uow, actor)
        groups += await volunteers_waiting(uow, actor, now)
    return sorted(
        (group for group in groups if group is not None and group.count),
        key=lambda group: group.earliest_due_on or date.max,
    )


def _wanted(kind: TodoKind, soon: date) -> CheckInFilter:
    first = CheckInFilter(order=CheckInOrder.WAITING)
    match kind:
        case _K.ENROLLED_TO_CERTIFY:
            return replace(first, states=(_S.ENROLLED,))
        case _K.CERTIFICATE_NEAR_LIMIT:
            return replace(first, states=(_S.CERTIFICATE_ISSUED,), due_by=soon)
        case _K.CERTIFICATE_OVERDUE | _K.OVERDUE_BY_UNIT:
            return replace(first, states=(_S.OVERDUE,))
        case _K.TO_ASSIGN:
            return replace(first, states=(_S.CHECKED_IN,))
        case _K.GO_CHECK_IN:
            return replace(first, states=(_S.CERTIFICATE_ISSUED, _S.OVERDUE))
        case _:
            return replace(first, receipt=ReceiptState.ISSUED)


def _asked(actor: Actor, soon: date) -> list[tuple[TodoKind, CheckInFilter, Scope]]:
    """The kinds that are this actor's, each with its filter and where it reaches."""
    asked: list[tuple[TodoKind, CheckInFilter, Scope]] = []
    for work in WORK:
        scope = actor.scope(work.needs)
        if scope.roots:
            narrowed = replace(_wanted(work.kind, soon), under=_ids(actor, scope), side=work.side)
            asked.append((work.kind, narrowed, actor.scope(_P.CHECK_IN_READ)))
    if actor.member_id is not None:
        own = Scope(own=actor.member_id)
        asked.extend((kind, _wanted(kind, soon), own) for kind in OWN_WORK)
    return asked


def _ids(actor: Actor, scope: Scope) -> tuple[UUID, ...]:
    """The organisations at which a scope begins."""
    return tuple(dict.fromkeys(g.org.id for g in actor.grants if g.org.path in scope.roots))


async def _group(
    uow: UnitOfWork, kind: TodoKind, wanted: CheckInFilter, within: Scope
) -> Todo | None:
    tally = await uow.check_ins.tally(wanted, within=within)
    if not tally.count:
        return None
    lines = await uow.check_ins.page(wanted, within=within, after=None, limit=_SAMPLE)
    due = None if wanted.receipt or wanted.states == (_S.CHECKED_IN,) else tally.earliest_due_on
    return Todo(kind, tally.count, due, [line for line, _ in lines], (), _query(wanted))


async def _overdue_by_unit(uow: UnitOfWork, actor: Actor) -> Todo | None:
    """For those who lead units: not where one certifies or registers oneself (CHK-32, CHK-34)."""
    hands_on = {root for needs in _HANDS_ON for root in actor.scope(needs).roots}
    scope = Scope(tuple(r for r in actor.scope(_P.CHECK_IN_READ).roots if r not in hands_on))
    if scope.empty or not actor.scope(_P.STATISTICS_READ).roots:
        return None
    wanted = replace(
        _wanted(_K.OVERDUE_BY_UNIT, date.max), under=_ids(actor, scope), side=Side.UNIT
    )
    tally = await uow.check_ins.tally(wanted, within=scope)
    if not tally.count:
        return None
    units = await uow.todos.overdue_by_unit(within=scope)
    return Todo(_K.OVERDUE_BY_UNIT, tally.count, tally.earliest_due_on, (), units, _query(wanted))


async def _to_verify(uow: UnitOfWork, actor: Actor, today: date) -> Todo | None:
    """MEM-03: how many of each branch; its query is empty, the list is that of verifications."""
    scope = actor.scope(_P.MEMBER_EDIT)
    if not scope.roots:
        return None
    found = await uow.verifications.by_branch(stale_before(today), within=scope)
    branches = [UnitOverdue(one.branch_id, one.branch_name, one.count) for one in found]
    count = sum(one.count for one in found)
    return Todo(
        _K.RECORDS_TO_VERIFY,
        count,
        None,
        (),
        branches,
        _query(CheckInFilter()),
    )


def _query(wanted: CheckInFilter) -> TodoQuery:
    return TodoQuery(wanted.states, wanted.receipt, wanted.under, wanted.side, wanted.due_by)
