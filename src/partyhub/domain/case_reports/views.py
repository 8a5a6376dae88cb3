"""What lists of case reports show."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from partyhub.domain.case_reports.kinds import ReportKind, ReportPart, ReportState
from partyhub.domain.case_reports.proof import is_late


class Box(StrEnum):
    """Which side: what one's own centre reported, or what came to one's organisation."""

    OURS = "ours"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFilter:
    """What a list is narrowed to; empty fields narrow nothing."""

    box: Box | None = None
    state: ReportState | None = None
    late: bool = False
    kind: ReportKind | None = None
    ticket_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report as the database lists it."""

    id: UUID
    number: str
    part: ReportPart
    kind: ReportKind
    title: str
    centre_id: UUID
    centre_name: str
    to_name: str
    ticket_number: str
    author_name: str
    urgent: bool
    recognised_at: datetime
    due_at: datetime
    written_at: datetime
    state: ReportState
    sent_at: datetime | None
    acknowledged_at: datetime | None
    answered_at: datetime | None

    def late(self, now: datetime) -> bool:
        return is_late(self.due_at, self.sent_at, now)


@dataclass(frozen=True, slots=True)
class Superior:
    """An organisation above a centre that reports can go to."""

    id: UUID
    name: str
