"""Where a member's data stand, who holds a role there, and how often they were looked at."""

from collections.abc import Sequence

from sqlalchemy import (
    Text,
    Uuid,
    any_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.accounts.table import accounts, grants
from partyhub.db.check_ins.table import check_ins
from partyhub.db.events.table import accesses
from partyhub.db.gate import Gate, Statement
from partyhub.db.orgs.table import orgs
from partyhub.domain.my_data.ports import LookCount
from partyhub.domain.my_data.readers import Holder
from partyhub.domain.shared.actor import Grant
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Role

_MEMBER = bindparam("member_id", type_=Uuid)
_STEPS = bindparam("steps", type_=ARRAY(Text(collation="C")))
_unit, _community = orgs.alias("unit"), orgs.alias("community")
_street, _centre = orgs.alias("street"), orgs.alias("centre")
SIDES = Statement(
    select(_unit.c.path, _community.c.path)
    .join_from(check_ins, _unit, _unit.c.id == check_ins.c.unit_id)
    .join(_community, _community.c.id == check_ins.c.community_id)
    .where(check_ins.c.member_id == _MEMBER)
)
COUNTERS = Statement(
    select(orgs.c.path)
    .join_from(_street, _centre, _centre.c.parent_id == _street.c.id)
    .join(orgs, or_(orgs.c.id == _centre.c.id, orgs.c.parent_id == _centre.c.id))
    .where(
        _street.c.path == any_(_STEPS),
        _centre.c.kind == literal_column("'centre'"),
        orgs.c.closed_on.is_(None),
    )
)
HOLDERS = Statement(
    select(
        accounts.c.id, accounts.c.display_name, grants.c.role, orgs.c.id, orgs.c.path, orgs.c.name
    )
    .join_from(orgs, grants, grants.c.org_id == orgs.c.id)
    .join(accounts, accounts.c.id == grants.c.account_id)
    .where(orgs.c.path == any_(_STEPS), grants.c.ended_at.is_(None), accounts.c.closed_at.is_(None))
    .limit(literal_column("2000"))
)
LOOK_COUNTS = Statement(
    select(accesses.c.kind, func.count(), func.max(accesses.c.at))
    .where(accesses.c.member_id == _MEMBER)
    .group_by(accesses.c.kind)
    .order_by(accesses.c.kind)
)


class SqlDataReaders:
    """Reads only."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def check_in_sides(self, member_id: MemberId) -> list[tuple[str, str]]:
        return [(row[0], row[1]) for row in await self._gate.rows(SIDES, member_id=member_id)]

    async def counters(self, steps: Sequence[str]) -> list[str]:
        return [row[0] for row in await self._gate.rows(COUNTERS, steps=list(steps))]

    async def holders(self, steps: Sequence[str]) -> list[Holder]:
        return [
            Holder(row[0], row[1], Grant(Role(row[2]), OrgRef(row[3], row[4])), row[5])
            for row in await self._gate.rows(HOLDERS, steps=list(steps))
        ]

    async def look_counts(self, member_id: MemberId) -> list[LookCount]:
        return await self._gate.made(LookCount, LOOK_COUNTS, member_id=member_id)
