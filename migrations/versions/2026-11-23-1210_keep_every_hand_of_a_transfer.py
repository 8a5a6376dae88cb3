"""Every account that started, applied for, entered or submitted a transfer stays with it (TRF-10).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 7c41d90e62ab
Revises: 5e1f0b7a9c42
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "7c41d90e62ab"
down_revision = "5e1f0b7a9c42"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "transfers",
        sa.Column(
            "applicant_ids",
            postgresql.ARRAY(sa.Uuid()),
            server_default=sa.text("'{}'"),
            nullable=False,
        ),
    )


def downgrade() -> None:
    op.drop_column("transfers", "applicant_ids")
