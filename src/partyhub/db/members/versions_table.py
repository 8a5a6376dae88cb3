"""The table of what members' records said before each change; a trigger alone writes it."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Table, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

from partyhub.db.columns import MOMENT
from partyhub.db.metadata import metadata

THEN = tuple(text(f"(was ->> '{name}')") for name in ("branch_id", "status", "category"))

member_versions = Table(
    "member_versions",
    metadata,
    Column("member_id", Uuid, ForeignKey("members.id"), primary_key=True),
    Column("until", MOMENT, primary_key=True),
    Column("xact", BigInteger, nullable=False),
    Column("was", JSONB, nullable=False),
    Column("became", JSONB, nullable=False),
    Index("ix_member_versions_kind_then", *THEN, "until"),
)
"""`was` held until that moment, whole; `became` are the values that changed (ADR 0017)."""
