"""What request analysis asks of a database, a printer and a workbook writer."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.analysis.figures import Figures
from partyhub.domain.analysis.periods import Period
from partyhub.domain.analysis.published import PublicFigures
from partyhub.domain.analysis.report import Report
from partyhub.domain.analysis.views import CountedTicket, Counting, ReportLine, RowsAsked
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.org import OrgRef


class Analysis(Protocol):
    """Counts over tickets that stand in the subtrees `roots`."""

    async def figures(
        self,
        roots: Sequence[str],
        period: Period,
        *,
        seen_by: Counting,
        now: datetime,
        people: bool,
    ) -> Figures:
        """`people`: count the people behind each cell too. Complaints that are kept from who
        counts are left out (SP-06).
        """
        ...

    async def rows(
        self,
        roots: Sequence[str],
        period: Period,
        asked: RowsAsked,
        *,
        now: datetime,
        after: tuple[datetime, UUID] | None,
        limit: int,
    ) -> list[CountedTicket]:
        """The latest first; complaints never (SP-06)."""
        ...


class AnalysisReports(Protocol):
    """Frozen reports: written once, read for ever."""

    async def next_number(self, centre: OrgRef, year: int) -> int:
        """The next of the centre's year; the centre must be locked."""
        ...

    async def freeze(self, report: Report) -> None: ...

    async def send(self, report: Report) -> None: ...

    async def get(self, report_id: UUID, *, within: Scope, drafts: Scope) -> Report:
        """NotFound out of reach; one that is not sent is for those who direct there alone."""
        ...

    async def page(
        self,
        *,
        within: Scope,
        drafts: Scope,
        after: tuple[datetime, UUID] | None,
        limit: int,
    ) -> list[ReportLine]:
        """The latest first."""
        ...


class ReportFiles(Protocol):
    """A report on A4 and as a workbook; both block, so they belong in a thread."""

    def print_report(self, report: Report) -> bytes: ...
    def print_public(self, report: Report, figures: PublicFigures) -> bytes: ...
    def workbook(self, report: Report, *, exporter: str, at: datetime) -> bytes: ...
    def public_workbook(
        self, report: Report, figures: PublicFigures, *, exporter: str, at: datetime
    ) -> bytes: ...
