"""Frozen analysis reports on PostgreSQL: written once, read for ever."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Integer,
    Uuid,
    and_,
    any_,
    bindparam,
    func,
    insert,
    literal_column,
    or_,
    select,
    tuple_,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.analysis.codec import figures_json, figures_of, metrics_json, metrics_of
from partyhub.db.analysis.table import ticket_report_sendings, ticket_reports
from partyhub.db.columns import MOMENT, SORTED
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.orgs.table import orgs
from partyhub.db.violations import names
from partyhub.domain.analysis.periods import Period
from partyhub.domain.analysis.refusals import AlreadySent
from partyhub.domain.analysis.report import Report, Sending
from partyhub.domain.analysis.views import ReportLine
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.org import OrgRef

names({"pk_ticket_report_sendings": AlreadySent})
_R, _S = ticket_reports.c, ticket_report_sendings.c
_CENTRE = bindparam("centre_id", type_=Uuid)
_NEXT = Statement(
    select(func.coalesce(func.max(_R.running), literal_column("0")) + literal_column("1")).where(
        _R.centre_id == _CENTRE, _R.year == bindparam("year", type_=Integer)
    )
)
_FREEZE = Statement(
    insert(ticket_reports).values({c.name: bindparam(c.name) for c in ticket_reports.columns})
)
_SEND = Statement(
    insert(ticket_report_sendings).values(
        {c.name: bindparam(c.name) for c in ticket_report_sendings.columns}
    )
)


def _under(roots: str) -> ColumnElement[bool]:
    return orgs.c.path.op("^@", is_comparison=True)(any_(bindparam(roots, type_=ARRAY(SORTED))))


_READABLE = or_(_under("drafts"), and_(_under("roots"), _S.sent_at.is_not(None)))
_WITH_SENDING = ticket_reports.join(orgs, orgs.c.id == _R.centre_id).outerjoin(
    ticket_report_sendings, _S.report_id == _R.id
)
_SENT = (_S.sent_at, _S.sent_by, _S.sent_by_name, _S.to_org_id, _S.to_name, _S.copies)
_GET = Statement(
    select(ticket_reports, orgs.c.path, *_SENT)
    .select_from(_WITH_SENDING)
    .where(_R.id == bindparam("id", type_=Uuid), _READABLE)
)
_LINES = (
    select(
        _R.id, _R.number, _R.centre_id, _R.centre_name, _R.period, _R.since, _R.until,
        _R.definition, _R.frozen_at, _R.frozen_by_name, _S.sent_at, _S.to_name,
    )
    .select_from(_WITH_SENDING)
    .where(_READABLE)
    .order_by(_R.frozen_at.desc(), _R.id.desc())
    .limit(bindparam("limit", type_=Integer))
)  # fmt: skip
_FIRST = Statement(_LINES)
_LATER = Statement(
    _LINES.where(
        tuple_(_R.frozen_at, _R.id)
        < tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
    )
)


class SqlAnalysisReports:
    """All reports."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def next_number(self, centre: OrgRef, year: int) -> int:
        return int(await self._gate.value(_NEXT, centre_id=centre.id, year=year))

    async def freeze(self, report: Report) -> None:
        period = report.period
        await self._gate.run(
            _FREEZE, id=report.id, number=report.number, centre_id=report.centre.id,
            centre_name=report.centre_name, year=int(report.number[1:5]), running=report.running,
            period=period.kind, since=period.since, until=period.until,
            definition=report.definition, metrics=metrics_json(report.metrics),
            figures=figures_json(report.figures), hot_comment=report.hot_comment,
            difficult_comment=report.difficult_comment, frozen_at=report.frozen_at,
            frozen_by=report.frozen_by, frozen_by_name=report.frozen_by_name,
        )  # fmt: skip

    async def send(self, report: Report) -> None:
        sending = report.sending
        if sending is None:
            raise ValueError("the report was not sent")
        await self._gate.run(
            _SEND, report_id=report.id, sent_at=sending.at, sent_by=sending.by,
            sent_by_name=sending.by_name, to_org_id=sending.to, to_name=sending.to_name,
            copies=sending.copies,
        )  # fmt: skip

    async def get(self, report_id: UUID, *, within: Scope, drafts: Scope) -> Report:
        row = await self._gate.row(_GET, id=report_id, **_reach(within, drafts))
        if row is None:
            raise NotFound("no such report", report=str(report_id))
        return _report(row)

    async def page(
        self,
        *,
        within: Scope,
        drafts: Scope,
        after: tuple[datetime, UUID] | None,
        limit: int,
    ) -> list[ReportLine]:
        binds: dict[str, Any] = {"limit": limit} | _reach(within, drafts)
        if after is None:
            return await self._gate.made(ReportLine, _FIRST, **binds)
        binds |= {"after_at": after[0], "after_id": after[1]}
        return await self._gate.made(ReportLine, _LATER, **binds)


def _reach(within: Scope, drafts: Scope) -> dict[str, Any]:
    return {"roots": list(within.roots), "drafts": list(drafts.roots)}


_PLAIN = (
    "id", "number", "running", "centre_name", "definition", "hot_comment", "difficult_comment",
    "frozen_at", "frozen_by", "frozen_by_name",
)  # fmt: skip


def _report(row: Row) -> Report:
    return Report(
        **{name: row[name] for name in _PLAIN},
        centre=OrgRef(row["centre_id"], row["path"]),
        period=Period(row["since"], row["until"]),
        metrics=metrics_of(row["metrics"]),
        figures=figures_of(row["figures"]),
        sending=_sending(row) if row["sent_at"] else None,
    )


def _sending(row: Row) -> Sending:
    return Sending(
        at=row["sent_at"],
        by=row["sent_by"],
        by_name=row["sent_by_name"],
        to=row["to_org_id"],
        to_name=row["to_name"],
        copies=row["copies"],
    )
