"""Places of activities, years of two-new organisations, inspection by another (ACT-01, ACT-03, ACT-10).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 8fcf5720e7de
Revises: 578607df6ea3
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "8fcf5720e7de"
down_revision = "578607df6ea3"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_LATER = "recorded_by_id, guests, inspected_by_id, venue_id, is_training"


def upgrade() -> None:
    op.create_table(
        "activity_venues",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column("listed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("listed_by", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.CheckConstraint("seats > 0", name=op.f("ck_activity_venues_seats_above_zero")),
        sa.ForeignKeyConstraint(
            ["org_id"], ["orgs.id"], name=op.f("fk_activity_venues_org_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_venues")),
    )
    op.create_index(
        "uq_activity_venues_name",
        "activity_venues",
        ["org_id", "name"],
        unique=True,
        postgresql_where=sa.text("closed_on IS NULL"),
    )
    op.create_table(
        "activity_years",
        sa.Column("street_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("minimum", sa.Integer(), nullable=False),
        sa.Column("method", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("orgs", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("set_by", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "minimum BETWEEN 1 AND 12", name=op.f("ck_activity_years_minimum_in_reason")
        ),
        sa.ForeignKeyConstraint(
            ["street_id"], ["orgs.id"], name=op.f("fk_activity_years_street_id_orgs")
        ),
        sa.PrimaryKeyConstraint("street_id", "year", name=op.f("pk_activity_years")),
    )
    op.create_index("ix_activity_years_year", "activity_years", ["year"], unique=False)
    op.add_column("activities", sa.Column("recorded_by_id", sa.Uuid(), nullable=True))
    op.add_column(
        "activities", sa.Column("guests", sa.Integer(), server_default=sa.text("0"), nullable=False)
    )
    op.add_column("activities", sa.Column("inspected_by_id", sa.Uuid(), nullable=True))
    op.add_column("activities", sa.Column("venue_id", sa.Uuid(), nullable=True))
    op.add_column(
        "activities",
        sa.Column("is_training", sa.Boolean(), server_default=sa.text("false"), nullable=False),
    )
    op.create_foreign_key(
        op.f("fk_activities_inspected_by_id_accounts"),
        "activities",
        "accounts",
        ["inspected_by_id"],
        ["id"],
    )
    op.create_foreign_key(
        op.f("fk_activities_venue_id_activity_venues"),
        "activities",
        "activity_venues",
        ["venue_id"],
        ["id"],
    )
    op.create_foreign_key(
        op.f("fk_activities_recorded_by_id_accounts"),
        "activities",
        "accounts",
        ["recorded_by_id"],
        ["id"],
    )
    op.create_check_constraint(
        op.f("ck_activities_guests_in_reason"), "activities", "guests BETWEEN 0 AND 99999"
    )
    op.create_check_constraint(
        op.f("ck_activities_inspected_by_another"),
        "activities",
        "inspected_by_id <> recorded_by_id",
    )
    op.execute(
        "ALTER TABLE activities ADD CONSTRAINT ex_activities_one_at_a_venue EXCLUDE USING gist"
        " (venue_id WITH =, tstzrange(begins_at, ends_at) WITH &&)"
        " WHERE (venue_id IS NOT NULL AND state <> 'cancelled')"
    )
    for table in ("activity_venues", "activity_years"):
        op.execute(f"GRANT SELECT, INSERT ON {table} TO {_APP}")
    op.execute(f"GRANT UPDATE (closed_on) ON activity_venues TO {_APP}")
    op.execute(f"GRANT UPDATE (minimum, method, orgs, set_at, set_by) ON activity_years TO {_APP}")
    op.execute(f"GRANT UPDATE ({_LATER}) ON activities TO {_APP}")


def downgrade() -> None:
    op.drop_constraint("ex_activities_one_at_a_venue", "activities")
    op.drop_constraint(op.f("ck_activities_inspected_by_another"), "activities", type_="check")
    op.drop_constraint(op.f("ck_activities_guests_in_reason"), "activities", type_="check")
    op.drop_constraint(
        op.f("fk_activities_recorded_by_id_accounts"), "activities", type_="foreignkey"
    )
    op.drop_constraint(
        op.f("fk_activities_venue_id_activity_venues"), "activities", type_="foreignkey"
    )
    op.drop_constraint(
        op.f("fk_activities_inspected_by_id_accounts"), "activities", type_="foreignkey"
    )
    op.drop_column("activities", "is_training")
    op.drop_column("activities", "venue_id")
    op.drop_column("activities", "inspected_by_id")
    op.drop_column("activities", "guests")
    op.drop_column("activities", "recorded_by_id")
    op.drop_index("ix_activity_years_year", table_name="activity_years")
    op.drop_table("activity_years")
    op.drop_index(
        "uq_activity_venues_name",
        table_name="activity_venues",
        postgresql_where=sa.text("closed_on IS NULL"),
    )
    op.drop_table("activity_venues")
