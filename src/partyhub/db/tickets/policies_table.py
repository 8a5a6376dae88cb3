"""The table of the centres' rules; only ever added to: a change is a newer version."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Table, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB

from partyhub.db.columns import MOMENT
from partyhub.db.metadata import metadata

ticket_policies = Table(
    "ticket_policies",
    metadata,
    Column("centre_id", Uuid, ForeignKey("orgs.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("content", JSONB, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("made_by", Uuid, nullable=False),
    Column("made_by_name", Text, nullable=False),
    CheckConstraint("version > 1", name="version_after_the_default"),
)
