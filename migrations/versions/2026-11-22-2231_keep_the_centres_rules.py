"""The centres' own rules of handling, version by version; waits know whether they suspend; opening
hours know the extra periods that make no working day.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 5d0f6c1a7b23
Revises: 5d1f07a3c9b2
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "5d0f6c1a7b23"
down_revision = "5d1f07a3c9b2"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_RUNS = sa.text("started_at IS NOT NULL AND stopped_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "ticket_policies",
        sa.Column("centre_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_by_name", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "version > 1", name=op.f("ck_ticket_policies_version_after_the_default")
        ),
        sa.ForeignKeyConstraint(
            ["centre_id"], ["orgs.id"], name=op.f("fk_ticket_policies_centre_id_orgs")
        ),
        sa.PrimaryKeyConstraint("centre_id", "version", name=op.f("pk_ticket_policies")),
    )
    op.execute(f"GRANT SELECT, INSERT ON ticket_policies TO {_APP}")
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON ticket_policies "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )
    op.add_column(
        "ticket_pauses",
        sa.Column("suspends", sa.Boolean(), server_default=sa.text("true"), nullable=False),
    )
    op.create_index(
        "ix_tickets_centre_id_policy_version",
        "tickets",
        ["centre_id", "policy_version"],
        postgresql_where=_RUNS,
    )
    op.add_column(
        "opening_hours",
        sa.Column("extra", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    )


def downgrade() -> None:
    op.drop_column("opening_hours", "extra")
    op.drop_index("ix_tickets_centre_id_policy_version", table_name="tickets")
    op.drop_column("ticket_pauses", "suspends")
    op.drop_table("ticket_policies")
