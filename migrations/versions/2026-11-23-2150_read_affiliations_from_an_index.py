"""Who belongs to a branch is read from an index alone: rosters of a day touch no row of others.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 5b8c41e7d920
Revises: cfa10805afb3
"""

from alembic import op

revision = "5b8c41e7d920"
down_revision = "cfa10805afb3"
branch_labels = None
depends_on = None

_NOW, _BEFORE = "ix_affiliations_of_branch", "ix_affiliations_branch_id_since"


def upgrade() -> None:
    op.create_index(
        _NOW,
        "affiliations",
        ["branch_id", "since"],
        postgresql_include=["member_id", "until"],
    )
    op.drop_index(_BEFORE, table_name="affiliations")


def downgrade() -> None:
    op.create_index(_BEFORE, "affiliations", ["branch_id", "since"])
    op.drop_index(_NOW, table_name="affiliations")
