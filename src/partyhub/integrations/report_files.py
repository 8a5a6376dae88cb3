"""Implements the port `ReportFiles`: an analysis report on A4 and as a workbook."""

from datetime import datetime

from partyhub.domain.analysis.published import PublicFigures
from partyhub.domain.analysis.report import Report
from partyhub.integrations.printing import reports as pages
from partyhub.integrations.workbooks import report_books as books


class ReportFiles:
    """Both say what was frozen, with the same words."""

    def print_report(self, report: Report) -> bytes:
        return pages.print_report(report)

    def print_public(self, report: Report, figures: PublicFigures) -> bytes:
        return pages.print_public(report, figures)

    def workbook(self, report: Report, *, exporter: str, at: datetime) -> bytes:
        return books.report_book(report, exporter=exporter, at=at)

    def public_workbook(
        self, report: Report, figures: PublicFigures, *, exporter: str, at: datetime
    ) -> bytes:
        return books.public_book(report, figures, exporter=exporter, at=at)
