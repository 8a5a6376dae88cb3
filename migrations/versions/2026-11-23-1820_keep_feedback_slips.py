"""Appraisals of a year and feedback slips; what was said is written once, in versions (CHK-14).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 0cd55dc1c4cb
Revises: 00db3e6b0dfd
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0cd55dc1c4cb"
down_revision = "00db3e6b0dfd"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_ONCE = (
    "appraisal_grades", "feedback_slip_versions", "feedback_answers", "feedback_consultations",
)  # fmt: skip
_RUN = "started_by, started_name, started_at, total, done, finished_at"
_SLIP = (
    "check_in_id, unit_id, name, name_sort, checked_in_on, ended_on, team_name, duty, work_types, "
    "state, number, sealed_by, sealed_at, received_by, received_at, version"
)


def upgrade() -> None:
    op.create_table(
        "appraisal_grades",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("grades", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("set_by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["org_id"], ["orgs.id"], name=op.f("fk_appraisal_grades_org_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appraisal_grades")),
    )
    op.create_index(
        "ix_appraisal_grades_org_id_set_at", "appraisal_grades", ["org_id", "set_at"], unique=False
    )
    op.create_table(
        "appraisal_runs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("started_by", sa.Uuid(), nullable=False),
        sa.Column("started_name", sa.Text(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_appraisal_runs_community_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["started_by"], ["accounts.id"], name=op.f("fk_appraisal_runs_started_by_accounts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appraisal_runs")),
        sa.UniqueConstraint(
            "community_id", "year", name=op.f("uq_appraisal_runs_community_id_year")
        ),
    )
    op.create_index(
        "ix_appraisal_runs_at_work",
        "appraisal_runs",
        ["id"],
        unique=False,
        postgresql_where=sa.text("finished_at IS NULL"),
    )
    op.create_table(
        "feedback_slips",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("check_in_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_sort", sa.Text(collation="C"), nullable=False),
        sa.Column("checked_in_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("team_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("duty", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column(
            "work_types",
            postgresql.ARRAY(sa.Text()),
            server_default=sa.text("'{}'"),
            nullable=False,
        ),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("sealed_by", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("sealed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("received_by", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "(state = 'pending') = (number = 0)",
            name=op.f("ck_feedback_slips_appraised_has_version"),
        ),
        sa.CheckConstraint(
            "(state IN ('consulted', 'received', 'sent')) = (sealed_at IS NOT NULL)",
            name=op.f("ck_feedback_slips_sent_is_sealed"),
        ),
        sa.CheckConstraint(
            "(state IN ('received', 'consulted')) = (received_at IS NOT NULL)",
            name=op.f("ck_feedback_slips_received_is_dated"),
        ),
        sa.CheckConstraint(
            "state IN ('pending', 'appraised', 'sent', 'received', 'consulted')",
            name=op.f("ck_feedback_slips_state_known"),
        ),
        sa.ForeignKeyConstraint(
            ["check_in_id"], ["check_ins.id"], name=op.f("fk_feedback_slips_check_in_id_check_ins")
        ),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_feedback_slips_community_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_feedback_slips_member_id_members")
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["orgs.id"], name=op.f("fk_feedback_slips_unit_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback_slips")),
        sa.UniqueConstraint(
            "member_id",
            "community_id",
            "year",
            name=op.f("uq_feedback_slips_member_id_community_id_year"),
        ),
    )
    op.create_index(
        "ix_feedback_slips_community_id",
        "feedback_slips",
        ["community_id", "year", "name_sort", "id"],
        unique=False,
    )
    op.create_index(
        "ix_feedback_slips_here",
        "feedback_slips",
        ["community_id", "year", "state"],
        unique=False,
        postgresql_where=sa.text("state IN ('appraised', 'pending')"),
    )
    op.create_index(
        "ix_feedback_slips_sent",
        "feedback_slips",
        ["unit_id"],
        unique=False,
        postgresql_where=sa.text("state = 'sent'"),
    )
    op.create_index(
        "ix_feedback_slips_unit_id",
        "feedback_slips",
        ["unit_id", "year", "name_sort", "id"],
        unique=False,
        postgresql_where=sa.text("state IN ('consulted', 'received', 'sent')"),
    )
    op.create_table(
        "feedback_consultations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("slip_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("occasion", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=False),
        sa.Column("org_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint(
            "purpose IN ('democratic_appraisal', 'merit_selection', 'commendation', 'annual_assessment')",
            name=op.f("ck_feedback_consultations_purpose_known"),
        ),
        sa.ForeignKeyConstraint(
            ["slip_id"],
            ["feedback_slips.id"],
            name=op.f("fk_feedback_consultations_slip_id_feedback_slips"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback_consultations")),
    )
    op.create_index(
        "ix_feedback_consultations_slip_id",
        "feedback_consultations",
        ["slip_id", "at"],
        unique=False,
    )
    op.create_table(
        "feedback_decisions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("slip_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("org_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("answer", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "kind IN ('commended', 'praised', 'criticised')",
            name=op.f("ck_feedback_decisions_kind_known"),
        ),
        sa.ForeignKeyConstraint(
            ["slip_id"],
            ["feedback_slips.id"],
            name=op.f("fk_feedback_decisions_slip_id_feedback_slips"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback_decisions")),
    )
    op.create_index(
        "ix_feedback_decisions_slip_id",
        "feedback_decisions",
        ["slip_id", "decided_on"],
        unique=False,
    )
    op.create_table(
        "feedback_slip_versions",
        sa.Column("slip_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("appraisers", sa.Integer(), nullable=False),
        sa.Column("grade", sa.Text(), nullable=False),
        sa.Column("opinion", sa.Text(), nullable=False),
        sa.Column("deeds", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("service_count", sa.Integer(), nullable=False),
        sa.Column("service_hours", sa.Numeric(precision=6, scale=1), nullable=False),
        sa.Column("answer_until", sa.Date(), nullable=False),
        sa.Column("written_by", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("why", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint(
            "method IN ('meeting', 'ballot', 'written')",
            name=op.f("ck_feedback_slip_versions_method_known"),
        ),
        sa.CheckConstraint(
            "appraisers > 0", name=op.f("ck_feedback_slip_versions_somebody_appraised")
        ),
        sa.ForeignKeyConstraint(
            ["slip_id"],
            ["feedback_slips.id"],
            name=op.f("fk_feedback_slip_versions_slip_id_feedback_slips"),
        ),
        sa.PrimaryKeyConstraint("slip_id", "number", name=op.f("pk_feedback_slip_versions")),
    )
    op.create_table(
        "feedback_answers",
        sa.Column("slip_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["slip_id", "number"],
            ["feedback_slip_versions.slip_id", "feedback_slip_versions.number"],
            name=op.f("fk_feedback_answers_slip_id_feedback_slip_versions"),
        ),
        sa.PrimaryKeyConstraint("slip_id", "number", name=op.f("pk_feedback_answers")),
    )
    for table in ("appraisal_runs", "feedback_slips", "feedback_decisions", *_ONCE):
        op.execute(f"GRANT SELECT, INSERT ON {table} TO {_APP}")
    op.execute(f"GRANT UPDATE ({_RUN}) ON appraisal_runs TO {_APP}")
    op.execute(f"GRANT UPDATE ({_SLIP}) ON feedback_slips TO {_APP}")
    op.execute(f"GRANT UPDATE (answer, answered_at) ON feedback_decisions TO {_APP}")
    for table in _ONCE:
        op.execute(
            f"CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
        )


def downgrade() -> None:
    for table in (
        "feedback_answers", "feedback_slip_versions", "feedback_decisions",
        "feedback_consultations", "feedback_slips", "appraisal_runs", "appraisal_grades",
    ):  # fmt: skip
        op.drop_table(table)
