"""Pairs of support: who and where a household is stands sealed, only while its pair is open (VOL-05).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: cfa10805afb3
Revises: 3f6d2b9a7c15
"""

import sqlalchemy as sa
from alembic import op

revision = "cfa10805afb3"
down_revision = "3f6d2b9a7c15"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_CHANGES = {
    "support_pairs": "name_sealed, phone_sealed, address_sealed, state, consent_on, consent_how,"
    " consent_who, consent_noted_by, started_on, reviewed_on, ended_on, end_reason, ended_by",
    "supporters": "until, left_reason",
}
_ONCE = (
    "support_households", "support_plans", "support_visits", "support_reviews", "household_looks",
)  # fmt: skip
_SOURCE = "ck_service_records_source_known"
_KNOWN = "'demand', 'activity', 'post', 'own', 'bulk'"


def upgrade() -> None:
    _sources("'pairing', " + _KNOWN)
    op.create_table(
        "support_households",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("running", sa.Integer(), nullable=False),
        sa.Column("household_index", sa.LargeBinary(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_support_households_community_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_households")),
        sa.UniqueConstraint("community_id", "household_index", name="uq_support_households_index"),
        sa.UniqueConstraint("community_id", "running", name="uq_support_households_running"),
    )
    op.create_table(
        "support_pairs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("name_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("phone_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("address_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("proposed_by", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("consent_on", sa.Date(), nullable=True),
        sa.Column("consent_how", sa.Text(), nullable=True),
        sa.Column("consent_who", sa.Text(), nullable=True),
        sa.Column("consent_noted_by", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("reviewed_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("ended_by", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint(
            "(state IN ('proposed', 'agreed', 'active')) = (ended_on IS NULL)",
            name=op.f("ck_support_pairs_over_is_dated"),
        ),
        sa.CheckConstraint(
            "(state IN ('proposed', 'agreed', 'active')) = (num_nonnulls(name_sealed, phone_sealed, address_sealed) = 3) AND num_nonnulls(name_sealed, phone_sealed, address_sealed) IN (0, 3)",
            name=op.f("ck_support_pairs_erased_when_over"),
        ),
        sa.CheckConstraint(
            "consent_how IN ('visit', 'phone', 'written')",
            name=op.f("ck_support_pairs_consent_how_known"),
        ),
        sa.CheckConstraint(
            "consent_who IN ('self', 'guardian', 'family')",
            name=op.f("ck_support_pairs_consent_who_known"),
        ),
        sa.CheckConstraint(
            "kind <> 'left_behind_child' OR consent_who IS NOT DISTINCT FROM 'guardian' OR consent_who IS NULL",
            name=op.f("ck_support_pairs_a_guardian_agrees"),
        ),
        sa.CheckConstraint(
            "kind IN ('lost_only_child', 'left_behind_child', 'empty_nest_elder', 'hardship', 'hardship_member', 'other')",
            name=op.f("ck_support_pairs_kind_known"),
        ),
        sa.CheckConstraint(
            "state <> 'active' OR started_on IS NOT NULL",
            name=op.f("ck_support_pairs_started_is_dated"),
        ),
        sa.CheckConstraint(
            "state IN ('proposed', 'agreed', 'active', 'ended', 'withdrawn')",
            name=op.f("ck_support_pairs_state_known"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('agreed', 'active') OR (consent_on IS NOT NULL AND consent_who IS NOT NULL)",
            name=op.f("ck_support_pairs_nothing_without_consent"),
        ),
        sa.CheckConstraint("way IN ('one', 'many')", name=op.f("ck_support_pairs_way_known")),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_support_pairs_community_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["household_id"],
            ["support_households.id"],
            name=op.f("fk_support_pairs_household_id_support_households"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_pairs")),
    )
    op.create_index(
        "ix_support_pairs_community",
        "support_pairs",
        ["community_id", "proposed_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_support_pairs_household_id", "support_pairs", ["household_id"], unique=False
    )
    op.create_index(
        "ix_support_pairs_stands",
        "support_pairs",
        ["community_id", "proposed_at", "id"],
        unique=False,
        postgresql_where=sa.text("state IN ('proposed', 'agreed', 'active')"),
    )
    op.create_index(
        "uq_support_pairs_open",
        "support_pairs",
        ["household_id"],
        unique=True,
        postgresql_where=sa.text("state IN ('proposed', 'agreed', 'active')"),
    )
    op.create_table(
        "support_plans",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pair_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("goals", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("every_days", sa.Integer(), nullable=False),
        sa.Column("begins_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("written_by", sa.Text(), nullable=False),
        sa.CheckConstraint("begins_on < ends_on", name=op.f("ck_support_plans_in_order")),
        sa.CheckConstraint(
            "every_days BETWEEN 1 AND 366", name=op.f("ck_support_plans_often_enough")
        ),
        sa.ForeignKeyConstraint(
            ["pair_id"], ["support_pairs.id"], name=op.f("fk_support_plans_pair_id_support_pairs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_plans")),
        sa.UniqueConstraint("pair_id", "version", name="uq_support_plans_version"),
    )
    op.create_table(
        "support_reviews",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pair_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("reviewed_on", sa.Date(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("reviewed_by", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "result IN ('go_on', 'adjust', 'close')", name=op.f("ck_support_reviews_result_known")
        ),
        sa.ForeignKeyConstraint(
            ["pair_id"], ["support_pairs.id"], name=op.f("fk_support_reviews_pair_id_support_pairs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_reviews")),
        sa.UniqueConstraint("pair_id", "year", name="uq_support_reviews_year"),
    )
    op.create_table(
        "household_looks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pair_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("account_name", sa.Text(), nullable=False),
        sa.Column("org_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("purpose", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_household_looks_account_id_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["pair_id"], ["support_pairs.id"], name=op.f("fk_household_looks_pair_id_support_pairs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household_looks")),
    )
    op.create_index(
        "ix_household_looks_pair_id_at", "household_looks", ["pair_id", "at"], unique=False
    )
    op.create_table(
        "supporters",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pair_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("capacity", sa.Text(), nullable=False),
        sa.Column("check_in_id", sa.Uuid(), nullable=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("added_by", sa.Text(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("left_reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint(
            "(capacity = 'member') = (check_in_id IS NOT NULL)",
            name=op.f("ck_supporters_member_by_check_in"),
        ),
        sa.CheckConstraint(
            "capacity IN ('member', 'cadre')", name=op.f("ck_supporters_capacity_known")
        ),
        sa.CheckConstraint("until >= since", name=op.f("ck_supporters_in_order")),
        sa.ForeignKeyConstraint(
            ["check_in_id"], ["check_ins.id"], name=op.f("fk_supporters_check_in_id_check_ins")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_supporters_member_id_members")
        ),
        sa.ForeignKeyConstraint(
            ["pair_id"], ["support_pairs.id"], name=op.f("fk_supporters_pair_id_support_pairs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_supporters")),
    )
    op.create_index("ix_supporters_member_id", "supporters", ["member_id", "since"], unique=False)
    op.create_index("ix_supporters_pair_id", "supporters", ["pair_id", "since"], unique=False)
    op.create_index(
        "uq_supporters_standing",
        "supporters",
        ["pair_id", "member_id"],
        unique=True,
        postgresql_where=sa.text("until IS NULL"),
    )
    op.create_table(
        "support_visits",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pair_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("begins_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done", sa.Text(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("begins_at < ends_at", name=op.f("ck_support_visits_in_order")),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_support_visits_member_id_members")
        ),
        sa.ForeignKeyConstraint(
            ["pair_id"], ["support_pairs.id"], name=op.f("fk_support_visits_pair_id_support_pairs")
        ),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["service_records.id"],
            name=op.f("fk_support_visits_record_id_service_records"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_visits")),
        sa.UniqueConstraint("record_id", name=op.f("uq_support_visits_record_id")),
    )
    op.create_index(
        "ix_support_visits_member_id", "support_visits", ["member_id", "begins_at"], unique=False
    )
    op.create_index(
        "ix_support_visits_pair_id", "support_visits", ["pair_id", "begins_at"], unique=False
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


def _sources(known: str) -> None:
    """A wider list, checked without holding up who writes."""
    op.execute(f"ALTER TABLE service_records DROP CONSTRAINT {_SOURCE}")
    op.execute(
        f"ALTER TABLE service_records ADD CONSTRAINT {_SOURCE} CHECK (source IN ({known}))"
        " NOT VALID"
    )
    op.execute(f"ALTER TABLE service_records VALIDATE CONSTRAINT {_SOURCE}")


def downgrade() -> None:
    for table in (
        "support_visits", "supporters", "household_looks", "support_reviews", "support_plans",
        "support_pairs", "support_households",
    ):  # fmt: skip
        op.drop_table(table)
    _sources(_KNOWN)
