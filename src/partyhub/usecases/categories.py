"""The period of a member's category: begun with each change of it, read by who reads the record."""

from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.members.category import CategoryBasis, CategoryPeriod, begun_on
from partyhub.domain.members.member import Member
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork

_PURPOSE = "人员类别变化"


async def begin_category(
    uow: UnitOfWork,
    actor: Actor,
    before: Member,
    after: Member,
    basis: CategoryBasis,
    now: datetime,
) -> None:
    """Before the record is saved, whose trigger keeps a period of today otherwise."""
    if before.details.category is after.details.category:
        return
    today, every = local_day(now), await uow.categories.of_member(before.id)
    stands = next((one for one in every if one.member_id == before.id and one.until is None), None)
    since = begun_on(basis, stands.since if stands else None, today)
    period = CategoryPeriod(
        member_id=before.id, category=after.details.category, since=since,
        decision_ref=basis.decision_ref, entered_on=today, entered_by=actor.display_name,
    )  # fmt: skip
    await uow.categories.begin(period, was=before.details.category)


async def read_categories(
    uow: UnitOfWork, actor: Actor, *, member_id: MemberId, now: datetime
) -> list[CategoryPeriod]:
    """NotFound out of reach; a look at somebody else is recorded."""
    async with uow:
        await uow.members.get(member_id, within=actor.scope(Permission.MEMBER_READ))
        if actor.member_id != member_id:
            uow.looked(Access.by(actor, member_id, Look.VIEW, now, _PURPOSE))
        return await uow.commit(await uow.categories.of_member(member_id))
