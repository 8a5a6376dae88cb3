"""Units and communities together: pairs, offers, taking part, joint meetings, visits (CHK-26).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 834d3c14ffde
Revises: adb5ba979351
"""

import sqlalchemy as sa
from alembic import op

revision = "834d3c14ffde"
down_revision = "adb5ba979351"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_ONCE = ("joint_meetings", "joint_meeting_units", "contact_visits", "half_year_nudges")
_CHANGES = {
    "partner_pairs": "until, end_reason, ended_by",
    "co_offers": "state, answer, result, changed_name, changed_at",
    "unit_services": "state, decided_by, decided_name, decided_at, why",
    "meeting_decisions": "done_on, done_by, result",
}


def upgrade() -> None:
    op.create_table(
        "co_offers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("told_side", sa.Text(), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_name", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("result", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("changed_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "kind IN ('premises', 'resources', 'training', 'guidance', 'project', 'need', 'opinion', 'difficulty')",
            name=op.f("ck_co_offers_kind_known"),
        ),
        sa.CheckConstraint(
            "state IN ('open', 'matched', 'done', 'declined', 'withdrawn')",
            name=op.f("ck_co_offers_state_known"),
        ),
        sa.CheckConstraint(
            "told_side IN ('unit', 'community')", name=op.f("ck_co_offers_side_known")
        ),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_co_offers_community_id_orgs")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["orgs.id"], name=op.f("fk_co_offers_unit_id_orgs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_co_offers")),
    )
    op.create_index(
        "ix_co_offers_community_id", "co_offers", ["community_id", "told_on", "id"], unique=False
    )
    op.create_index("ix_co_offers_unit_id", "co_offers", ["unit_id", "told_on", "id"], unique=False)
    op.create_table(
        "contact_visits",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("visited_on", sa.Date(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("place", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("found", sa.Text(), nullable=False),
        sa.Column("promised", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entered_by", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('cadre', 'unit', 'forum')", name=op.f("ck_contact_visits_kind_known")
        ),
        sa.ForeignKeyConstraint(
            ["org_id"], ["orgs.id"], name=op.f("fk_contact_visits_org_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_visits")),
    )
    op.create_index(
        "ix_contact_visits_org_id", "contact_visits", ["org_id", "visited_on", "id"], unique=False
    )
    op.create_table(
        "half_year_nudges",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("begins", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["org_id"], ["orgs.id"], name=op.f("fk_half_year_nudges_org_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_half_year_nudges")),
        sa.UniqueConstraint("org_id", "begins", name="uq_half_year_nudges_once"),
    )
    op.create_table(
        "joint_meetings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("present", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("agenda", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entered_by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_joint_meetings_community_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_joint_meetings")),
    )
    op.create_index(
        "ix_joint_meetings_community_id",
        "joint_meetings",
        ["community_id", "held_on", "id"],
        unique=False,
    )
    op.create_table(
        "partner_pairs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("agreed_by", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entered_by", sa.Text(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("ended_by", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint("until >= since", name=op.f("ck_partner_pairs_in_order")),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_partner_pairs_community_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["orgs.id"], name=op.f("fk_partner_pairs_unit_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner_pairs")),
    )
    op.create_index(
        "ix_partner_pairs_community_id", "partner_pairs", ["community_id", "since"], unique=False
    )
    op.create_index("ix_partner_pairs_unit_id", "partner_pairs", ["unit_id", "since"], unique=False)
    op.create_index(
        "uq_partner_pairs_open",
        "partner_pairs",
        ["unit_id"],
        unique=True,
        postgresql_where=sa.text("until IS NULL"),
    )
    op.create_table(
        "joint_meeting_units",
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["joint_meetings.id"],
            name=op.f("fk_joint_meeting_units_meeting_id_joint_meetings"),
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["orgs.id"], name=op.f("fk_joint_meeting_units_unit_id_orgs")
        ),
        sa.PrimaryKeyConstraint("meeting_id", "unit_id", name=op.f("pk_joint_meeting_units")),
    )
    op.create_index(
        op.f("ix_joint_meeting_units_unit_id"), "joint_meeting_units", ["unit_id"], unique=False
    )
    op.create_table(
        "meeting_decisions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("who", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("done_by", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("result", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["joint_meetings.id"],
            name=op.f("fk_meeting_decisions_meeting_id_joint_meetings"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id"], ["orgs.id"], name=op.f("fk_meeting_decisions_org_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_decisions")),
    )
    op.create_index(
        op.f("ix_meeting_decisions_meeting_id"), "meeting_decisions", ["meeting_id"], unique=False
    )
    op.create_index(
        "ix_meeting_decisions_open",
        "meeting_decisions",
        ["org_id", "due_on"],
        unique=False,
        postgresql_where=sa.text("done_on IS NULL"),
    )
    op.create_table(
        "unit_services",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("told_side", sa.Text(), nullable=False),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("told_by", sa.Uuid(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_name", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("why", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint(
            "state <> 'confirmed' OR (decided_by IS NOT NULL AND decided_by <> told_by)",
            name=op.f("ck_unit_services_two_accounts"),
        ),
        sa.CheckConstraint(
            "state IN ('told', 'confirmed', 'refused', 'withdrawn')",
            name=op.f("ck_unit_services_state_known"),
        ),
        sa.CheckConstraint(
            "told_side IN ('unit', 'community')", name=op.f("ck_unit_services_side_known")
        ),
        sa.CheckConstraint("people > 0", name=op.f("ck_unit_services_somebody_came")),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_unit_services_community_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["accounts.id"], name=op.f("fk_unit_services_decided_by_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["told_by"], ["accounts.id"], name=op.f("fk_unit_services_told_by_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["orgs.id"], name=op.f("fk_unit_services_unit_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_services")),
    )
    op.create_index(
        "ix_unit_services_community_id",
        "unit_services",
        ["community_id", "served_on", "id"],
        unique=False,
    )
    op.create_index(
        "ix_unit_services_unit_id", "unit_services", ["unit_id", "served_on", "id"], unique=False
    )
    for table, columns in _CHANGES.items():
        op.execute(f"GRANT SELECT, INSERT ON {table} TO {_APP}")
        op.execute(f"GRANT UPDATE ({columns}) ON {table} TO {_APP}")
    for table in _ONCE:
        op.execute(f"GRANT SELECT, INSERT ON {table} TO {_APP}")
        op.execute(
            f"CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
        )


def downgrade() -> None:
    for table in (
        "unit_services", "meeting_decisions", "joint_meeting_units", "partner_pairs",
        "joint_meetings", "half_year_nudges", "contact_visits", "co_offers",
    ):  # fmt: skip
        op.drop_table(table)
