"""When a member was told whom to see, and by whom (TRF-03, 9.3).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 3fa2d70b18ce
Revises: 7c1e4a90d2b8
"""

import sqlalchemy as sa
from alembic import op

revision = "3fa2d70b18ce"
down_revision = "7c1e4a90d2b8"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("transfers", sa.Column("told_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column(
        "transfers", sa.Column("told_by", sa.Text(), server_default=sa.text("''"), nullable=False)
    )


def downgrade() -> None:
    op.drop_column("transfers", "told_by")
    op.drop_column("transfers", "told_at")
