"""The statements that read and write single case reports."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
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
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.case_reports.table import case_report_proofs, case_reports
from partyhub.db.columns import SORTED
from partyhub.db.gate import Statement
from partyhub.db.orgs.table import orgs
from partyhub.db.tickets.statements import ME, NOT_KEPT_FROM, under
from partyhub.db.tickets.statements import shown_at as tickets_shown_at
from partyhub.db.tickets.table import tickets
from partyhub.domain.case_reports.kinds import ProofKind, ReportState
from partyhub.domain.orgs.org import OrgKind

_R, _P, _T = case_reports.c, case_report_proofs.c, tickets.c
CENTRE, _ORG, _TO = orgs.alias("centre"), orgs.alias("org"), orgs.alias("addressee")
_ID = bindparam("id", type_=Uuid)
SUPERIOR_KINDS: list[ColumnElement[str]] = [
    literal_column(f"'{kind}'")
    for kind in (OrgKind.STREET_COMMITTEE, OrgKind.SUPERIOR_ORG_DEPARTMENT)
]


def _first(kind: ProofKind) -> ColumnElement[Any]:
    known = _P.kind == literal_column(f"'{kind}'")
    return func.min(_P.at).filter(known).label(f"{kind}_at")


WAY = (
    select(*(_first(kind) for kind in ProofKind))
    .where(_P.report_id == _R.id)
    .correlate(case_reports)
    .lateral("way")
)
STATE = case(
    (WAY.c.answered_at.is_not(None), literal_column(f"'{ReportState.ANSWERED}'")),
    (WAY.c.acknowledged_at.is_not(None), literal_column(f"'{ReportState.ACKNOWLEDGED}'")),
    (WAY.c.opened_at.is_not(None), literal_column(f"'{ReportState.OPENED}'")),
    (WAY.c.sent_at.is_not(None), literal_column(f"'{ReportState.SENT}'")),
    else_=literal_column(f"'{ReportState.UNSENT}'"),
)
SENT = WAY.c.sent_at.is_not(None)


NOT_KEPT = or_(_T.id.is_(None), NOT_KEPT_FROM)
"""Stands in every question: whom a complaint is about finds nothing about it (SP-06)."""


def shown_at(path: ColumnElement[Any]) -> ColumnElement[bool]:
    """About a complaint: for its author, and for who sees that complaint (SP-06)."""
    return or_(
        _T.id.is_(None),
        tickets_shown_at(path),
        _R.author_id == ME,
        _T.owner_id == ME,
        _T.first_contact_id == ME,
        _T.offered_to == ME,
    )


_READABLE = and_(
    NOT_KEPT,
    or_(
        and_(under(_ORG.c.path), shown_at(_ORG.c.path)),
        _R.author_id == ME,
        and_(under(_TO.c.path, "addressed"), SENT),
    ),
)
_JOINED = (
    case_reports.join(WAY, true())
    .outerjoin(tickets, _T.id == _R.ticket_id)
    .join(CENTRE, CENTRE.c.id == _R.centre_id)
    .join(_ORG, _ORG.c.id == _R.org_id)
    .outerjoin(_TO, _TO.c.id == _R.to_org_id)
)
GET = Statement(
    select(
        case_reports,
        CENTRE.c.path.label("centre_path"),
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
        orgs.c.kind.in_(SUPERIOR_KINDS),
        orgs.c.closed_on.is_(None),
    )
    .order_by(orgs.c.path.desc())
)
KEPT = (
    _R.id, _R.number, _R.part, _R.kind, _R.title, _R.centre_id, _R.to_name, _R.ticket_number,
    _R.author_name, _R.urgent, _R.recognised_at, _R.due_at, _R.written_at,
    STATE.label("state"), WAY.c.sent_at, WAY.c.acknowledged_at, WAY.c.answered_at,
)  # fmt: skip
BEFORE_CENTRE = 6
"""The columns of a line before the centre's name."""
_FIRST_ID = bindparam("first_id", type_=Uuid)
CHAIN = Statement(
    select(*KEPT[:BEFORE_CENTRE], CENTRE.c.name, *KEPT[BEFORE_CENTRE:])
    .select_from(_JOINED)
    .where(or_(_R.id == _FIRST_ID, _R.first_id == _FIRST_ID), _READABLE)
    .order_by(_R.written_at, _R.id)
    .limit(200)
)
