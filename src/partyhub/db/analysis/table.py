"""Tables of request analysis: the frozen reports, and their sendings. Both are written once."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, Table, Text, UniqueConstraint, Uuid
from sqlalchemy.dialects.postgresql import JSONB

from partyhub.db.columns import MOMENT, blank, one_of
from partyhub.db.metadata import metadata
from partyhub.domain.analysis.periods import PeriodKind

ticket_reports = Table(
    "ticket_reports",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("number", Text, nullable=False, unique=True),
    Column("centre_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("centre_name", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("running", Integer, nullable=False),
    Column("period", Text, nullable=False),
    Column("since", Date, nullable=False),
    Column("until", Date, nullable=False),
    Column("definition", Integer, nullable=False),
    Column("metrics", JSONB, nullable=False),
    Column("figures", JSONB, nullable=False),
    blank("hot_comment"),
    blank("difficult_comment"),
    Column("frozen_at", MOMENT, nullable=False),
    Column("frozen_by", Uuid, nullable=False),
    Column("frozen_by_name", Text, nullable=False),
    one_of("period", PeriodKind),
    UniqueConstraint("centre_id", "year", "running", name="uq_ticket_reports_centre_year_running"),
    Index("ix_ticket_reports_centre_id_frozen_at_id", "centre_id", "frozen_at", "id"),
)

ticket_report_sendings = Table(
    "ticket_report_sendings",
    metadata,
    Column("report_id", Uuid, ForeignKey("ticket_reports.id"), primary_key=True),
    Column("sent_at", MOMENT, nullable=False),
    Column("sent_by", Uuid, nullable=False),
    Column("sent_by_name", Text, nullable=False),
    Column("to_org_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("to_name", Text, nullable=False),
    Column("copies", Text, nullable=False),
)
