"""Joint meetings with their decisions, and what became of these (CHK-28)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from partyhub.domain.co_building.meeting import JointMeeting, MeetingDecision
from partyhub.domain.co_building.views import KeptFilter
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import JointMeetingId, MeetingDecisionId, OrgId, new_id
from partyhub.domain.shared.org import OrgName, Place
from partyhub.usecases.co_building.reach import KEEP, READ, happened, readable
from partyhub.usecases.reach import within_org
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Decided:
    """What is to be done, by whom and until when."""

    text: str
    org_id: OrgId
    who: str
    due_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """What a community enters of a joint meeting."""

    community_id: OrgId
    held_on: date
    place: str
    present: str
    agenda: str
    unit_ids: Sequence[OrgId]
    decisions: Sequence[Decided]


async def add_meeting(uow: UnitOfWork, actor: Actor, met: Met, *, now: datetime) -> JointMeeting:
    """By the community that held it; the units that were there can read it."""
    async with uow:
        community = await uow.orgs.get(met.community_id)
        actor.require(KEEP, at=community.at())
        community.require_kind(OrgKind.COMMUNITY_ORG)
        community.require_open()
        meeting = JointMeeting(
            id=JointMeetingId(new_id()), community=community.ref, community_name=community.name,
            held_on=met.held_on, place=met.place, present=met.present, agenda=met.agenda,
            entered_at=now, entered_by=actor.signature, units=await _units(uow, met),
            decisions=[await _decision(uow, one) for one in met.decisions],
        )  # fmt: skip
        meeting.require_fitting(local_day(now))
        await uow.joint_meetings.add(meeting)
        uow.record(happened("joint-meeting.add", actor, meeting.id, now))
        return await uow.commit(meeting)


async def complete_decision(
    uow: UnitOfWork,
    actor: Actor,
    decision_id: MeetingDecisionId,
    *,
    on: date,
    result: str,
    now: datetime,
) -> JointMeeting:
    """By the organisation that had to do it, or by the community; DecisionDone."""
    async with uow:
        decision, meeting_id = await uow.joint_meetings.decision(decision_id)
        asked = JointMeetingId(meeting_id)
        within = actor.scope(READ)
        meeting = await uow.joint_meetings.get(asked, within=within)
        actor.require(KEEP, at=Place.of((decision.org, meeting.community)))
        after = decision.done(on, result, by=actor.signature, today=local_day(now))
        await uow.joint_meetings.save_done(after)
        uow.record(happened("joint-meeting.decision-done", actor, meeting.id, now))
        return await uow.commit(await uow.joint_meetings.get(asked, within=within))


async def read_meeting(uow: UnitOfWork, actor: Actor, meeting_id: JointMeetingId) -> JointMeeting:
    """By the community, the units that were there and those above them; NotFound elsewhere."""
    async with uow.reading():
        return await uow.joint_meetings.get(meeting_id, within=actor.scope(READ))


async def list_meetings(
    uow: UnitOfWork, actor: Actor, wanted: KeptFilter, *, org_id: OrgId | None
) -> list[JointMeeting]:
    """By day, the latest first."""
    scope = readable(actor)
    async with uow.reading():
        return await uow.joint_meetings.page(wanted, within=await within_org(uow, scope, org_id))


async def _units(uow: UnitOfWork, met: Met) -> list[OrgName]:
    found = [await uow.orgs.get(one) for one in dict.fromkeys(met.unit_ids)]
    for unit in found:
        unit.require_kind(OrgKind.UNIT_ORG)
    return [OrgName(unit.id, unit.name) for unit in found]


async def _decision(uow: UnitOfWork, one: Decided) -> MeetingDecision:
    org = await uow.orgs.get(one.org_id)
    return MeetingDecision(
        id=MeetingDecisionId(new_id()), text=one.text, org=org.ref, org_name=org.name,
        who=one.who, due_on=one.due_on,
    )  # fmt: skip
