"""Transfers of a period are counted by the days they began and ended (TRF-08).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: b86f20d1c9a4
Revises: 3c7e51ad9f08
"""

from alembic import op

revision = "b86f20d1c9a4"
down_revision = "3c7e51ad9f08"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_transfers_started_at", "transfers", ["started_at"])
    op.create_index("ix_transfers_assigned_on", "transfers", ["assigned_on"])


def downgrade() -> None:
    op.drop_index("ix_transfers_assigned_on", "transfers")
    op.drop_index("ix_transfers_started_at", "transfers")
