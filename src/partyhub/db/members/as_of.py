"""Rosters as of a day: who belonged to some branches that day, by one index; their record of that
day is the first version superseded later on.

Branches are asked for a few at a time in the order of the tree: what a page costs depends on the
size of its branches, never on the size of the register or on what a planner believes of it.
"""

from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Select,
    Subquery,
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
    true,
    tuple_,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.sql.selectable import LateralFromClause

from partyhub.db.columns import MOMENT, SORTED
from partyhub.db.gate import Row, Statement
from partyhub.db.members.categories_table import category_periods
from partyhub.db.members.table import members
from partyhub.db.members.versions_table import member_versions
from partyhub.db.orgs.table import orgs
from partyhub.domain.members.as_of import RosterKey, RosterMember
from partyhub.domain.members.member import MemberCategory
from partyhub.domain.shared.codes import DelegateRole, Education, Gender, MemberStatus, WorkType
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import OrgName, Place

# Named here, not imported: transfers read members, and the two packages must not form a circle.
_affiliations = table(
    "affiliations", column("member_id", Uuid), column("branch_id", Uuid), column("since", MOMENT),
    column("until", MOMENT),
)  # fmt: skip
_A, _M, _V = _affiliations.c, members.c, member_versions.c
_C = category_periods.c
_UNTIL, _ON = bindparam("until", type_=MOMENT), bindparam("on", type_=Date)
_HOLD_MEMBERS = "kind IN ('branch', 'general_branch', 'unit_org', 'community_org')"
_SAID = (
    "name", "gender", "status", "category", "birth_month", "education", "joined_party_on", "post",
    "phone_masked", "residence_estate", "specialties", "delegate_roles",
)  # fmt: skip


def was_then(member_id: ColumnElement[Any]) -> LateralFromClause:
    """The record as it was when the bind `until` came, if it has changed since."""
    return (
        select(_V.was)
        .where(_V.member_id == member_id, _V.until >= _UNTIL)
        .order_by(_V.until)
        .limit(literal_column("1"))
        .lateral("then")
    )


_OF_THE_DAY = and_(_C.since <= _ON, or_(_C.until.is_(None), _C.until > _ON))


def _category_then(then: LateralFromClause) -> ColumnElement[str]:
    """By the period that was entered, also later on; else what the record said that day."""
    entered = select(_C.category).where(_C.member_id == _A.member_id, _OF_THE_DAY).scalar_subquery()
    return func.coalesce(entered, then.c.was["category"].astext, _M.category)


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

_STATUSES = bindparam("statuses", type_=ARRAY(Text))
_CATEGORIES = bindparam("categories", type_=ARRAY(Text))


def _any_of_the_kind() -> ColumnElement[bool]:
    """A branch that may have had such members; a scalar question is asked branch by branch."""
    one: ColumnElement[bool] = literal_column("true")
    now = select(one).where(
        _M.branch_id == orgs.c.id, _M.status == any_(_STATUSES), _M.category == any_(_CATEGORIES)
    )
    then = select(one).where(
        _V.was["branch_id"].astext == cast(orgs.c.id, Text),
        _V.was["status"].astext == any_(_STATUSES),
        _V.was["category"].astext == any_(_CATEGORIES),
        _V.until >= _UNTIL,
    )
    first: ColumnElement[int] = literal_column("1")
    found = (now.limit(first).scalar_subquery(), then.limit(first).scalar_subquery())
    return func.coalesce(*found, orgs.c.id.in_(_entered_later()))


def _entered_later() -> Select[Any]:
    """Where those were whose category of that day was entered only after it; asked once."""
    return (
        select(_A.branch_id)
        .join_from(category_periods, _affiliations, _A.member_id == _C.member_id)
        .where(
            _C.since < _C.entered_on, _C.entered_on > _ON, _OF_THE_DAY,
            _C.category == any_(_CATEGORIES), _A.since < _UNTIL,
            or_(_A.until.is_(None), _A.until >= _UNTIL),
        )
    )  # fmt: skip


BRANCHES_OF_KIND = Statement(_AHEAD.where(_any_of_the_kind()))
"""The same, without those where nobody was of the statuses and categories asked for."""


def _there(*, kinds: bool) -> Subquery:
    """Who belonged to the branches of the bind `branches`; of those kinds that day."""
    branch, then = orgs.alias("branch"), was_then(_A.member_id)
    now_at = select(orgs.c.path).where(orgs.c.id == _M.branch_id).scalar_subquery()
    name_sort = func.coalesce(then.c.was["name_sort"].astext, _M.name_sort).collate("C")
    query = (
        select(
            branch.c.id.label("branch_id"), branch.c.path, branch.c.name.label("branch_name"),
            _A.member_id, name_sort.label("name_sort"), then.c.was, now_at.label("now_at"),
            _category_then(then).label("category_then"), *(_M[name] for name in _SAID),
        )
        .join_from(branch, _affiliations, _A.branch_id == branch.c.id)
        .join(members, _M.id == _A.member_id)
        .outerjoin(then, true())
        .where(
            branch.c.id == any_(bindparam("branches", type_=ARRAY(Uuid))),
            _A.since < _UNTIL,
            or_(_A.until.is_(None), _A.until >= _UNTIL),
        )
    )  # fmt: skip
    if kinds:
        status = func.coalesce(then.c.was["status"].astext, _M.status)
        query = query.where(status == any_(_STATUSES), _category_then(then) == any_(_CATEGORIES))
    return query.subquery("there")


def _page(*, kinds: bool) -> Statement:
    there = _there(kinds=kinds)
    key = (there.c.path, there.c.name_sort, there.c.member_id)
    after = tuple_(
        bindparam("after_path", type_=SORTED), bindparam("after_key", type_=SORTED),
        bindparam("after_id", type_=Uuid),
    )  # fmt: skip
    rows = select(there).where(tuple_(*key) > after).order_by(*key)
    return Statement(rows.limit(bindparam("limit", type_=Integer)))


PAGE, PAGE_OF_KIND = _page(kinds=False), _page(kinds=True)


def roster_member_of(row: Row) -> RosterMember:
    said: Any = row["was"] or row
    joined, education = said["joined_party_on"], said["education"]
    return RosterMember(
        id=row["member_id"],
        branch=OrgName(OrgId(row["branch_id"]), row["branch_name"]),
        gender=Gender(said["gender"]),
        status=MemberStatus(said["status"]),
        category=MemberCategory(row["category_then"]),
        education=Education(education) if education else None,
        joined_party_on=date.fromisoformat(joined) if isinstance(joined, str) else joined,
        specialties=tuple(map(WorkType, said["specialties"])),
        delegate_roles=tuple(map(DelegateRole, said["delegate_roles"])),
        key=RosterKey(row["path"], row["name_sort"], row["member_id"]),
        now_at=Place((row["now_at"],), owner=row["member_id"]),
        **{name: said[name] for name in _PLAIN},
    )


_PLAIN = ("name", "birth_month", "post", "phone_masked", "residence_estate")
