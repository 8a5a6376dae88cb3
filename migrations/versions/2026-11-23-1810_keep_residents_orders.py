"""Residents' orders (三单制), members' parts in them, codes, looks and menus (SRV-01, ADR 0033).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 33512f1691ea
Revises: 9863ce922ea4
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "33512f1691ea"
down_revision = "9863ce922ea4"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_ORDER = (
    "state, taken, to_kind, to_team_id, dispatched_at, dispatched_by, dispatched_name, reason, "
    "closed_at, code_used_at, stars, words, rated_at"
)
_PART = (
    "state, since, account_id, account_name, begins_at, ends_at, result, told_at, ended_at, "
    "ended_name, reason, record_id"
)


def upgrade() -> None:
    op.create_table(
        "demand_numbers",
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_demand_numbers_community_id_orgs")
        ),
        sa.PrimaryKeyConstraint("community_id", "year", name=op.f("pk_demand_numbers")),
    )
    op.create_table(
        "service_menu_items",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opened_by", sa.Text(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_service_menu_items_community_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_menu_items")),
    )
    op.create_index(
        "ix_service_menu_items_community_id",
        "service_menu_items",
        ["community_id", "title"],
        unique=False,
    )
    op.create_index(
        "uq_service_menu_items_open",
        "service_menu_items",
        ["community_id", "title"],
        unique=True,
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_table(
        "service_residents",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("running", sa.Integer(), nullable=False),
        sa.Column("phone_index", sa.LargeBinary(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_service_residents_community_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_residents")),
        sa.UniqueConstraint("community_id", "phone_index", name="uq_service_residents_phone"),
        sa.UniqueConstraint("community_id", "running", name="uq_service_residents_running"),
    )
    op.create_table(
        "service_demands",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("name_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("phone_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("address_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("tail_digest", sa.LargeBinary(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("wanted_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("wanted_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "slots", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False
        ),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=False),
        sa.Column("menu_item_id", sa.Uuid(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("ordered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entered_by", sa.Uuid(), nullable=True),
        sa.Column("entered_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("to_kind", sa.Text(), nullable=True),
        sa.Column("to_team_id", sa.Uuid(), nullable=True),
        sa.Column("dispatched_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("dispatched_by", sa.Uuid(), nullable=True),
        sa.Column("dispatched_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("code_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("stars", sa.Integer(), nullable=True),
        sa.Column("words", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("rated_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(channel = 'online') = (entered_by IS NULL)",
            name=op.f("ck_service_demands_somebody_entered"),
        ),
        sa.CheckConstraint(
            "(stars IS NOT NULL) = (state = 'rated')",
            name=op.f("ck_service_demands_rated_has_stars"),
        ),
        sa.CheckConstraint(
            "(state IN ('ordered', 'dispatched', 'accepted')) = (closed_at IS NULL)",
            name=op.f("ck_service_demands_closed_is_dated"),
        ),
        sa.CheckConstraint(
            "(to_kind = 'team') = (to_team_id IS NOT NULL) OR to_kind IS NULL",
            name=op.f("ck_service_demands_team_is_named"),
        ),
        sa.CheckConstraint(
            "channel IN ('counter', 'phone', 'online')",
            name=op.f("ck_service_demands_channel_known"),
        ),
        sa.CheckConstraint(
            "kind IN ('service', 'micro_wish')", name=op.f("ck_service_demands_kind_known")
        ),
        sa.CheckConstraint(
            "state IN ('ordered', 'dispatched', 'accepted', 'done', 'rated', 'declined', 'expired', 'withdrawn')",
            name=op.f("ck_service_demands_state_known"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('dispatched', 'accepted') OR to_kind IS NOT NULL",
            name=op.f("ck_service_demands_sent_to_somebody"),
        ),
        sa.CheckConstraint(
            "to_kind IN ('pool', 'team', 'member')", name=op.f("ck_service_demands_to_kind_known")
        ),
        sa.CheckConstraint("places BETWEEN 1 AND 20", name=op.f("ck_service_demands_places_few")),
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name=op.f("ck_service_demands_stars_known")),
        sa.CheckConstraint(
            "taken BETWEEN 0 AND places", name=op.f("ck_service_demands_no_more_than_places")
        ),
        sa.CheckConstraint("wanted_from < wanted_until", name=op.f("ck_service_demands_in_order")),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_service_demands_community_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["dispatched_by"],
            ["accounts.id"],
            name=op.f("fk_service_demands_dispatched_by_accounts"),
        ),
        sa.ForeignKeyConstraint(
            ["entered_by"], ["accounts.id"], name=op.f("fk_service_demands_entered_by_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["menu_item_id"],
            ["service_menu_items.id"],
            name=op.f("fk_service_demands_menu_item_id_service_menu_items"),
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["service_residents.id"],
            name=op.f("fk_service_demands_resident_id_service_residents"),
        ),
        sa.ForeignKeyConstraint(
            ["to_team_id"], ["teams.id"], name=op.f("fk_service_demands_to_team_id_teams")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_demands")),
        sa.UniqueConstraint("number", name=op.f("uq_service_demands_number")),
    )
    op.create_index(
        "ix_service_demands_community",
        "service_demands",
        ["community_id", "ordered_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_service_demands_expired",
        "service_demands",
        ["community_id", "closed_at"],
        unique=False,
        postgresql_where=sa.text("state = 'expired'"),
    )
    op.create_index(
        "ix_service_demands_open",
        "service_demands",
        ["community_id", "ordered_at", "id"],
        unique=False,
        postgresql_where=sa.text("state IN ('ordered', 'dispatched', 'accepted')"),
    )
    op.create_index(
        "ix_service_demands_ordered_at_id", "service_demands", ["ordered_at", "id"], unique=False
    )
    op.create_index(
        "ix_service_demands_pool",
        "service_demands",
        ["community_id", "ordered_at", "id"],
        unique=False,
        postgresql_where=sa.text("state IN ('dispatched', 'accepted') AND taken < places"),
    )
    op.create_index(
        "ix_service_demands_resident_id",
        "service_demands",
        ["resident_id"],
        unique=False,
        postgresql_where=sa.text("state IN ('ordered', 'dispatched', 'accepted')"),
    )
    op.create_index(
        "ix_service_demands_run_out",
        "service_demands",
        ["expires_on", "id"],
        unique=False,
        postgresql_where=sa.text("state IN ('ordered', 'dispatched')"),
    )
    op.create_index(
        "uq_service_demands_same",
        "service_demands",
        ["resident_id", "what"],
        unique=True,
        postgresql_where=sa.text("state = 'ordered'"),
    )
    op.create_table(
        "demand_codes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("demand_id", sa.Uuid(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.Uuid(), nullable=True),
        sa.Column("by_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["accounts.id"], name=op.f("fk_demand_codes_by_accounts")),
        sa.ForeignKeyConstraint(
            ["demand_id"],
            ["service_demands.id"],
            name=op.f("fk_demand_codes_demand_id_service_demands"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_demand_codes")),
        sa.UniqueConstraint("digest", name=op.f("uq_demand_codes_digest")),
    )
    op.create_index(op.f("ix_demand_codes_demand_id"), "demand_codes", ["demand_id"], unique=False)
    op.create_table(
        "demand_takes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("demand_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("check_in_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=True),
        sa.Column("account_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("begins_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("result", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "(state = 'settled') = (record_id IS NOT NULL)",
            name=op.f("ck_demand_takes_settled_has_record"),
        ),
        sa.CheckConstraint(
            "state <> 'told' OR told_at IS NOT NULL", name=op.f("ck_demand_takes_told_is_dated")
        ),
        sa.CheckConstraint(
            "state IN ('asked', 'taken', 'told', 'settled', 'excused', 'given_back', 'no_show', 'released')",
            name=op.f("ck_demand_takes_state_known"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('taken', 'told') OR account_id IS NOT NULL",
            name=op.f("ck_demand_takes_by_account"),
        ),
        sa.CheckConstraint("begins_at < ends_at", name=op.f("ck_demand_takes_in_order")),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_demand_takes_account_id_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["check_in_id"], ["check_ins.id"], name=op.f("fk_demand_takes_check_in_id_check_ins")
        ),
        sa.ForeignKeyConstraint(
            ["demand_id"],
            ["service_demands.id"],
            name=op.f("fk_demand_takes_demand_id_service_demands"),
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_demand_takes_member_id_members")
        ),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["service_records.id"],
            name=op.f("fk_demand_takes_record_id_service_records"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_demand_takes")),
        sa.UniqueConstraint("record_id", name=op.f("uq_demand_takes_record_id")),
    )
    op.create_index(op.f("ix_demand_takes_demand_id"), "demand_takes", ["demand_id"], unique=False)
    op.create_index(
        "ix_demand_takes_held",
        "demand_takes",
        ["member_id"],
        unique=False,
        postgresql_where=sa.text("state IN ('taken', 'told')"),
    )
    op.create_index(
        "ix_demand_takes_member_id_since", "demand_takes", ["member_id", "since"], unique=False
    )
    op.create_index(
        "uq_demand_takes_standing",
        "demand_takes",
        ["demand_id", "member_id"],
        unique=True,
        postgresql_where=sa.text("state IN ('asked', 'taken', 'told', 'settled')"),
    )
    op.create_table(
        "resident_looks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("demand_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("account_name", sa.Text(), nullable=False),
        sa.Column("org_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("purpose", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_resident_looks_account_id_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["demand_id"],
            ["service_demands.id"],
            name=op.f("fk_resident_looks_demand_id_service_demands"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resident_looks")),
    )
    op.create_index(
        "ix_resident_looks_demand_id_at", "resident_looks", ["demand_id", "at"], unique=False
    )
    tables = "demand_numbers, service_residents, service_demands, demand_takes, service_menu_items"
    op.execute(f"GRANT SELECT, INSERT ON {tables}, demand_codes, resident_looks TO {_APP}")
    op.execute(f"GRANT UPDATE (last) ON demand_numbers TO {_APP}")
    op.execute(f"GRANT UPDATE ({_ORDER}) ON service_demands TO {_APP}")
    op.execute(f"GRANT UPDATE ({_PART}) ON demand_takes TO {_APP}")
    op.execute(f"GRANT UPDATE (closed_at, closed_by) ON service_menu_items TO {_APP}")
    for table in ("demand_codes", "resident_looks"):
        op.execute(
            f"CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
        )


def downgrade() -> None:
    for table in (
        "resident_looks", "demand_codes", "demand_takes", "service_demands", "service_residents",
        "service_menu_items", "demand_numbers",
    ):  # fmt: skip
        op.drop_table(table)
