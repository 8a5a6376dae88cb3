"""Organisations on PostgreSQL."""

from dataclasses import replace
from typing import Any

from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.orgs import statements as s
from partyhub.db.orgs.browse import Browser
from partyhub.db.orgs.parts import Parts
from partyhub.db.violations import names
from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.orgs.refusals import (
    EstateInUse,
    EstateNameTaken,
    OrgNameTaken,
    TeamNameTaken,
)
from partyhub.domain.orgs.views import OrgNode, OrgStep
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.pinyin import Reading

names(
    {
        "uq_orgs_parent_id_name": OrgNameTaken,
        "uq_estates_community_id_name": EstateNameTaken,
        "uq_teams_community_id_name": TeamNameTaken,
        "fk_members_estate_id_estates": EstateInUse,
    }
)


class SqlOrgs(Browser, Parts):
    """All organisations; lists stand in `browse`, what belongs to one in `parts`."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def get(self, org_id: OrgId) -> Org:
        return await self._one(s.GET, org_id)

    async def locked(self, org_id: OrgId) -> Org:
        return await self._one(s.LOCK, org_id)

    async def add(self, org: Org, reading: Reading, *, parent_path: str) -> Org:
        values = {name: getattr(org, name) for name in s.ADDED} | _keys(reading)
        path = await self._gate.value(s.ADD, parent_path=parent_path, **values)
        return replace(org, path=path)

    async def save(self, org: Org, reading: Reading) -> Org:
        values = {name: getattr(org, name) for name in s.WRITTEN} | _keys(reading)
        return replace(org, version=await self._gate.value(s.SAVE, of=org.id, **values))

    async def touch(self, org: Org) -> Org:
        return replace(org, version=await self._gate.value(s.TOUCH, of=org.id))

    async def above(self, org: Org) -> list[OrgStep]:
        rows = await self._gate.rows(s.ABOVE, paths=org.path_steps)
        return [OrgStep(row[0], OrgKind(row[1]), row[2]) for row in rows]

    async def children(self, parent_id: OrgId | None) -> list[OrgNode]:
        if parent_id is None:
            return [_node(row) for row in await self._gate.rows(s.TOP)]
        return [_node(row) for row in await self._gate.rows(s.CHILDREN, parent_id=parent_id)]

    async def keeps_floating(self, org: Org) -> bool:
        return await self._gate.value(s.KEEPS_FLOATING, paths=org.path_steps) is not None

    async def has_open_below(self, org: Org) -> bool:
        return await self._gate.value(s.OPEN_BELOW, parent_id=org.id) is not None

    async def _one(self, statement: Statement, org_id: OrgId) -> Org:
        row = await self._gate.row(statement, id=org_id)
        if row is None:
            raise NotFound("no such organisation", org=str(org_id))
        return Org(**{**row, "kind": OrgKind(row["kind"])})


def _node(row: Row) -> OrgNode:
    return OrgNode(row[0], row[1], OrgKind(row[2]), *tuple(row)[3:])


def _keys(reading: Reading) -> dict[str, Any]:
    return {"name_sort": reading.sort, "name_initials": reading.initials}
