"""The table of clients' codes: one for each print, as a keyed hash, written once (ADR 0011)."""

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, Table, Text, Uuid

from partyhub.db.columns import MOMENT, one_of
from partyhub.db.metadata import metadata
from partyhub.domain.tickets.codes import CodeKind

ticket_codes = Table(
    "ticket_codes",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("ticket_id", Uuid, ForeignKey("tickets.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("digest", LargeBinary, nullable=False, unique=True),
    Column("at", MOMENT, nullable=False),
    Column("printed_by", Uuid, nullable=False),
    Column("printed_by_name", Text, nullable=False),
    one_of("kind", CodeKind),
    Index("ix_ticket_codes_ticket_id_at", "ticket_id", "at"),
)
