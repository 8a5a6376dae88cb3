"""The table of objections to publicities: sealed whole, written once."""

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, Table, Uuid, text

from partyhub.db.columns import MOMENT, blank
from partyhub.db.metadata import metadata
from partyhub.db.tickets.table import tickets

ticket_objections = Table(
    "ticket_objections",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("ticket_id", Uuid, ForeignKey("tickets.id"), nullable=False),
    Column("at", MOMENT, nullable=False),
    blank("by_name"),
    Column("sealed", LargeBinary, nullable=False),
    Index("ix_ticket_objections_ticket_id_at", "ticket_id", "at"),
)

POSTED = Index(
    "ix_tickets_posted_until",
    tickets.c.posted_until,
    postgresql_where=text("posted_until IS NOT NULL"),
)
"""Of the few tickets whose publicity hangs out, for the public page."""
