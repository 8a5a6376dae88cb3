"""What resident units took part in, told to their superiors by letter (REG-02, NT-24).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 578607df6ea3
Revises: 5150c1a333f4
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "578607df6ea3"
down_revision = "5150c1a333f4"
branch_labels = None
depends_on = None

_CHANGES = {
    "letter_runs": "started_by, started_name, started_at, total, done, finished_at",
    "letter_numbers": "last",
    "participation_letters": "state, number, issued_number",
    "letter_versions": "answer, answer_name, answered_at, remark, reviewed_by, reviewed_name, "
    "reviewed_at, letter_no, issued_name, issued_at, received_name, received_at",
}
"""What was counted is never changed."""


def upgrade() -> None:
    op.create_table(
        "letter_numbers",
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_letter_numbers_community_id_orgs")
        ),
        sa.PrimaryKeyConstraint("community_id", "year", name=op.f("pk_letter_numbers")),
    )
    op.create_table(
        "participation_letters",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("superior_id", sa.Uuid(), nullable=False),
        sa.Column("begins", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("issued_number", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.CheckConstraint(
            "state IN ('drafted', 'reviewed', 'issued', 'received')",
            name=op.f("ck_participation_letters_state_known"),
        ),
        sa.CheckConstraint("begins < ends", name=op.f("ck_participation_letters_in_order")),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_participation_letters_community_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["superior_id"], ["orgs.id"], name=op.f("fk_participation_letters_superior_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["orgs.id"], name=op.f("fk_participation_letters_unit_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participation_letters")),
        sa.UniqueConstraint(
            "unit_id",
            "community_id",
            "begins",
            "ends",
            name=op.f("uq_participation_letters_unit_id_community_id_begins_ends"),
        ),
    )
    op.create_index(
        "ix_participation_letters_arrived",
        "participation_letters",
        ["superior_id"],
        unique=False,
        postgresql_where=sa.text("state = 'issued'"),
    )
    op.create_index(
        "ix_participation_letters_at_home",
        "participation_letters",
        ["community_id", "state"],
        unique=False,
        postgresql_where=sa.text("state IN ('drafted', 'reviewed')"),
    )
    op.create_index(
        "ix_participation_letters_community_id",
        "participation_letters",
        ["community_id", "begins"],
        unique=False,
    )
    op.create_index(
        "ix_participation_letters_of_unit",
        "participation_letters",
        ["unit_id"],
        unique=False,
        postgresql_where=sa.text("state IN ('drafted', 'reviewed')"),
    )
    op.create_index(
        "ix_participation_letters_superior_id",
        "participation_letters",
        ["superior_id", "begins"],
        unique=False,
        postgresql_where=sa.text("issued_number > 0"),
    )
    op.create_table(
        "letter_runs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("begins", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=False),
        sa.Column("started_by", sa.Uuid(), nullable=False),
        sa.Column("started_name", sa.Text(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["org_id"], ["orgs.id"], name=op.f("fk_letter_runs_org_id_orgs")),
        sa.ForeignKeyConstraint(
            ["started_by"], ["accounts.id"], name=op.f("fk_letter_runs_started_by_accounts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_runs")),
        sa.UniqueConstraint(
            "org_id", "begins", "ends", name=op.f("uq_letter_runs_org_id_begins_ends")
        ),
    )
    op.create_index(
        "ix_letter_runs_unfinished",
        "letter_runs",
        ["id"],
        unique=False,
        postgresql_where=sa.text("finished_at IS NULL"),
    )
    op.create_table(
        "letter_versions",
        sa.Column("letter_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("drafted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("drafted_by", sa.Uuid(), nullable=False),
        sa.Column("drafted_name", sa.Text(), nullable=False),
        sa.Column("figures", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("lines", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("why", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("answer", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("answer_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("remark", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("reviewed_by", sa.Uuid(), nullable=True),
        sa.Column("reviewed_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("reviewed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("letter_no", sa.Text(), nullable=True),
        sa.Column("issued_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("received_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(issued_at IS NULL) = (letter_no IS NULL)", name=op.f("ck_letter_versions_numbered")
        ),
        sa.CheckConstraint(
            "(reviewed_at IS NULL) = (reviewed_by IS NULL)",
            name=op.f("ck_letter_versions_reviewed_by_somebody"),
        ),
        sa.CheckConstraint(
            "issued_at IS NULL OR reviewed_at IS NOT NULL",
            name=op.f("ck_letter_versions_reviewed_first"),
        ),
        sa.CheckConstraint(
            "reviewed_by <> drafted_by", name=op.f("ck_letter_versions_two_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["drafted_by"], ["accounts.id"], name=op.f("fk_letter_versions_drafted_by_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["letter_id"],
            ["participation_letters.id"],
            name=op.f("fk_letter_versions_letter_id_participation_letters"),
        ),
        sa.ForeignKeyConstraint(
            ["reviewed_by"], ["accounts.id"], name=op.f("fk_letter_versions_reviewed_by_accounts")
        ),
        sa.PrimaryKeyConstraint("letter_id", "number", name=op.f("pk_letter_versions")),
        sa.UniqueConstraint("letter_no", name=op.f("uq_letter_versions_letter_no")),
    )
    for table in ("letter_runs", "letter_numbers", "participation_letters", "letter_versions"):
        op.execute(f"GRANT SELECT, INSERT ON {table} TO partyhub_app")
    for table, columns in _CHANGES.items():
        op.execute(f"GRANT UPDATE ({columns}) ON {table} TO partyhub_app")


def downgrade() -> None:
    op.drop_table("letter_versions")
    op.drop_table("letter_runs")
    op.drop_table("participation_letters")
    op.drop_table("letter_numbers")
