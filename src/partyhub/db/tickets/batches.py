"""Many tickets at once on PostgreSQL: locked in one order, whoever asks."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Integer, Uuid, any_, bindparam, func, literal_column, or_, select
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.columns import SORTED
from partyhub.db.gate import Gate, Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.tickets.binds import desk_binds, reach_binds
from partyhub.db.tickets.mapping import ticket_of
from partyhub.db.tickets.statements import DEPARTMENT, INTAKE, READABLE, whole
from partyhub.db.tickets.table import OPEN_NOW, tickets
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import AccountId, OrgId, TicketId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.ticket import Ticket

_T = tickets.c
_IDS = _T.id == any_(bindparam("ids", type_=ARRAY(Uuid)))
_READ = (
    select(_T.id)
    .join(INTAKE, INTAKE.c.id == _T.intake_id)
    .join(DEPARTMENT, DEPARTMENT.c.id == _T.department_id)
    .where(READABLE)
)
HOLD = Statement(select(_T.id).where(_IDS).order_by(_T.id).with_for_update())
HELD = Statement(whole().where(_IDS, READABLE))
"""A statement of its own: it sees what those who held them before have written (ADR 0025)."""
OPEN_OF = Statement(
    _READ.where(_T.owner_id == bindparam("owner", type_=Uuid), OPEN_NOW, _T.offered_to.is_(None))
    .order_by(_T.ruled, _T.act_by, _T.id)
    .limit(bindparam("limit", type_=Integer))
)
LOADS = Statement(
    _READ.with_only_columns(_T.owner_id, func.count())
    .where(_T.owner_id == any_(bindparam("owners", type_=ARRAY(Uuid))), OPEN_NOW)
    .group_by(_T.owner_id)
)
CENTRES = Statement(
    select(orgs.c.id, orgs.c.path)
    .where(
        orgs.c.kind == literal_column("'centre'"),
        or_(
            orgs.c.id.in_(orgs_in_scope()),
            orgs.c.path == any_(bindparam("above", type_=ARRAY(SORTED))),
        ),
    )
    .order_by(orgs.c.path)
    .limit(50)
)


class SqlTicketBatches:
    """Many tickets at once, and who could answer for them."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def locked(self, ids: Sequence[TicketId], reader: Reader) -> list[Ticket]:
        await self._gate.run(HOLD, ids=list(ids))
        rows = await self._gate.rows(HELD, ids=list(ids), **_binds(reader))
        return [ticket_of(row) for row in rows]

    async def open_of(self, owner: AccountId, reader: Reader, *, limit: int) -> list[TicketId]:
        binds = _binds(reader)
        rows = await self._gate.rows(OPEN_OF, owner=owner, limit=limit, **binds)
        return [TicketId(row[0]) for row in rows]

    async def loads(self, owners: Sequence[AccountId], reader: Reader) -> dict[AccountId, int]:
        rows = await self._gate.rows(LOADS, owners=list(owners), **_binds(reader))
        return {AccountId(row[0]): row[1] for row in rows}

    async def centres(self, within: Scope) -> list[OrgRef]:
        above = {path for root in within.roots for path in _ancestors(root)}
        rows = await self._gate.rows(CENTRES, roots=list(within.roots), above=sorted(above))
        return [OrgRef(OrgId(row[0]), row[1]) for row in rows]


def _ancestors(path: str) -> list[str]:
    """`/1/` and `/1/2/` of `/1/2/9/`."""
    steps = path.strip("/").split("/")
    return ["/" + "/".join(steps[:n]) + "/" for n in range(1, len(steps))]


def _binds(reader: Reader) -> dict[str, Any]:
    return desk_binds(reader) | reach_binds(reader)
