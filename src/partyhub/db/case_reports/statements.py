"""The statements that read and write case reports.

Within a reach each organisation gives its first rows by its index, and these are merged: no page
reads more than a page per organisation, whichever side it stands on.
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
    any_,
    bindparam,
    case,
    func,
    insert,
    literal_column,
    or_,
    select,
    true,
    tuple_,
    union,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.case_reports.table import case_report_proofs, case_reports
from partyhub.db.columns import MOMENT, SORTED
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.tickets.statements import ME, under
from partyhub.db.tickets.table import tickets
from partyhub.domain.case_reports.kinds import ProofKind, ReportState
from partyhub.domain.case_reports.views import Box
from partyhub.domain.orgs.org import OrgKind

_R, _P, _T = case_reports.c, case_report_proofs.c, tickets.c
_CENTRE, _ORG, _TO = orgs.alias("centre"), orgs.alias("org"), orgs.alias("addressee")
_ID = bindparam("id", type_=Uuid)
_NOW, _LIMIT = bindparam("now", type_=MOMENT), bindparam("limit", type_=Integer)
_SUPERIORS: list[ColumnElement[str]] = [
    literal_column(f"'{kind}'")
    for kind in (OrgKind.STREET_COMMITTEE, OrgKind.SUPERIOR_ORG_DEPARTMENT)
]


def _first(kind: ProofKind) -> ColumnElement[Any]:
    known = _P.kind == literal_column(f"'{kind}'")
    return func.min(_P.at).filter(known).label(f"{kind}_at")


_WAY = (
    select(*(_first(kind) for kind in ProofKind))
    .where(_P.report_id == _R.id)
    .correlate(case_reports)
    .lateral("way")
)
_STATE = case(
    (_WAY.c.answered_at.is_not(None), literal_column(f"'{ReportState.ANSWERED}'")),
    (_WAY.c.acknowledged_at.is_not(None), literal_column(f"'{ReportState.ACKNOWLEDGED}'")),
    (_WAY.c.opened_at.is_not(None), literal_column(f"'{ReportState.OPENED}'")),
    (_WAY.c.sent_at.is_not(None), literal_column(f"'{ReportState.SENT}'")),
    else_=literal_column(f"'{ReportState.UNSENT}'"),
)
_SENT = _WAY.c.sent_at.is_not(None)


def _shown_at(path: ColumnElement[Any]) -> ColumnElement[bool]:
    """About a complaint: for its author, and for who sees that complaint (SP-06)."""
    return or_(
        _T.id.is_(None),
        _T.kind != literal_column("'complaint'"),
        under(path, "complaints"),
        _R.author_id == ME,
        _T.owner_id == ME,
        _T.first_contact_id == ME,
        _T.offered_to == ME,
    )


_READABLE = or_(
    and_(under(_ORG.c.path), _shown_at(_ORG.c.path)),
    _R.author_id == ME,
    and_(under(_TO.c.path, "addressed"), _SENT),
)
_JOINED = (
    case_reports.join(_WAY, true())
    .outerjoin(tickets, _T.id == _R.ticket_id)
    .join(_CENTRE, _CENTRE.c.id == _R.centre_id)
    .join(_ORG, _ORG.c.id == _R.org_id)
    .outerjoin(_TO, _TO.c.id == _R.to_org_id)
)
GET = Statement(
    select(
        case_reports,
        _CENTRE.c.path.label("centre_path"),
        _ORG.c.path.label("org_path"),
        _TO.c.path.label("to_path"),
    )
    .select_from(_JOINED)
    .where(_R.id == _ID, _READABLE)
)
ADD = Statement(
    insert(case_reports).values({c.name: bindparam(c.name) for c in case_reports.columns})
)
_PROOF = upsert(case_report_proofs).values(
    {c.name: bindparam(c.name) for c in case_report_proofs.columns}
)
PROVE = Statement(_PROOF)
OPENED = Statement(_PROOF.on_conflict_do_nothing())
"""Opened in two windows at once: one row."""
PROOFS = Statement(
    select(
        _P.kind, _P.at, _P.by_id, _P.by_name, _P.org_name, _P.medium, _P.reference, _P.said_by,
        _P.text,
    )
    .where(_P.report_id == _ID)
    .order_by(_P.at, _P.id)
    .limit(500)
)  # fmt: skip
SUPERIORS = Statement(
    select(orgs.c.id, orgs.c.name)
    .where(
        orgs.c.path == any_(bindparam("paths", type_=ARRAY(SORTED))),
        orgs.c.kind.in_(_SUPERIORS),
        orgs.c.closed_on.is_(None),
    )
    .order_by(orgs.c.path.desc())
)
_KEPT = (
    _R.id, _R.number, _R.part, _R.kind, _R.title, _R.centre_id, _R.to_name, _R.ticket_number,
    _R.author_name, _R.urgent, _R.recognised_at, _R.due_at, _R.written_at,
    _STATE.label("state"), _WAY.c.sent_at, _WAY.c.acknowledged_at, _WAY.c.answered_at,
)  # fmt: skip
_LINE = ("id", "number", "part", "kind", "title", "centre_id")
_FIRST_ID = bindparam("first_id", type_=Uuid)
CHAIN = Statement(
    select(*_KEPT[:6], _CENTRE.c.name, *_KEPT[6:])
    .select_from(_JOINED)
    .where(or_(_R.id == _FIRST_ID, _R.first_id == _FIRST_ID), _READABLE)
    .order_by(_R.written_at, _R.id)
    .limit(200)
)
FILTERS: dict[str, ColumnElement[bool]] = {
    "state": bindparam("state", type_=Text) == _STATE,
    "late": func.coalesce(_WAY.c.sent_at, _NOW) > _R.due_at,
    "kind": _R.kind == bindparam("kind", type_=Text),
    "ticket_id": _R.ticket_id == bindparam("ticket_id", type_=Uuid),
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What a question consists of; its values are bound later."""

    filters: frozenset[str]
    after: bool
    box: Box | None


@lru_cache(maxsize=128)
def page_statement(shape: Shape) -> Statement:
    """One page, the centre's name joined to the few rows that are left."""
    sides = {Box.OURS: _ours, Box.RECEIVED: _received}
    asked = [side(shape) for box, side in sides.items() if shape.box in (None, box)]
    rows = (union(*asked) if len(asked) > 1 else asked[0]).subquery("page")
    columns: list[Any] = list(rows.c)
    columns.insert(len(_LINE), _CENTRE.c.name)
    named = select(*columns).join_from(rows, _CENTRE, _CENTRE.c.id == rows.c.centre_id)
    return Statement(named.order_by(rows.c.written_at.desc(), rows.c.id.desc()).limit(_LIMIT))


def _rows(shape: Shape, *conditions: ColumnElement[bool]) -> "Select[Any]":
    """The first rows of one organisation's index, under the shape's filters and after its key."""
    query = (
        select(*_KEPT)
        .select_from(case_reports.join(_WAY, true()).outerjoin(tickets, _T.id == _R.ticket_id))
        .where(*conditions, *(FILTERS[name] for name in sorted(shape.filters)))
    )
    if shape.after:
        last = tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
        query = query.where(tuple_(_R.written_at, _R.id) < last)
    return query.order_by(_R.written_at.desc(), _R.id.desc()).limit(_LIMIT)


def _ours(shape: Shape) -> "Select[Any]":
    reach = orgs_in_scope().add_columns(orgs.c.path).cte("ours").prefix_with("MATERIALIZED")
    first = _rows(shape, _R.org_id == reach.c.id, _shown_at(reach.c.path)).lateral("own")
    return select(first).select_from(reach.join(first, true()))


def _received(shape: Shape) -> "Select[Any]":
    above = orgs_in_scope("addressed").where(orgs.c.kind.in_(_SUPERIORS))
    reach = above.cte("theirs").prefix_with("MATERIALIZED")
    first = _rows(shape, _R.to_org_id == reach.c.id, _SENT).lateral("come")
    return select(first).select_from(reach.join(first, true()))
