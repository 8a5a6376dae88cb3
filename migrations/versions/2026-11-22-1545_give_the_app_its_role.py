"""The application's role: it may not delete, and what is written once it may not change.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 5d0a1c7f2b11
Revises: 773ef622f431
"""

from alembic import op

revision = "5d0a1c7f2b11"
down_revision = "773ef622f431"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_WRITTEN_ONCE = ("events", "accesses")
_CHANGEABLE = (
    "orgs", "estates", "liaison_officers", "teams", "members", "accounts", "grants", "sessions",
    "refresh_tokens", "check_ins", "certificate_numbers", "rosters", "roster_rows",
)  # fmt: skip
_PASSING = ("login_attempts", "idempotency_keys", "estates", "roster_rows")

_PATH_STEPS = "orgs_node_seq"

_MAKE_ROLE = f"""
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{_APP}') THEN
    CREATE ROLE {_APP} NOLOGIN NOINHERIT;
  END IF;
  IF NOT pg_has_role(current_user, '{_APP}', 'MEMBER') THEN
    EXECUTE format('GRANT {_APP} TO %I', current_user);
  END IF;
END $$"""

_KEEP = """
CREATE FUNCTION written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is written once', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$"""


def upgrade() -> None:
    op.execute(_MAKE_ROLE)
    op.execute(f"GRANT USAGE ON SCHEMA public TO {_APP}")
    for table in _WRITTEN_ONCE:
        op.execute(f"GRANT SELECT, INSERT ON {table} TO {_APP}")
    for table in _CHANGEABLE:
        op.execute(f"GRANT SELECT, INSERT, UPDATE ON {table} TO {_APP}")
    for table in _PASSING:
        op.execute(f"GRANT SELECT, INSERT, DELETE ON {table} TO {_APP}")
    op.execute(f"GRANT USAGE ON SEQUENCE {_PATH_STEPS} TO {_APP}")
    op.execute(_KEEP)
    for table in _WRITTEN_ONCE:
        op.execute(
            f"CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
        )


def downgrade() -> None:
    for table in _WRITTEN_ONCE:
        op.execute(f"DROP TRIGGER written_once ON {table}")
    op.execute("DROP FUNCTION written_once()")
    for table in dict.fromkeys((*_WRITTEN_ONCE, *_CHANGEABLE, *_PASSING)):
        op.execute(f"REVOKE ALL ON {table} FROM {_APP}")
    op.execute(f"REVOKE ALL ON SEQUENCE {_PATH_STEPS} FROM {_APP}")
    op.execute(f"REVOKE USAGE ON SCHEMA public FROM {_APP}")
