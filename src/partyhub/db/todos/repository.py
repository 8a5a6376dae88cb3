"""The workbench's own question to PostgreSQL."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Date, Integer, Uuid, any_, bindparam, exists, func, literal_column, select
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.check_ins.table import check_ins
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.surveys.table import survey_rounds, survey_sheets
from partyhub.db.transfers.claims_statements import TO_CLAIM, TO_TELL
from partyhub.db.transfers.table import TALK_OWED, transfers
from partyhub.db.transfers.turns import SAMPLE, WAITING
from partyhub.domain.shared.actor import Scope
from partyhub.domain.todos.kinds import (
    ClaimsWaiting,
    SheetOwed,
    TalkOwed,
    TodoKind,
    TransfersWaiting,
    TransferWaiting,
    UnitOverdue,
)
from partyhub.domain.transfers.turns import TurnKind

_unit = orgs.alias("unit")
_OVERDUE = Statement(
    select(_unit.c.id, _unit.c.name, func.count())
    .join_from(check_ins, _unit, _unit.c.id == check_ins.c.unit_id)
    .where(
        check_ins.c.state == literal_column("'overdue'"),
        check_ins.c.unit_id.in_(orgs_in_scope()),
    )
    .group_by(_unit.c.id)
    .order_by(_unit.c.name_sort, _unit.c.id)
    .limit(literal_column("100"))
)
_T = transfers.c
TALKS = Statement(
    select(_T.id, _T.person["name"].astext, _T.source_name, _T.started_at)
    .where(TALK_OWED, _T.source_branch_id == any_(bindparam("branches", type_=ARRAY(Uuid))))
    .order_by(_T.started_at, _T.id)
    .limit(bindparam("limit", type_=Integer))
)

_R, _S = survey_rounds.c, survey_sheets.c
SHEETS_OWED = Statement(
    select(_S.id, orgs.c.name, _S.waiting, _R.due_on)
    .join(orgs, orgs.c.id == _S.org_id)
    .join(survey_rounds, _R.id == _S.round_id)
    .where(
        _S.org_id.in_(orgs_in_scope()),
        _S.state == literal_column("'open'"),
        _R.due_on < bindparam("due_before", type_=Date),
    )
    .order_by(_R.due_on, orgs.c.name_sort, _S.id)
    .limit(bindparam("limit", type_=Integer))
)
_OPENED = exists().where(_R.org_id == orgs.c.id, _R.year == bindparam("year", type_=Integer))
_WITHOUT = Statement(
    select(orgs.c.id, orgs.c.name, literal_column("1"))
    .where(
        orgs.c.id.in_(orgs_in_scope()),
        orgs.c.kind == literal_column("'street_committee'"),
        orgs.c.closed_on.is_(None),
        ~_OPENED,
    )
    .order_by(orgs.c.name_sort, orgs.c.id)
    .limit(literal_column("100"))
)


_WAITING = tuple(field.name for field in fields(TransferWaiting))


def _todo(turn: str) -> TodoKind:
    return TodoKind(f"transfer_{turn}")


class SqlTodos:
    """What waits."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def overdue_by_unit(self, *, within: Scope) -> list[UnitOverdue]:
        return await self._gate.made(UnitOverdue, _OVERDUE, roots=list(within.roots))

    async def talks_owed(self, branches: Sequence[UUID], *, limit: int) -> list[TalkOwed]:
        return await self._gate.made(TalkOwed, TALKS, branches=list(branches), limit=limit)

    async def sheets_owed(self, *, within: Scope, due_before: date, limit: int) -> list[SheetOwed]:
        roots = list(within.roots)
        return await self._gate.made(
            SheetOwed, SHEETS_OWED, roots=roots, due_before=due_before, limit=limit
        )

    async def streets_without_survey(self, year: int, *, within: Scope) -> list[UnitOverdue]:
        return await self._gate.made(UnitOverdue, _WITHOUT, roots=list(within.roots), year=year)

    async def claims_waiting(self, seats: Sequence[UUID], *, counters: Scope) -> ClaimsWaiting:
        count, due_on = tuple(await self._gate.row(TO_CLAIM, seats=list(seats)) or (0, None))
        roots = list(counters.roots)
        to_tell = await self._gate.value(TO_TELL, seats=list(seats), roots=roots)
        return ClaimsWaiting(count, due_on, to_tell)

    async def transfers_waiting(
        self, at: Mapping[TodoKind, Sequence[UUID]]
    ) -> list[TransfersWaiting]:
        binds: dict[str, Any] = {turn: list(at.get(_todo(turn), ())) for turn in TurnKind}
        found: dict[str, list[Row]] = {}
        for row in await self._gate.rows(WAITING, sample=SAMPLE, **binds):
            found.setdefault(row["kind"], []).append(row)
        return [
            TransfersWaiting(
                _todo(kind),
                rows[0]["count"],
                rows[0]["earliest"],
                [TransferWaiting(*(row[name] for name in _WAITING)) for row in rows],
            )
            for kind, rows in found.items()
        ]
