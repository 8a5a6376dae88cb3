"""Case reports as they are answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.case_reports.kinds import (
    ProofKind,
    ReportAction,
    ReportKind,
    ReportPart,
    ReportState,
    SentBy,
)
from partyhub.domain.case_reports.proof import Proof
from partyhub.domain.case_reports.views import ReportRow, Superior
from partyhub.usecases.case_reports.read_reports import WholeReport


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReportLine:
    """One report of a list; `late` once it went up after its day, for ever (DL-14)."""

    id: UUID
    number: str
    part: ReportPart
    kind: ReportKind
    title: str
    centre_name: str
    to_name: str
    ticket_number: str
    author_name: str
    urgent: bool
    recognised_at: datetime
    due_at: datetime
    written_at: datetime
    state: ReportState
    late: bool
    sent_at: datetime | None
    acknowledged_at: datetime | None
    answered_at: datetime | None

    @classmethod
    def of(cls, row: ReportRow, now: datetime) -> "CaseReportLine":
        same = {name: getattr(row, name) for name in cls.__slots__ if name != "late"}
        return cls(**same, late=row.late(now))


@dataclass(frozen=True, slots=True)
class ProofOut:
    """A row of the proof: who did what when, from which organisation, by which medium."""

    kind: ProofKind
    at: datetime
    by_name: str
    org_name: str
    medium: SentBy | None
    reference: str
    said_by: str
    text: str

    @classmethod
    def of(cls, proof: Proof) -> "ProofOut":
        return cls(*(getattr(proof, name) for name in cls.__slots__))


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReportOut:
    """One report with its proof and the other reports of its matter.

    `digest` is the SHA-256 of its words; `digest_holds` is false if they were tampered with.
    """

    id: UUID
    number: str
    part: ReportPart
    first_id: UUID | None
    kind: ReportKind
    title: str
    facts: str
    done: str
    asked: str
    urgent: bool
    recognised_at: datetime
    due_at: datetime
    written_at: datetime
    centre_id: UUID
    centre_name: str
    to_org_id: UUID | None
    to_name: str
    ticket_id: UUID | None
    ticket_number: str
    author_name: str
    state: ReportState
    late: bool
    digest: str
    digest_holds: bool
    proofs: Sequence[ProofOut]
    chain: Sequence[CaseReportLine]
    allowed_actions: Sequence[ReportAction]

    @classmethod
    def of(cls, whole: WholeReport, now: datetime) -> "CaseReportOut":
        report, account = whole.report, whole.report.account
        own = ("id", "number", "part", "first_id", "written_at", "due_at", "digest")
        said = ("kind", "title", "facts", "done", "asked", "urgent", "recognised_at")
        return cls(
            **{name: getattr(report, name) for name in own},
            **{name: getattr(account, name) for name in said},
            centre_id=report.centre.id,
            centre_name=whole.centre_name,
            to_org_id=report.to.org.id if report.to.org else None,
            to_name=report.to.name,
            ticket_id=report.about.ticket_id if whole.reads_ticket else None,
            ticket_number=report.about.ticket_number,
            author_name=report.author.name,
            state=whole.state,
            late=whole.late,
            digest_holds=report.holds,
            proofs=[ProofOut.of(proof) for proof in whole.proofs],
            chain=[CaseReportLine.of(row, now) for row in whole.chain],
            allowed_actions=whole.actions,
        )


@dataclass(frozen=True, slots=True)
class WrittenReportOut:
    """What was written: its number, and when it had to be sent."""

    id: UUID
    number: str
    due_at: datetime
    digest: str


@dataclass(frozen=True, slots=True)
class SuperiorsOut:
    """Whom a centre reports to in this system, the nearest first."""

    items: Sequence[Superior]
