"""Who asked to join a volunteer team, who leads it, who came and went (VOL-01, VOL-08, LG-24).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: eb0291c430e9
Revises: 7d1f0c92ab46
"""

import sqlalchemy as sa
from alembic import op

revision = "eb0291c430e9"
down_revision = "7d1f0c92ab46"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_INDEXES = {
    "service_records": "ix_service_records_team_id",
    "service_demands": "ix_service_demands_to_team_id",
    "check_ins": "ix_check_ins_team_id",
}
_FOLLOW = """
CREATE FUNCTION team_moves_follow() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
DECLARE
  before uuid;
  after uuid := CASE WHEN NEW.state IN ('checked_in', 'assigned') THEN NEW.team_id END;
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.state IN ('checked_in', 'assigned') THEN
    before := OLD.team_id;
  END IF;
  IF before IS NOT DISTINCT FROM after THEN
    RETURN NULL;
  END IF;
  IF before IS NOT NULL THEN
    INSERT INTO team_moves (team_id, check_in_id, joined, at)
    VALUES (before, NEW.id, false, NEW.changed_at);
    UPDATE team_leaders SET until = greatest(since, NEW.changed_at)
    WHERE team_id = before AND check_in_id = NEW.id AND until IS NULL;
  END IF;
  IF after IS NOT NULL THEN
    INSERT INTO team_moves (team_id, check_in_id, joined, at)
    VALUES (after, NEW.id, true, NEW.changed_at);
  END IF;
  RETURN NULL;
END $$"""
"""What was known before this release is not told as a move: counts go back from today's members."""


def upgrade() -> None:
    op.create_table(
        "team_leaders",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("check_in_id", sa.Uuid(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("named_by", sa.Text(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("since <= until", name=op.f("ck_team_leaders_in_order")),
        sa.ForeignKeyConstraint(
            ["check_in_id"], ["check_ins.id"], name=op.f("fk_team_leaders_check_in_id_check_ins")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_team_leaders_member_id_members")
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_team_leaders_team_id_teams")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_leaders")),
    )
    op.create_index(
        "ix_team_leaders_member_id", "team_leaders", ["member_id", "since"], unique=False
    )
    op.create_index(
        "uq_team_leaders_team_id",
        "team_leaders",
        ["team_id", "member_id"],
        unique=True,
        postgresql_where=sa.text("until IS NULL"),
    )
    op.create_table(
        "team_moves",
        sa.Column("number", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("check_in_id", sa.Uuid(), nullable=False),
        sa.Column("joined", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["check_in_id"], ["check_ins.id"], name=op.f("fk_team_moves_check_in_id_check_ins")
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_team_moves_team_id_teams")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_team_moves")),
    )
    op.create_index("ix_team_moves_team_id", "team_moves", ["team_id", "at"], unique=False)
    op.create_table(
        "team_requests",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("check_in_id", sa.Uuid(), nullable=False),
        sa.Column("invited", sa.Boolean(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked_name", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("decided_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint(
            "(state = 'asked') = (decided_at IS NULL)",
            name=op.f("ck_team_requests_decided_has_time"),
        ),
        sa.CheckConstraint(
            "state IN ('asked', 'joined', 'declined', 'withdrawn')",
            name=op.f("ck_team_requests_state_known"),
        ),
        sa.ForeignKeyConstraint(
            ["check_in_id"], ["check_ins.id"], name=op.f("fk_team_requests_check_in_id_check_ins")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_team_requests_member_id_members")
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_team_requests_team_id_teams")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_requests")),
    )
    op.create_index(
        "ix_team_requests_member_id", "team_requests", ["member_id", "asked_at"], unique=False
    )
    op.create_index(
        "ix_team_requests_team_id",
        "team_requests",
        ["team_id"],
        unique=False,
        postgresql_where=sa.text("state = 'asked'"),
    )
    op.create_index(
        "uq_team_requests_asked",
        "team_requests",
        ["member_id", "team_id"],
        unique=True,
        postgresql_where=sa.text("state = 'asked'"),
    )
    op.create_index(
        "ix_check_ins_team_id",
        "check_ins",
        ["team_id"],
        unique=False,
        postgresql_where=sa.text("state IN ('checked_in', 'assigned')"),
    )
    op.create_index(
        "ix_service_demands_to_team_id",
        "service_demands",
        ["to_team_id", "dispatched_at", "id"],
        unique=False,
        postgresql_where=sa.text("to_team_id IS NOT NULL"),
    )
    op.create_index(
        "ix_service_records_team_id",
        "service_records",
        ["team_id", "served_on"],
        unique=False,
        postgresql_where=sa.text("state = 'confirmed'"),
    )
    op.execute(_FOLLOW)
    op.execute(
        "CREATE TRIGGER team_moves_follow AFTER INSERT OR UPDATE OF team_id, state ON check_ins "
        "FOR EACH ROW EXECUTE FUNCTION team_moves_follow()"
    )
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON team_moves "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )
    op.execute(f"GRANT SELECT, INSERT ON team_requests, team_leaders TO {_APP}")
    op.execute(f"GRANT SELECT ON team_moves TO {_APP}")
    op.execute(f"GRANT UPDATE (state, decided_name, decided_at, reason) ON team_requests TO {_APP}")
    op.execute(f"GRANT UPDATE (until) ON team_leaders TO {_APP}")


def downgrade() -> None:
    op.execute("DROP TRIGGER team_moves_follow ON check_ins")
    op.execute("DROP FUNCTION team_moves_follow()")
    for table, index in _INDEXES.items():
        op.drop_index(index, table_name=table)
    for table in ("team_moves", "team_leaders", "team_requests"):
        op.drop_table(table)
