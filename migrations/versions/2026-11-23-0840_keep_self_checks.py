"""Yearly self-checks of the transfer ledger (TRF-08): one an organisation and year, frozen when signed.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 7c1de0a95b34
Revises: fa62cfcc5608
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "7c1de0a95b34"
down_revision = "fa62cfcc5608"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_STAYS = """
CREATE FUNCTION self_check_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a signed self-check is never changed';
END $$"""


def upgrade() -> None:
    op.create_table(
        "self_checks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("counts", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("findings", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("unexplained", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opened_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("signed_by", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("comment", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "(state = 'signed') = (signed_at IS NOT NULL)",
            name=op.f("ck_self_checks_signed_has_moment"),
        ),
        sa.CheckConstraint(
            "state <> 'signed' OR unexplained = 0",
            name=op.f("ck_self_checks_signed_when_explained"),
        ),
        sa.CheckConstraint("state IN ('open', 'signed')", name=op.f("ck_self_checks_state_known")),
        sa.ForeignKeyConstraint(["org_id"], ["orgs.id"], name=op.f("fk_self_checks_org_id_orgs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_self_checks")),
        sa.UniqueConstraint("org_id", "year", name="uq_self_checks_org_id_year"),
    )
    op.execute(f"GRANT SELECT, INSERT, UPDATE ON self_checks TO {_APP}")
    op.execute(_STAYS)
    op.execute(
        "CREATE TRIGGER self_check_stays BEFORE UPDATE OR DELETE ON self_checks FOR EACH ROW "
        "WHEN (OLD.state = 'signed') EXECUTE FUNCTION self_check_stays()"
    )


def downgrade() -> None:
    op.drop_table("self_checks")
    op.execute("DROP FUNCTION self_check_stays()")
