"""Statistics on PostgreSQL: one statement for each question."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from partyhub.db.gate import Gate, Row
from partyhub.db.orgs.scope import reaches_all, scope_binds
from partyhub.db.statistics import statements as s
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.days import first_moment, moment_after
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.statistics.counts import CountLine, Counts, MonthLine, OverviewLine
from partyhub.domain.statistics.ports import Branches


class SqlStatistics:
    """All statistics; each counts only what the scope may read (SP-17)."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def counts(
        self, branches: Branches, *, within: Scope, since: date | None, until: date | None
    ) -> list[CountLine]:
        rows = await self._gate.rows(
            s.counts(branches.side, everything=reaches_all(within)),
            branches=list(branches.roots),
            below=branches.below,
            since=first_moment(since) if since else None,
            until=moment_after(until) if until else None,
            **_reach(within),
        )
        return [
            CountLine(row[0], row[1], row[2], Counts(**dict(zip(s.FIGURES, row[3:], strict=True))))
            for row in map(tuple, rows)
        ]

    async def months(self, branches: Branches, *, within: Scope, since: date) -> list[MonthLine]:
        return await self._gate.made(
            MonthLine,
            s.months(branches.side, everything=reaches_all(within)),
            branches=list(branches.roots),
            below=branches.below,
            since=since,
            **_reach(within),
        )

    async def overview(self, roots: Sequence[OrgId], *, within: Scope) -> list[OverviewLine]:
        rows = await self._gate.rows(
            s.overview(everything=reaches_all(within)), branches=list(roots), **_reach(within)
        )
        return [_overview(row) for row in rows]


def _overview(row: Row) -> OverviewLine:
    lists = {name: tuple(row[name]) for name in ("unit_ids", "unit_names")}
    return OverviewLine(**{**row, **lists})


def _reach(within: Scope) -> dict[str, Any]:
    return {} if reaches_all(within) else scope_binds(within)
