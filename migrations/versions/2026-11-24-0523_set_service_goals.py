"""Communities set themselves goals for a year (CHK-31); what was done is counted by its index.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 3dc4bdc7b011
Revises: 172bc7db7170
"""

import sqlalchemy as sa
from alembic import op

revision = "3dc4bdc7b011"
down_revision = "172bc7db7170"
branch_labels = None
depends_on = None

_TABLE = "service_goals"
_KEY = ("community_id", "year", "measure", "number")


def upgrade() -> None:
    op.create_table(
        _TABLE,
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("target", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("set_by", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "measure IN ('activities', 'orders', 'hours', 'meetings')",
            name=op.f("ck_service_goals_measure_known"),
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_service_goals_number_from_one")),
        sa.CheckConstraint(
            "target BETWEEN 0 AND 1000000", name=op.f("ck_service_goals_target_in_reason")
        ),
        sa.CheckConstraint(
            "year BETWEEN 2020 AND 2100", name=op.f("ck_service_goals_year_in_reason")
        ),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_service_goals_community_id_orgs")
        ),
        sa.PrimaryKeyConstraint(*_KEY, name=op.f("pk_service_goals")),
    )
    op.execute(
        f"CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON {_TABLE} "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )
    op.execute(f"GRANT SELECT, INSERT ON {_TABLE} TO partyhub_app")
    op.create_index(
        "ix_service_demands_done",
        "service_demands",
        ["community_id", "closed_at"],
        postgresql_where=sa.text("state IN ('done', 'rated')"),
    )


def downgrade() -> None:
    op.drop_index("ix_service_demands_done", table_name="service_demands")
    op.drop_table(_TABLE)
