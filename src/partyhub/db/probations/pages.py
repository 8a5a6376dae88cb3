"""Probationary members: each branch gives its first rows by its index, and these are merged."""

from datetime import date

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Subquery,
    Text,
    Uuid,
    and_,
    bindparam,
    cast,
    func,
    literal_column,
    select,
    true,
    tuple_,
)
from sqlalchemy.sql.selectable import LateralFromClause

from partyhub.db.gate import Row, Statement
from partyhub.db.members.statements import BRANCH, UNIT
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.probations.table import probation_decisions
from partyhub.domain.probations.period import Probation
from partyhub.domain.probations.views import ProbationerLine
from partyhub.domain.shared.codes import Gender
from partyhub.domain.shared.org import OrgName

NEVER = "-infinity"
_M = members.c
_SINCE = func.coalesce(_M.joined_party_on, literal_column(f"'{NEVER}'::date"))
_ON_PROBATION = (_M.status == literal_column("'probationary'"), _M.left_on.is_(None))
_AFTER = tuple_(cast(bindparam("after_since", type_=Text), Date), bindparam("after_id", type_=Uuid))
_DUE_BY = bindparam("due_by", type_=Date)
_LIMIT = bindparam("limit", type_=Integer)
_EXTENDED = probation_decisions.alias("extended")
_STANDS = (
    _EXTENDED.c.member_id == _M.id,
    _EXTENDED.c.kind == literal_column("'extended'"),
    _EXTENDED.c.withdrawn_at.is_(None),
)
_WITH_EXTENSION = members.outerjoin(_EXTENDED, and_(*_STANDS))
_PERIOD: ColumnElement[date] = cast(_M.joined_party_on + literal_column("interval '1 year'"), Date)
_DUE = func.coalesce(_EXTENDED.c.until, _PERIOD)
_IS_DUE = (_PERIOD <= _DUE_BY, _DUE <= _DUE_BY)


def _page(*, due: bool) -> Statement:
    reach = orgs_in_scope().subquery("reach")
    row = (
        _M.id, _M.name, _M.gender, _M.unit_id, _M.branch_id, _M.post, _M.joined_party_on,
        _EXTENDED.c.until, _EXTENDED.c.decision_ref, _SINCE.label("since"),
    )  # fmt: skip
    first = (
        select(*row)
        .select_from(_WITH_EXTENSION)
        .where(_M.branch_id == reach.c.id, *_ON_PROBATION, tuple_(_SINCE, _M.id) > _AFTER)
    )
    if due:
        first = first.where(*_IS_DUE)
    return _named(reach, first.order_by(_SINCE, _M.id).limit(_LIMIT).lateral("of_branch"))


def _named(reach: Subquery, of_branch: LateralFromClause) -> Statement:
    rows = (
        select(of_branch)
        .select_from(reach.join(of_branch, true()))
        .order_by(of_branch.c.since, of_branch.c.id)
        .limit(_LIMIT)
        .subquery("page")
    )
    r = rows.c
    return Statement(
        select(
            r.id, r.name, r.gender, r.unit_id, UNIT.c.name, r.branch_id, BRANCH.c.name, r.post,
            r.joined_party_on, r.until, r.decision_ref,
        )
        .join_from(rows, UNIT, UNIT.c.id == r.unit_id)
        .join(BRANCH, BRANCH.c.id == r.branch_id)
        .order_by(r.since, r.id)
    )  # fmt: skip


PAGE, PAGE_OF_DUE = _page(due=False), _page(due=True)
BY_BRANCH = Statement(
    select(BRANCH.c.id, BRANCH.c.name, func.count(), func.min(_DUE))
    .select_from(_WITH_EXTENSION.join(BRANCH, BRANCH.c.id == _M.branch_id))
    .where(_M.branch_id.in_(orgs_in_scope()), *_ON_PROBATION, *_IS_DUE)
    .group_by(BRANCH.c.id)
    .order_by(BRANCH.c.name_sort, BRANCH.c.id)
    .limit(literal_column("100"))
)


def line_of(row: Row, today: date) -> ProbationerLine:
    period = Probation(row[8], row[9])
    return ProbationerLine(
        id=row[0], name=row[1], gender=Gender(row[2]), unit=OrgName(row[3], row[4]),
        branch=OrgName(row[5], row[6]), post=row[7], since=row[8], due_on=period.due_on,
        extended_until=row[9], extended_by=row[10] or "", standing=period.standing(today),
    )  # fmt: skip
