"""The seam between a transfer and the check-in of who moves (ADR 0026): it ends or goes
over with the move, in the transfer's transaction. All that transfers call of check-ins.
"""

from datetime import datetime

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.following import handed_over, is_here, without_receipt
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import CheckInId, MemberId, new_id
from partyhub.domain.shared.org import OrgRef
from partyhub.usecases.uow import UnitOfWork


async def follow_the_member(
    uow: UnitOfWork,
    actor: Actor,
    member_id: MemberId,
    *,
    unit: OrgRef | None,
    to: str,
    now: datetime,
) -> None:
    """`unit` is the new one, None if they left this system; `to` is where they went, in words.

    What nobody has registered yet is voided. A registered one ends with the old unit, which keeps
    its line, and goes on as the new unit's, if that is a unit of ours.
    """
    for old in await uow.check_ins.under_way_of(member_id):
        if unit is None or unit.id != old.unit.id:
            await _over(uow, actor, old, await _of_ours(uow, unit), f"组织关系转至{to}", now)


async def _of_ours(uow: UnitOfWork, unit: OrgRef | None) -> OrgRef | None:
    """A community's own members don't check in with a community."""
    if unit is None or (await uow.orgs.get(unit.id)).kind is not OrgKind.UNIT_ORG:
        return None
    return unit


async def _over(
    uow: UnitOfWork, actor: Actor, old: CheckIn, unit: OrgRef | None, reason: str, now: datetime
) -> None:
    by = actor.account_id
    if not is_here(old):
        done, event = old.void(reason, by=by, at=now)
    else:
        kept = old if unit is None else without_receipt(old)
        done, event = kept.end(reason, by=by, at=now, today=local_day(now))
    await uow.check_ins.save(done)
    uow.record(event)
    if unit is not None and is_here(old):
        new, begun = handed_over(CheckInId(new_id()), old, unit, by=by, at=now)
        await uow.check_ins.add(new)
        uow.record(begun)
