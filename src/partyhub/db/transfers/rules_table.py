"""The table of the committees' rules for papers; only ever added to."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Table, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB

from partyhub.db.columns import MOMENT
from partyhub.db.metadata import metadata

transfer_rules = Table(
    "transfer_rules",
    metadata,
    Column("org_id", Uuid, ForeignKey("orgs.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("content", JSONB, nullable=False),
    Column("before", JSONB, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("made_by", Uuid, nullable=False),
    Column("made_by_name", Text, nullable=False),
    CheckConstraint("version > 0", name="version_counts"),
)
