"""Case reports on PostgreSQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from partyhub.db.case_reports import statements as s
from partyhub.db.case_reports.pages import Shape, page_statement
from partyhub.db.gate import Gate, Row
from partyhub.db.violations import names
from partyhub.domain.case_reports.kinds import (
    ProofKind,
    ReportKind,
    ReportPart,
    SentBy,
)
from partyhub.domain.case_reports.proof import Proof
from partyhub.domain.case_reports.reader import ReportReader
from partyhub.domain.case_reports.refusals import AlreadyAcknowledged, AlreadyReported
from partyhub.domain.case_reports.report import About, Account, Addressee, CaseReport
from partyhub.domain.case_reports.views import Box, ReportFilter, ReportRow, Superior
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import CaseReportId, new_id
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.tickets.people import Officer

names(
    {
        "uq_case_reports_ticket_id_to_name": AlreadyReported,
        "uq_case_report_proofs_acknowledged": AlreadyAcknowledged,
    }
)
_ACCOUNT = ("title", "facts", "done", "asked", "recognised_at", "urgent")
_SAME = ("id", "number", "first_id", "written_at", "due_at", "digest")


class SqlCaseReports:
    """All case reports."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def get(self, report_id: CaseReportId, reader: ReportReader) -> CaseReport:
        row = await self._gate.row(s.GET, id=report_id, **_reach(reader))
        if row is None:
            raise NotFound("no such report", report=str(report_id))
        return _report(row)

    async def add(self, report: CaseReport) -> None:
        await self._gate.run(
            s.ADD,
            **{name: getattr(report, name) for name in _SAME},
            **{name: getattr(report.account, name) for name in _ACCOUNT},
            kind=report.account.kind,
            part=report.part,
            centre_id=report.centre.id,
            org_id=report.org.id,
            ticket_id=report.about.ticket_id,
            ticket_number=report.about.ticket_number,
            to_org_id=report.to.org.id if report.to.org else None,
            to_name=report.to.name,
            author_id=report.author.id,
            author_name=report.author.name,
        )

    async def prove(self, report_id: CaseReportId, proof: Proof) -> None:
        same = ("kind", "at", "by_name", "org_name", "medium", "reference", "said_by", "text")
        values = {name: getattr(proof, name) for name in same}
        statement = s.OPENED if proof.kind is ProofKind.OPENED else s.PROVE
        await self._gate.run(statement, id=new_id(), report_id=report_id, by_id=proof.by, **values)

    async def proofs(self, report_id: CaseReportId) -> list[Proof]:
        return [_proof(row) for row in await self._gate.rows(s.PROOFS, id=report_id)]

    async def chain(self, first_id: CaseReportId, reader: ReportReader) -> list[ReportRow]:
        return await self._gate.made(ReportRow, s.CHAIN, first_id=first_id, **_reach(reader))

    async def superiors(self, centre: OrgRef) -> Sequence[Superior]:
        return await self._gate.made(Superior, s.SUPERIORS, paths=centre.path_steps[:-1])

    async def page(
        self,
        wanted: ReportFilter,
        reader: ReportReader,
        *,
        now: datetime,
        after: tuple[datetime, UUID] | None,
        limit: int,
    ) -> list[ReportRow]:
        plain = {name: getattr(wanted, name) for name in ("state", "kind", "ticket_id")}
        binds: dict[str, Any] = {name: value for name, value in plain.items() if value}
        filters = frozenset(binds) | ({"late"} if wanted.late else frozenset())
        shape = Shape(filters, after is not None, wanted.box)
        if wanted.late:
            binds["now"] = now
        if after is not None:
            binds |= {"after_at": after[0], "after_id": after[1]}
        binds |= _sides(reader, wanted.box)
        return await self._gate.made(ReportRow, page_statement(shape), limit=limit, **binds)


def _reach(reader: ReportReader) -> dict[str, Any]:
    return _sides(reader, None)


def _sides(reader: ReportReader, box: Box | None) -> dict[str, Any]:
    parties = {"parties": list(reader.parties)}
    ours = parties | {
        "roots": list(reader.within.roots),
        "complaints": list(reader.complaints.roots),
        "overseen": list(reader.overseen.roots),
        "me": reader.me,
    }
    theirs = parties | {"addressed": list(reader.addressed.roots)}
    if box is None:
        return ours | theirs
    return ours if box is Box.OURS else theirs


def _report(row: Row) -> CaseReport:
    to = OrgRef(row["to_org_id"], row["to_path"]) if row["to_org_id"] else None
    return CaseReport(
        **{name: row[name] for name in _SAME},
        centre=OrgRef(row["centre_id"], row["centre_path"]),
        org=OrgRef(row["org_id"], row["org_path"]),
        about=About(row["ticket_id"], row["ticket_number"]),
        part=ReportPart(row["part"]),
        account=Account(kind=ReportKind(row["kind"]), **{name: row[name] for name in _ACCOUNT}),
        to=Addressee(row["to_name"], to),
        author=Officer(row["author_id"], row["author_name"]),
    )


def _proof(row: Row) -> Proof:
    kept = dict(row)
    medium, kind, by = kept.pop("medium"), kept.pop("kind"), kept.pop("by_id")
    return Proof(kind=ProofKind(kind), medium=SentBy(medium) if medium else None, by=by, **kept)
