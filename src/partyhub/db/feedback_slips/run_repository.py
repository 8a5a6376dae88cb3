"""Appraisal runs on PostgreSQL."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from partyhub.db.feedback_slips import runs as s
from partyhub.db.feedback_slips.made import STATES
from partyhub.db.feedback_slips.mapping import head_of, run_of
from partyhub.db.gate import Gate
from partyhub.domain.feedback_slips.run import AppraisalRun
from partyhub.domain.feedback_slips.slip import SlipHead, Totals
from partyhub.domain.feedback_slips.states import SlipState
from partyhub.domain.feedback_slips.views import RunProgress
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import AppraisalRunId, MemberId, OrgId, new_id
from partyhub.domain.shared.org import OrgRef

_NEVER = datetime(9999, 1, 1, tzinfo=UTC)


def _of_year(community_id: OrgId, year: int) -> dict[str, Any]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    return {"community_id": community_id, "first": first, "last": last}


class SqlAppraisalRuns:
    """All runs."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, run: AppraisalRun) -> None:
        await self._gate.run(
            s.ADD_RUN, id=run.id, community_id=run.community.id, year=run.year, **_changes(run)
        )

    async def save(self, run: AppraisalRun) -> None:
        changes = {f"new_{name}": value for name, value in _changes(run).items()}
        await self._gate.run(s.SAVE_RUN, id=run.id, **changes)

    async def of(self, community_id: OrgId, year: int) -> AppraisalRun | None:
        row = await self._gate.row(s.RUN_OF, community_id=community_id, year=year)
        return None if row is None else run_of(row)

    async def get(self, run_id: AppraisalRunId) -> AppraisalRun:
        row = await self._gate.row(s.RUN, id=run_id)
        if row is None:
            raise NotFound("no such run", run=str(run_id))
        return run_of(row)

    async def claim(self, run_id: AppraisalRunId) -> AppraisalRun | None:
        row = await self._gate.row(s.CLAIM, id=run_id)
        return None if row is None else run_of(row)

    async def unfinished(self) -> list[AppraisalRun]:
        return [run_of(row) for row in await self._gate.rows(s.UNFINISHED)]

    async def page(
        self, *, within: Scope, after: tuple[datetime, UUID] | None, limit: int
    ) -> list[AppraisalRun]:
        before, before_id = after or (_NEVER, UUID(int=0))
        rows = await self._gate.rows(
            s.RUNS, roots=list(within.roots), from_start=after is None, before=before,
            before_id=before_id, limit=limit,
        )  # fmt: skip
        return [run_of(row) for row in rows]

    async def progress(self, runs: Sequence[AppraisalRun]) -> list[RunProgress]:
        ids, years = {run.community.id for run in runs}, {run.year for run in runs}
        rows = await self._gate.rows(STATES, ids=list(ids), years=list(years))
        found: dict[tuple[UUID, int], dict[SlipState, int]] = {}
        for row in rows:
            found.setdefault((row[0], row[1]), {})[SlipState(row[2])] = row[3]
        return [RunProgress(run, found.get((run.community.id, run.year), {})) for run in runs]

    async def concerned(self, community_id: OrgId, year: int) -> int:
        return int(await self._gate.value(s.CONCERNED, **_of_year(community_id, year)))

    async def without_slip(
        self, community_id: OrgId, year: int, *, limit: int
    ) -> list[tuple[MemberId, SlipHead]]:
        asked = _of_year(community_id, year) | {"year": year, "limit": limit}
        rows = await self._gate.rows(s.WITHOUT_SLIP, **asked)
        return [(MemberId(row["person_id"]), head_of(row)) for row in rows]

    async def heads(
        self, community_id: OrgId, year: int, members: Sequence[MemberId]
    ) -> Mapping[MemberId, SlipHead]:
        asked = _of_year(community_id, year) | {"ids": list(members)}
        rows = await self._gate.rows(s.HEADS, **asked)
        return {MemberId(row["person_id"]): head_of(row) for row in rows}

    async def totals(
        self, community_id: OrgId, year: int, members: Sequence[MemberId]
    ) -> Mapping[MemberId, Totals]:
        asked = _of_year(community_id, year) | {"ids": list(members)}
        rows = await self._gate.rows(s.TOTALS, **asked)
        return {MemberId(row[0]): Totals(row[1], row[2]) for row in rows}

    async def grades(self, org: OrgRef) -> tuple[str, ...] | None:
        found = await self._gate.value(s.GRADES, paths=org.path_steps)
        return None if found is None else tuple(found)

    async def set_grades(
        self, org_id: OrgId, grades: Sequence[str], *, by: str, at: datetime
    ) -> None:
        await self._gate.run(
            s.ADD_GRADES, id=new_id(), org_id=org_id, grades=list(grades), set_at=at, set_by=by
        )


def _changes(run: AppraisalRun) -> dict[str, Any]:
    return {name: getattr(run, name) for name in s.RUN_CHANGES}
