"""Reading slips: lists by side, one whole with its trace, several to print (CHK-16, SP-17)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.feedback_slips.run import DEFAULT_GRADES
from partyhub.domain.feedback_slips.slip import FeedbackSlip
from partyhub.domain.feedback_slips.states import AT_UNIT, SlipAction, SlipState
from partyhub.domain.feedback_slips.views import SlipFilter, SlipLine, WholeSlip
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import FeedbackSlipId, OrgId
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.reach import within_org
from partyhub.usecases.uow import UnitOfWork

PURPOSE: Final = "社区表现反馈单"
_P = Permission


@dataclass(frozen=True, slots=True)
class SeenSlip:
    """A whole slip and what its reader may do; `grades` for those who appraise."""

    whole: WholeSlip
    possible: Sequence[SlipAction]
    may_decide: bool
    grades: Sequence[str] = ()


async def list_slips(
    uow: UnitOfWork, actor: Actor, wanted: SlipFilter, *, org_id: OrgId | None
) -> list[tuple[SlipLine, str]]:
    """NotAllowed for those who read no organisation's slips."""
    scope = actor.require_any(_P.FEEDBACK_SLIP_READ)
    async with uow.reading():
        within = await within_org(uow, scope, org_id)
        return await uow.feedback_slips.page(wanted, within=within)


async def read_slip(
    uow: UnitOfWork, actor: Actor, slip_id: FeedbackSlipId, *, now: datetime
) -> SeenSlip:
    """NotFound out of reach; a look that the member sees."""
    async with uow:
        return await uow.commit(await told(uow, actor, slip_id, now))


async def told(
    uow: UnitOfWork, actor: Actor, slip_id: FeedbackSlipId, now: datetime, purpose: str = PURPOSE
) -> SeenSlip:
    """As its reader sees it, who leaves a trace; NotFound."""
    scope = actor.scope(_P.FEEDBACK_SLIP_READ)
    whole = next(iter(await uow.feedback_slips.whole([slip_id])), None)
    if whole is None or not whole.slip.seen_by(scope):
        raise NotFound("no such slip", slip=str(slip_id))
    slip = whole.slip
    if slip.member_id != actor.member_id:
        uow.looked(Access.by(actor, slip.member_id, Look.VIEW, now, purpose))
    possible = slip.possible(actor)
    grades: Sequence[str] = ()
    if {SlipAction.APPRAISE, SlipAction.CORRECT} & set(possible):
        grades = await uow.appraisal_runs.grades(slip.community) or DEFAULT_GRADES
    return SeenSlip(whole, possible, _may_decide(actor, slip), grades)


def _may_decide(actor: Actor, slip: FeedbackSlip) -> bool:
    if slip.state not in AT_UNIT - {SlipState.SENT} or actor.member_id == slip.member_id:
        return False
    return actor.scope(_P.FEEDBACK_SLIP_RECEIVE).covers(slip.at(Side.UNIT))


async def slips_to_print(
    uow: UnitOfWork, actor: Actor, ids: Sequence[FeedbackSlipId], *, now: datetime
) -> list[WholeSlip]:
    """Those in reach that were appraised, one's own too, by name; NotFound if there is none.
    Each print is a look.
    """
    async with uow:
        found = await uow.feedback_slips.whole(ids)
        seen = [one for one in found if one.slip.current and _prints(one.slip, actor)]
        if not seen:
            raise NotFound("no such slips", count=str(len(ids)))
        for one in seen:
            if one.slip.member_id != actor.member_id:
                uow.looked(Access.by(actor, one.slip.member_id, Look.PRINT, now, PURPOSE))
        return await uow.commit(seen)


def _prints(slip: FeedbackSlip, actor: Actor) -> bool:
    own = actor.member_id is not None and slip.member_id == actor.member_id
    return own or slip.seen_by(actor.scope(_P.FEEDBACK_SLIP_READ))
