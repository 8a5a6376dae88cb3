"""Deeds and decisions that a community shows with the consent of the one named (ACT-09, CHK-25).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 172bc7db7170
Revises: 8c1f4e7a2b60
"""

import sqlalchemy as sa
from alembic import op

revision = "172bc7db7170"
down_revision = "8c1f4e7a2b60"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_LATER = (
    "state, answered_at, answered_by, answered_name, way, paper_on, shown_until, ended_at, "
    "ended_name, reason"
)


def upgrade() -> None:
    op.create_table(
        "showcases",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("reference", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("proposed_name", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("answered_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("way", sa.Text(), nullable=True),
        sa.Column("paper_on", sa.Date(), nullable=True),
        sa.Column("shown_until", sa.Date(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint(
            "(way = 'paper') = (paper_on IS NOT NULL)", name=op.f("ck_showcases_paper_has_day")
        ),
        sa.CheckConstraint(
            "kind <> 'commendation' OR decided_on IS NOT NULL",
            name=op.f("ck_showcases_decision_has_day"),
        ),
        sa.CheckConstraint(
            "kind IN ('deed', 'service_star', 'fine_member', 'commendation')",
            name=op.f("ck_showcases_kind_known"),
        ),
        sa.CheckConstraint(
            "state IN ('proposed', 'published', 'declined', 'withdrawn', 'retracted')",
            name=op.f("ck_showcases_state_known"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('published', 'withdrawn') "
            "OR (answered_at IS NOT NULL AND way IS NOT NULL AND shown_until IS NOT NULL)",
            name=op.f("ck_showcases_shown_by_consent"),
        ),
        sa.CheckConstraint("way IN ('account', 'paper')", name=op.f("ck_showcases_way_known")),
        sa.CheckConstraint(
            "(member_id IS NULL) <> (unit_id IS NULL)", name=op.f("ck_showcases_names_one")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_showcases_member_id_members")
        ),
        sa.ForeignKeyConstraint(["org_id"], ["orgs.id"], name=op.f("fk_showcases_org_id_orgs")),
        sa.ForeignKeyConstraint(["unit_id"], ["orgs.id"], name=op.f("fk_showcases_unit_id_orgs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_showcases")),
    )
    op.create_index(
        "ix_showcases_member_id", "showcases", ["member_id", "proposed_at"], unique=False
    )
    op.create_index(
        "ix_showcases_org_id", "showcases", ["org_id", "state", "proposed_at", "id"], unique=False
    )
    op.create_index(
        "ix_showcases_published",
        "showcases",
        ["answered_at", "id"],
        unique=False,
        postgresql_where=sa.text("state = 'published'"),
    )
    op.create_index(
        "ix_showcases_published_org",
        "showcases",
        ["org_id", "answered_at", "id"],
        unique=False,
        postgresql_where=sa.text("state = 'published'"),
    )
    op.create_index("ix_showcases_unit_id", "showcases", ["unit_id", "proposed_at"], unique=False)
    op.execute(f"GRANT SELECT, INSERT ON showcases TO {_APP}")
    op.execute(f"GRANT UPDATE ({_LATER}) ON showcases TO {_APP}")


def downgrade() -> None:
    op.drop_table("showcases")
