"""Records to verify on PostgreSQL: each branch gives its first rows by its index, then merged."""

from datetime import datetime

from sqlalchemy import (
    Integer,
    Text,
    Uuid,
    bindparam,
    cast,
    func,
    literal_column,
    select,
    tuple_,
)

from partyhub.db.columns import MOMENT
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.members.statements import BRANCH, UNIT
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.org import OrgName
from partyhub.domain.verifications.views import BranchDue, UnverifiedLine, VerifiedKey

_M = members.c
NEVER = "-infinity"
LAST = func.coalesce(_M.verified_at, literal_column(f"'{NEVER}'::timestamptz"))
_LIMIT = bindparam("limit", type_=Integer)
_BEFORE = bindparam("before", type_=MOMENT)
_AFTER = tuple_(cast(bindparam("after_at", type_=Text), MOMENT), bindparam("after_id", type_=Uuid))
_REACH = orgs_in_scope().subquery("reach")
_FIRST = (
    select(
        _M.id, _M.name, _M.unit_id, _M.branch_id, _M.phone_masked, _M.verified_at, _M.verified_by,
        LAST.label("last"),
    )
    .where(
        _M.branch_id == _REACH.c.id, _M.left_on.is_(None), LAST < _BEFORE,
        tuple_(LAST, _M.id) > _AFTER,
    )
    .order_by(LAST, _M.id)
    .limit(_LIMIT)
    .lateral("of_branch")
)  # fmt: skip
_ROWS = (
    select(_FIRST)
    .select_from(_REACH.join(_FIRST, literal_column("true")))
    .order_by(_FIRST.c.last, _FIRST.c.id)
    .limit(_LIMIT)
    .subquery("page")
)
_R = _ROWS.c
PAGE = Statement(
    select(
        _R.id, _R.name, _R.unit_id, UNIT.c.name, _R.branch_id, BRANCH.c.name, _R.phone_masked,
        _R.verified_at, _R.verified_by,
    )
    .join_from(_ROWS, UNIT, UNIT.c.id == _R.unit_id)
    .join(BRANCH, BRANCH.c.id == _R.branch_id)
    .order_by(_R.last, _R.id)
)  # fmt: skip
BY_BRANCH = Statement(
    select(BRANCH.c.id, BRANCH.c.name, func.count())
    .join_from(members, BRANCH, BRANCH.c.id == _M.branch_id)
    .where(_M.branch_id.in_(orgs_in_scope()), _M.left_on.is_(None), LAST < _BEFORE)
    .group_by(BRANCH.c.id)
    .order_by(BRANCH.c.name_sort, BRANCH.c.id)
    .limit(literal_column("100"))
)


class SqlVerifications:
    """Records of present members that nobody verified of late."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def page(
        self, before: datetime, *, after: VerifiedKey, limit: int, within: Scope
    ) -> list[UnverifiedLine]:
        if not within.roots:
            return []
        binds = {
            "roots": list(within.roots),
            "before": before,
            "after_at": NEVER if after.at is None else after.at.isoformat(),
            "after_id": after.id,
            "limit": limit,
        }
        return [_line(row) for row in await self._gate.rows(PAGE, **binds)]

    async def by_branch(self, before: datetime, *, within: Scope) -> list[BranchDue]:
        roots = list(within.roots)
        return await self._gate.made(BranchDue, BY_BRANCH, before=before, roots=roots)


def _line(row: Row) -> UnverifiedLine:
    return UnverifiedLine(
        row[0], row[1], OrgName(row[2], row[3]), OrgName(row[4], row[5]), *tuple(row)[6:]
    )
