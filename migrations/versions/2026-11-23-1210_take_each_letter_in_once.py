"""Letters in bring a person in once, and a period that ended by leaving says so (MEM-05, TRF-11).

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 5e1f0b7a9c42
Revises: 6e1f40c8a2d7
"""

import sqlalchemy as sa
from alembic import op

revision = "5e1f0b7a9c42"
down_revision = "6e1f40c8a2d7"
branch_labels = None
depends_on = None

_MOVE = """
CREATE OR REPLACE FUNCTION affiliations_move() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
DECLARE
  latest timestamptz := (SELECT max(coalesce(until, since)) FROM affiliations WHERE member_id = NEW.id);
  moment timestamptz := greatest(register_moment(), latest + interval '1 microsecond');
BEGIN
  UPDATE affiliations SET until = moment{gone} WHERE member_id = NEW.id AND until IS NULL;
  IF NEW.left_on IS NULL THEN
    INSERT INTO affiliations (member_id, since, branch_id)
    VALUES (NEW.id, moment, NEW.branch_id);
  END IF;
  RETURN NULL;
END $$"""
_LETTER = "uq_transfers_letter_in"


def upgrade() -> None:
    op.add_column(
        "affiliations",
        sa.Column("gone", sa.Boolean(), server_default=sa.text("false"), nullable=False),
    )
    op.execute(_MOVE.replace("{gone}", ", gone = NEW.left_on IS NOT NULL"))
    op.execute(
        "UPDATE affiliations a SET gone = true WHERE until IS NOT NULL AND NOT EXISTS "
        "(SELECT FROM affiliations n WHERE n.member_id = a.member_id AND n.since = a.until)"
    )
    op.create_index(
        _LETTER,
        "transfers",
        ["source_committee_name", "letter_no", sa.text("(person ->> 'name')")],
        unique=True,
        postgresql_where=sa.text(
            "direction = 'in' AND letter_no <> '' AND state NOT IN ('rejected', 'withdrawn')"
        ),
    )


def downgrade() -> None:
    op.drop_index(_LETTER, table_name="transfers")
    op.execute(_MOVE.replace("{gone}", ""))
    op.drop_column("affiliations", "gone")
