"""The table of yearly self-checks: one an organisation and year, frozen once it is signed."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.dialects.postgresql import JSONB

from partyhub.db.columns import MOMENT, blank, one_of, version
from partyhub.db.metadata import metadata
from partyhub.domain.self_checks.states import SelfCheckState

self_checks = Table(
    "self_checks",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("org_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("year", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("as_of", Date, nullable=False),
    Column("counts", JSONB, nullable=False),
    Column("findings", JSONB, nullable=False),
    Column("unexplained", Integer, nullable=False),
    Column("opened_at", MOMENT, nullable=False),
    Column("opened_by", Text, nullable=False),
    Column("changed_at", MOMENT, nullable=False),
    Column("signed_at", MOMENT),
    blank("signed_by"),
    blank("comment"),
    version(),
    one_of("state", SelfCheckState),
    CheckConstraint("(state = 'signed') = (signed_at IS NOT NULL)", name="signed_has_moment"),
    CheckConstraint("state <> 'signed' OR unexplained = 0", name="signed_when_explained"),
    UniqueConstraint("org_id", "year", name="uq_self_checks_org_id_year"),
)
