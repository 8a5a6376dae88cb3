"""What a community offers, by field and then the oldest, has an index (SRV-01, VOL-03).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 4b8e1d7c2a95
Revises: eb0291c430e9
"""

import sqlalchemy as sa
from alembic import op

revision = "4b8e1d7c2a95"
down_revision = "eb0291c430e9"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_service_demands_pool_field",
        "service_demands",
        ["community_id", "field", "ordered_at", "id"],
        postgresql_where=sa.text("state IN ('dispatched', 'accepted') AND taken < places"),
    )


def downgrade() -> None:
    op.drop_index("ix_service_demands_pool_field", table_name="service_demands")
