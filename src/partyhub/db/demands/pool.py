"""What members may take, what they have taken, and who could help, on PostgreSQL."""

from datetime import date
from typing import Any

from partyhub.db.demands import pool_statements as s
from partyhub.db.demands.statements import HELD_BY
from partyhub.db.gate import Gate, Row
from partyhub.domain.demands.demand import Demand
from partyhub.domain.demands.states import (
    DemandKind,
    DemandManner,
    DemandState,
    DemandTarget,
    TakeState,
)
from partyhub.domain.demands.views import Helper, PoolKey, PoolLine, Seat, TakenLine
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.paging import NameKey

_POOLED = (
    "id", "number", "what", "area", "wanted_from", "wanted_until", "places", "taken", "ordered_at",
    "expires_on", "rank", "asked",
)  # fmt: skip
_TAKEN = (
    "id", "number", "community_name", "what", "area", "wanted_from", "wanted_until", "take_id",
    "since", "begins_at", "ends_at", "result", "ended_at", "reason",
)  # fmt: skip


class SqlServicePool:
    """Orders as members see them."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def seat(self, member_id: MemberId) -> Seat | None:
        row = await self._gate.row(s.SEAT, member_id=member_id)
        if row is None:
            return None
        fields = dict.fromkeys([*row["specialties"], *row["holder"]["claimed_work_types"]])
        return Seat(
            member_id, row["name"], row["check_in_id"], OrgRef(row["org_id"], row["path"]),
            row["org_name"], row["team_id"], tuple(fields), tuple(row["available_times"]),
        )  # fmt: skip

    async def page(
        self, seat: Seat, *, today: date, after: PoolKey | None, limit: int
    ) -> list[PoolLine]:
        binds: dict[str, Any] = {
            "community_id": seat.community.id, "member_id": seat.member_id,
            "team_id": seat.team_id, "fields": list(seat.fields), "times": list(seat.times),
            "today": today, "limit": limit,
        }  # fmt: skip
        if after is None:
            return [_pooled(row) for row in await self._gate.rows(s.POOL_BEGINS, **binds)]
        key = {"after_rank": after.rank, "after_at": after.at, "after_id": after.id}
        return [_pooled(row) for row in await self._gate.rows(s.POOL_GOES_ON, **binds, **key)]

    async def of_member(self, member_id: MemberId) -> list[TakenLine]:
        return [_taken(row) for row in await self._gate.rows(s.OF_MEMBER, member_id=member_id)]

    async def held_by(self, member_id: MemberId) -> int:
        return int(await self._gate.value(HELD_BY, member_id=member_id))

    async def helpers(
        self, demand: Demand, *, fitting: bool, after: NameKey, limit: int
    ) -> list[tuple[Helper, str]]:
        binds: dict[str, Any] = {
            "community_id": demand.community.id, "demand_id": demand.id, "limit": limit,
            "after_key": after.name_sort, "after_id": after.id,
        }  # fmt: skip
        if fitting:
            binds |= {"field": demand.wish.field, "slots": list(demand.wish.slots)}
        rows = await self._gate.rows(s.helpers_statement(fitting=fitting), **binds)
        return [_helper(row) for row in rows]


def _pooled(row: Row) -> PoolLine:
    same = {name: row[name] for name in _POOLED}
    kind, field = DemandKind(row["kind"]), WorkType(row["field"])
    manner, to = DemandManner(row["manner"]), DemandTarget(row["to_kind"])
    return PoolLine(**same, kind=kind, field=field, to=to, manner=manner)


def _taken(row: Row) -> TakenLine:
    return TakenLine(
        **{name: row[name] for name in _TAKEN},
        kind=DemandKind(row["kind"]),
        field=WorkType(row["field"]),
        demand_state=DemandState(row["demand_state"]),
        state=TakeState(row["state"]),
        manner=DemandManner(row["manner"]),
    )


def _helper(row: Row) -> tuple[Helper, str]:
    made = Helper(row[0], row[1], row[2], row[3] or "", tuple(row[4]), tuple(row[5]), row[6])
    return made, row[7]
