"""Rosters as of a day: who belonged to some branches that day, by one index; their record of that
day is the first version superseded later on.

Branches are asked for a few at a time in the order of the tree (`branches_ahead`): what a page
costs depends on the size of its branches, never on the size of the register or on what a planner
believes of it.
"""

from datetime import date
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Integer,
    Subquery,
    Uuid,
    any_,
    bindparam,
    case,
    func,
    literal_column,
    select,
    true,
    tuple_,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.sql.selectable import LateralFromClause

from partyhub.db.columns import SORTED
from partyhub.db.gate import Row, Statement
from partyhub.db.members.branches_ahead import (
    CATEGORIES,
    OF_THE_DAY,
    STATUSES,
    THERE,
    UNTIL,
    affiliations,
)
from partyhub.db.members.categories_table import category_periods
from partyhub.db.members.table import members
from partyhub.db.members.versions_table import member_versions
from partyhub.db.orgs.table import orgs
from partyhub.domain.members.as_of import RosterKey, RosterMember
from partyhub.domain.members.member import MemberCategory
from partyhub.domain.shared.codes import DelegateRole, Education, Gender, MemberStatus, WorkType
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import OrgName, Place

_A, _M, _V = affiliations.c, members.c, member_versions.c
_C = category_periods.c
_SAID = (
    "name", "gender", "status", "category", "birth_month", "education", "joined_party_on", "post",
    "phone_masked", "residence_estate", "specialties", "delegate_roles",
)  # fmt: skip


def was_then(member_id: ColumnElement[Any]) -> LateralFromClause:
    """The record as it was when the bind `until` came, if it has changed since."""
    return (
        select(_V.was)
        .where(_V.member_id == member_id, _V.until >= UNTIL)
        .order_by(_V.until)
        .limit(literal_column("1"))
        .lateral("then")
    )


def _category_then(member_id: ColumnElement[Any], then: LateralFromClause) -> ColumnElement[str]:
    """By the period that was entered, also later on; else what the record said that day."""
    entered = select(_C.category).where(_C.member_id == member_id, OF_THE_DAY).scalar_subquery()
    return func.coalesce(entered, then.c.was["category"].astext, _M.category)


def _affiliated() -> CTE:
    """Who belonged to the branches of the bind `branches`, from the index alone. The branches are
    asked for as a list of unknown length, so that one prepared plan serves them all.
    """
    branch = orgs.alias("branch")
    asked = func.array(
        select(func.unnest(bindparam("branches", type_=ARRAY(Uuid)))).scalar_subquery()
    )
    return (
        select(branch.c.id.label("branch_id"), branch.c.path, branch.c.name, _A.member_id)
        .join_from(branch, affiliations, _A.branch_id == branch.c.id)
        .where(branch.c.id == any_(asked), THERE)
        .cte("affiliated")
        .prefix_with("MATERIALIZED")
    )


def _there(*, kinds: bool) -> Subquery:
    """Their records of the day, read in one walk through the index of members; of those kinds."""
    of = _affiliated()
    then = was_then(of.c.member_id)
    moved = select(orgs.c.path).where(orgs.c.id == _M.branch_id).scalar_subquery()
    name_sort = func.coalesce(then.c.was["name_sort"].astext, _M.name_sort).collate("C")
    query = (
        select(
            of.c.branch_id, of.c.path, of.c.name.label("branch_name"), of.c.member_id,
            name_sort.label("name_sort"), then.c.was,
            case((_M.branch_id == of.c.branch_id, of.c.path), else_=moved).label("now_at"),
            _category_then(of.c.member_id, then).label("category_then"),
            *(_M[name] for name in _SAID),
        )
        .join_from(of, members, _M.id == of.c.member_id)
        .outerjoin(then, true())
        .where(_M.id == any_(func.array(select(of.c.member_id).scalar_subquery())))
    )  # fmt: skip
    if kinds:
        status = func.coalesce(then.c.was["status"].astext, _M.status)
        category = _category_then(of.c.member_id, then)
        query = query.where(status == any_(STATUSES), category == any_(CATEGORIES))
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
