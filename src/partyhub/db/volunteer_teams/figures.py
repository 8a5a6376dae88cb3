"""志愿者队伍台账 (LG-24), 党员志愿者登记 (8.7), and a member's parts in teams, on PostgreSQL."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Date,
    Integer,
    Uuid,
    any_,
    bindparam,
    cast,
    exists,
    func,
    literal_column,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.check_ins.table import check_ins
from partyhub.db.columns import MOMENT
from partyhub.db.gate import Gate, Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.statements import UNIT
from partyhub.db.members.table import members
from partyhub.db.orgs.table import orgs, teams
from partyhub.db.service_records.table import service_records
from partyhub.db.volunteer_teams.statements import MEMBER, PRESENT
from partyhub.db.volunteer_teams.table import team_leaders, team_moves, team_requests
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.volunteer_teams.request import TeamRequestState
from partyhub.domain.volunteer_teams.views import Registered, TeamMoves, TeamPart, TeamServed

_T, _Q, _E, _V = teams.c, team_requests.c, team_leaders.c, team_moves.c
_C, _M, _R = check_ins.c, members.c, service_records.c
_IDS = bindparam("ids", type_=ARRAY(Uuid))
COUNTS = Statement(
    select(_C.team_id, func.count()).where(_C.team_id == any_(_IDS), PRESENT).group_by(_C.team_id)
)
_DAY = cast(func.timezone(literal_column("'Asia/Shanghai'"), _V.at), Date)
MOVES = Statement(
    select(
        _V.team_id, _DAY, func.count().filter(_V.joined), func.count().filter(~_V.joined),
    )
    .where(_V.team_id == any_(_IDS), _V.at >= bindparam("since", type_=MOMENT))
    .group_by(_V.team_id, _DAY)
)  # fmt: skip
_STANDS = text("reverses_id IS NULL AND reversed_at IS NULL")
_COUNTED = text("service_records.state = 'confirmed'")


def _matters(source: str) -> Any:
    matters = func.count(_R.source_id.distinct())
    return matters.filter(_R.source == literal_column(f"'{source}'"), _STANDS)


SERVED = Statement(
    select(
        _R.team_id, _R.served_on, _matters("demand"), _matters("post"), func.sum(_R.hours),
    )
    .where(
        _R.team_id == any_(_IDS), _COUNTED,
        _R.served_on.between(bindparam("since", type_=Date), bindparam("until", type_=Date)),
    )
    .group_by(_R.team_id, _R.served_on)
)  # fmt: skip
_SUM = select(
    func.coalesce(func.sum(_R.hours), literal_column("0")).label("hours"),
    func.count().filter(_STANDS).label("times"),
).where(_R.member_id.in_(records_of(MEMBER)), _COUNTED).subquery("whole")  # fmt: skip
_LEADS = exists().where(
    _E.check_in_id == _C.id, _E.team_id == _C.team_id, text("team_leaders.until IS NULL")
)
REGISTERED = Statement(
    select(
        _M.id.label("member_id"), _M.name, UNIT.c.name.label("unit_name"),
        orgs.c.name.label("community_name"), _C.checked_in_on,
        func.coalesce(_T.name, literal_column("''")).label("team_name"),
        _T.field.label("team_field"), _LEADS.label("leads"), _M.specialties,
        _C.holder["claimed_work_types"].label("wishes"), _M.available_times, _SUM.c.hours,
        _SUM.c.times,
    )
    .join_from(check_ins, members, _M.id == MEMBER)
    .join(UNIT, UNIT.c.id == _M.unit_id)
    .join(orgs, orgs.c.id == _C.community_id)
    .outerjoin(teams, _T.id == _C.team_id)
    .join(_SUM, literal_column("true"))
    .where(_C.member_id.in_(records_of(MEMBER)), PRESENT)
    .order_by(_C.changed_at.desc())
    .limit(literal_column("1", Integer))
)  # fmt: skip
REQUESTS_OF = Statement(
    select(
        _Q.id, _T.name.label("team_name"), orgs.c.name.label("org_name"),
        _Q.asked_at.label("since"), _Q.decided_at.label("until"), _Q.state, _Q.reason,
    )
    .join_from(team_requests, teams, _T.id == _Q.team_id)
    .join(orgs, orgs.c.id == _T.community_id)
    .where(_Q.member_id.in_(records_of(MEMBER)))
    .order_by(_Q.asked_at.desc(), _Q.id)
    .limit(literal_column("500"))
)  # fmt: skip
LEADERSHIPS_OF = Statement(
    select(
        _E.id, _T.name.label("team_name"), orgs.c.name.label("org_name"), _E.since, _E.until,
        literal_column("NULL::text").label("state"), literal_column("''").label("reason"),
    )
    .join_from(team_leaders, teams, _T.id == _E.team_id)
    .join(orgs, orgs.c.id == _T.community_id)
    .where(_E.member_id.in_(records_of(MEMBER)))
    .order_by(_E.since.desc(), _E.id)
    .limit(literal_column("500"))
)  # fmt: skip


class SqlTeamFigures:
    """What is reckoned of teams and of their members."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def counts(self, team_ids: Sequence[UUID]) -> dict[UUID, int]:
        return {row[0]: row[1] for row in await self._gate.rows(COUNTS, ids=list(team_ids))}

    async def moves(self, team_ids: Sequence[UUID], since: datetime) -> list[TeamMoves]:
        return await self._gate.made(TeamMoves, MOVES, ids=list(team_ids), since=since)

    async def served(self, team_ids: Sequence[UUID], since: date, until: date) -> list[TeamServed]:
        asked = {"ids": list(team_ids), "since": since, "until": until}
        rows = await self._gate.rows(SERVED, **asked)
        return [TeamServed(row[0], row[1], row[2], row[3], float(row[4])) for row in rows]

    async def registered(self, member_id: MemberId) -> Registered | None:
        row = await self._gate.row(REGISTERED, member_id=member_id)
        if row is None:
            return None
        field = row["team_field"]
        return Registered(
            **{**row, "hours": float(row["hours"]), "team_field": field and WorkType(field)}
        )

    async def requests_of(self, member_id: MemberId) -> list[TeamPart]:
        return await self._parts(REQUESTS_OF, member_id)

    async def leaderships_of(self, member_id: MemberId) -> list[TeamPart]:
        return await self._parts(LEADERSHIPS_OF, member_id)

    async def _parts(self, statement: Statement, member_id: MemberId) -> list[TeamPart]:
        rows = await self._gate.rows(statement, member_id=member_id)
        return [
            TeamPart(**{**row, "state": row["state"] and TeamRequestState(row["state"])})
            for row in rows
        ]
