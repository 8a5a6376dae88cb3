"""Tables of the service catalogue: items as they stand, and the versions that were published."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR

from partyhub.db.columns import MOMENT, SORTED, blank, one_of, version
from partyhub.db.metadata import metadata
from partyhub.domain.service_items.item import ItemState
from partyhub.domain.service_items.kinds import ItemKind

service_items = Table(
    "service_items",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("owner_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("code", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("number", Integer, nullable=False, server_default=text("0")),
    Column("name", Text, nullable=False),
    Column("name_sort", SORTED, nullable=False),
    Column("name_initials", SORTED, nullable=False),
    Column("search", TSVECTOR, nullable=False),
    Column("kind", Text, nullable=False),
    Column("category", Text, nullable=False),
    blank("department"),
    Column("draft", JSONB),
    Column("changed_at", MOMENT, nullable=False),
    version(),
    one_of("state", ItemState),
    one_of("kind", ItemKind),
    CheckConstraint("number > 0 OR draft IS NOT NULL", name="says_something"),
    UniqueConstraint("owner_id", "code", name="uq_service_items_owner_id_code"),
    Index("ix_service_items_owner_id_name_sort_id", "owner_id", "name_sort", "id"),
    Index("ix_service_items_name_sort_id", "name_sort", "id"),
    Index("ix_service_items_search", "search", postgresql_using="gin"),
)

service_item_versions = Table(
    "service_item_versions",
    metadata,
    Column("item_id", Uuid, ForeignKey("service_items.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("content", JSONB, nullable=False),
    Column("published_at", MOMENT, nullable=False),
    Column("published_by", Uuid, nullable=False),
    blank("published_by_name"),
)
