"""What case reports need of a database and of a printer."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from partyhub.domain.case_reports.proof import Proof
from partyhub.domain.case_reports.reader import ReportReader
from partyhub.domain.case_reports.report import CaseReport
from partyhub.domain.case_reports.views import ReportFilter, ReportRow, Superior
from partyhub.domain.shared.ids import CaseReportId
from partyhub.domain.shared.org import OrgRef


class CaseReports(Protocol):
    """All case reports; they and their proofs are only ever added to."""

    async def get(self, report_id: CaseReportId, reader: ReportReader) -> CaseReport:
        """NotFound if it is missing or out of reach."""
        ...

    async def add(self, report: CaseReport) -> None:
        """AlreadyReported if the ticket has its first report to that addressee."""
        ...

    async def prove(self, report_id: CaseReportId, proof: Proof) -> None: ...

    async def proofs(self, report_id: CaseReportId) -> list[Proof]:
        """In the order of time."""
        ...

    async def chain(self, first_id: CaseReportId, reader: ReportReader) -> list[ReportRow]:
        """All reports of one matter that this person reads, the first one first."""
        ...

    async def superiors(self, centre: OrgRef) -> Sequence[Superior]:
        """The street committee and the organisation department above a centre, nearest first."""
        ...

    async def page(
        self,
        wanted: ReportFilter,
        reader: ReportReader,
        *,
        now: datetime,
        after: tuple[datetime, UUID] | None,
        limit: int,
    ) -> list[ReportRow]: ...


class CaseReportPrinter(Protocol):
    """Prints a report on A4; it blocks, so it belongs in a thread."""

    def print_report(self, sheet: Mapping[str, Any]) -> bytes: ...
