"""The working-day calendar (CLK-17): entries, their day rules, opening hours; written once.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 460ae50b5ba5
Revises: 0c8e4b7a91d3
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "460ae50b5ba5"
down_revision = "0c8e4b7a91d3"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_WRITTEN_ONCE = ("calendar_notices", "calendar_rules", "opening_hours")


def upgrade() -> None:
    op.create_table(
        "calendar_notices",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("reference", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("loaded_by", sa.Uuid(), nullable=False),
        sa.Column("loaded_by_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint(
            "(org_id IS NULL) = (kind = 'national')",
            name=op.f("ck_calendar_notices_national_is_everybodys"),
        ),
        sa.CheckConstraint(
            "kind IN ('national', 'local', 'hours')", name=op.f("ck_calendar_notices_kind_known")
        ),
        sa.ForeignKeyConstraint(
            ["org_id"], ["orgs.id"], name=op.f("fk_calendar_notices_org_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_notices")),
        sa.UniqueConstraint("seq", name=op.f("uq_calendar_notices_seq")),
    )
    op.create_index(
        "ix_calendar_notices_org_id_seq", "calendar_notices", ["org_id", "seq"], unique=False
    )
    op.create_index(
        "uq_calendar_notices_year_reference",
        "calendar_notices",
        ["year", "reference"],
        unique=True,
        postgresql_where=sa.text("kind = 'national'"),
    )
    op.create_table(
        "calendar_rules",
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=True),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("periods", postgresql.ARRAY(sa.Text()), nullable=True),
        sa.CheckConstraint(
            "kind IN ('workday', 'weekend', 'holiday', 'make_up', 'closure')",
            name=op.f("ck_calendar_rules_kind_known"),
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"],
            ["calendar_notices.id"],
            name=op.f("fk_calendar_rules_notice_id_calendar_notices"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id"], ["orgs.id"], name=op.f("fk_calendar_rules_org_id_orgs")
        ),
        sa.PrimaryKeyConstraint("notice_id", "day", name=op.f("pk_calendar_rules")),
    )
    op.create_index(
        "ix_calendar_rules_org_id_day", "calendar_rules", ["org_id", "day"], unique=False
    )
    op.create_table(
        "opening_hours",
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("periods", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.ForeignKeyConstraint(
            ["notice_id"],
            ["calendar_notices.id"],
            name=op.f("fk_opening_hours_notice_id_calendar_notices"),
        ),
        sa.ForeignKeyConstraint(["org_id"], ["orgs.id"], name=op.f("fk_opening_hours_org_id_orgs")),
        sa.PrimaryKeyConstraint("notice_id", name=op.f("pk_opening_hours")),
    )
    op.create_index(
        "ix_opening_hours_org_id_valid_from",
        "opening_hours",
        ["org_id", "valid_from"],
        unique=False,
    )
    for table in _WRITTEN_ONCE:
        op.execute(f"GRANT SELECT, INSERT ON {table} TO {_APP}")
        op.execute(
            f"CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
        )


def downgrade() -> None:
    for table in reversed(_WRITTEN_ONCE):
        op.drop_table(table)
