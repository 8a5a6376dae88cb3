"""Joint meetings and visits on PostgreSQL."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Uuid, any_, bindparam, select, union
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.co_building.either import ID, adding, asked, latest_first, saving
from partyhub.db.co_building.tables import (
    contact_visits,
    joint_meeting_units,
    joint_meetings,
    meeting_decisions,
)
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.domain.co_building.meeting import JointMeeting, MeetingDecision
from partyhub.domain.co_building.views import KeptFilter
from partyhub.domain.co_building.visit import ContactVisit, VisitKind
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import JointMeetingId, MeetingDecisionId
from partyhub.domain.shared.org import OrgName, OrgRef

_J, _U, _D, _V = joint_meetings.c, joint_meeting_units.c, meeting_decisions.c, contact_visits.c
_MEETING: Final = ("id", "held_on", "place", "present", "agenda", "entered_at", "entered_by")
_DECISION: Final = ("id", "text", "who", "due_on", "done_on", "done_by", "result")
_VISIT: Final = (
    "id", "visited_on", "who", "post", "place", "found", "promised", "entered_at", "entered_by",
)  # fmt: skip
_IDS = bindparam("ids", type_=ARRAY(Uuid))
_REACHED = union(
    select(_J.id).where(_J.community_id.in_(orgs_in_scope())),
    select(_U.meeting_id).where(_U.unit_id.in_(orgs_in_scope())),
)
_WHOLE = (
    select(joint_meetings, orgs.c.path, orgs.c.name)
    .join_from(joint_meetings, orgs, orgs.c.id == _J.community_id)
    .where(_J.id.in_(_REACHED))
)
PAGE = Statement(latest_first(_WHOLE, _J.held_on, _J.id))
GET = Statement(_WHOLE.where(_J.id == ID))
_ADD, _ADD_UNIT = adding(joint_meetings), adding(joint_meeting_units)
_ADD_DECISION = adding(meeting_decisions)
UNITS = Statement(
    select(_U.meeting_id, orgs.c.id, orgs.c.name)
    .join_from(joint_meeting_units, orgs, orgs.c.id == _U.unit_id)
    .where(_U.meeting_id == any_(_IDS))
    .order_by(orgs.c.name_sort, orgs.c.id)
)
_DECIDED = select(
    meeting_decisions, orgs.c.path, orgs.c.name.label("org_name")
).join_from(meeting_decisions, orgs, orgs.c.id == _D.org_id)  # fmt: skip
DECISIONS = Statement(_DECIDED.where(_D.meeting_id == any_(_IDS)).order_by(_D.due_on, _D.id))
_DECISION_OF = Statement(_DECIDED.where(_D.id == ID).with_for_update(of=meeting_decisions))
_SAVE_DONE = saving(meeting_decisions, "done_on", "done_by", "result")
VISITS = Statement(
    latest_first(
        select(contact_visits, orgs.c.path, orgs.c.name)
        .join_from(contact_visits, orgs, orgs.c.id == _V.org_id)
        .where(_V.org_id.in_(orgs_in_scope())),
        _V.visited_on, _V.id,
    )
)  # fmt: skip
_ADD_VISIT = adding(contact_visits)


class SqlJointMeetings:
    """All joint meetings."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, meeting: JointMeeting) -> None:
        said = {name: getattr(meeting, name) for name in _MEETING}
        await self._gate.run(_ADD, community_id=meeting.community.id, **said)
        for unit in meeting.units:
            await self._gate.run(_ADD_UNIT, meeting_id=meeting.id, unit_id=unit.id)
        for one in meeting.decisions:
            values = {name: getattr(one, name) for name in _DECISION}
            await self._gate.run(_ADD_DECISION, meeting_id=meeting.id, org_id=one.org.id, **values)

    async def get(self, meeting_id: JointMeetingId, *, within: Scope) -> JointMeeting:
        rows = await self._gate.rows(GET, id=meeting_id, roots=list(within.roots))
        if not rows:
            raise NotFound("no such meeting", meeting=str(meeting_id))
        return (await self._filled(rows))[0]

    async def decision(self, decision_id: MeetingDecisionId) -> tuple[MeetingDecision, UUID]:
        row = await self._gate.row(_DECISION_OF, id=decision_id)
        if row is None:
            raise NotFound("no such decision", decision=str(decision_id))
        return _decision(row), row["meeting_id"]

    async def save_done(self, decision: MeetingDecision) -> None:
        await self._gate.run(
            _SAVE_DONE, id=decision.id, new_done_on=decision.done_on,
            new_done_by=decision.done_by, new_result=decision.result,
        )  # fmt: skip

    async def page(self, wanted: KeptFilter, *, within: Scope) -> list[JointMeeting]:
        binds = asked(wanted, states=False)
        rows = await self._gate.rows(PAGE, roots=list(within.roots), **binds)
        return await self._filled(rows)

    async def _filled(self, rows: Sequence[Row]) -> list[JointMeeting]:
        ids = [row["id"] for row in rows]
        units: dict[UUID, list[OrgName]] = {}
        decisions: dict[UUID, list[MeetingDecision]] = {}
        for row in await self._gate.rows(UNITS, ids=ids):
            units.setdefault(row[0], []).append(OrgName(row[1], row[2]))
        for row in await self._gate.rows(DECISIONS, ids=ids):
            decisions.setdefault(row["meeting_id"], []).append(_decision(row))
        return [_meeting(row, units, decisions) for row in rows]


class SqlContactVisits:
    """All visits and forums."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, visit: ContactVisit) -> None:
        said = {name: getattr(visit, name) for name in _VISIT}
        await self._gate.run(_ADD_VISIT, org_id=visit.org.id, kind=visit.kind, **said)

    async def page(self, wanted: KeptFilter, *, within: Scope) -> list[ContactVisit]:
        binds = asked(wanted, states=False)
        rows = await self._gate.rows(VISITS, roots=list(within.roots), **binds)
        return [_visit(row) for row in rows]


def _meeting(row: Row, units: Any, decisions: Any) -> JointMeeting:
    return JointMeeting(
        **{name: row[name] for name in _MEETING},
        community=OrgRef(row["community_id"], row["path"]), community_name=row["name"],
        units=units.get(row["id"], ()), decisions=decisions.get(row["id"], ()),
    )  # fmt: skip


def _decision(row: Row) -> MeetingDecision:
    return MeetingDecision(
        **{name: row[name] for name in _DECISION}, org=OrgRef(row["org_id"], row["path"]),
        org_name=row["org_name"],
    )  # fmt: skip


def _visit(row: Row) -> ContactVisit:
    return ContactVisit(
        **{name: row[name] for name in _VISIT}, kind=VisitKind(row["kind"]),
        org=OrgRef(row["org_id"], row["path"]), org_name=row["name"],
    )  # fmt: skip
