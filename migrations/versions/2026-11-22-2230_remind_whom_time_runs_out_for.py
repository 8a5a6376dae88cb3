"""Reminders of tickets, given once, and what the queue derives its marks from.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 5d1f07a3c9b2
Revises: 5f0d7b1c22ab
"""

import sqlalchemy as sa
from alembic import op

revision = "5d1f07a3c9b2"
down_revision = "5f0d7b1c22ab"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_MOMENT = sa.DateTime(timezone=True)
_RUNS = sa.text("started_at IS NOT NULL AND stopped_at IS NULL")
_OPEN = sa.text(
    "state IN ('accepted', 'awaiting_client', 'awaiting_materials', 'awaiting_superior', "
    "'escalated', 'forwarded', 'in_progress', 'publicising', 'registered', 'resolved', "
    "'verifying')"
)


_MOMENTS = ("answer_owed_since", "sign_by", "moved_at", "silent_at")


def upgrade() -> None:
    for name in _MOMENTS:
        op.add_column("tickets", sa.Column(name, _MOMENT))
    op.add_column(
        "tickets",
        sa.Column("runs_on", sa.Boolean(), server_default=sa.text("false"), nullable=False),
    )
    op.execute(f"GRANT UPDATE ({', '.join(_MOMENTS)}, runs_on) ON tickets TO {_APP}")
    for name, where in (("warn_at", _RUNS), ("due_at", _RUNS), ("sign_by", _OPEN)):
        op.create_index(f"ix_tickets_{name}_id", "tickets", [name, "id"], postgresql_where=where)
    op.create_table(
        "reminders",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("due_at", _MOMENT, nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("elapsed_minutes", sa.Integer(), nullable=False),
        sa.Column("left_minutes", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('near', 'overdue', 'unsigned')", name=op.f("ck_reminders_kind_known")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name=op.f("fk_reminders_ticket_id_tickets")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminders")),
        sa.UniqueConstraint(
            "ticket_id", "kind", "due_at", name=op.f("uq_reminders_ticket_id_kind_due_at")
        ),
    )
    op.create_table(
        "reminded",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("reminder_id", sa.Uuid(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("read_at", _MOMENT),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_reminded_account_id_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["reminder_id"], ["reminders.id"], name=op.f("fk_reminded_reminder_id_reminders")
        ),
        sa.PrimaryKeyConstraint("account_id", "reminder_id", name=op.f("pk_reminded")),
    )
    op.create_index(
        "ix_reminded_account_id_unread_at_reminder_id",
        "reminded",
        ["account_id", sa.text("(read_at IS NULL)"), "at", "reminder_id"],
    )
    op.execute(f"GRANT SELECT, INSERT ON reminders, reminded TO {_APP}")
    op.execute(f"GRANT UPDATE (read_at) ON reminded TO {_APP}")
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON reminders "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )


def downgrade() -> None:
    op.drop_table("reminded")
    op.drop_table("reminders")
    for name in ("sign_by", "due_at", "warn_at"):
        op.drop_index(f"ix_tickets_{name}_id", table_name="tickets")
    for name in ("runs_on", *_MOMENTS):
        op.drop_column("tickets", name)
