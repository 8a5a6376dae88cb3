"""Files of tickets, samples of papers, and how much of its space each centre has filled.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 7f1e52c0a9b4
Revises: 5d0c7f1e2a94
"""

import sqlalchemy as sa
from alembic import op

revision = "7f1e52c0a9b4"
down_revision = "5d0c7f1e2a94"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_MARK = "withdrawn_at, withdrawn_by, withdrawn_reason"


def _file(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("stored", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.CheckConstraint("media IN ('pdf', 'jpeg', 'png')", name=op.f(f"ck_{table}_media_known")),
        sa.CheckConstraint("size > 0", name=op.f(f"ck_{table}_size_positive")),
        sa.UniqueConstraint("stored", name=op.f(f"uq_{table}_stored")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    ]


def upgrade() -> None:
    op.create_table(
        "attachments",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        *_file("attachments"),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("from_client", sa.Boolean(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("account_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_by", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("withdrawn_reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name=op.f("fk_attachments_ticket_id_tickets")
        ),
    )
    op.create_index("ix_attachments_ticket_id_id", "attachments", ["ticket_id", "id"])
    op.create_index(
        "uq_attachments_ticket_id_digest",
        "attachments",
        ["ticket_id", "digest"],
        unique=True,
        postgresql_where=sa.text("withdrawn_at IS NULL"),
    )
    op.create_table(
        "item_samples",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        *_file("item_samples"),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["service_items.id"], name=op.f("fk_item_samples_item_id_service_items")
        ),
    )
    op.create_index(op.f("ix_item_samples_item_id"), "item_samples", ["item_id"])
    op.create_table(
        "file_usage",
        sa.Column("centre_id", sa.Uuid(), nullable=False),
        sa.Column("bytes", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id"], ["orgs.id"], name=op.f("fk_file_usage_centre_id_orgs")
        ),
        sa.PrimaryKeyConstraint("centre_id", name=op.f("pk_file_usage")),
    )
    op.execute(f"GRANT SELECT, INSERT, UPDATE ({_MARK}) ON attachments TO {_APP}")
    op.execute(f"GRANT SELECT, INSERT ON item_samples TO {_APP}")
    op.execute(f"GRANT SELECT, INSERT, UPDATE ON file_usage TO {_APP}")
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON item_samples "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )


def downgrade() -> None:
    for table in ("file_usage", "item_samples", "attachments"):
        op.drop_table(table)
