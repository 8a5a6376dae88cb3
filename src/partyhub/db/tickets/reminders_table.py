"""Tables of reminders: what was given, written once, and to whom."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint, Uuid, text

from partyhub.db.columns import MOMENT, one_of
from partyhub.db.metadata import metadata
from partyhub.domain.tickets.reminder import ReminderKind

reminders = Table(
    "reminders",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("ticket_id", Uuid, ForeignKey("tickets.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("due_at", MOMENT, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("elapsed_minutes", Integer, nullable=False),
    Column("left_minutes", Integer, nullable=False),
    one_of("kind", ReminderKind),
    UniqueConstraint("ticket_id", "kind", "due_at"),
)

reminded = Table(
    "reminded",
    metadata,
    Column("account_id", Uuid, ForeignKey("accounts.id"), primary_key=True),
    Column("reminder_id", Uuid, ForeignKey("reminders.id"), primary_key=True),
    Column("at", MOMENT, nullable=False),
    Column("read_at", MOMENT),
    Index(
        "ix_reminded_account_id_unread_at_reminder_id",
        "account_id",
        text("(read_at IS NULL)"),
        "at",
        "reminder_id",
    ),
)
"""Who was reminded, and since when they have read it."""
