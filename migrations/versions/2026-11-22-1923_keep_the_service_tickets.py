"""Service tickets: the ticket, its pause ledger, what the client was told, its papers, its numbers.

Nobody deletes any of it; who asked what, and who was asked first, is written once; of a pause only
the end is ever written.

Policy: small locks (lock_timeout is 1 s), compatible with the release that is still running;
destructive changes in two steps over two releases; data backfills are commands, not migrations.

Revision ID: 82159d181a48
Revises: 903f681fec2d
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "82159d181a48"
down_revision = "903f681fec2d"
branch_labels = None
depends_on = None

_APP = "partyhub_app"
_WRITTEN_ONCE = ("ticket_messages", "ticket_papers")
_CHANGES = (
    "department_id", "item_id", "item_version", "item_name", "kind", "item_limit", "complex_days",
    "state", "owner_id", "owner_name", "offered_to", "offer", "refused", "bounces", "ruled",
    "request", "flags", "contacts", "papers", "notice_no", "supplement_by", "receipt_no",
    "late_papers", "reopenings", "promise", "started_at", "due_at", "warn_at", "provisional",
    "calendar_version", "policy_version", "stopped_at", "earlier_clocks", "result", "feedback",
    "changed_at", "closed_at", "act_by", "version",
)  # fmt: skip


def upgrade() -> None:
    op.create_table(
        "ticket_numbers",
        sa.Column("centre_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "series IN ('F', 'G', 'S')", name=op.f("ck_ticket_numbers_series_known")
        ),
        sa.ForeignKeyConstraint(
            ["centre_id"], ["orgs.id"], name=op.f("fk_ticket_numbers_centre_id_orgs")
        ),
        sa.PrimaryKeyConstraint("centre_id", "year", "series", name=op.f("pk_ticket_numbers")),
    )
    op.create_table(
        "tickets",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("centre_id", sa.Uuid(), nullable=False),
        sa.Column("intake_id", sa.Uuid(), nullable=False),
        sa.Column("department_id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("item_version", sa.Integer(), nullable=False),
        sa.Column("item_name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("item_limit", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("complex_days", sa.Integer(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("client_name", sa.Text(), nullable=False),
        sa.Column("client_sort", sa.Text(collation="C"), nullable=False),
        sa.Column("client_unit", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("phone_masked", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("phone_tail", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("phone_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("phone_index", sa.LargeBinary(), nullable=True),
        sa.Column("is_member", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("owner_name", sa.Text(), nullable=False),
        sa.Column("first_contact_id", sa.Uuid(), nullable=False),
        sa.Column("first_contact_name", sa.Text(), nullable=False),
        sa.Column("offered_to", sa.Uuid(), nullable=True),
        sa.Column("offer", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("refused", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("bounces", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("ruled", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("request", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column(
            "flags", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False
        ),
        sa.Column("contacts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column(
            "papers",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'[]'"),
            nullable=False,
        ),
        sa.Column("notice_no", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("supplement_by", sa.DateTime(timezone=True), nullable=True),
        sa.Column("receipt_no", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("late_papers", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("reopenings", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("promise", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("warn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("provisional", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("calendar_version", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("policy_version", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "earlier_clocks",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'[]'"),
            nullable=False,
        ),
        sa.Column("result", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("feedback", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("registered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("act_by", sa.DateTime(timezone=True), nullable=False),
        sa.Column("search", postgresql.TSVECTOR(), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "channel IN ('visit', 'call', 'letter', 'hotline', 'message', 'forwarded', 'web')",
            name=op.f("ck_tickets_channel_known"),
        ),
        sa.CheckConstraint(
            "state IN ('registered', 'awaiting_materials', 'forwarded', 'accepted', 'in_progress', 'verifying', 'publicising', 'awaiting_superior', 'awaiting_client', 'escalated', 'resolved', 'closed', 'not_accepted', 'withdrawn')",
            name=op.f("ck_tickets_state_known"),
        ),
        sa.ForeignKeyConstraint(["centre_id"], ["orgs.id"], name=op.f("fk_tickets_centre_id_orgs")),
        sa.ForeignKeyConstraint(
            ["department_id"], ["orgs.id"], name=op.f("fk_tickets_department_id_orgs")
        ),
        sa.ForeignKeyConstraint(["intake_id"], ["orgs.id"], name=op.f("fk_tickets_intake_id_orgs")),
        sa.ForeignKeyConstraint(
            ["item_id"], ["service_items.id"], name=op.f("fk_tickets_item_id_service_items")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_tickets_member_id_members")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tickets")),
        sa.UniqueConstraint("number", name=op.f("uq_tickets_number")),
    )
    op.create_index(
        "ix_tickets_centre_id_registered_at",
        "tickets",
        ["centre_id", "registered_at"],
        unique=False,
    )
    op.create_index(
        "ix_tickets_department_id_act_by_id",
        "tickets",
        ["department_id", "act_by", "id"],
        unique=False,
        postgresql_where=sa.text(
            "state IN ('accepted', 'awaiting_client', 'awaiting_materials', 'awaiting_superior', 'escalated', 'forwarded', 'in_progress', 'publicising', 'registered', 'resolved', 'verifying')"
        ),
    )
    op.create_index(
        "ix_tickets_department_id_changed_at_id",
        "tickets",
        ["department_id", "changed_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_tickets_first_contact_id_changed_at_id",
        "tickets",
        ["first_contact_id", "changed_at", "id"],
        unique=False,
    )
    op.create_index(op.f("ix_tickets_member_id"), "tickets", ["member_id"], unique=False)
    op.create_index(
        "ix_tickets_offered_to_act_by_id", "tickets", ["offered_to", "act_by", "id"], unique=False
    )
    op.create_index(
        "ix_tickets_owner_id_act_by_id",
        "tickets",
        ["owner_id", "act_by", "id"],
        unique=False,
        postgresql_where=sa.text(
            "state IN ('accepted', 'awaiting_client', 'awaiting_materials', 'awaiting_superior', 'escalated', 'forwarded', 'in_progress', 'publicising', 'registered', 'resolved', 'verifying')"
        ),
    )
    op.create_index(
        "ix_tickets_first_contact_id_act_by_id",
        "tickets",
        ["first_contact_id", "act_by", "id"],
        unique=False,
        postgresql_where=sa.text(
            "state IN ('accepted', 'awaiting_client', 'awaiting_materials', 'awaiting_superior', 'escalated', 'forwarded', 'in_progress', 'publicising', 'registered', 'resolved', 'verifying')"
        ),
    )
    op.create_index(
        "ix_tickets_owner_id_changed_at_id",
        "tickets",
        ["owner_id", "changed_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_tickets_centre_id_calendar_version",
        "tickets",
        ["centre_id", "calendar_version"],
        unique=False,
        postgresql_where=sa.text("started_at IS NOT NULL AND stopped_at IS NULL"),
    )
    op.create_index(
        "ix_tickets_search", "tickets", ["search"], unique=False, postgresql_using="gin"
    )
    op.create_table(
        "ticket_messages",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tells", sa.Text(), nullable=False),
        sa.Column("medium", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("officer", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("org_id", sa.Uuid(), nullable=True),
        sa.Column("told_by", sa.Uuid(), nullable=False),
        sa.Column("told_by_name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint(
            "medium IN ('written', 'phone', 'in_person')",
            name=op.f("ck_ticket_messages_medium_known"),
        ),
        sa.CheckConstraint(
            "tells IN ('notice', 'not_accepted', 'accepted', 'extended', 'sent_up', 'waiting', 'result', 'forwarded', 'feedback', 'due_moved')",
            name=op.f("ck_ticket_messages_tells_known"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id"], ["orgs.id"], name=op.f("fk_ticket_messages_org_id_orgs")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name=op.f("fk_ticket_messages_ticket_id_tickets")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_messages")),
    )
    op.create_index(
        "ix_ticket_messages_ticket_id_at", "ticket_messages", ["ticket_id", "at"], unique=False
    )
    op.create_table(
        "ticket_papers",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("content", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.CheckConstraint("series IN ('F', 'G', 'S')", name=op.f("ck_ticket_papers_series_known")),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name=op.f("fk_ticket_papers_ticket_id_tickets")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_ticket_papers")),
    )
    op.create_index(
        op.f("ix_ticket_papers_ticket_id"), "ticket_papers", ["ticket_id"], unique=False
    )
    op.create_table(
        "ticket_pauses",
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("ground", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint(
            "kind IN ('client', 'superior', 'statutory')", name=op.f("ck_ticket_pauses_kind_known")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name=op.f("fk_ticket_pauses_ticket_id_tickets")
        ),
        sa.PrimaryKeyConstraint("ticket_id", "round", "nth", name=op.f("pk_ticket_pauses")),
    )
    for table in ("tickets", "ticket_pauses", "ticket_numbers", *_WRITTEN_ONCE):
        op.execute(f"GRANT SELECT, INSERT ON {table} TO {_APP}")
    op.execute(f"GRANT UPDATE ({', '.join(_CHANGES)}) ON tickets TO {_APP}")
    op.execute(f"GRANT UPDATE (ended_at) ON ticket_pauses TO {_APP}")
    op.execute(f"GRANT UPDATE (last) ON ticket_numbers TO {_APP}")
    for table in _WRITTEN_ONCE:
        op.execute(
            f"CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION written_once()"
        )


def downgrade() -> None:
    for table in ("ticket_pauses", *_WRITTEN_ONCE, "tickets", "ticket_numbers"):
        op.drop_table(table)
