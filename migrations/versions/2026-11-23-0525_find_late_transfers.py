"""Letters on the way and receipts that are out are found by indexes of their own (DL-20).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 5b1f0c7e2d94
Revises: 9d31f0b7a6c2
"""

import sqlalchemy as sa
from alembic import op

revision = "5b1f0c7e2d94"
down_revision = "9d31f0b7a6c2"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_transfers_on_the_way",
        "transfers",
        ["valid_until"],
        postgresql_where=sa.text("state = 'letter_issued'"),
    )
    op.create_index(
        "ix_transfers_receipt_out",
        "transfers",
        ["assigned_on"],
        postgresql_where=sa.text("state = 'assigned' AND receipt <> 'back'"),
    )


def downgrade() -> None:
    op.drop_index("ix_transfers_receipt_out", "transfers")
    op.drop_index("ix_transfers_on_the_way", "transfers")
