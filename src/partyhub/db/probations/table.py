"""The table of decisions on probations: rows are withdrawn, never changed or deleted."""

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, Table, Text, Uuid, text

from partyhub.db.columns import MOMENT, blank, one_of
from partyhub.db.metadata import metadata
from partyhub.domain.probations.kinds import ProbationDecisionKind

STANDS = text("kind = 'extended' AND withdrawn_at IS NULL")

probation_decisions = Table(
    "probation_decisions",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("member_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("decided_on", Date, nullable=False),
    Column("decision_ref", Text, nullable=False),
    Column("until", Date),
    blank("note"),
    Column("recorded_at", MOMENT, nullable=False),
    Column("recorded_by", Text, nullable=False),
    Column("withdrawn_at", MOMENT),
    blank("withdrawn_by"),
    blank("withdrawn_because"),
    one_of("kind", ProbationDecisionKind),
    CheckConstraint("(kind = 'extended') = (until IS NOT NULL)", name="extended_until"),
    Index("ix_probation_decisions_member_id", "member_id"),
    Index("uq_probation_decisions_extended", "member_id", unique=True, postgresql_where=STANDS),
)
