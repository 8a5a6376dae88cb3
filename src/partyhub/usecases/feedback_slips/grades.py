"""The grades a community may give: its own list, one from above, or the usual one (PV-46)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.feedback_slips.run import DEFAULT_GRADES, clean_grades
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class GradeList:
    """What counts at an organisation, and whether the reader may set it there."""

    grades: Sequence[str]
    may_set: bool


async def grades_at(uow: UnitOfWork, actor: Actor, org_id: OrgId) -> GradeList:
    """NotAllowed for who reads no slips; NotFound."""
    actor.require_any(Permission.FEEDBACK_SLIP_READ)
    async with uow.reading():
        org = await uow.orgs.get(org_id)
        found = await uow.appraisal_runs.grades(org.ref) or DEFAULT_GRADES
        may_set = actor.scope(Permission.FEEDBACK_SLIP_APPRAISE).covers(org.at())
        return GradeList(found, may_set and org.kind is OrgKind.COMMUNITY_ORG)


async def set_grades(
    uow: UnitOfWork, actor: Actor, org_id: OrgId, grades: list[str], *, now: datetime
) -> GradeList:
    """From now on; slips keep the grade that they were given."""
    async with uow:
        org = await uow.orgs.locked(org_id)
        actor.require(Permission.FEEDBACK_SLIP_APPRAISE, at=org.at())
        org.require_kind(OrgKind.COMMUNITY_ORG)
        kept = clean_grades(grades)
        await uow.appraisal_runs.set_grades(org.id, kept, by=actor.display_name, at=now)
        facts = {"grades": "、".join(kept)}
        uow.record(
            Event(action="appraisal-grades.set", subject=org.id, by=actor.account_id, at=now,
                  facts=facts)
        )  # fmt: skip
        return await uow.commit(GradeList(kept, True))
