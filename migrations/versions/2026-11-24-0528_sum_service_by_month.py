"""Months of service are summed once and kept in step by a trigger (CHK-32, ADR 0045).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases. The sums are filled here and not by a command:
figures would be wrong until it had run. Entries wait meanwhile (a second for a million).

Revision ID: 5d2c9e8f1b47
Revises: 3dc4bdc7b011
"""

import sqlalchemy as sa
from alembic import op

revision = "5d2c9e8f1b47"
down_revision = "3dc4bdc7b011"
branch_labels = None
depends_on = None

_FROM = "GREATEST({0}served_on, timezone('Asia/Shanghai'::text, {0}decided_at)::date)"
_ADD = f"""
CREATE FUNCTION service_sums_add(one service_records, way integer) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO service_sums AS s
    (community_id, counts_from, served_month, source, hours, entries)
  VALUES (one.community_id, date_trunc('month', {_FROM.format("one.")}::timestamp)::date,
    date_trunc('month', one.served_on::timestamp)::date, one.source, way * one.hours,
    CASE WHEN one.reverses_id IS NULL THEN way ELSE -way END)
  ON CONFLICT (community_id, counts_from, served_month, source)
  DO UPDATE SET hours = s.hours + excluded.hours, entries = s.entries + excluded.entries
$$"""
_FOLLOW = """
CREATE FUNCTION service_sums_follow() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('service_sums'));
  IF TG_OP <> 'INSERT' AND OLD.state = 'confirmed' THEN
    PERFORM service_sums_add(OLD, -1);
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.state = 'confirmed' THEN
    PERFORM service_sums_add(NEW, 1);
  END IF;
  RETURN NULL;
END $$"""
_COUNTED = "community_id, source, served_on, hours, state, decided_at, reverses_id"
_TRIGGER = f"""
CREATE CONSTRAINT TRIGGER service_sums_follow
AFTER INSERT OR DELETE OR UPDATE OF {_COUNTED} ON service_records
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION service_sums_follow()"""
"""At the commit, one transaction after the other: two that confirm many entries would else take
the same sums in two orders, and wait for each other."""
_FILL = f"""
INSERT INTO service_sums (community_id, counts_from, served_month, source, hours, entries)
SELECT community_id, date_trunc('month', {_FROM.format("")}::timestamp)::date,
  date_trunc('month', served_on::timestamp)::date, source, sum(hours),
  sum(CASE WHEN reverses_id IS NULL THEN 1 ELSE -1 END)
FROM service_records WHERE state = 'confirmed' GROUP BY 1, 2, 3, 4"""


def upgrade() -> None:
    op.create_table(
        "service_sums",
        sa.Column("community_id", sa.Uuid(), nullable=False),
        sa.Column("counts_from", sa.Date(), nullable=False),
        sa.Column("served_month", sa.Date(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("hours", sa.Numeric(precision=12, scale=1), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["orgs.id"], name=op.f("fk_service_sums_community_id_orgs")
        ),
        sa.PrimaryKeyConstraint(
            "community_id", "counts_from", "served_month", "source", name=op.f("pk_service_sums")
        ),
    )
    op.create_index(
        "ix_service_records_counts_from",
        "service_records",
        ["community_id", sa.text(_FROM.format(""))],
        postgresql_include=["served_on", "decided_at", "source", "hours", "reverses_id"],
        postgresql_where=sa.text("state = 'confirmed'"),
    )
    for statement in (_ADD, _FOLLOW, _TRIGGER, _FILL):
        op.execute(statement)
    op.execute("GRANT SELECT ON service_sums TO partyhub_app")


def downgrade() -> None:
    op.execute("DROP TRIGGER service_sums_follow ON service_records")
    op.execute("DROP FUNCTION service_sums_follow()")
    op.execute("DROP FUNCTION service_sums_add(service_records, integer)")
    op.drop_index("ix_service_records_counts_from", table_name="service_records")
    op.drop_table("service_sums")
