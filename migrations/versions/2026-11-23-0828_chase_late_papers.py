"""Letters and receipts that are late are chased: each step is written once (TRF-04, DL-20).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: e3a1b58c0f47
Revises: 7e2b90c4d1f6
"""

import sqlalchemy as sa
from alembic import op

revision = "e3a1b58c0f47"
down_revision = "7e2b90c4d1f6"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "transfer_reminders",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("transfer_id", sa.Uuid(), nullable=False),
        sa.Column("paper", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.CheckConstraint(
            "paper IN ('letter', 'receipt')", name=op.f("ck_transfer_reminders_paper_known")
        ),
        sa.CheckConstraint(
            "step IN ('handler', 'branch', 'committee')",
            name=op.f("ck_transfer_reminders_step_known"),
        ),
        sa.ForeignKeyConstraint(
            ["transfer_id"],
            ["transfers.id"],
            name=op.f("fk_transfer_reminders_transfer_id_transfers"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transfer_reminders")),
        sa.UniqueConstraint(
            "transfer_id",
            "paper",
            "due_on",
            "step",
            name=op.f("uq_transfer_reminders_transfer_id_paper_due_on_step"),
        ),
    )
    op.create_table(
        "transfer_reminded",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("reminder_id", sa.Uuid(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("read_at", _MOMENT),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_transfer_reminded_account_id_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["reminder_id"],
            ["transfer_reminders.id"],
            name=op.f("fk_transfer_reminded_reminder_id_transfer_reminders"),
        ),
        sa.PrimaryKeyConstraint("account_id", "reminder_id", name=op.f("pk_transfer_reminded")),
    )
    op.create_index(
        "ix_transfer_reminded_account_id_unread_at_reminder_id",
        "transfer_reminded",
        ["account_id", sa.text("(read_at IS NULL)"), "at", "reminder_id"],
    )
    op.execute(f"GRANT SELECT, INSERT ON transfer_reminders, transfer_reminded TO {_APP}")
    op.execute(f"GRANT UPDATE (read_at) ON transfer_reminded TO {_APP}")
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer_reminders "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )


def downgrade() -> None:
    op.drop_table("transfer_reminded")
    op.drop_table("transfer_reminders")
