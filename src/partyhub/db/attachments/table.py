"""Tables of files: those of tickets, the samples of papers, and how full each centre is."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    Uuid,
    text,
)

from partyhub.db.columns import MOMENT, blank, one_of
from partyhub.db.metadata import metadata
from partyhub.domain.attachments.media import Media


def file_columns() -> list[Column[str] | Column[int]]:
    """A file as it lies on the disk; `stored` is its random name there."""
    return [
        Column("stored", Text, nullable=False, unique=True),
        Column("name", Text, nullable=False),
        Column("media", Text, nullable=False),
        Column("size", Integer, nullable=False),
        Column("digest", Text, nullable=False),
    ]


attachments = Table(
    "attachments",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("ticket_id", Uuid, ForeignKey("tickets.id"), nullable=False),
    *file_columns(),
    Column("shown", Boolean, nullable=False),
    Column("from_client", Boolean, nullable=False),
    Column("account_id", Uuid, nullable=False),
    blank("account_name"),
    Column("at", MOMENT, nullable=False),
    Column("withdrawn_at", MOMENT),
    blank("withdrawn_by"),
    blank("withdrawn_reason"),
    one_of("media", Media),
    CheckConstraint("size > 0", name="size_positive"),
    Index("ix_attachments_ticket_id_id", "ticket_id", "id"),
    Index(
        "uq_attachments_ticket_id_digest",
        "ticket_id",
        "digest",
        unique=True,
        postgresql_where=text("withdrawn_at IS NULL"),
    ),
)

item_samples = Table(
    "item_samples",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("item_id", Uuid, ForeignKey("service_items.id"), nullable=False, index=True),
    *file_columns(),
    Column("account_id", Uuid, nullable=False),
    Column("at", MOMENT, nullable=False),
    one_of("media", Media),
    CheckConstraint("size > 0", name="size_positive"),
)

file_usage = Table(
    "file_usage",
    metadata,
    Column("centre_id", Uuid, ForeignKey("orgs.id"), primary_key=True),
    Column("bytes", BigInteger, nullable=False),
)
