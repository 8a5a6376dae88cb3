"""Organisations on PostgreSQL."""

from sqlalchemy import Uuid, bindparam, select

from partyhub.db.gate import Gate, Statement
from partyhub.db.orgs.table import orgs
from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import OrgId

_FIELDS = (
    "id", "path", "parent_id", "kind", "name", "short_name", "code", "address", "place",
    "secretary_name", "contact_name", "contact_phone", "hours", "closed_on", "version",
)  # fmt: skip
_GET = Statement(
    select(*(orgs.c[name] for name in _FIELDS)).where(orgs.c.id == bindparam("id", type_=Uuid))
)


class SqlOrgs:
    """All organisations."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def get(self, org_id: OrgId) -> Org:
        row = await self._gate.row(_GET, id=org_id)
        if row is None:
            raise NotFound("no such organisation", org=str(org_id))
        return Org(**{**row, "kind": OrgKind(row["kind"])})
