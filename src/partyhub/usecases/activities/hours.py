"""Attendance at service becomes entries of the service record (ADR 0032)."""

from datetime import datetime

from partyhub.domain.activities.activity import Activity
from partyhub.domain.activities.states import AttendedWay
from partyhub.domain.activities.views import Came
from partyhub.domain.service_records.served import Proof, Served, Source, Teller
from partyhub.domain.shared.ids import AccountId, CheckInId, MemberId
from partyhub.domain.shared.org import OrgRef
from partyhub.usecases.serving import enter_proved, is_one_person, tell_for
from partyhub.usecases.uow import UnitOfWork


async def enter_hours(uow: UnitOfWork, activity: Activity, *, now: datetime) -> None:
    """What members told by the code counts at once, if the organiser stands in the community and
    another account opened the attendance; all else waits for the community.
    """
    community = activity.plan.community
    if not activity.plan.is_service or community is None:
        return
    confirmer = await _confirmer(uow, activity)
    for one in await uow.activity_seats.came(activity.id, community.id):
        served = _served(activity, community, one)
        if confirmer is not None and await _proves(uow, one, confirmer):
            by = Teller(
                id=AccountId(one.told_by), name=one.told_name, member_id=MemberId(one.member_id)
            )
            await enter_proved(uow, by, [served], Proof.ATTENDANCE, confirmer, now=now)
        else:
            by = Teller(id=AccountId(one.told_by), name=one.told_name)
            await tell_for(uow, by, [served], now=now)


async def _confirmer(uow: UnitOfWork, activity: Activity) -> Teller | None:
    """Whoever opened the attendance; nobody where the organiser isn't the community's."""
    if activity.door is None or not activity.in_its_community:
        return None
    account = await uow.accounts.by_id(activity.door.account_id)
    return Teller(id=account.id, name=activity.door.name, member_id=account.member_id)


async def _proves(uow: UnitOfWork, one: Came, confirmer: Teller) -> bool:
    """Told by the member's own account, and opened by another person's."""
    if one.way is not AttendedWay.CODE or one.told_by == confirmer.id:
        return False
    return not await is_one_person(uow, confirmer.member_id, MemberId(one.member_id))


def _served(activity: Activity, community: OrgRef, one: Came) -> Served:
    plan = activity.plan
    return Served(
        member_id=MemberId(one.member_id), community=community, source=Source.ACTIVITY,
        source_id=activity.id, begins_at=plan.begins_at, ends_at=plan.ends_at,
        check_in_id=None if one.check_in_id is None else CheckInId(one.check_in_id),
        category=plan.field, content=plan.title, place=plan.place, organiser=activity.org_name,
    )  # fmt: skip
