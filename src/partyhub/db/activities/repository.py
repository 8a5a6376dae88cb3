"""Activities on PostgreSQL."""

from typing import Any

from partyhub.db.activities import statements as s
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.violations import names
from partyhub.domain.activities.activity import Activity, ActivityPlan, Door
from partyhub.domain.activities.refusals import SameHands, VenueTaken
from partyhub.domain.activities.states import ActivityOccasion, ActivityState, OpenTo
from partyhub.domain.activities.views import (
    ActivityFilter,
    ActivityLine,
    ActivityShow,
    LedgerLine,
)
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.errors import NotFound, StaleVersion
from partyhub.domain.shared.ids import ActivityId
from partyhub.domain.shared.org import OrgName, OrgRef

names(
    {
        "ex_activities_one_at_a_venue": VenueTaken,
        "ck_activities_inspected_by_another": SameHands,
    }
)
_PLAN = (
    "title", "theme_id", "is_service", "invited_id", "place", "begins_at", "ends_at", "capacity",
    "plan", "partners", "research", "venue_id", "is_training",
)  # fmt: skip
_OWN = (
    "id", "planned_at", "planned_by", "rule_id", "result", "recorded_by", "recorded_at",
    "inspection", "inspected_by", "inspected_at", "summary", "experience", "summarised_by",
    "summarised_at", "reason", "version", "recorded_by_id", "inspected_by_id", "guests",
)  # fmt: skip


class SqlActivities:
    """All activities."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, activity: Activity) -> bool:
        return await self._gate.value(s.ADD, **_values(activity)) is not None

    async def get(self, activity_id: ActivityId) -> Activity:
        return await self._one(s.GET, activity_id)

    async def locked(self, activity_id: ActivityId) -> Activity:
        return await self._one(s.LOCK, activity_id)

    async def save(self, activity: Activity) -> None:
        values = _values(activity)
        new = {f"new_{name}": values[name] for name in s.CHANGED}
        version = activity.version
        saved = await self._gate.value(s.SAVE, id=activity.id, read_version=version, **new)
        if saved is None:
            raise StaleVersion("the activity was changed meanwhile")

    async def page(self, wanted: ActivityFilter, *, within: Scope) -> list[ActivityLine]:
        statement = s.page_statement(wanted.show, goes_on=wanted.after is not None)
        rows = await self._gate.rows(statement, **_asked(wanted, within))
        return [_line(row) for row in rows]

    async def ledger(self, wanted: ActivityFilter, *, within: Scope) -> list[LedgerLine]:
        statement = s.ledger_statement(goes_on=wanted.after is not None)
        rows = await self._gate.rows(statement, **_asked(wanted, within))
        return [_filed(row) for row in rows]

    async def _one(self, statement: Statement, activity_id: ActivityId) -> Activity:
        row = await self._gate.row(statement, id=activity_id)
        if row is None:
            raise NotFound("no such activity", activity=str(activity_id))
        return _activity(row)


def _asked(wanted: ActivityFilter, within: Scope) -> dict[str, Any]:
    binds: dict[str, Any] = {"roots": list(within.roots), "limit": wanted.limit}
    if wanted.show is ActivityShow.BETWEEN:
        binds |= {"start": wanted.start, "end": wanted.end}
    else:
        binds |= {"now": wanted.now}
    if wanted.show is ActivityShow.COMING:
        binds |= {"start": wanted.start}
    if wanted.after is not None:
        binds |= {"after_at": wanted.after[0], "after_id": wanted.after[1]}
    return binds


def _values(activity: Activity) -> dict[str, Any]:
    plan, door = activity.plan, activity.door
    return {
        **{name: getattr(plan, name) for name in _PLAN},
        **{name: getattr(activity, name) for name in _OWN},
        "field": plan.field,
        "open_to": plan.open_to,
        "occasion": plan.occasion,
        "community_id": plan.community.id if plan.community else None,
        "org_id": activity.org.id,
        "state": activity.state,
        "door_account_id": door.account_id if door else None,
        "door_name": door.name if door else "",
        "door_at": door.at if door else None,
    }


def _activity(row: Row) -> Activity:
    home = row["community_id"] and OrgRef(row["community_id"], row["community_path"])
    door = row["door_account_id"] and Door(row["door_account_id"], row["door_name"], row["door_at"])
    plan = ActivityPlan(
        **{name: row[name] for name in _PLAN},
        field=WorkType(row["field"]), open_to=OpenTo(row["open_to"]), community=home,
        occasion=_occasion(row["occasion"]),
    )  # fmt: skip
    return Activity(
        **{name: row[name] for name in _OWN}, plan=plan, door=door,
        org=OrgRef(row["org_id"], row["org_path"]), org_name=row["org_name"],
        state=ActivityState(row["state"]),
    )  # fmt: skip


def _occasion(kept: str | None) -> ActivityOccasion | None:
    return None if kept is None else ActivityOccasion(kept)


def _line(row: Row) -> ActivityLine:
    rest = [*row[3:]]
    rest[2], rest[8] = WorkType(rest[2]), ActivityState(rest[8])
    return ActivityLine(row[0], OrgName(row[1], row[2]), *rest)


def _filed(row: Row) -> LedgerLine:
    rest = [*row[3:]]
    rest[2], rest[6] = WorkType(rest[2]), ActivityState(rest[6])
    rest[-1] = _occasion(rest[-1])
    return LedgerLine(row[0], OrgName(row[1], row[2]), *rest)
