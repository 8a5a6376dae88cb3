"""Service items of centres and of the district, in versions that never change (TKT-20).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 903f681fec2d
Revises: 460ae50b5ba5
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "903f681fec2d"
down_revision = "460ae50b5ba5"
branch_labels = None
depends_on = None

_APP = "partyhub_app"


def upgrade() -> None:
    op.create_table(
        "service_items",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_sort", sa.Text(collation="C"), nullable=False),
        sa.Column("name_initials", sa.Text(collation="C"), nullable=False),
        sa.Column("search", postgresql.TSVECTOR(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("draft", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "kind IN ('immediate', 'time_limited', 'consultation', 'help', 'approval', 'proxy', 'complaint')",
            name=op.f("ck_service_items_kind_known"),
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'published', 'withdrawn')",
            name=op.f("ck_service_items_state_known"),
        ),
        sa.CheckConstraint(
            "number > 0 OR draft IS NOT NULL", name=op.f("ck_service_items_says_something")
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["orgs.id"], name=op.f("fk_service_items_owner_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_items")),
        sa.UniqueConstraint("owner_id", "code", name="uq_service_items_owner_id_code"),
    )
    op.create_index(
        "ix_service_items_name_sort_id", "service_items", ["name_sort", "id"], unique=False
    )
    op.create_index(
        "ix_service_items_owner_id_name_sort_id",
        "service_items",
        ["owner_id", "name_sort", "id"],
        unique=False,
    )
    op.create_index(
        "ix_service_items_search", "service_items", ["search"], unique=False, postgresql_using="gin"
    )
    op.create_table(
        "service_item_versions",
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_by", sa.Uuid(), nullable=False),
        sa.Column("published_by_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["service_items.id"],
            name=op.f("fk_service_item_versions_item_id_service_items"),
        ),
        sa.PrimaryKeyConstraint("item_id", "number", name=op.f("pk_service_item_versions")),
    )
    op.execute(f"GRANT SELECT, INSERT, UPDATE ON service_items TO {_APP}")
    op.execute(f"GRANT SELECT, INSERT ON service_item_versions TO {_APP}")
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON service_item_versions "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )


def downgrade() -> None:
    op.drop_table("service_item_versions")
    op.drop_index("ix_service_items_search", table_name="service_items", postgresql_using="gin")
    op.drop_index("ix_service_items_owner_id_name_sort_id", table_name="service_items")
    op.drop_index("ix_service_items_name_sort_id", table_name="service_items")
    op.drop_table("service_items")
