"""A member's own tickets by their latest change, and ratings by the member's own account.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: c4a8d2e91b37
Revises: 4f7d19c2ab60
"""

import sqlalchemy as sa
from alembic import op

revision = "c4a8d2e91b37"
down_revision = "4f7d19c2ab60"
branch_labels = None
depends_on = None

_INDEX = "ix_tickets_member_id_changed_at_id"


def upgrade() -> None:
    op.create_index(_INDEX, "tickets", ["member_id", "changed_at", "id"])
    op.drop_index(op.f("ix_tickets_member_id"), "tickets")
    op.add_column("ticket_ratings", sa.Column("account_id", sa.Uuid(), nullable=True))
    op.create_foreign_key(
        op.f("fk_ticket_ratings_account_id_accounts"),
        "ticket_ratings",
        "accounts",
        ["account_id"],
        ["id"],
    )


def downgrade() -> None:
    op.drop_column("ticket_ratings", "account_id")
    op.create_index(op.f("ix_tickets_member_id"), "tickets", ["member_id"])
    op.drop_index(_INDEX, "tickets")
