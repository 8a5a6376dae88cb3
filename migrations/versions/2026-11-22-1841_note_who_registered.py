"""Check-ins note who registered the member and when, so that a slip can be taken back (ADR 0008).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.
Rows from before stay empty: their minute is over. Like the events, `registered_by` has no foreign
key: a key would read the whole table under a lock.

Revision ID: d4e60cdb4842
Revises: 5d0a1c7f2b11
"""

import sqlalchemy as sa
from alembic import op

revision = "d4e60cdb4842"
down_revision = "5d0a1c7f2b11"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("check_ins", sa.Column("registered_by", sa.Uuid()))
    op.add_column("check_ins", sa.Column("registered_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    op.drop_column("check_ins", "registered_at")
    op.drop_column("check_ins", "registered_by")
