"""Figures of transfers on PostgreSQL: one statement for each question."""

from collections.abc import Mapping
from datetime import date

from partyhub.db.gate import Gate
from partyhub.db.transfers import figure_statements as s
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.days import first_moment, moment_after
from partyhub.domain.shared.org import Side
from partyhub.domain.transfers.figures import Counted, Held, Running
from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.states import TransferState

_SIDES = (Side.SOURCE, Side.SOURCE_COMMITTEE, Side.TARGET, Side.TARGET_COMMITTEE)


class SqlTransferFigures:
    """Counts only what the scope may read."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def started(self, within: Scope, since: date, until: date) -> list[Counted]:
        days = {"since": first_moment(since), "until": moment_after(until)}
        return await self._gate.made(Counted, s.STARTED, roots=list(within.roots), **days)

    async def days_taken(self, within: Scope, since: date, until: date) -> Mapping[int, int]:
        rows = await self._gate.rows(
            s.DAYS_TAKEN, roots=list(within.roots), since=since, until=until
        )
        return {row[0]: row[1] for row in rows}

    async def running(self, within: Scope, today: date) -> Running:
        row = await self._gate.row(s.RUNNING, roots=list(within.roots), today=today)
        found = tuple(row) if row else (0, 0, 0)
        return Running(open=found[0], late_letters=found[1], late_receipts=found[2])

    async def held(self, within: Scope) -> list[Held]:
        return [
            Held(
                Direction(row[0]),
                TransferState(row[1]),
                dict(zip(_SIDES, tuple(row)[2:6], strict=True)),
                row[6],
            )
            for row in await self._gate.rows(s.HELD, roots=list(within.roots))
        ]

    async def members_without_branch(self, within: Scope) -> tuple[int, int]:
        roots = list(within.roots)
        without = await self._gate.value(s.WITHOUT_BRANCH, roots=roots)
        return int(without), int(await self._gate.value(s.OF_CLOSED_BRANCHES, roots=roots))
