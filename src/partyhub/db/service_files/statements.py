"""The statements of a unit's files: each branch gives its first rows by name, then they merge."""

from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Date,
    Float,
    Integer,
    Subquery,
    Uuid,
    bindparam,
    case,
    cast,
    exists,
    extract,
    func,
    literal_column,
    select,
    text,
    tuple_,
)
from sqlalchemy.sql.selectable import LateralFromClause

from partyhub.db.check_ins.table import check_ins
from partyhub.db.columns import SORTED
from partyhub.db.feedback_slips.table import (
    AT_UNIT_NOW,
    feedback_consultations,
    feedback_decisions,
    feedback_slips,
)
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.statements import BRANCH, UNIT
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs, teams
from partyhub.db.service_records.certificates_table import service_certificates
from partyhub.db.service_records.table import service_records

_M, _C, _R, _S = members.c, check_ins.c, service_records.c, feedback_slips.c
_MEMBER, _UNIT = bindparam("member_id", type_=Uuid), bindparam("unit_id", type_=Uuid)
_ITS: ColumnElement[Any] = literal_column("page.id", Uuid)
"""Of the page's row: a column would make the subquery read the whole page."""
_LAST = _C.state == literal_column("'ended'")
_LIMIT = bindparam("limit", type_=Integer)
_MOST: Any = literal_column("200")
_ARRIVED = text("check_ins.state IN ('checked_in', 'assigned', 'ended')")
_COUNTS: ColumnElement[bool] = literal_column("service_records.state = 'confirmed'")
_STANDS = (_COUNTS, _R.reverses_id.is_(None), _R.reversed_at.is_(None))
_SENT = text(f"feedback_slips.{AT_UNIT_NOW}")
_HOURS = cast(func.coalesce(func.sum(_R.hours), 0), Float)


def _first_rows() -> Subquery:
    reach = orgs_in_scope().cte("reach").prefix_with("MATERIALIZED")
    after = tuple_(bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid))
    rows = (
        select(members)
        .where(
            _M.branch_id == reach.c.id,
            _M.left_on.is_(None),
            tuple_(_M.name_sort, _M.id) > after,
            exists().where(_C.member_id == _M.id, _ARRIVED),
        )
        .order_by(_M.name_sort, _M.id)
        .limit(_LIMIT)
        .lateral("of_branch")
    )
    merged = select(rows).select_from(reach.join(rows, literal_column("true")))
    return merged.order_by(rows.c.name_sort, rows.c.id).limit(_LIMIT).subquery("page")


def _present(page: Subquery) -> LateralFromClause:
    return (
        select(orgs.c.name.label("community"), _C.state, _C.checked_in_on)
        .join_from(check_ins, orgs, orgs.c.id == _C.community_id)
        .where(_C.member_id.in_(records_of(_ITS)), _C.unit_id == page.c.unit_id, _ARRIVED)
        .order_by(_LAST, _C.changed_at.desc())
        .limit(literal_column("1"))
        .lateral("present")
    )


def _served() -> LateralFromClause:
    """Reversals are negative hours, so sums are right; entries and days are of what stands."""
    in_year = _R.served_on.between(bindparam("since", type_=Date), bindparam("until", type_=Date))
    standing = tuple(_STANDS[1:])
    return (
        select(
            cast(func.coalesce(func.sum(_R.hours).filter(in_year), 0), Float).label("hours"),
            func.count().filter(in_year, *standing).label("entries"),
            func.max(_R.served_on).filter(*standing).label("last"),
        )
        .where(_R.member_id.in_(records_of(_ITS)), _COUNTS)
        .lateral("served")
    )


def _page() -> Statement:
    page = _first_rows()
    present, served = _present(page), _served()
    slip = (
        select(_S.state)
        .where(_S.member_id.in_(records_of(_ITS)), _S.unit_id == page.c.unit_id, _SENT,
               _S.year == bindparam("year", type_=Integer))
        .order_by(_S.sealed_at.desc())
        .limit(literal_column("1"))
        .scalar_subquery()
    )  # fmt: skip
    known = bindparam("slips", type_=Boolean)
    return Statement(
        select(
            page.c.id, page.c.name, UNIT.c.id.label("unit_id"), UNIT.c.name.label("unit_name"),
            BRANCH.c.id.label("branch_id"), BRANCH.c.name.label("branch_name"),
            present.c.community, present.c.state, present.c.checked_in_on, served.c.hours,
            served.c.entries, served.c.last, case((known, slip)).label("slip"), page.c.name_sort,
        )
        .join_from(page, UNIT, UNIT.c.id == page.c.unit_id)
        .join(BRANCH, BRANCH.c.id == page.c.branch_id)
        .join(served, literal_column("true"))
        .outerjoin(present, literal_column("true"))
        .order_by(page.c.name_sort, page.c.id)
    )  # fmt: skip


PAGE = _page()
CHECK_INS = Statement(
    select(
        _C.id, orgs.c.name, _C.state, _C.checked_in_on, _C.ended_on,
        func.coalesce(teams.c.name, literal_column("''")), _C.duty,
    )
    .join_from(check_ins, orgs, orgs.c.id == _C.community_id)
    .outerjoin(teams, teams.c.id == _C.team_id)
    .where(_C.member_id.in_(records_of(_MEMBER)), _C.unit_id == _UNIT)
    .order_by(_LAST, _C.changed_at.desc(), _C.id.desc())
    .limit(_MOST)
)  # fmt: skip
_of_year = cast(extract("year", _R.served_on), Integer)
_proof = func.coalesce(_R.proof, literal_column("''"))
YEARS = Statement(
    select(_of_year, _proof, func.count().filter(*_STANDS[1:]), _HOURS)
    .where(_R.member_id.in_(records_of(_MEMBER)), _COUNTS)
    .group_by(_of_year, _proof)
    .order_by(_of_year.desc(), _proof)
)
_Z = service_certificates.c
_total = (
    select(func.sum(literal_column("h")))
    .select_from(func.unnest(_Z.hours).alias("h"))
    .scalar_subquery()
)
CERTIFICATES = Statement(
    select(_Z.id, _Z.number, _Z.issuer_name, _Z.issued_on, cast(_total, Float))
    .where(_Z.member_id.in_(records_of(_MEMBER)))
    .order_by(_Z.issued_on.desc(), _Z.id.desc())
    .limit(_MOST)
)
_N, _D = feedback_consultations.c, feedback_decisions.c
_consulted = (
    select(func.count()).where(_N.slip_id == _S.id).select_from(feedback_consultations)
).scalar_subquery()
_OF_UNIT = (_S.member_id.in_(records_of(_MEMBER)), _S.unit_id == _UNIT, _SENT)
SLIPS = Statement(
    select(_S.id, _S.year, orgs.c.name, _S.state, _S.sealed_at, _S.received_at, _consulted)
    .join_from(feedback_slips, orgs, orgs.c.id == _S.community_id)
    .where(*_OF_UNIT)
    .order_by(_S.year.desc(), _S.id)
    .limit(_MOST)
)
DECISIONS = Statement(
    select(_D.id, _S.year, _D.kind, _D.decided_on, _D.reference, _D.answer, _D.answered_at)
    .join_from(feedback_decisions, feedback_slips, _S.id == _D.slip_id)
    .where(*_OF_UNIT)
    .order_by(_D.decided_on.desc(), _D.id)
    .limit(_MOST)
)
