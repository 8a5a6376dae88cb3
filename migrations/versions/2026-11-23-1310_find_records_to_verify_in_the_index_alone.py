"""The count of records to verify reads its index alone.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 7c20d94be1a3
Revises: 3fa2d70b18ce
"""

import sqlalchemy as sa
from alembic import op

revision = "7c20d94be1a3"
down_revision = "3fa2d70b18ce"
branch_labels = None
depends_on = None

_NAME = "ix_members_to_verify"


def _index(*include: str) -> None:
    op.drop_index(_NAME, "members")
    op.create_index(
        _NAME,
        "members",
        ["branch_id", sa.text("coalesce(verified_at, '-infinity'::timestamptz)"), "id"],
        postgresql_where=sa.text("left_on IS NULL"),
        postgresql_include=list(include),
    )


def upgrade() -> None:
    _index("verified_at")


def downgrade() -> None:
    _index()
