"""The yearly survey of inflow and merchant members: rounds, sheets and lines (MEM-08).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 5d0c7e2b91a4
Revises: b86f20d1c9a4
"""

import sqlalchemy as sa
from alembic import op

revision = "5d0c7e2b91a4"
down_revision = "b86f20d1c9a4"
branch_labels = None
depends_on = None

_APP = "partyhub_app"


def upgrade() -> None:
    op.create_table(
        "survey_rounds",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opened_by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["org_id"], ["orgs.id"], name=op.f("fk_survey_rounds_org_id_orgs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_rounds")),
        sa.UniqueConstraint("org_id", "year", name="uq_survey_rounds_org_id_year"),
    )
    op.create_index(
        "ix_survey_rounds_opened_at_id", "survey_rounds", ["opened_at", "id"], unique=False
    )
    op.create_table(
        "survey_sheets",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("round_id", sa.Uuid(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("waiting", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("inflow", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("merchants", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("surveyed_on", sa.Date(), nullable=True),
        sa.Column("nobody", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("comment", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("signed_by", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "(state = 'signed') = (signed_at IS NOT NULL)",
            name=op.f("ck_survey_sheets_signed_has_moment"),
        ),
        sa.CheckConstraint(
            "(state = 'signed') = (surveyed_on IS NOT NULL)",
            name=op.f("ck_survey_sheets_signed_has_day"),
        ),
        sa.CheckConstraint(
            "state <> 'signed' OR waiting = 0", name=op.f("ck_survey_sheets_signed_when_answered")
        ),
        sa.CheckConstraint(
            "state IN ('open', 'signed')", name=op.f("ck_survey_sheets_state_known")
        ),
        sa.ForeignKeyConstraint(["org_id"], ["orgs.id"], name=op.f("fk_survey_sheets_org_id_orgs")),
        sa.ForeignKeyConstraint(
            ["round_id"], ["survey_rounds.id"], name=op.f("fk_survey_sheets_round_id_survey_rounds")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_sheets")),
        sa.UniqueConstraint("round_id", "org_id", name="uq_survey_sheets_round_id_org_id"),
    )
    op.create_index(
        "ix_survey_sheets_open",
        "survey_sheets",
        ["org_id"],
        unique=False,
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_index("ix_survey_sheets_org_id", "survey_sheets", ["org_id"], unique=False)
    op.create_table(
        "survey_finds",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("sheet_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_sort", sa.Text(collation="C"), nullable=False),
        sa.Column("gender", sa.Text(), nullable=False),
        sa.Column("phone_masked", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("phone_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("home_org", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("origin", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("workplace", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("estate", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("permit", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("pledged", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("branch", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("surveyed_on", sa.Date(), nullable=True),
        sa.Column("surveyed_by", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("note", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("floating_id", sa.Uuid(), nullable=True),
        sa.Column("earlier_id", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "(result = 'proposed') = (surveyed_on IS NULL)",
            name=op.f("ck_survey_finds_answer_has_day"),
        ),
        sa.CheckConstraint(
            "kind IN ('inflow', 'merchant')", name=op.f("ck_survey_finds_kind_known")
        ),
        sa.CheckConstraint(
            "result <> 'registered' OR floating_id IS NOT NULL",
            name=op.f("ck_survey_finds_registered_has_registration"),
        ),
        sa.CheckConstraint(
            "result IN ('proposed', 'registered', 'contacted', 'absent', 'left', 'mistaken')",
            name=op.f("ck_survey_finds_result_known"),
        ),
        sa.ForeignKeyConstraint(
            ["earlier_id"],
            ["survey_finds.id"],
            name=op.f("fk_survey_finds_earlier_id_survey_finds"),
        ),
        sa.ForeignKeyConstraint(
            ["floating_id"],
            ["floating_members.id"],
            name=op.f("fk_survey_finds_floating_id_floating_members"),
        ),
        sa.ForeignKeyConstraint(
            ["sheet_id"], ["survey_sheets.id"], name=op.f("fk_survey_finds_sheet_id_survey_sheets")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_finds")),
        sa.UniqueConstraint("sheet_id", "earlier_id", name="uq_survey_finds_sheet_id_earlier_id"),
        sa.UniqueConstraint("sheet_id", "floating_id", name="uq_survey_finds_sheet_id_floating_id"),
    )
    op.create_index(
        "ix_survey_finds_sheet_id_name_sort_id",
        "survey_finds",
        ["sheet_id", "name_sort", "id"],
        unique=False,
    )
    op.execute(f"GRANT SELECT, INSERT, UPDATE ON survey_sheets, survey_finds TO {_APP}")
    op.execute(f"GRANT SELECT, INSERT ON survey_rounds TO {_APP}")
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON survey_rounds "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )


def downgrade() -> None:
    for table in ("survey_finds", "survey_sheets", "survey_rounds"):
        op.drop_table(table)
