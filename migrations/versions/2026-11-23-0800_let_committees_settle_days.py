"""Committees settle how long letters hold and by when receipts are awaited (PV-48, DL-20).

A letter that went out before keeps the 30 days of the catalogue. Its numbers join the search keys
here: the table is of this same release, so its rows are few.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 7c0d4e91a2b6
Revises: 5b1f0c7e2d94
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "7c0d4e91a2b6"
down_revision = "5b1f0c7e2d94"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_OUT = sa.text("state = 'assigned' AND receipt <> 'back'")
_NUMBERS = r"""
UPDATE transfers SET search = search || array_to_tsvector(ARRAY(
  SELECT DISTINCT lower(regexp_replace(one ->> 'number', '[^0-9A-Za-z\u4e00-\u9fff-]', '', 'g'))
  FROM jsonb_array_elements(letters) AS one
  WHERE one ->> 'number' ~ '[0-9A-Za-z]'))
WHERE letters <> '[]'"""


def upgrade() -> None:
    op.create_table(
        "transfer_rules",
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("before", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_by_name", sa.Text(), nullable=False),
        sa.CheckConstraint("version > 0", name=op.f("ck_transfer_rules_version_counts")),
        sa.ForeignKeyConstraint(
            ["org_id"], ["orgs.id"], name=op.f("fk_transfer_rules_org_id_orgs")
        ),
        sa.PrimaryKeyConstraint("org_id", "version", name=op.f("pk_transfer_rules")),
    )
    op.execute(f"GRANT SELECT, INSERT ON transfer_rules TO {_APP}")
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer_rules "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )
    op.add_column(
        "transfers",
        sa.Column("receipt_days", sa.Integer(), server_default=sa.text("30"), nullable=False),
    )
    op.create_index(
        "ix_transfers_receipt_due",
        "transfers",
        [sa.text("(assigned_on + receipt_days)")],
        postgresql_where=_OUT,
    )
    op.drop_index("ix_transfers_receipt_out", "transfers")
    op.execute(_NUMBERS)


def downgrade() -> None:
    op.create_index("ix_transfers_receipt_out", "transfers", ["assigned_on"], postgresql_where=_OUT)
    op.drop_index("ix_transfers_receipt_due", "transfers")
    op.drop_column("transfers", "receipt_days")
    op.drop_table("transfer_rules")
