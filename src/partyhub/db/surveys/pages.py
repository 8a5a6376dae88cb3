"""Lists of rounds, sheets and lines."""

from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Date,
    Integer,
    Uuid,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    true,
    tuple_,
)

from partyhub.db.columns import MOMENT, SORTED
from partyhub.db.floating.table import floating_members
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.surveys.table import survey_finds, survey_rounds, survey_sheets

_R, _S, _F = survey_rounds.c, survey_sheets.c, survey_finds.c
_LIMIT = bindparam("limit", type_=Integer)
_TODAY = bindparam("today", type_=Date)
_OPEN, _SIGNED = _S.state == literal_column("'open'"), _S.state == literal_column("'signed'")
_REACH = orgs_in_scope().cte("reach").prefix_with("MATERIALIZED")


def _summed(column: ColumnElement[int], name: str) -> ColumnElement[int]:
    return func.coalesce(func.sum(column), literal_column("0")).label(name)


_TOTALS = (
    select(
        func.count().label("sheets"),
        func.count().filter(_SIGNED).label("signed"),
        _summed(_S.waiting, "waiting"),
        _summed(_S.inflow, "inflow"),
        _summed(_S.merchants, "merchants"),
    )
    .where(_S.round_id == _R.id, _S.org_id.in_(select(_REACH.c.id)))
    .lateral("totals")
)
_T = _TOTALS.c
_ROUND = (
    select(
        _R.id, _R.org_id, orgs.c.name, _R.year, _R.due_on, _R.note, _R.opened_at, _R.opened_by,
        _T.sheets, _T.signed, _T.waiting, _T.inflow, _T.merchants,
        ((_R.due_on < _TODAY) & (_T.signed < _T.sheets)).label("late"),
    )
    .select_from(survey_rounds)
    .join(orgs, orgs.c.id == _R.org_id)
    .join(_TOTALS, true())
    .where(_T.sheets > literal_column("0"))
)  # fmt: skip
ROUND = Statement(_ROUND.where(_R.id == bindparam("id", type_=Uuid)))
_BEFORE = tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
ROUNDS = Statement(
    _ROUND.where(tuple_(_R.opened_at, _R.id) < _BEFORE)
    .order_by(_R.opened_at.desc(), _R.id.desc())
    .limit(_LIMIT)
)
_AFTER = tuple_(bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid))
_LATE = (_OPEN & (_R.due_on < _TODAY)).label("late")
_ROUND_ID = bindparam("round_id", type_=Uuid)
SHEETS = Statement(
    select(
        _S.id, _S.org_id, orgs.c.name, _S.state, _S.waiting, _S.inflow, _S.merchants,
        _S.surveyed_on, _S.nobody, _S.signed_at, _S.signed_by, _LATE, orgs.c.name_sort,
    )
    .join(orgs, orgs.c.id == _S.org_id)
    .join(survey_rounds, _R.id == _S.round_id)
    .where(
        _S.round_id == _ROUND_ID,
        _S.org_id.in_(orgs_in_scope()),
        or_(~bindparam("unsigned", type_=Boolean), _OPEN),
        tuple_(orgs.c.name_sort, _S.id) > _AFTER,
    )
    .order_by(orgs.c.name_sort, _S.id)
    .limit(_LIMIT)
)  # fmt: skip
_MEMBER = (
    select(floating_members.c.member_id)
    .where(floating_members.c.id == _F.floating_id)
    .scalar_subquery()
    .label("member_id")
)
_LINE: list[ColumnElement[Any]] = [
    _F.id, _F.kind, _F.name, _F.gender, _F.phone_masked, _F.phone_sealed.is_not(None), _F.home_org,
    _F.origin, _F.workplace, _F.estate, _F.since, _F.permit, _F.pledged, _F.branch, _F.result,
    _F.surveyed_on, _F.surveyed_by, _F.note, _F.floating_id, _MEMBER,
    _F.earlier_id.is_not(None), _F.version,
]  # fmt: skip
FINDS = Statement(
    select(*_LINE, _F.name_sort)
    .where(
        _F.sheet_id == bindparam("sheet_id", type_=Uuid),
        or_(~bindparam("waiting", type_=Boolean), _F.result == literal_column("'proposed'")),
        tuple_(_F.name_sort, _F.id) > _AFTER,
    )
    .order_by(_F.name_sort, _F.id)
    .limit(_LIMIT)
)
ALL_FINDS = Statement(
    select(orgs.c.name, *_LINE)
    .select_from(survey_sheets)
    .join(orgs, orgs.c.id == _S.org_id)
    .join(survey_finds, _F.sheet_id == _S.id)
    .where(_S.round_id == _ROUND_ID, _S.org_id.in_(orgs_in_scope()))
    .order_by(orgs.c.name_sort, orgs.c.id, _F.name_sort, _F.id)
    .limit(_LIMIT)
)
