"""Puts organisations into the tree without asking anybody."""

import asyncpg

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.ids import OrgId, new_id

_INSERT = """
WITH step AS (SELECT nextval(pg_get_serial_sequence('orgs', 'node')) AS node)
INSERT INTO orgs (id, node, parent_id, path, kind, name, name_sort, name_initials,
                  contact_name, contact_phone, address, secretary_name)
OVERRIDING SYSTEM VALUE
SELECT $1, node, $2, $3 || node || '/', $4, $5, $5, $5,
       '李联络', '010-60000000', '幸福路 1 号', '王书记'
FROM step RETURNING path"""


async def insert_org(
    owner: asyncpg.Connection, name: str, above: tuple[OrgId, str] | None, kind: OrgKind
) -> tuple[OrgId, str]:
    """Its id and its path."""
    org_id = OrgId(new_id())
    parent, prefix = above or (None, "/")
    return org_id, await owner.fetchval(_INSERT, org_id, parent, prefix, kind, name)
