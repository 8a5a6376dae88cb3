"""Money taken with a proxy matter stands on its ticket (AGY-05); the board's index knows proxy states.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 4f7d19c2ab60
Revises: 7f1e52c0a9b4
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "4f7d19c2ab60"
down_revision = "7f1e52c0a9b4"
branch_labels = None
depends_on = None


_BOARD = "ix_tickets_board"
_COUNTED = [
    "state", "kind", "runs_on", "warn_at", "due_at", "silent_at", "sign_by", "answer_owed_since",
    "late_papers", "overseen", "kept_from",
]  # fmt: skip
_BEFORE = (
    "accepted", "awaiting_client", "awaiting_materials", "awaiting_superior", "escalated",
    "forwarded", "in_progress", "publicising", "registered", "resolved", "verifying",
)  # fmt: skip
_OPEN = (*_BEFORE, "collected", "delivered", "picked_up")


def _board(states: tuple[str, ...]) -> None:
    """As the table says it: the migration before this one left the proxy states out."""
    listed = ", ".join(f"'{state}'" for state in sorted(states))
    op.drop_index(_BOARD, table_name="tickets")
    op.create_index(
        _BOARD,
        "tickets",
        ["department_id"],
        postgresql_include=_COUNTED,
        postgresql_where=sa.text(f"state IN ({listed})"),
    )


def upgrade() -> None:
    op.add_column("tickets", sa.Column("entrusted", postgresql.JSONB(), nullable=True))
    op.execute("GRANT UPDATE (entrusted) ON tickets TO partyhub_app")
    _board(_OPEN)


def downgrade() -> None:
    _board(_BEFORE)
    op.drop_column("tickets", "entrusted")
