"""Case reports and the proof of their way upward; both are written once and stay."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Table,
    Text,
    Uuid,
    text,
)

from partyhub.db.columns import MOMENT, blank, one_of
from partyhub.db.metadata import metadata
from partyhub.domain.case_reports.kinds import ProofKind, ReportKind, ReportPart, SentBy

case_reports = Table(
    "case_reports",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("number", Text, nullable=False, unique=True),
    Column("centre_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("org_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("ticket_id", Uuid, ForeignKey("tickets.id")),
    blank("ticket_number"),
    Column("first_id", Uuid, ForeignKey("case_reports.id"), index=True),
    Column("part", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("facts", Text, nullable=False),
    blank("done"),
    blank("asked"),
    Column("recognised_at", MOMENT, nullable=False),
    Column("urgent", Boolean, nullable=False, server_default=text("false")),
    Column("to_org_id", Uuid, ForeignKey("orgs.id")),
    Column("to_name", Text, nullable=False),
    Column("author_id", Uuid, nullable=False),
    Column("author_name", Text, nullable=False),
    Column("written_at", MOMENT, nullable=False),
    Column("due_at", MOMENT, nullable=False),
    Column("digest", Text, nullable=False),
    one_of("part", ReportPart),
    one_of("kind", ReportKind),
    CheckConstraint("(part = 'first') = (first_id IS NULL)", name="part_follows_first"),
    Index("ix_case_reports_org_id_written_at_id", "org_id", "written_at", "id"),
    Index("ix_case_reports_to_org_id_written_at_id", "to_org_id", "written_at", "id"),
    Index(
        "uq_case_reports_ticket_id_to_name",
        "ticket_id",
        "to_name",
        unique=True,
        postgresql_where=text("part = 'first'"),
    ),
)

case_report_proofs = Table(
    "case_report_proofs",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("report_id", Uuid, ForeignKey("case_reports.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("by_id", Uuid, nullable=False),
    Column("by_name", Text, nullable=False),
    blank("org_name"),
    Column("medium", Text),
    blank("reference"),
    blank("said_by"),
    blank("text"),
    one_of("kind", ProofKind),
    one_of("medium", SentBy),
    CheckConstraint("(kind = 'sent') = (medium IS NOT NULL)", name="medium_of_sending"),
    Index("ix_case_report_proofs_report_id_at", "report_id", "at"),
    Index(
        "uq_case_report_proofs_acknowledged",
        "report_id",
        unique=True,
        postgresql_where=text("kind = 'acknowledged'"),
    ),
    Index(
        "uq_case_report_proofs_opened",
        "report_id",
        "by_id",
        unique=True,
        postgresql_where=text("kind = 'opened'"),
    ),
)
