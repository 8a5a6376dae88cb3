"""Transfers, their letters' numbers, and the branch of every member at every instant (MEM-05).

A trigger writes the affiliations, so that no way of writing a member can forget them: the period
that ends and the one that begins share their instant, which is read under the member's lock.
Members of before begin with this migration.


Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 889d6870d290
Revises: c4a8d2e91b37
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "889d6870d290"
down_revision = "c4a8d2e91b37"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_BEGIN = """
CREATE FUNCTION affiliations_begin() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO affiliations (member_id, since, branch_id)
  SELECT id, clock_timestamp(), branch_id FROM added WHERE left_on IS NULL;
  RETURN NULL;
END $$"""
_MOVE = """
CREATE FUNCTION affiliations_move() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
DECLARE
  latest timestamptz := (SELECT max(coalesce(until, since)) FROM affiliations WHERE member_id = NEW.id);
  moment timestamptz := greatest(clock_timestamp(), latest + interval '1 microsecond');
BEGIN
  UPDATE affiliations SET until = moment WHERE member_id = NEW.id AND until IS NULL;
  IF NEW.left_on IS NULL THEN
    INSERT INTO affiliations (member_id, since, branch_id)
    VALUES (NEW.id, moment, NEW.branch_id);
  END IF;
  RETURN NULL;
END $$"""
_CHANGES = "OLD.branch_id <> NEW.branch_id OR (OLD.left_on IS NULL) <> (NEW.left_on IS NULL)"


def _follow_the_members() -> None:
    op.execute(_BEGIN)
    op.execute(_MOVE)
    op.execute(
        "CREATE TRIGGER affiliations_begin AFTER INSERT ON members "
        "REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION affiliations_begin()"
    )
    op.execute(
        "CREATE TRIGGER affiliations_move AFTER UPDATE OF branch_id, left_on ON members "
        f"FOR EACH ROW WHEN ({_CHANGES}) EXECUTE FUNCTION affiliations_move()"
    )
    op.execute(
        "INSERT INTO affiliations (member_id, since, branch_id) "
        "SELECT id, now(), branch_id FROM members WHERE left_on IS NULL"
    )
    op.execute(f"GRANT SELECT ON affiliations TO {_APP}")
    op.execute(f"GRANT SELECT, INSERT, UPDATE ON transfers, transfer_numbers TO {_APP}")


def upgrade() -> None:
    op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
    op.create_table(
        "transfer_numbers",
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["org_id"], ["orgs.id"], name=op.f("fk_transfer_numbers_org_id_orgs")
        ),
        sa.PrimaryKeyConstraint("org_id", "year", name=op.f("pk_transfer_numbers")),
    )
    op.create_table(
        "affiliations",
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("branch_id", sa.Uuid(), nullable=False),
        postgresql.ExcludeConstraint(
            (sa.column("member_id"), "="),
            (sa.text("tstzrange(since, until)"), "&&"),
            using="gist",
            name="ex_affiliations_one_branch",
        ),
        sa.CheckConstraint("until > since", name=op.f("ck_affiliations_period_is_one")),
        sa.ForeignKeyConstraint(
            ["branch_id"], ["orgs.id"], name=op.f("fk_affiliations_branch_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_affiliations_member_id_members")
        ),
        sa.PrimaryKeyConstraint("member_id", "since", name=op.f("pk_affiliations")),
    )
    op.create_index(
        "ix_affiliations_branch_id_since", "affiliations", ["branch_id", "since"], unique=False
    )
    op.create_table(
        "transfers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.Column("ticket_id", sa.Uuid(), nullable=True),
        sa.Column("source_branch_id", sa.Uuid(), nullable=True),
        sa.Column("source_committee_id", sa.Uuid(), nullable=True),
        sa.Column("target_branch_id", sa.Uuid(), nullable=True),
        sa.Column("target_committee_id", sa.Uuid(), nullable=True),
        sa.Column("assigned_id", sa.Uuid(), nullable=True),
        sa.Column("centre_id", sa.Uuid(), nullable=True),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.Column("national_no", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("source_name", sa.Text(), nullable=False),
        sa.Column("source_committee_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("target_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("target_committee_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("person", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("destination", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("dues_paid_to", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("valid_days", sa.Integer(), nullable=False),
        sa.Column("source_address", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("unsettled", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column(
            "materials",
            postgresql.ARRAY(sa.Text()),
            server_default=sa.text("'{}'"),
            nullable=False,
        ),
        sa.Column("phone_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("reached", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column(
            "target_of_street", sa.Boolean(), server_default=sa.text("false"), nullable=False
        ),
        sa.Column("talked_on", sa.Date(), nullable=True),
        sa.Column("letter_no", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column(
            "letters",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'[]'"),
            nullable=False,
        ),
        sa.Column("applicant_id", sa.Uuid(), nullable=True),
        sa.Column(
            "approver_ids",
            postgresql.ARRAY(sa.Uuid()),
            server_default=sa.text("'{}'"),
            nullable=False,
        ),
        sa.Column("verifier_id", sa.Uuid(), nullable=True),
        sa.Column("told", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("assigned_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("assigned_on", sa.Date(), nullable=True),
        sa.Column("receipt_on", sa.Date(), nullable=True),
        sa.Column("why", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("search", postgresql.TSVECTOR(), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "(state = 'assigned') = (assigned_on IS NOT NULL)",
            name=op.f("ck_transfers_assigned_has_day"),
        ),
        sa.CheckConstraint(
            "channel IN ('online', 'paper', 'national')", name=op.f("ck_transfers_channel_known")
        ),
        sa.CheckConstraint(
            "direction IN ('within', 'out', 'in')", name=op.f("ck_transfers_direction_known")
        ),
        sa.CheckConstraint(
            "dues_paid_to ~ '^([0-9]{4}-[0-9]{2})?$'", name=op.f("ck_transfers_dues_month_shape")
        ),
        sa.CheckConstraint(
            "reason IN ('job', 'graduation', 'demobilised', 'retirement', 'residence', 'other')",
            name=op.f("ck_transfers_reason_known"),
        ),
        sa.CheckConstraint(
            "receipt IN ('none', 'sent', 'back')", name=op.f("ck_transfers_receipt_known")
        ),
        sa.CheckConstraint(
            "state IN ('registered', 'applied', 'source_review', 'target_review', 'letter_issued', 'verifying', 'assigned', 'returned', 'rejected', 'withdrawn')",
            name=op.f("ck_transfers_state_known"),
        ),
        sa.ForeignKeyConstraint(
            ["assigned_id"], ["orgs.id"], name=op.f("fk_transfers_assigned_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["centre_id"], ["orgs.id"], name=op.f("fk_transfers_centre_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_transfers_member_id_members")
        ),
        sa.ForeignKeyConstraint(
            ["source_branch_id"], ["orgs.id"], name=op.f("fk_transfers_source_branch_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["source_committee_id"], ["orgs.id"], name=op.f("fk_transfers_source_committee_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["target_branch_id"], ["orgs.id"], name=op.f("fk_transfers_target_branch_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["target_committee_id"], ["orgs.id"], name=op.f("fk_transfers_target_committee_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name=op.f("fk_transfers_ticket_id_tickets")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transfers")),
    )
    op.create_index(
        "ix_transfers_assigned_id_changed_at_id",
        "transfers",
        ["assigned_id", "changed_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_transfers_centre_id_changed_at_id",
        "transfers",
        ["centre_id", "changed_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_transfers_member_id_changed_at", "transfers", ["member_id", "changed_at"], unique=False
    )
    op.create_index(
        "ix_transfers_search", "transfers", ["search"], unique=False, postgresql_using="gin"
    )
    op.create_index(
        "ix_transfers_source_branch_id_changed_at_id",
        "transfers",
        ["source_branch_id", "changed_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_transfers_source_committee_id_changed_at_id",
        "transfers",
        ["source_committee_id", "changed_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_transfers_target_branch_id_changed_at_id",
        "transfers",
        ["target_branch_id", "changed_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_transfers_target_committee_id_changed_at_id",
        "transfers",
        ["target_committee_id", "changed_at", "id"],
        unique=False,
    )
    op.create_index(op.f("ix_transfers_ticket_id"), "transfers", ["ticket_id"], unique=False)
    op.create_index(
        "uq_transfers_member_open",
        "transfers",
        ["member_id"],
        unique=True,
        postgresql_where=sa.text(
            "state IN ('applied', 'letter_issued', 'registered', 'returned', 'source_review', 'target_review', 'verifying')"
        ),
    )
    _follow_the_members()


def downgrade() -> None:
    for name in ("affiliations_begin", "affiliations_move"):
        op.execute(f"DROP TRIGGER {name} ON members")
        op.execute(f"DROP FUNCTION {name}()")
    for table in ("transfers", "affiliations", "transfer_numbers"):
        op.drop_table(table)
    op.execute("DROP EXTENSION btree_gist")
