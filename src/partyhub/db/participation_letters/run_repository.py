"""Runs of letters on PostgreSQL, and what is counted for them."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from partyhub.db.gate import Gate
from partyhub.db.participation_letters import counting
from partyhub.db.participation_letters import statements as s
from partyhub.db.participation_letters.mapping import run_of
from partyhub.domain.participation_letters.letter import LetterFigures, TookPartLine
from partyhub.domain.participation_letters.period import Period
from partyhub.domain.participation_letters.run import LetterRun
from partyhub.domain.participation_letters.views import Concerned, Counted
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import LetterRunId, OrgId
from partyhub.domain.shared.org import OrgRef

_NEVER = datetime(9999, 1, 1, tzinfo=UTC)


def _days(period: Period) -> dict[str, Any]:
    return {"begins": period.begins, "ends": period.ends}


class SqlLetterRuns:
    """All runs."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, run: LetterRun) -> None:
        await self._gate.run(
            s.ADD_RUN, id=run.id, org_id=run.org.id, **_days(run.period), **_changes(run)
        )

    async def save(self, run: LetterRun) -> None:
        changes = {f"new_{name}": value for name, value in _changes(run).items()}
        await self._gate.run(s.SAVE_RUN, id=run.id, **changes)

    async def of(self, org_id: OrgId, period: Period) -> LetterRun | None:
        row = await self._gate.row(s.RUN_OF, org_id=org_id, **_days(period))
        return None if row is None else run_of(row)

    async def get(self, run_id: LetterRunId) -> LetterRun:
        row = await self._gate.row(s.RUN, id=run_id)
        if row is None:
            raise NotFound("no such run", run=str(run_id))
        return run_of(row)

    async def claim(self, run_id: LetterRunId) -> LetterRun | None:
        row = await self._gate.row(s.CLAIM, id=run_id)
        return None if row is None else run_of(row)

    async def unfinished(self) -> list[LetterRun]:
        return [run_of(row) for row in await self._gate.rows(s.UNFINISHED)]

    async def page(
        self, *, within: Scope, after: tuple[datetime, UUID] | None, limit: int
    ) -> list[LetterRun]:
        before, before_id = after or (_NEVER, UUID(int=0))
        rows = await self._gate.rows(
            s.RUNS, roots=list(within.roots), from_start=after is None, before=before,
            before_id=before_id, limit=limit,
        )  # fmt: skip
        return [run_of(row) for row in rows]

    async def concerned(self, org: OrgRef, period: Period) -> int:
        asked = {"roots": [org.path]} | _days(period)
        return int(await self._gate.value(counting.CONCERNED, **asked))

    async def without_letter(self, org: OrgRef, period: Period, *, limit: int) -> list[Concerned]:
        asked = {"roots": [org.path], "limit": limit} | _days(period)
        rows = await self._gate.rows(counting.WITHOUT_LETTER, **asked)
        return [Concerned(OrgRef(r[0], r[1]), OrgRef(r[2], r[3]), r[4]) for r in rows]

    async def counted(
        self, found: Sequence[tuple[UUID, UUID]], period: Period
    ) -> Mapping[tuple[UUID, UUID], Counted]:
        units, communities = [one[0] for one in found], [one[1] for one in found]
        asked = {"units": units, "communities": communities} | _days(period)
        lines: dict[tuple[UUID, UUID], list[TookPartLine]] = {}
        for row in await self._gate.rows(counting.LINES, **asked):
            line = TookPartLine(row[2], row[3], row[4])
            lines.setdefault((row[0], row[1]), []).append(line)
        counts = await self._gate.rows(counting.COUNTS, **asked)
        return {
            (row[0], row[1]): Counted(
                LetterFigures(**dict(zip(counting.FIGURES, tuple(row)[2:], strict=True))),
                lines.get((row[0], row[1]), ()),
            )
            for row in counts
        }


def _changes(run: LetterRun) -> dict[str, Any]:
    return {name: getattr(run, name) for name in s.RUN_CHANGES}
