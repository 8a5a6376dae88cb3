"""The record of members' service: an entry is decided once and taken back by another (CHK-13).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 14df26007144
Revises: 8e41b7d02c65
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "14df26007144"
down_revision = "8e41b7d02c65"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_DECIDED = "state, proof, decided_by, decided_name, decided_at, why, reversed_at"


def upgrade() -> None:
    op.create_table(
        "service_records",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("check_in_id", sa.Uuid(), nullable=True),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("source_id", sa.Uuid(), nullable=True),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("begins_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("hours", sa.Numeric(precision=4, scale=1), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("organiser", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("beneficiary_code", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("note", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column(
            "flags", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False
        ),
        sa.Column("told_by", sa.Uuid(), nullable=False),
        sa.Column("told_name", sa.Text(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("proof", sa.Text(), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("why", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("reverses_id", sa.Uuid(), nullable=True),
        sa.Column("reversed_at", sa.DateTime(timezone=True), nullable=True),
        postgresql.ExcludeConstraint(
            (sa.column("member_id"), "="),
            (sa.text("tstzrange(begins_at, ends_at)"), "&&"),
            where=sa.text("state = 'confirmed' AND reverses_id IS NULL AND reversed_at IS NULL"),
            using="gist",
            name="ex_service_records_one_place",
        ),
        sa.CheckConstraint(
            "(state = 'declared') = (decided_at IS NULL)",
            name=op.f("ck_service_records_decided_has_time"),
        ),
        sa.CheckConstraint(
            "proof IN ('resident', 'attendance', 'community')",
            name=op.f("ck_service_records_proof_known"),
        ),
        sa.CheckConstraint(
            "source IN ('demand', 'activity', 'post', 'own', 'bulk')",
            name=op.f("ck_service_records_source_known"),
        ),
        sa.CheckConstraint(
            "state <> 'confirmed' OR decided_by IS NOT NULL OR proof = 'resident' OR reverses_id IS NOT NULL",
            name=op.f("ck_service_records_somebody_confirmed"),
        ),
        sa.CheckConstraint(
            "state IN ('declared', 'confirmed', 'refused')",
            name=op.f("ck_service_records_state_known"),
        ),
        sa.CheckConstraint(
            "(hours < 0) = (reverses_id IS NOT NULL)",
            name=op.f("ck_service_records_only_reversals_below_zero"),
        ),
        sa.CheckConstraint("begins_at < ends_at", name=op.f("ck_service_records_in_order")),
        sa.CheckConstraint("decided_by <> told_by", name=op.f("ck_service_records_two_accounts")),
        sa.ForeignKeyConstraint(
            ["check_in_id"], ["check_ins.id"], name=op.f("fk_service_records_check_in_id_check_ins")
        ),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_service_records_community_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["accounts.id"], name=op.f("fk_service_records_decided_by_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_service_records_member_id_members")
        ),
        sa.ForeignKeyConstraint(
            ["reverses_id"],
            ["service_records.id"],
            name=op.f("fk_service_records_reverses_id_service_records"),
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_service_records_team_id_teams")
        ),
        sa.ForeignKeyConstraint(
            ["told_by"], ["accounts.id"], name=op.f("fk_service_records_told_by_accounts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_records")),
        sa.UniqueConstraint("reverses_id", name=op.f("uq_service_records_reverses_id")),
    )
    op.create_index(
        "ix_service_records_counted",
        "service_records",
        ["community_id", "served_on"],
        unique=False,
        postgresql_include=["hours", "member_id"],
        postgresql_where=sa.text("state = 'confirmed'"),
    )
    op.create_index(
        "ix_service_records_member_id",
        "service_records",
        ["member_id", "served_on", "id"],
        unique=False,
    )
    op.create_index(
        "ix_service_records_waiting",
        "service_records",
        ["community_id", "told_at", "id"],
        unique=False,
        postgresql_where=sa.text("state = 'declared'"),
    )
    op.create_index(
        "uq_service_records_source",
        "service_records",
        ["source_id", "member_id"],
        unique=True,
        postgresql_where=sa.text(
            "source_id IS NOT NULL AND state <> 'refused' AND reverses_id IS NULL AND reversed_at IS NULL"
        ),
    )
    op.execute(f"GRANT SELECT, INSERT ON service_records TO {_APP}")
    op.execute(f"GRANT UPDATE ({_DECIDED}) ON service_records TO {_APP}")


def downgrade() -> None:
    op.drop_table("service_records")
