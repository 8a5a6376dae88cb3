"""The table of clients' ratings: one for each time that a ticket was closed, written once."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Table, Uuid

from partyhub.db.columns import MOMENT, blank
from partyhub.db.metadata import metadata

ticket_ratings = Table(
    "ticket_ratings",
    metadata,
    Column("ticket_id", Uuid, ForeignKey("tickets.id"), primary_key=True),
    Column("round", Integer, primary_key=True),
    Column("stars", Integer, nullable=False),
    blank("words"),
    Column("at", MOMENT, nullable=False),
    Column("code_id", Uuid, ForeignKey("ticket_codes.id")),
    Column("account_id", Uuid, ForeignKey("accounts.id")),
    Index("ix_ticket_ratings_at", "at"),
    CheckConstraint("stars BETWEEN 1 AND 5", name="stars_known"),
)
