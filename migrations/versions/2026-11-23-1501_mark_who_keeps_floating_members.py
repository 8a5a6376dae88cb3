"""Organisations that keep floating members are marked; transfers keep where the member lives.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.
No organisation has the mark until somebody gives it.

Revision ID: 5d1e80c7a942
Revises: 3b90c7d2e614
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "5d1e80c7a942"
down_revision = "3b90c7d2e614"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("orgs", sa.Column("keeps_floating_since", sa.Date(), nullable=True))
    op.create_index(
        "ix_orgs_keeps_floating",
        "orgs",
        ["path"],
        postgresql_where=sa.text("keeps_floating_since IS NOT NULL"),
    )
    op.add_column("transfers", sa.Column("residence", JSONB(), nullable=True))


def downgrade() -> None:
    op.drop_column("transfers", "residence")
    op.drop_index("ix_orgs_keeps_floating", "orgs")
    op.drop_column("orgs", "keeps_floating_since")
