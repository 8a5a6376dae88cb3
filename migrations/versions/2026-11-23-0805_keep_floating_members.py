"""Floating members with their permits and entries, certificates of membership, numbers of both.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: fa62cfcc5608
Revises: c3d80a51e7f6
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "fa62cfcc5608"
down_revision = "c3d80a51e7f6"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_CHANGED = "floating_members, member_certificates, register_numbers"


def upgrade() -> None:
    op.create_table(
        "register_numbers",
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["org_id"], ["orgs.id"], name=op.f("fk_register_numbers_org_id_orgs")
        ),
        sa.PrimaryKeyConstraint("series", "org_id", "year", name=op.f("pk_register_numbers")),
    )
    op.create_table(
        "floating_members",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("keeper_id", sa.Uuid(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("home_id", sa.Uuid(), nullable=True),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("person", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("phone_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("host", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("contact", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("permit_no", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("permit_on", sa.Date(), nullable=True),
        sa.Column("permit_issuer", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("renewals", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("returned_on", sa.Date(), nullable=True),
        sa.Column("pledge", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("pledged_on", sa.Date(), nullable=True),
        sa.Column("entries", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("why", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("registered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("search", postgresql.TSVECTOR(), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "(permit_no = '') = (permit_on IS NULL)",
            name=op.f("ck_floating_members_permit_has_day"),
        ),
        sa.CheckConstraint(
            "(pledge = '') = (pledged_on IS NULL)", name=op.f("ck_floating_members_pledge_has_day")
        ),
        sa.CheckConstraint(
            "(state = 'ended') = (ended_on IS NOT NULL)",
            name=op.f("ck_floating_members_ended_has_day"),
        ),
        sa.CheckConstraint(
            "direction IN ('outflow', 'inflow')", name=op.f("ck_floating_members_direction_known")
        ),
        sa.CheckConstraint(
            "state IN ('registered', 'permitted', 'ended', 'withdrawn')",
            name=op.f("ck_floating_members_state_known"),
        ),
        sa.CheckConstraint("entries >= 0", name=op.f("ck_floating_members_entries_counted")),
        sa.CheckConstraint("until >= since", name=op.f("ck_floating_members_days_in_order")),
        sa.ForeignKeyConstraint(
            ["home_id"], ["orgs.id"], name=op.f("fk_floating_members_home_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["keeper_id"], ["orgs.id"], name=op.f("fk_floating_members_keeper_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_floating_members_member_id_members")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["orgs.id"], name=op.f("fk_floating_members_office_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_floating_members")),
    )
    op.create_index(
        "ix_floating_members_home_id_changed_at_id",
        "floating_members",
        ["home_id", "changed_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_floating_members_keeper_id_changed_at_id",
        "floating_members",
        ["keeper_id", "changed_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_floating_members_member_id",
        "floating_members",
        ["member_id", "changed_at"],
        unique=False,
    )
    op.create_index(
        "ix_floating_members_office_id",
        "floating_members",
        ["office_id", "registered_at"],
        unique=False,
    )
    op.create_index(
        "ix_floating_members_search",
        "floating_members",
        ["search"],
        unique=False,
        postgresql_using="gin",
    )
    op.create_index(
        "uq_floating_members_permit_no",
        "floating_members",
        ["permit_no"],
        unique=True,
        postgresql_where=sa.text("permit_no <> ''"),
    )
    op.create_index(
        "uq_floating_members_standing",
        "floating_members",
        ["member_id", "direction"],
        unique=True,
        postgresql_where=sa.text("state IN ('permitted', 'registered')"),
    )
    op.create_table(
        "member_certificates",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("keeper_id", sa.Uuid(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("person", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("issuer_name", sa.Text(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("valid_days", sa.Integer(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("kept_at", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("voided_on", sa.Date(), nullable=True),
        sa.Column("why", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=False),
        sa.Column("registered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("search", postgresql.TSVECTOR(), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "(direction = 'in') = (received_on IS NOT NULL)",
            name=op.f("ck_member_certificates_received_has_day"),
        ),
        sa.CheckConstraint(
            "(state = 'voided') = (voided_on IS NOT NULL)",
            name=op.f("ck_member_certificates_voided_has_day"),
        ),
        sa.CheckConstraint(
            "direction IN ('out', 'in')", name=op.f("ck_member_certificates_direction_known")
        ),
        sa.CheckConstraint(
            "state IN ('standing', 'voided')", name=op.f("ck_member_certificates_state_known")
        ),
        sa.CheckConstraint("valid_days >= 0", name=op.f("ck_member_certificates_days_counted")),
        sa.ForeignKeyConstraint(
            ["keeper_id"], ["orgs.id"], name=op.f("fk_member_certificates_keeper_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_member_certificates_member_id_members")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["orgs.id"], name=op.f("fk_member_certificates_office_id_orgs")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member_certificates")),
    )
    op.create_index(
        "ix_member_certificates_keeper_id_changed_at_id",
        "member_certificates",
        ["keeper_id", "changed_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_member_certificates_member_id",
        "member_certificates",
        ["member_id", "changed_at"],
        unique=False,
    )
    op.create_index(
        "ix_member_certificates_office_id",
        "member_certificates",
        ["office_id", "registered_at"],
        unique=False,
    )
    op.create_index(
        "ix_member_certificates_search",
        "member_certificates",
        ["search"],
        unique=False,
        postgresql_using="gin",
    )
    op.create_index(
        "uq_member_certificates_number",
        "member_certificates",
        ["number"],
        unique=True,
        postgresql_where=sa.text("direction = 'out'"),
    )
    op.create_table(
        "floating_entries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("floating_id", sa.Uuid(), nullable=False),
        sa.Column("reverses", sa.Uuid(), nullable=True),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("activity", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("org", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("noted_by", sa.Text(), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["floating_id"],
            ["floating_members.id"],
            name=op.f("fk_floating_entries_floating_id_floating_members"),
        ),
        sa.ForeignKeyConstraint(
            ["reverses"],
            ["floating_entries.id"],
            name=op.f("fk_floating_entries_reverses_floating_entries"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_floating_entries")),
    )
    op.create_index(
        op.f("ix_floating_entries_floating_id"), "floating_entries", ["floating_id"], unique=False
    )
    op.create_index("uq_floating_entries_reverses", "floating_entries", ["reverses"], unique=True)
    op.execute(f"GRANT SELECT, INSERT, UPDATE ON {_CHANGED} TO {_APP}")
    op.execute(f"GRANT SELECT, INSERT ON floating_entries TO {_APP}")
    op.execute(
        "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON floating_entries "
        "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
    )


def downgrade() -> None:
    for table in (
        "floating_entries",
        "member_certificates",
        "floating_members",
        "register_numbers",
    ):
        op.drop_table(table)
