"""Tables of what was chased: written once, and to whom."""

from sqlalchemy import Column, Date, ForeignKey, Index, Table, Text, UniqueConstraint, Uuid, text

from partyhub.db.columns import MOMENT, one_of
from partyhub.db.metadata import metadata
from partyhub.domain.transfers.chasing import ChaseStep
from partyhub.domain.transfers.owed import TransferPaper

transfer_reminders = Table(
    "transfer_reminders",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("transfer_id", Uuid, ForeignKey("transfers.id"), nullable=False),
    Column("paper", Text, nullable=False),
    Column("step", Text, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("at", MOMENT, nullable=False),
    one_of("paper", TransferPaper),
    one_of("step", ChaseStep),
    UniqueConstraint("transfer_id", "paper", "due_on", "step"),
)

transfer_reminded = Table(
    "transfer_reminded",
    metadata,
    Column("account_id", Uuid, ForeignKey("accounts.id"), primary_key=True),
    Column("reminder_id", Uuid, ForeignKey("transfer_reminders.id"), primary_key=True),
    Column("at", MOMENT, nullable=False),
    Column("read_at", MOMENT),
    Index(
        "ix_transfer_reminded_account_id_unread_at_reminder_id",
        "account_id",
        text("(read_at IS NULL)"),
        "at",
        "reminder_id",
    ),
)
"""Who was told, and since when they have read it."""
