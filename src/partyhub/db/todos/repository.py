"""The workbench's own question to PostgreSQL."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Integer, Uuid, any_, bindparam, func, literal_column, select
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.check_ins.table import check_ins
from partyhub.db.gate import Gate, Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.transfers.table import TALK_OWED, transfers
from partyhub.domain.shared.actor import Scope
from partyhub.domain.todos.kinds import TalkOwed, UnitOverdue

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
_TALKS = Statement(
    select(_T.id, _T.person["name"].astext, _T.source_name, _T.started_at)
    .where(TALK_OWED, _T.source_branch_id == any_(bindparam("branches", type_=ARRAY(Uuid))))
    .order_by(_T.started_at, _T.id)
    .limit(bindparam("limit", type_=Integer))
)


class SqlTodos:
    """What waits."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def overdue_by_unit(self, *, within: Scope) -> list[UnitOverdue]:
        return await self._gate.made(UnitOverdue, _OVERDUE, roots=list(within.roots))

    async def talks_owed(self, branches: Sequence[UUID], *, limit: int) -> list[TalkOwed]:
        return await self._gate.made(TalkOwed, _TALKS, branches=list(branches), limit=limit)
