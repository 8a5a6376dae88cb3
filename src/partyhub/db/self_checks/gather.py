"""What the registers of an office hold for a year: each question goes by an index of the office."""

from datetime import date

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Text,
    Uuid,
    any_,
    bindparam,
    cast,
    column,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from partyhub.db.columns import MOMENT
from partyhub.db.floating.numbers import CERTIFICATES, PERMITS
from partyhub.db.floating.table import floating_members, register_numbers
from partyhub.db.gate import Statement
from partyhub.db.member_certificates.table import member_certificates
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.transfers.table import transfer_numbers, transfers

MOST = 20_000
_T, _F, _C = transfers.c, floating_members.c, member_certificates.c
_IDS = any_(bindparam("ids", type_=ARRAY(Uuid)))
_OFFICE, _YEAR = bindparam("office", type_=Uuid), bindparam("year", type_=Integer)
_AS_OF = bindparam("as_of", type_=Date)
_SINCE, _UNTIL = bindparam("since", type_=MOMENT), bindparam("until", type_=MOMENT)
_FIRST, _LAST = bindparam("first", type_=Date), bindparam("last", type_=Date)
_LIMIT: ColumnElement[int] = literal_column(str(MOST))
_FROM_US = or_(_T.source_committee_id == _IDS, _T.source_branch_id == _IDS, _T.centre_id == _IDS)
_TO_US = or_(_T.target_committee_id == _IDS, _T.target_branch_id == _IDS, _T.centre_id == _IDS)

ORGS = Statement(orgs_in_scope())


def _state(name: str) -> ColumnElement[bool]:
    return _T.state == literal_column(f"'{name}'")


def _text(value: str) -> ColumnElement[str]:
    return literal_column(f"'{value}'")


_letter = (
    func.jsonb_array_elements(_T.letters)
    .table_valued(column("one", JSONB), name="letter")
    .render_derived()
)
_NUMBER = _letter.c.one["number"].astext
_ISSUED = cast(_letter.c.one["issued_on"].astext, Date)
_STOPPED = ("withdrawn", "rejected", "returned")
_VOID = or_(_T.letter_no != _NUMBER, _T.state.in_([_text(s) for s in _STOPPED]))
LETTERS = Statement(
    select(_NUMBER.label("number"), _VOID.label("void"), _T.id, _ISSUED.label("issued_on"))
    .select_from(transfers.join(_letter, literal_column("true")))
    .where(
        _T.source_committee_id == _OFFICE,
        _NUMBER.like(bindparam("prefix", type_=Text) + literal_column("'%'")),
    )
    .order_by(literal_column("1"))
    .limit(_LIMIT)
)
LATE = Statement(
    select(_T.letter_no, _T.valid_until, _T.id)
    .where(_FROM_US, _state("letter_issued"), _T.valid_until < _AS_OF)
    .order_by(_T.letter_no, _T.id)
    .limit(_LIMIT)
)
RECEIPTS = Statement(
    select(_T.letter_no, _T.assigned_on, _T.id)
    .where(
        _FROM_US, _state("assigned"), _T.receipt != _text("back"), _T.direction != _text("in"),
        _T.assigned_on <= _LAST,
    )
    .order_by(_T.letter_no, _T.id)
    .limit(_LIMIT)
)  # fmt: skip
_OF_YEAR = (_T.started_at >= _SINCE) & (_T.started_at < _UNTIL)
TRANSFERS = Statement(
    select(
        select(func.count())
        .where(_TO_US, _T.direction == _text("in"), _T.letter_no != _text(""), _OF_YEAR)
        .scalar_subquery()
        .label("letters_in"),
        select(func.count())
        .where(_FROM_US, _T.receipt == _text("back"), _T.receipt_on.between(_FIRST, _LAST))
        .scalar_subquery()
        .label("receipts_back"),
    )
)
PERMIT_ROWS = Statement(
    select(
        _F.id, _F.direction, _F.state, _F.permit_no, _F.permit_on, _F.returned_on, _F.until,
        _F.ended_on,
        ((_F.registered_at >= _SINCE) & (_F.registered_at < _UNTIL)).label("of_year"),
    )
    .where(_F.office_id == _OFFICE, _F.state != _text("withdrawn"), _F.registered_at < _UNTIL)
    .order_by(_F.permit_no, _F.id)
    .limit(_LIMIT)
)  # fmt: skip
CERTIFICATE_ROWS = Statement(
    select(_C.id, _C.direction, _C.state, _C.number, _C.voided_on)
    .where(_C.office_id == _OFFICE, _C.registered_at >= _SINCE, _C.registered_at < _UNTIL)
    .order_by(_C.number, _C.id)
    .limit(_LIMIT)
)
_N, _R = transfer_numbers.c, register_numbers.c
LETTER_LAST = Statement(select(_N.last).where(_N.org_id == _OFFICE, _N.year == _YEAR))
REGISTER_LAST = Statement(
    select(_R.series, _R.last).where(
        _R.series.in_([_text(PERMITS), _text(CERTIFICATES)]), _R.org_id == _OFFICE,
        _R.year == _YEAR,
    )
)  # fmt: skip


def within(day: date | None, year: int) -> bool:
    return day is not None and day.year == year
