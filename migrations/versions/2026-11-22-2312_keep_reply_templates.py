"""Reply templates in all their versions: the words never change, a row is only retired.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 8b2c5d90e417
Revises: 5a1c0e7d42b9
"""

import sqlalchemy as sa
from alembic import op

revision = "8b2c5d90e417"
down_revision = "5a1c0e7d42b9"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_ACTIONS = "'answer', 'resolve', 'close', 'decline', 'ask_client', 'send_up'"


def upgrade() -> None:
    op.create_table(
        "reply_templates",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=True),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("initials", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("replaces", sa.Uuid(), nullable=True),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(f"action IN ({_ACTIONS})", name=op.f("ck_reply_templates_action_known")),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["orgs.id"], name=op.f("fk_reply_templates_owner_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["service_items.id"], name=op.f("fk_reply_templates_item_id_service_items")
        ),
        sa.ForeignKeyConstraint(
            ["replaces"],
            ["reply_templates.id"],
            name=op.f("fk_reply_templates_replaces_reply_templates"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reply_templates")),
        sa.UniqueConstraint("replaces", name=op.f("uq_reply_templates_replaces")),
    )
    op.create_index(op.f("ix_reply_templates_item_id"), "reply_templates", ["item_id"])
    op.create_index(
        "ix_reply_templates_owner_id_written_at", "reply_templates", ["owner_id", "written_at"]
    )
    op.create_index(
        "ix_reply_templates_owner_id_action",
        "reply_templates",
        ["owner_id", "action"],
        postgresql_where=sa.text("retired_at IS NULL"),
    )
    op.execute(f"GRANT SELECT, INSERT ON reply_templates TO {_APP}")
    op.execute(f"GRANT UPDATE (retired_at) ON reply_templates TO {_APP}")


def downgrade() -> None:
    op.drop_table("reply_templates")
