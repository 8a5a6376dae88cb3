"""The committees' rules for papers on PostgreSQL: written once, found by the way up the tree."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import any_, bindparam, insert, select
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.columns import SORTED
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.orgs.table import orgs
from partyhub.db.transfers.rules_table import transfer_rules
from partyhub.db.violations import names
from partyhub.domain.shared.errors import StaleVersion
from partyhub.domain.shared.ids import AccountId, OrgId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.transfers.policy import CATALOGUE, TransferPolicy
from partyhub.domain.transfers.rules import HeldRules, RulesVersion

names({"pk_transfer_rules": StaleVersion})
_MOST_VERSIONS = 200
_R = transfer_rules.c
HELD = Statement(
    select(_R.content, orgs.c.id, orgs.c.name)
    .join(orgs, orgs.c.id == _R.org_id)
    .where(orgs.c.path == any_(bindparam("steps", type_=ARRAY(SORTED))))
    .order_by(orgs.c.path.desc(), _R.version.desc())
    .limit(1)
)
"""A path sorts after those of all above it."""
HISTORY = Statement(
    select(transfer_rules)
    .where(_R.org_id == bindparam("org_id", type_=_R.org_id.type))
    .order_by(_R.version.desc())
    .limit(_MOST_VERSIONS)
)
ADD = Statement(
    insert(transfer_rules).values({c.name: bindparam(c.name) for c in transfer_rules.columns})
)


class SqlTransferRules:
    """A committee that has settled nothing has the rules of who stands above it."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def held(self, org: OrgRef) -> HeldRules:
        row = await self._gate.row(HELD, steps=org.path_steps)
        if row is None:
            return HeldRules(policy=CATALOGUE, of=None, of_name="")
        return HeldRules(policy=_policy(row[0]), of=OrgId(row[1]), of_name=row[2])

    async def history(self, org_id: OrgId) -> Sequence[RulesVersion]:
        return [_version(row) for row in await self._gate.rows(HISTORY, org_id=org_id)]

    async def add(self, made: RulesVersion) -> None:
        await self._gate.run(
            ADD,
            org_id=made.org_id,
            version=made.version,
            content=asdict(made.policy),
            before=asdict(made.before),
            reason=made.reason,
            at=made.at,
            made_by=made.by,
            made_by_name=made.by_name,
        )


def _version(row: Row) -> RulesVersion:
    return RulesVersion(
        org_id=OrgId(row["org_id"]),
        version=row["version"],
        policy=_policy(row["content"]),
        before=_policy(row["before"]),
        reason=row["reason"],
        at=row["at"],
        by=AccountId(row["made_by"]),
        by_name=row["made_by_name"],
    )


def _policy(kept: dict[str, Any]) -> TransferPolicy:
    """A value that an older version did not know is the catalogue's."""
    return TransferPolicy(**kept)
