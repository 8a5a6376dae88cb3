"""Tables of identity numbers, and of where they are kept at all (SP-03)."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    Uuid,
    text,
)

from partyhub.db.columns import MOMENT, blank, version
from partyhub.db.metadata import metadata

IS_KEPT = text("sealed IS NOT NULL")

member_identities = Table(
    "member_identities",
    metadata,
    Column("member_id", Uuid, ForeignKey("members.id"), primary_key=True),
    blank("masked"),
    Column("sealed", LargeBinary),
    Column("index", LargeBinary),
    Column("key_id", SmallInteger, nullable=False),
    Column("set_at", MOMENT, nullable=False),
    Column("set_by", Text, nullable=False),
    version(),
    CheckConstraint("(sealed IS NULL) = (index IS NULL)", name="sealed_has_index"),
    Index("ix_member_identities_index", "index"),
    Index("ix_member_identities_key_id_member_id", "key_id", "member_id", postgresql_where=IS_KEPT),
)

identity_switchings = Table(
    "identity_switchings",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("org_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("is_on", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("account_id", Uuid, nullable=False),
    Column("account_name", Text, nullable=False),
    Index("ix_identity_switchings_org_id_at", "org_id", "at", "id"),
)
"""Written once: the latest word counts."""
