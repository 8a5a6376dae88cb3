"""Tables of what the desk was reminded of: written once, and to whom."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text, UniqueConstraint, Uuid, text

from partyhub.db.columns import MOMENT, one_of
from partyhub.db.metadata import metadata
from partyhub.domain.desk_reminders.reminder import Matter, NudgeStep

desk_reminders = Table(
    "desk_reminders",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("matter", Text, nullable=False),
    Column("subject_id", Uuid, nullable=False),
    Column("step", Text, nullable=False),
    Column("due_at", MOMENT, nullable=False),
    Column("at", MOMENT, nullable=False),
    one_of("matter", Matter),
    one_of("step", NudgeStep),
    UniqueConstraint("subject_id", "step"),
)

desk_reminded = Table(
    "desk_reminded",
    metadata,
    Column("account_id", Uuid, ForeignKey("accounts.id"), primary_key=True),
    Column("reminder_id", Uuid, ForeignKey("desk_reminders.id"), primary_key=True),
    Column("at", MOMENT, nullable=False),
    Column("read_at", MOMENT),
    Index(
        "ix_desk_reminded_account_id_unread_at_reminder_id",
        "account_id",
        text("(read_at IS NULL)"),
        "at",
        "reminder_id",
    ),
)
"""Who was told, and since when they have read it."""
