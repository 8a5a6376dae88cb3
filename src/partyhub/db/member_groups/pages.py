"""Pages of rosters of special groups, one statement per shape of question; branch and unit are
those of the day.

The entries of a kind are few beside the members: they are found by the kind's index, each member
by its key, and only then narrowed to the branches in reach. Nothing is ever counted.
"""

from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Text,
    Uuid,
    any_,
    bindparam,
    case,
    cast,
    func,
    or_,
    select,
    true,
    tuple_,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.columns import SORTED
from partyhub.db.gate import Row, Statement
from partyhub.db.member_groups.table import STANDING, member_groups
from partyhub.db.members.as_of import was_then
from partyhub.db.members.statements import BRANCH, UNIT
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.domain.member_groups.kinds import GroupKind
from partyhub.domain.member_groups.views import FoundLine, GroupLine
from partyhub.domain.shared.org import OrgName, Place

_G, _M = member_groups.c, members.c
THEN, _NOW_ORG = was_then(_G.member_id), orgs.alias("now_org")
_ON = bindparam("on", type_=Date)
LEFT_ON = case(
    (THEN.c.was.is_not(None), cast(THEN.c.was["left_on"].astext, Date)), else_=_M.left_on
)
"""As it was known that day: a leave of an earlier day that is recorded later changes no roster."""
_AFTER = tuple_(bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid))


@dataclass(frozen=True, slots=True)
class Shape:
    """What a question consists of; its values are bound later."""

    everything: bool
    ended: bool


def of_that_day(name: str) -> ColumnElement[UUID]:
    return func.coalesce(cast(THEN.c.was[name].astext, Uuid), _M[name])


@lru_cache(maxsize=4)
def page_statement(shape: Shape) -> Statement:
    """One page as of a day; members who had left by then are not in it."""
    query = (
        select(
            _G.id, _M.id, _M.name, UNIT.c.id, UNIT.c.name, BRANCH.c.id, BRANCH.c.name, _G.kind,
            _G.since, _G.until, _G.reason, _G.help, _G.decision_ref, _G.place, _M.name_sort,
            _NOW_ORG.c.path,
        )
        .join_from(member_groups, members, _M.id == _G.member_id)
        .join(_NOW_ORG, _NOW_ORG.c.id == _M.branch_id)
        .outerjoin(THEN, true())
        .join(UNIT, UNIT.c.id == of_that_day("unit_id"))
        .join(BRANCH, BRANCH.c.id == of_that_day("branch_id"))
        .where(
            _G.kind == any_(bindparam("kinds", type_=ARRAY(Text))),
            STANDING,
            _G.since <= _ON,
            or_(LEFT_ON.is_(None), LEFT_ON > _ON),
            tuple_(_M.name_sort, _G.id) > _AFTER,
        )
    )  # fmt: skip
    if not shape.ended:
        query = query.where(or_(_G.until.is_(None), _G.until > _ON))
    if not shape.everything:
        query = query.where(of_that_day("branch_id").in_(orgs_in_scope()))
    ordered = query.order_by(_M.name_sort, _G.id)
    return Statement(ordered.limit(bindparam("limit", type_=Integer)))


def line_of(row: Row) -> FoundLine:
    line = GroupLine(
        row[0],
        row[1],
        row[2],
        OrgName(row[3], row[4]),
        OrgName(row[5], row[6]),
        GroupKind(row[7]),
        *tuple(row)[8:14],
    )
    return FoundLine(line, row[14], Place((row[15],), owner=row[1]))
