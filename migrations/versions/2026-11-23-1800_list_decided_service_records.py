"""The desk lists what it decided last by an index of its own (CHK-13).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 9863ce922ea4
Revises: 14df26007144
"""

import sqlalchemy as sa
from alembic import op

revision = "9863ce922ea4"
down_revision = "14df26007144"
branch_labels = None
depends_on = None

_NAME = "ix_service_records_decided"


def upgrade() -> None:
    op.create_index(
        _NAME,
        "service_records",
        ["community_id", "decided_at", "id"],
        unique=False,
        postgresql_where=sa.text("state <> 'declared'"),
    )


def downgrade() -> None:
    op.drop_index(_NAME, table_name="service_records")
