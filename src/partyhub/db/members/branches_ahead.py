"""Which branches a roster asks next, in the order of the tree: a few at a time; where some statuses
or categories are asked for, only branches that may have had such members that day.
"""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Select,
    Text,
    Uuid,
    and_,
    any_,
    bindparam,
    cast,
    column,
    func,
    literal_column,
    or_,
    select,
    table,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.columns import MOMENT, SORTED
from partyhub.db.gate import Statement
from partyhub.db.members.categories_table import category_periods
from partyhub.db.members.table import members
from partyhub.db.members.versions_table import member_versions
from partyhub.db.orgs.table import orgs

# Named here, not imported: transfers read members, and the two packages must not form a circle.
affiliations = table(
    "affiliations", column("member_id", Uuid), column("branch_id", Uuid), column("since", MOMENT),
    column("until", MOMENT),
)  # fmt: skip
_A, _M, _V = affiliations.c, members.c, member_versions.c
_C = category_periods.c
UNTIL, ON = bindparam("until", type_=MOMENT), bindparam("on", type_=Date)
STATUSES = bindparam("statuses", type_=ARRAY(Text))
CATEGORIES = bindparam("categories", type_=ARRAY(Text))
OF_THE_DAY = and_(_C.since <= ON, or_(_C.until.is_(None), _C.until > ON))
"""The category of that day."""
THERE = and_(_A.since < UNTIL, or_(_A.until.is_(None), _A.until >= UNTIL))
"""Who belonged to a branch as that day ended."""
_HOLD_MEMBERS = "kind IN ('branch', 'general_branch', 'unit_org', 'community_org')"

_AHEAD = (
    select(orgs.c.id, orgs.c.path)
    .where(
        orgs.c.path > bindparam("beyond", type_=SORTED),
        orgs.c.path < bindparam("end", type_=SORTED),
        literal_column(_HOLD_MEMBERS),
    )
    .order_by(orgs.c.path)
    .limit(bindparam("limit", type_=Integer))
)


BRANCHES = Statement(_AHEAD)
"""The next organisations of a subtree that may hold members."""


def _any_of_the_kind() -> ColumnElement[bool]:
    """A branch that may have had such members; a scalar question is asked branch by branch."""
    one: ColumnElement[bool] = literal_column("true")
    now = select(one).where(
        _M.branch_id == orgs.c.id, _M.status == any_(STATUSES), _M.category == any_(CATEGORIES)
    )
    then = select(one).where(
        _V.was["branch_id"].astext == cast(orgs.c.id, Text),
        _V.was["status"].astext == any_(STATUSES),
        _V.was["category"].astext == any_(CATEGORIES),
        _V.until >= UNTIL,
    )
    first: ColumnElement[int] = literal_column("1")
    found = (now.limit(first).scalar_subquery(), then.limit(first).scalar_subquery())
    return func.coalesce(*found, orgs.c.id.in_(_entered_later()))


def _entered_later() -> Select[Any]:
    """Where those were whose category of that day was entered only after it; asked once."""
    return (
        select(_A.branch_id)
        .join_from(category_periods, affiliations, _A.member_id == _C.member_id)
        .where(
            _C.since < _C.entered_on, _C.entered_on > ON, OF_THE_DAY,
            _C.category == any_(CATEGORIES), THERE,
        )
    )  # fmt: skip


BRANCHES_OF_KIND = Statement(_AHEAD.where(_any_of_the_kind()))
"""The same, without those where nobody was of the statuses and categories asked for."""
