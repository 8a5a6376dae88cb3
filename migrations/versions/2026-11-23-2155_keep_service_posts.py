"""Posts of communities, who claimed them, rosters and shifts (VOL-03, VOL-04).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 37985d44e85b
Revises: 5b8c41e7d920
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "37985d44e85b"
down_revision = "5b8c41e7d920"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_TABLES = (
    "service_posts",
    "service_post_versions",
    "service_post_places",
    "post_rosters",
    "post_shifts",
)
_POST = "team_id, name, until, terms, kept_at, kept_by, version"
_PLACE = "state, decided_name, decided_at, reason"
_SHIFT = (
    "state, member_id, check_in_id, swap_from, note, told_by, told_name, told_at, received_by,"
    " received_at, confirmed_by, confirmed_name, confirmed_at, reason"
)


def upgrade() -> None:
    op.create_table(
        "service_posts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("name", sa.Text(collation="C"), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("terms", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kept_by", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_service_posts_community_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_service_posts_team_id_teams")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_posts")),
        sa.UniqueConstraint("community_id", "name", name="uq_service_posts_community_id_name"),
    )
    op.create_table(
        "post_rosters",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("post_id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("published_by", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint(
            "(state = 'published') = (published_at IS NOT NULL)",
            name=op.f("ck_post_rosters_published_at"),
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'published')", name=op.f("ck_post_rosters_state_known")
        ),
        sa.ForeignKeyConstraint(
            ["post_id"], ["service_posts.id"], name=op.f("fk_post_rosters_post_id_service_posts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_rosters")),
        sa.UniqueConstraint("post_id", "month", name="uq_post_rosters_post_id_month"),
    )
    op.create_table(
        "service_post_versions",
        sa.Column("post_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("terms", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kept_by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["post_id"],
            ["service_posts.id"],
            name=op.f("fk_service_post_versions_post_id_service_posts"),
        ),
        sa.PrimaryKeyConstraint("post_id", "number", name=op.f("pk_service_post_versions")),
    )
    op.create_table(
        "post_shifts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("roster_id", sa.Uuid(), nullable=False),
        sa.Column("post_id", sa.Uuid(), nullable=False),
        sa.Column("begins_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seat", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.Column("check_in_id", sa.Uuid(), nullable=True),
        sa.Column("swap_from", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("note", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("told_by", sa.Uuid(), nullable=True),
        sa.Column("told_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("received_by", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("confirmed_by", sa.Uuid(), nullable=True),
        sa.Column("confirmed_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        postgresql.ExcludeConstraint(
            (sa.column("member_id"), "="),
            (sa.text("tstzrange(begins_at, ends_at)"), "&&"),
            where=sa.text("member_id IS NOT NULL AND state <> 'cancelled'"),
            using="gist",
            name="ex_post_shifts_one_place",
        ),
        sa.CheckConstraint(
            "state IN ('planned', 'published', 'coming', 'swap_requested', 'told', 'served', 'cancelled')",
            name=op.f("ck_post_shifts_state_known"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('coming', 'swap_requested', 'told', 'served') OR member_id IS NOT NULL",
            name=op.f("ck_post_shifts_somebody_serves"),
        ),
        sa.CheckConstraint(
            "(member_id IS NULL) = (check_in_id IS NULL)",
            name=op.f("ck_post_shifts_member_checked_in"),
        ),
        sa.CheckConstraint("begins_at < ends_at", name=op.f("ck_post_shifts_in_order")),
        sa.CheckConstraint("confirmed_by <> told_by", name=op.f("ck_post_shifts_two_accounts")),
        sa.ForeignKeyConstraint(
            ["check_in_id"], ["check_ins.id"], name=op.f("fk_post_shifts_check_in_id_check_ins")
        ),
        sa.ForeignKeyConstraint(
            ["confirmed_by"], ["accounts.id"], name=op.f("fk_post_shifts_confirmed_by_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_post_shifts_member_id_members")
        ),
        sa.ForeignKeyConstraint(
            ["post_id"], ["service_posts.id"], name=op.f("fk_post_shifts_post_id_service_posts")
        ),
        sa.ForeignKeyConstraint(
            ["roster_id"], ["post_rosters.id"], name=op.f("fk_post_shifts_roster_id_post_rosters")
        ),
        sa.ForeignKeyConstraint(
            ["told_by"], ["accounts.id"], name=op.f("fk_post_shifts_told_by_accounts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_shifts")),
        sa.UniqueConstraint("roster_id", "begins_at", "seat", name="uq_post_shifts_seat"),
    )
    op.create_index(
        "ix_post_shifts_member_id", "post_shifts", ["member_id", "begins_at"], unique=False
    )
    op.create_index(
        "ix_post_shifts_post_id", "post_shifts", ["post_id", "begins_at", "seat"], unique=False
    )
    op.create_table(
        "service_post_places",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("post_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("check_in_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint(
            "state IN ('asked', 'standing', 'declined', 'left')",
            name=op.f("ck_service_post_places_state_known"),
        ),
        sa.ForeignKeyConstraint(
            ["check_in_id"],
            ["check_ins.id"],
            name=op.f("fk_service_post_places_check_in_id_check_ins"),
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_service_post_places_member_id_members")
        ),
        sa.ForeignKeyConstraint(
            ["post_id"],
            ["service_posts.id"],
            name=op.f("fk_service_post_places_post_id_service_posts"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_post_places")),
    )
    op.create_index(
        "ix_service_post_places_post_id", "service_post_places", ["post_id", "state"], unique=False
    )
    op.create_index(
        "uq_service_post_places_member_id",
        "service_post_places",
        ["member_id", "post_id"],
        unique=True,
        postgresql_where=sa.text("state IN ('asked', 'standing')"),
    )
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON service_post_versions "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )
    op.execute(f"GRANT SELECT, INSERT ON {', '.join(_TABLES)} TO {_APP}")
    op.execute(f"GRANT UPDATE ({_POST}) ON service_posts TO {_APP}")
    op.execute(f"GRANT UPDATE ({_PLACE}) ON service_post_places TO {_APP}")
    op.execute(
        f"GRANT UPDATE (state, published_at, published_by), DELETE ON post_rosters TO {_APP}"
    )
    op.execute(f"GRANT UPDATE ({_SHIFT}), DELETE ON post_shifts TO {_APP}")


def downgrade() -> None:
    for table in reversed(_TABLES):
        op.drop_table(table)
