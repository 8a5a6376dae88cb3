"""Answer the board and the tiles of a reach from an index over open tickets.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 6b2c1f4d9e70
Revises: 5d0f6c1a7b23
"""

from alembic import op
from sqlalchemy import text

revision = "6b2c1f4d9e70"
down_revision = "5d0f6c1a7b23"
branch_labels = None
depends_on = None

_OPEN = text(
    "state IN ('accepted', 'awaiting_client', 'awaiting_materials', 'awaiting_superior', "
    "'escalated', 'forwarded', 'in_progress', 'publicising', 'registered', 'resolved', 'verifying')"
)


def upgrade() -> None:
    op.create_index(
        "ix_tickets_board",
        "tickets",
        ["department_id"],
        postgresql_include=[
            "state", "kind", "runs_on", "warn_at", "due_at", "silent_at", "sign_by",
            "answer_owed_since", "late_papers",
        ],
        postgresql_where=_OPEN,
    )  # fmt: skip


def downgrade() -> None:
    op.drop_index("ix_tickets_board", table_name="tickets")
