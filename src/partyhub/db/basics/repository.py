"""What is not known of members in service: each branch gives its first rows by its index."""

from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Uuid,
    bindparam,
    case,
    func,
    literal_column,
    null,
    or_,
    select,
    true,
    tuple_,
)
from sqlalchemy.dialects.postgresql import array

from partyhub.db.columns import SORTED
from partyhub.db.gate import Gate, Statement
from partyhub.db.members.statements import BRANCH
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.domain.basics.views import Basic, BasicsCounts, BasicsLine, MissingCount
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.org import OrgName
from partyhub.domain.shared.paging import NameKey

_M = members.c
_BLANK: Final[ColumnElement[str]] = literal_column("''")
_NONE: Final[ColumnElement[str]] = literal_column("'{}'")
_LACKS: Final[dict[Basic, ColumnElement[bool]]] = {
    Basic.PHONE: _M.phone_sealed.is_(None),
    Basic.BIRTH_MONTH: _M.birth_month == _BLANK,
    Basic.EDUCATION: _M.education == _BLANK,
    Basic.JOINED_PARTY_ON: _M.joined_party_on.is_(None),
    Basic.POST: _M.post == _BLANK,
    Basic.RESIDENCE: _M.residence_estate == _BLANK,
    Basic.SPECIALTIES: _M.specialties == _NONE,
    Basic.AVAILABLE_TIMES: _M.available_times == _NONE,
}
_ANY = or_(*_LACKS.values())
_IN_SERVICE = _M.left_on.is_(None) & (_M.category == literal_column("'in_service'"))
_MISSING = func.array_remove(
    array([case((lacks, literal_column(f"'{b}'")), else_=null()) for b, lacks in _LACKS.items()]),
    null(),
)
_LIMIT = bindparam("limit", type_=Integer)
_AFTER = tuple_(bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid))


def _page(lacks: ColumnElement[bool]) -> Select[Any]:
    reach = orgs_in_scope().subquery("reach")
    first = (
        select(_M.id, _M.name, _M.branch_id, _MISSING.label("missing"), _M.name_sort)
        .where(_M.branch_id == reach.c.id, _IN_SERVICE, lacks)
        .where(tuple_(_M.name_sort, _M.id) > _AFTER)
        .order_by(_M.name_sort, _M.id)
        .limit(_LIMIT)
        .lateral("of_branch")
    )
    f = first.c
    return (
        select(f.id, f.name, f.branch_id, BRANCH.c.name, f.missing, f.name_sort)
        .select_from(reach.join(first, true()))
        .join(BRANCH, BRANCH.c.id == f.branch_id)
        .order_by(f.name_sort, f.id)
        .limit(_LIMIT)
    )


PAGE = Statement(_page(_ANY))
PAGES: Final = {basic: Statement(_page(lacks)) for basic, lacks in _LACKS.items()}
COUNTS = Statement(
    select(
        func.count(),
        func.count().filter(~_ANY),
        *(func.count().filter(lacks) for lacks in _LACKS.values()),
    ).where(_M.branch_id.in_(orgs_in_scope()), _IN_SERVICE)
)


class SqlBasics:
    """Members in service, and what is not known of them."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def page(
        self, basic: Basic | None, *, after: NameKey, limit: int, within: Scope
    ) -> list[tuple[BasicsLine, str]]:
        rows = await self._gate.rows(
            PAGE if basic is None else PAGES[basic], roots=list(within.roots), limit=limit,
            after_key=after.name_sort, after_id=after.id,
        )  # fmt: skip
        return [
            (BasicsLine(row[0], row[1], OrgName(row[2], row[3]), row[4]), row[5]) for row in rows
        ]

    async def counts(self, *, within: Scope) -> BasicsCounts:
        (row,) = await self._gate.rows(COUNTS, roots=list(within.roots))
        missing = [MissingCount(b, row[n]) for n, b in enumerate(_LACKS, start=2)]
        return BasicsCounts(row[0], row[1], missing)
