"""Pages of transfers: each side of each organisation in reach gives its first rows by an index,
and these are merged, so that no page reads more than a page per organisation.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Text,
    Uuid,
    and_,
    bindparam,
    case,
    cast,
    false,
    func,
    literal_column,
    not_,
    null,
    or_,
    select,
    true,
    tuple_,
    union_all,
)
from sqlalchemy.dialects.postgresql import distinct_on

from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.search import matches
from partyhub.db.transfers.due import DUE, LATE, LATE_ONES
from partyhub.db.transfers.statements import REACHED_TARGET
from partyhub.db.transfers.table import IS_OPEN, RECEIPT_OUT, SIDES, transfers
from partyhub.db.transfers.turns import waiting
from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.states import TransferState
from partyhub.domain.transfers.turns import TURNS
from partyhub.domain.transfers.visibility import VISIBLE, Section, Viewer, phase_of

_T = transfers.c
_LIMIT = bindparam("limit", type_=Integer)
_OF_TARGET = frozenset({"target_branch_id", "target_committee_id", "assigned_id"})
_OF_SOURCE = frozenset({"source_branch_id", "source_committee_id"})


def _referred(name: str) -> ColumnElement[str]:
    said = func.coalesce(_T.referral[name].astext, literal_column("''"))
    return said.label("referred_to" if name == "to" else f"referral_{name}")


_OWED_BY = case(
    (_T.referral["fed_back_on"].astext.is_(None),
     func.coalesce(_T.referral["owed_by"].astext, literal_column("''"))),
    else_=literal_column("''"),
).label("feedback_owed_by")  # fmt: skip


_NUMBERS = func.jsonb_path_query_array(_T.letters, literal_column("'$[*].number'::jsonpath")).label(
    "letter_numbers"
)


def _line(side: str) -> list[ColumnElement[Any]]:
    """The columns of `TransferLine`; whom that side shows of the person (domain `visibility`)."""
    member, phone = _seen_from(side)
    return [
        _T.id, member.label("member_id"), _T.person["name"].astext.label("name"), _T.direction,
        _T.channel, _T.state, _T.receipt, _T.source_name, _T.target_name, _T.letter_no, _T.reason,
        _T.destination, _T.materials, _T.told, _T.valid_until, _T.assigned_name, _T.assigned_on,
        _T.receipt_on, _T.why, _T.national_no, DUE.label("due_on"), LATE.label("overdue"),
        _T.started_at, _T.changed_at, phone.label("phone_masked"), _T.version,
        _T.talked_on, _referred("to"), _referred("answer"), _referred("feedback"), _OWED_BY,
        _T.target_committee_name.label("addressee"), _NUMBERS,
        literal_column(f"'{_viewer(side)}'").label("seen_from"),
    ]  # fmt: skip


_IS_OUT = _T.direction == literal_column("'out'")


def _viewer(side: str) -> Viewer:
    if side in _OF_SOURCE:
        return Viewer.OLD
    return Viewer.NEW if side in _OF_TARGET else Viewer.COUNTER


def _seen_from(side: str) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    viewer = _viewer(side)
    return (
        _shown(viewer, Section.RECORD, _T.member_id, cast(null(), Uuid)),
        _shown(viewer, Section.CONTACT, _T.person["phone_masked"].astext, literal_column("''")),
    )


def _shown(
    viewer: Viewer, section: Section, what: ColumnElement[Any], hidden: ColumnElement[Any]
) -> ColumnElement[Any]:
    """By the table of the domain, state by state; a letter out ends otherwise than the others."""
    of_out, others = (_open_to(viewer, section, d) for d in (Direction.OUT, Direction.WITHIN))
    return case((or_(and_(_IS_OUT, of_out), and_(not_(_IS_OUT), others)), what), else_=hidden)


def _open_to(viewer: Viewer, section: Section, direction: Direction) -> ColumnElement[bool]:
    states: list[ColumnElement[str]] = [
        literal_column(f"'{state}'")
        for state in TransferState
        if section in VISIBLE[viewer, phase_of(state, direction, reached=True)]
    ]
    return _T.state.in_(states) if states else false()


FILTERS: dict[str, ColumnElement[bool]] = {
    "state": _T.state == bindparam("state", type_=Text),
    "direction": _T.direction == bindparam("direction", type_=Text),
    "channel": _T.channel == bindparam("channel", type_=Text),
    "reason": _T.reason == bindparam("reason", type_=Text),
    "since": _T.started_at >= bindparam("since", type_=MOMENT),
    "until": _T.started_at < bindparam("until", type_=MOMENT),
    "batch": _T.batch_id == bindparam("batch", type_=Uuid),
} | {f"turn:{kind}": waiting(waits, "turn_at") for kind, waits in TURNS.items()}
_MARKS: dict[str, Any] = {
    "open_only": IS_OPEN, "overdue": LATE_ONES, "awaits_receipt": RECEIPT_OUT,
}  # fmt: skip
"""In the words of the partial indexes."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a question consists of; its values are bound later."""

    filters: frozenset[str]
    marks: frozenset[str]
    after: bool
    asked: bool = False


@lru_cache(maxsize=64)
def page_statement(shape: Shape) -> Statement:
    """One page, those that changed last first."""
    reach = orgs_in_scope().cte("reach").prefix_with("MATERIALIZED")
    asked = [_of_side(shape, side, reach.c.id, reach) for side in SIDES]
    rows = union_all(*asked).subquery("page")
    c = rows.c
    return Statement(
        select(rows)
        .ext(distinct_on(c.changed_at, c.id))
        .order_by(c.changed_at.desc(), c.id.desc(), c.member_id, c.phone_masked.desc())
        .limit(_LIMIT)
    )


def _of_side(shape: Shape, side: str, org_id: ColumnElement[Any], reach: Any) -> "Select[Any]":
    conditions = [_T[side] == org_id, *(FILTERS[name] for name in sorted(shape.filters))]
    if side in _OF_TARGET:
        conditions.append(REACHED_TARGET)
    conditions += [_MARKS[name] for name in sorted(shape.marks)]
    if shape.asked:
        conditions.append(matches(_T.search))
    query = select(*_line(side)).where(*conditions)
    if shape.after:
        last = tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
        query = query.where(tuple_(_T.changed_at, _T.id) < last)
    first = query.order_by(_T.changed_at.desc(), _T.id.desc()).limit(_LIMIT).lateral(f"by_{side}")
    return select(first).select_from(reach.join(first, true()))
