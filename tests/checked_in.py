"""Puts check-ins into the database in any state, without asking anybody."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.holder import Holder
from partyhub.domain.check_ins.states import CheckInState, ReceiptState
from partyhub.domain.shared.ids import CheckInId, MemberId, new_id
from partyhub.domain.shared.org import OrgRef
from tests.world import World

_S = CheckInState
_BEFORE = (_S.ENROLLED,)
_ARRIVED = (_S.CHECKED_IN, _S.ASSIGNED, _S.ENDED)


@dataclass(frozen=True, kw_only=True)
class Put:
    """A check-in to put: who, from which unit (`a` is unit_a), to which community, its state."""

    name: str = "王小明"
    of: str = "a"
    to: str = "comm_a"
    state: CheckInState = _S.CHECKED_IN
    receipt: ReceiptState | None = None
    due_on: date | None = None
    member: UUID | None = None


async def put_check_in(world: World, put: Put) -> CheckIn:
    """The check-in as it is kept; days follow from the world's clock."""
    now = world.services.clock()
    member = put.member or await world.member(put.name, put.of, home=put.to)
    made = _check_in(world, put, MemberId(member), now)
    async with world.services.work() as work:
        await work.check_ins.add(made)
        return await work.commit(made)


def _check_in(world: World, put: Put, member: MemberId, now: datetime) -> CheckIn:
    unit, number = f"unit_{put.of}", new_id().hex
    issued, arrived = put.state not in _BEFORE, put.state in _ARRIVED
    today, receipt = now.date(), put.receipt or _receipt(put)
    return CheckIn(
        id=CheckInId(new_id()),
        member_id=member,
        unit=OrgRef(world.orgs[unit], world.paths[unit]),
        community=OrgRef(world.orgs[put.to], world.paths[put.to]),
        holder=_holder(put.name),
        state=put.state,
        receipt=receipt,
        volunteered_at=now,
        volunteered_how="支部会上报名",
        certificate_no=number if issued else "",
        short_code=number[-8:].upper() if issued else "",
        limit_days=15 if issued else None,
        issued_on=today if issued else None,
        due_on=put.due_on or (today + timedelta(days=15) if issued else None),
        checked_in_on=today if arrived else None,
        receipt_on=today if arrived else None,
        returned_at=now if receipt is ReceiptState.RETURNED else None,
        duty="文明劝导岗" if put.state is _S.ASSIGNED else "",
        changed_at=now,
        search_keys=(put.name,),
    )


def _receipt(put: Put) -> ReceiptState:
    return ReceiptState.ISSUED if put.state in _ARRIVED else ReceiptState.NONE


def _holder(name: str) -> Holder:
    return Holder(
        name=name,
        name_sort=name,
        name_initials=name[:1],
        gender="male",
        birth_month="1985-07",
        education="bachelor",
        member_status="full",
        joined_party_on="2010-06-01",
        phone_masked="138****5678",
        phone_tail="5678",
        employer_and_post="某单位 科员",
        unit_contact="李联络 010-60000000",
        residence_estate="幸福里",
        specialties=("legal_aid",),
        claimed_work_types=("security_patrol",),
        available_times=("sat-am",),
    )
