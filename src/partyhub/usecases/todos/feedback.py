"""表现反馈单: to appraise and to send for communities, to receive for units, to answer for members
(PD-15, PD-16, NT-11, PV-44)."""

from collections.abc import Sequence
from datetime import date

from partyhub.domain.feedback_slips.states import SlipState
from partyhub.domain.feedback_slips.views import SlipsHere
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.permission import Permission
from partyhub.domain.todos.kinds import TodoKind, UnitOverdue
from partyhub.usecases.todos.todo import NO_LIST, Todo
from partyhub.usecases.uow import UnitOfWork

_AT_COMMUNITY = {
    SlipState.PENDING: TodoKind.FEEDBACK_TO_APPRAISE,
    SlipState.APPRAISED: TodoKind.FEEDBACK_TO_SEND,
}


async def feedback_waiting(uow: UnitOfWork, actor: Actor) -> list[Todo]:
    """Where the right is held; due with the year, and nothing happens to anybody who is late."""
    found: list[Todo] = []
    appraises = actor.scope(Permission.FEEDBACK_SLIP_APPRAISE)
    if appraises.roots:
        here = await uow.feedback_slips.here(within=appraises)
        found += [_at_community(state, here) for state in _AT_COMMUNITY]
    receives = actor.scope(Permission.FEEDBACK_SLIP_RECEIVE)
    if receives.roots:
        arrived = await uow.feedback_slips.arrived(within=receives)
        units = [UnitOverdue(one.unit_id, one.unit_name, one.count) for one in arrived]
        found.append(_todo(TodoKind.FEEDBACK_TO_RECEIVE, units, None))
    if actor.member_id is not None:
        count, until = await uow.feedback_slips.to_answer(actor.member_id)
        found.append(Todo(TodoKind.FEEDBACK_TO_ANSWER, count, until, (), (), NO_LIST))
    return found


def _at_community(state: SlipState, here: Sequence[SlipsHere]) -> Todo:
    lines = [one for one in here if one.state is state]
    units = [UnitOverdue(one.community_id, one.community_name, one.count) for one in lines]
    due = min((date(one.year, 12, 31) for one in lines), default=None)
    return _todo(_AT_COMMUNITY[state], units, due)


def _todo(kind: TodoKind, units: Sequence[UnitOverdue], due: date | None) -> Todo:
    return Todo(kind, sum(one.count for one in units), due, (), units, NO_LIST)
