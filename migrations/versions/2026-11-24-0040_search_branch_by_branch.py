"""A search in a few branches goes by these branches' own keys, however many people bear the name.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 7d1f0c92ab46
Revises: 6a1c9e4d2f80
"""

from alembic import op

revision = "7d1f0c92ab46"
down_revision = "6a1c9e4d2f80"
branch_labels = None
depends_on = None

_KEYS = """
CREATE FUNCTION keys_of_branch(branch uuid, search tsvector) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_to_tsvector(array_agg(right(branch::text, 6) || key))
  FROM unnest(tsvector_to_array(search)) AS key
$$"""


def upgrade() -> None:
    op.execute(_KEYS)
    op.execute(
        "CREATE INDEX ix_members_keys_of_branch ON members "
        "USING gin (keys_of_branch(branch_id, search))"
    )


def downgrade() -> None:
    op.drop_index("ix_members_keys_of_branch", table_name="members")
    op.execute("DROP FUNCTION keys_of_branch(uuid, tsvector)")
