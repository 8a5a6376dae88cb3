"""Records that nobody verified of late are found by an index, what is oldest first (MEM-03).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 5a1c7e90b3d4
Revises: 3c7a19e5d0b2
"""

import sqlalchemy as sa
from alembic import op

revision = "5a1c7e90b3d4"
down_revision = "3c7a19e5d0b2"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_members_to_verify",
        "members",
        ["branch_id", sa.text("coalesce(verified_at, '-infinity'::timestamptz)"), "id"],
        postgresql_where=sa.text("left_on IS NULL"),
    )


def downgrade() -> None:
    op.drop_index("ix_members_to_verify", "members")
