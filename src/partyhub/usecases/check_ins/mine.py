"""A member's own check-in: where it stands, what is next, where to go and whom to see (CHK-24)."""

from dataclasses import dataclass

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.states import OPEN_STATES, CheckInState
from partyhub.domain.check_ins.views import CheckInFilter, CheckInOrder
from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import CheckInId
from partyhub.usecases.uow import UnitOfWork

_OPEN_FIRST = tuple(
    CheckInFilter(states=states, order=CheckInOrder.RECENT)
    for states in (tuple(OPEN_STATES), (CheckInState.ENDED,))
)


@dataclass(frozen=True, slots=True)
class Mine:
    """The check-in under way, else the one that ended last, with both organisations."""

    check_in: CheckIn
    unit: Org
    community: Org


async def my_check_in(uow: UnitOfWork, actor: Actor) -> Mine:
    """NotFound while the member has none."""
    own = Scope(own=actor.member_id)
    async with uow.reading():
        lines = [
            line
            for wanted in _OPEN_FIRST
            for line in await uow.check_ins.page(wanted, within=own, after=None, limit=1)
        ]
        if actor.member_id is None or not lines:
            raise NotFound("no check-in yet")
        check_in = await uow.check_ins.get(CheckInId(lines[0][0].id), within=own)
        unit = await uow.orgs.get(check_in.unit.id)
        return Mine(check_in, unit, await uow.orgs.get(check_in.community.id))
