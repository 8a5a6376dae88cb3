"""What a member's record said before each change, and which transaction changed it (MEM-02, LG-07).

A trigger writes the row that is superseded, so that no way of writing can forget it; with the row
of today these rows tell any day, and nothing has to be filled in. It keeps the columns that are
named here and no others: sealed numbers and their indexes never get in. An event and the versions
that it superseded carry one number: their transaction's, or, of a demo's made-up acts, their moment's.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 7a4c19e0b3d5
Revises: e3a1b58c0f47
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "7a4c19e0b3d5"
down_revision = "e3a1b58c0f47"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_XACT = "((pg_current_xact_id()::text)::bigint)"
_KEPT = (
    "branch_id", "unit_id", "external_id", "name", "name_sort", "gender", "birth_month",
    "education", "status", "category", "joined_party_on", "post", "phone_masked", "estate_id",
    "residence_estate", "specialties", "delegate_roles", "available_times", "remark", "left_on",
    "verified_at", "verified_by",
)  # fmt: skip
_MOMENT = """
CREATE FUNCTION register_moment() RETURNS timestamptz LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
DECLARE told text := current_setting('partyhub.demo_moment', true);
BEGIN
  IF told <> '' AND EXISTS (SELECT FROM accounts WHERE is_demo) THEN
    RETURN told::timestamptz;
  END IF;
  RETURN clock_timestamp();
END $$"""
_ACT = f"""
CREATE FUNCTION register_act() RETURNS bigint LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
DECLARE told text := current_setting('partyhub.demo_moment', true);
BEGIN
  IF told <> '' AND EXISTS (SELECT FROM accounts WHERE is_demo) THEN
    RETURN (extract(epoch FROM told::timestamptz) * 1000000)::bigint;
  END IF;
  RETURN {_XACT};
END $$"""
_KEEP = f"""
CREATE FUNCTION member_versions_keep() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
DECLARE kept text[] := '{{{",".join(_KEPT)}}}';
BEGIN
  INSERT INTO member_versions (member_id, until, xact, was, became)
  SELECT o.id, greatest(register_moment(), (SELECT max(v.until) + interval '1 microsecond'
           FROM member_versions v WHERE v.member_id = o.id)), register_act(), told.was, told.became
  FROM old_rows o JOIN new_rows n ON n.id = o.id,
  LATERAL (SELECT to_jsonb(o) AS b, to_jsonb(n) AS a) rows,
  LATERAL (SELECT jsonb_object_agg(k, b -> k) AS was, jsonb_object_agg(k, a -> k) FILTER (
      WHERE b -> k IS DISTINCT FROM a -> k
      OR k = 'phone_masked' AND o.phone_index IS DISTINCT FROM n.phone_index) AS became
    FROM unnest(kept) AS k) told
  WHERE told.became IS NOT NULL;
  RETURN NULL;
END $$"""
_BEGIN = """
CREATE OR REPLACE FUNCTION affiliations_begin() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO affiliations (member_id, since, branch_id)
  SELECT id, {moment}, branch_id FROM added WHERE left_on IS NULL;
  RETURN NULL;
END $$"""
_MOVE = """
CREATE OR REPLACE FUNCTION affiliations_move() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
DECLARE
  latest timestamptz := (SELECT max(coalesce(until, since)) FROM affiliations WHERE member_id = NEW.id);
  moment timestamptz := greatest({moment}, latest + interval '1 microsecond');
BEGIN
  UPDATE affiliations SET until = moment WHERE member_id = NEW.id AND until IS NULL;
  IF NEW.left_on IS NULL THEN
    INSERT INTO affiliations (member_id, since, branch_id)
    VALUES (NEW.id, moment, NEW.branch_id);
  END IF;
  RETURN NULL;
END $$"""


def upgrade() -> None:
    op.add_column("events", sa.Column("xact", sa.BigInteger(), nullable=True))
    op.create_table(
        "member_versions",
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("xact", sa.BigInteger(), nullable=False),
        sa.Column("was", postgresql.JSONB(), nullable=False),
        sa.Column("became", postgresql.JSONB(), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_member_versions_member_id_members")
        ),
        sa.PrimaryKeyConstraint("member_id", "until", name=op.f("pk_member_versions")),
    )
    for function in (_MOMENT, _ACT, _KEEP, _BEGIN, _MOVE):
        op.execute(function.replace("{moment}", "register_moment()"))
    op.alter_column("events", "xact", server_default=sa.text("register_act()"))
    op.execute(
        "CREATE TRIGGER member_versions_keep AFTER UPDATE ON members REFERENCING OLD TABLE AS "
        "old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION member_versions_keep()"
    )
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON member_versions "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )
    op.execute(f"GRANT SELECT ON member_versions TO {_APP}")


def downgrade() -> None:
    for function in (_BEGIN, _MOVE):
        op.execute(function.replace("{moment}", "clock_timestamp()"))
    op.execute("DROP TRIGGER member_versions_keep ON members")
    op.drop_table("member_versions")
    op.drop_column("events", "xact")
    for name in ("member_versions_keep", "register_moment", "register_act"):
        op.execute(f"DROP FUNCTION {name}()")
