"""The workbench's own question to PostgreSQL."""

from sqlalchemy import func, literal_column, select

from partyhub.db.check_ins.table import check_ins
from partyhub.db.gate import Gate, Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.domain.shared.actor import Scope
from partyhub.domain.todos.kinds import UnitOverdue

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


class SqlTodos:
    """What waits."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def overdue_by_unit(self, *, within: Scope) -> list[UnitOverdue]:
        return await self._gate.made(UnitOverdue, _OVERDUE, roots=list(within.roots))
