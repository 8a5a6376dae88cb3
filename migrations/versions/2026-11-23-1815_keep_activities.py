"""Activities, who signed up, months' themes, fixed service days, calendars (ACT-04, CHK-23).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 00db3e6b0dfd
Revises: 33512f1691ea
"""

import sqlalchemy as sa
from alembic import op

revision = "00db3e6b0dfd"
down_revision = "33512f1691ea"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_LATER = (
    "community_id, invited_id, open_to, title, theme_id, field, is_service, place, begins_at, "
    "ends_at, capacity, plan, partners, research, state, door_account_id, door_name, door_at, "
    "result, recorded_by, recorded_at, inspection, inspected_by, inspected_at, summary, "
    "experience, summarised_by, summarised_at, reason, version"
)
_SEATS = (
    "state, turn, signed_at, moved_up_at, withdrawn_at, attended_at, attended_way, told_by, "
    "told_name"
)


def upgrade() -> None:
    op.create_table(
        "activity_themes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("street_id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("listed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("listed_by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["street_id"], ["orgs.id"], name=op.f("fk_activity_themes_street_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_themes")),
        sa.UniqueConstraint("street_id", "month", name="uq_activity_themes_street_id_month"),
    )
    op.create_table(
        "service_days",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("every", sa.Text(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=True),
        sa.Column("weekday", sa.Text(), nullable=True),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.Column("begins", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kept_by", sa.Text(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ended_by", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint(
            "CASE every WHEN 'day' THEN day BETWEEN 1 AND 31 ELSE nth BETWEEN 1 AND 5 AND weekday IS NOT NULL END",
            name=op.f("ck_service_days_whole_rule"),
        ),
        sa.CheckConstraint("every IN ('weekday', 'day')", name=op.f("ck_service_days_every_known")),
        sa.CheckConstraint(
            "field IN ('policy_publicity', 'party_guidance', 'legal_aid', 'traffic_guidance', 'security_patrol', 'dispute_mediation', 'greening', 'information_consulting', 'pairing_support', 'youth_care', 'elder_care', 'culture_sports', 'medical_health', 'other')",
            name=op.f("ck_service_days_field_known"),
        ),
        sa.CheckConstraint(
            "weekday IN ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')",
            name=op.f("ck_service_days_weekday_known"),
        ),
        sa.CheckConstraint("begins < ends", name=op.f("ck_service_days_in_order")),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_service_days_community_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_days")),
    )
    op.create_index(
        "uq_service_days_community_id",
        "service_days",
        ["community_id"],
        unique=True,
        postgresql_where=sa.text("ended_on IS NULL"),
    )
    op.create_table(
        "calendar_feeds",
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_calendar_feeds_member_id_members")
        ),
        sa.PrimaryKeyConstraint("member_id", name=op.f("pk_calendar_feeds")),
        sa.UniqueConstraint("token_hash", name="uq_calendar_feeds_token_hash"),
    )
    op.create_table(
        "activities",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("community_id", sa.Uuid(), nullable=True),
        sa.Column("invited_id", sa.Uuid(), nullable=False),
        sa.Column("open_to", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("theme_id", sa.Uuid(), nullable=True),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("is_service", sa.Boolean(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("begins_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("partners", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("research", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("planned_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("planned_by", sa.Text(), nullable=False),
        sa.Column("rule_id", sa.Uuid(), nullable=True),
        sa.Column("door_account_id", sa.Uuid(), nullable=True),
        sa.Column("door_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("door_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("result", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("recorded_by", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("inspection", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("inspected_by", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("inspected_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("summary", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("experience", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("summarised_by", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("summarised_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "community_id IS NOT NULL OR NOT is_service AND open_to <> 'checked_in'",
            name=op.f("ck_activities_service_has_community"),
        ),
        sa.CheckConstraint(
            "field IN ('policy_publicity', 'party_guidance', 'legal_aid', 'traffic_guidance', 'security_patrol', 'dispute_mediation', 'greening', 'information_consulting', 'pairing_support', 'youth_care', 'elder_care', 'culture_sports', 'medical_health', 'other')",
            name=op.f("ck_activities_field_known"),
        ),
        sa.CheckConstraint(
            "open_to IN ('checked_in', 'members')", name=op.f("ck_activities_open_to_known")
        ),
        sa.CheckConstraint(
            "state IN ('planned', 'published', 'cancelled') OR recorded_at IS NOT NULL",
            name=op.f("ck_activities_recorded_has_time"),
        ),
        sa.CheckConstraint(
            "state IN ('planned', 'published', 'recorded', 'inspected', 'closed', 'cancelled')",
            name=op.f("ck_activities_state_known"),
        ),
        sa.CheckConstraint("begins_at < ends_at", name=op.f("ck_activities_in_order")),
        sa.CheckConstraint("capacity > 0", name=op.f("ck_activities_capacity_above_zero")),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_activities_community_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["door_account_id"],
            ["accounts.id"],
            name=op.f("fk_activities_door_account_id_accounts"),
        ),
        sa.ForeignKeyConstraint(
            ["invited_id"], ["orgs.id"], name=op.f("fk_activities_invited_id_orgs")
        ),
        sa.ForeignKeyConstraint(["org_id"], ["orgs.id"], name=op.f("fk_activities_org_id_orgs")),
        sa.ForeignKeyConstraint(
            ["rule_id"], ["service_days.id"], name=op.f("fk_activities_rule_id_service_days")
        ),
        sa.ForeignKeyConstraint(
            ["theme_id"],
            ["activity_themes.id"],
            name=op.f("fk_activities_theme_id_activity_themes"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activities")),
        sa.UniqueConstraint("rule_id", "begins_at", name="uq_activities_rule_id_begins_at"),
    )
    op.create_index(
        "ix_activities_invited",
        "activities",
        ["invited_id", "begins_at", "id"],
        unique=False,
        postgresql_where=sa.text("state = 'published'"),
    )
    op.create_index(
        "ix_activities_org_id_begins_at_id",
        "activities",
        ["org_id", "begins_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_activities_owed",
        "activities",
        ["org_id", "begins_at", "id"],
        unique=False,
        postgresql_where=sa.text("state IN ('published', 'recorded', 'inspected')"),
    )
    op.create_table(
        "activity_seats",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("moved_up_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attended_way", sa.Text(), nullable=True),
        sa.Column("told_by", sa.Uuid(), nullable=True),
        sa.Column("told_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint(
            "attended_way IN ('code', 'list')", name=op.f("ck_activity_seats_attended_way_known")
        ),
        sa.CheckConstraint(
            "state IN ('in', 'waiting', 'withdrawn')", name=op.f("ck_activity_seats_state_known")
        ),
        sa.CheckConstraint(
            "(attended_at IS NULL) = (told_by IS NULL) AND (attended_at IS NULL) = (attended_way IS NULL)",
            name=op.f("ck_activity_seats_attended_is_told"),
        ),
        sa.ForeignKeyConstraint(
            ["activity_id"],
            ["activities.id"],
            name=op.f("fk_activity_seats_activity_id_activities"),
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_activity_seats_member_id_members")
        ),
        sa.ForeignKeyConstraint(
            ["told_by"], ["accounts.id"], name=op.f("fk_activity_seats_told_by_accounts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_seats")),
        sa.UniqueConstraint("activity_id", "member_id", name="uq_activity_seats_member_id"),
        sa.UniqueConstraint("activity_id", "turn", name="uq_activity_seats_turn"),
    )
    op.create_index(
        "ix_activity_seats_member_id", "activity_seats", ["member_id", "signed_at"], unique=False
    )
    for table in ("service_days", "activity_themes", "activities", "activity_seats"):
        op.execute(f"GRANT SELECT, INSERT ON {table} TO {_APP}")
    op.execute(f"GRANT SELECT, INSERT, UPDATE (token_hash, made_at) ON calendar_feeds TO {_APP}")
    op.execute(f"GRANT UPDATE (ended_on, ended_by) ON service_days TO {_APP}")
    op.execute(f"GRANT UPDATE ({_SEATS}) ON activity_seats TO {_APP}")
    op.execute(f"GRANT UPDATE ({_LATER}) ON activities TO {_APP}")


def downgrade() -> None:
    for table in ("activity_seats", "activities", "calendar_feeds"):
        op.drop_table(table)
    for table in ("service_days", "activity_themes"):
        op.drop_table(table)
