"""Who talked with who changes jobs, and what a superior was asked to handle (TRF-09, TRF-13).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: c3d80a51e7f6
Revises: 9c4d2e71a0b8
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "c3d80a51e7f6"
down_revision = "9c4d2e71a0b8"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "transfers", sa.Column("talked_by", sa.Text(), server_default=sa.text("''"), nullable=False)
    )
    op.add_column("transfers", sa.Column("referral", postgresql.JSONB(), nullable=True))
    op.create_index(
        "ix_transfers_talk_owed",
        "transfers",
        ["source_branch_id", "started_at"],
        postgresql_where=sa.text(
            "talked_on IS NULL AND reason = 'job' AND direction <> 'in' "
            "AND state NOT IN ('rejected', 'withdrawn')"
        ),
    )


def downgrade() -> None:
    op.drop_index("ix_transfers_talk_owed", "transfers")
    op.drop_column("transfers", "referral")
    op.drop_column("transfers", "talked_by")
