"""Since when a member is in service, retired, of the two-new or floating, and by which decision.

A trigger on members closes the period that stands and begins the next, so that no way of writing
can forget it; who knows the day and the decision writes the period first, and the trigger finds it.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 5e1c7ab90d34
Revises: 4d17f0a9be52
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "5e1c7ab90d34"
down_revision = "4d17f0a9be52"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_FOLLOW = """
CREATE FUNCTION category_periods_follow() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
DECLARE
  day date := (register_moment() AT TIME ZONE 'Asia/Shanghai')::date;
  held category_periods;
BEGIN
  SELECT * INTO held FROM category_periods WHERE member_id = NEW.id AND until IS NULL;
  IF held.category = NEW.category THEN
    RETURN NULL;
  END IF;
  IF held.number IS NULL THEN
    INSERT INTO category_periods (member_id, category, until, entered_on)
    VALUES (NEW.id, OLD.category, day, day);
  ELSE
    UPDATE category_periods SET until = greatest(day, since) WHERE number = held.number;
  END IF;
  INSERT INTO category_periods (member_id, category, since, entered_on)
  VALUES (NEW.id, NEW.category, greatest(day, held.since), day);
  RETURN NULL;
END $$"""


def upgrade() -> None:
    op.create_table(
        "category_periods",
        sa.Column("number", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("decision_ref", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("entered_on", sa.Date(), nullable=False),
        sa.Column("entered_by", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint("until >= since", name=op.f("ck_category_periods_in_order")),
        postgresql.ExcludeConstraint(
            (sa.column("member_id"), "="),
            (sa.text("daterange(since, until)"), "&&"),
            using="gist",
            name="ex_category_periods_one",
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_category_periods_member_id_members")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_category_periods")),
    )
    op.create_index(
        "ix_category_periods_member_id_since", "category_periods", ["member_id", "since"]
    )
    op.create_index(
        "ix_category_periods_late",
        "category_periods",
        ["entered_on"],
        postgresql_where=sa.text("since < entered_on"),
    )
    op.execute(_FOLLOW)
    op.execute(
        "CREATE TRIGGER category_periods_follow AFTER UPDATE OF category ON members FOR EACH ROW "
        "WHEN (OLD.category <> NEW.category) EXECUTE FUNCTION category_periods_follow()"
    )
    op.execute(f"GRANT SELECT, INSERT, UPDATE (until) ON category_periods TO {_APP}")


def downgrade() -> None:
    op.execute("DROP TRIGGER category_periods_follow ON members")
    op.execute("DROP FUNCTION category_periods_follow()")
    op.drop_table("category_periods")
