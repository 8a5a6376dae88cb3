"""Tables of service tickets: the ticket, its pause ledger, what the client was told, its papers."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TSVECTOR

from partyhub.db.columns import MOMENT, SORTED, blank, one_of, version, words
from partyhub.db.metadata import metadata
from partyhub.db.tickets.step_columns import step_columns
from partyhub.domain.tickets.kinds import Channel, Medium, Tells
from partyhub.domain.tickets.numbering import Series
from partyhub.domain.tickets.states import OPEN, TicketState
from partyhub.domain.working_time.pauses import PauseKind

OPEN_NOW = text("state IN (" + ", ".join(f"'{state}'" for state in sorted(OPEN)) + ")")
"""What the queues' partial indexes hold; a query that wants them says it in the same words."""

UNMEASURED = text("started_at IS NOT NULL AND stopped_at IS NOT NULL AND net_minutes IS NULL")
"""Stopped before the net time was kept; the clock's chore measures them (CLK-16)."""

IS_COMPLAINT = text("kind = 'complaint'")
CLOCK_RUNS = text("started_at IS NOT NULL AND stopped_at IS NULL")


def _count(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=text("0"))


tickets = Table(
    "tickets",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("number", Text, nullable=False, unique=True),
    Column("centre_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("intake_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("department_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("item_id", Uuid, ForeignKey("service_items.id"), nullable=False),
    Column("item_version", Integer, nullable=False),
    Column("item_name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("item_limit", JSONB, nullable=False),
    Column("complex_days", Integer),
    Column("channel", Text, nullable=False),
    Column("client_name", Text, nullable=False),
    Column("client_sort", SORTED, nullable=False),
    blank("client_unit"),
    blank("phone_masked"),
    blank("phone_tail"),
    Column("phone_sealed", LargeBinary),
    Column("phone_index", LargeBinary),
    Column("is_member", Boolean, nullable=False, server_default=text("false")),
    Column("member_id", Uuid, ForeignKey("members.id")),
    Column("anonymous", Boolean, nullable=False, server_default=text("false")),
    Column("content", Text, nullable=False),
    Column("about", JSONB),
    Column("kept_from", ARRAY(Uuid), nullable=False, server_default=text("'{}'")),
    Column("overseen", Boolean, nullable=False, server_default=text("false")),
    Column("merged_into", JSONB),
    Column("merged", JSONB, nullable=False, server_default=text("'[]'")),
    Column("state", Text, nullable=False),
    Column("owner_id", Uuid, nullable=False),
    Column("owner_name", Text, nullable=False),
    Column("first_contact_id", Uuid, nullable=False),
    Column("first_contact_name", Text, nullable=False),
    Column("offered_to", Uuid),
    Column("offer", JSONB),
    Column("sign_by", MOMENT),
    _count("refused"),
    _count("bounces"),
    Column("ruled", Boolean, nullable=False, server_default=text("false")),
    Column("request", JSONB),
    words("flags"),
    _count("contacts"),
    Column("answer_owed_since", MOMENT),
    Column("papers", JSONB, nullable=False, server_default=text("'[]'")),
    blank("notice_no"),
    Column("supplement_by", MOMENT),
    blank("receipt_no"),
    *step_columns(),
    _count("late_papers"),
    _count("reopenings"),
    Column("promise", JSONB),
    Column("started_at", MOMENT),
    Column("due_at", MOMENT),
    Column("warn_at", MOMENT),
    Column("provisional", Boolean, nullable=False, server_default=text("false")),
    Column("runs_on", Boolean, nullable=False, server_default=text("false")),
    _count("calendar_version"),
    _count("policy_version"),
    Column("stopped_at", MOMENT),
    Column("net_minutes", Integer),
    Column("earlier_clocks", JSONB, nullable=False, server_default=text("'[]'")),
    blank("result"),
    blank("feedback"),
    Column("registered_at", MOMENT, nullable=False),
    Column("changed_at", MOMENT, nullable=False),
    Column("moved_at", MOMENT),
    Column("silent_at", MOMENT),
    Column("closed_at", MOMENT),
    Column("act_by", MOMENT, nullable=False),
    Column("search", TSVECTOR, nullable=False),
    version(),
    one_of("state", TicketState),
    one_of("channel", Channel),
    Index("ix_tickets_owner_id_act_by_id", "owner_id", "act_by", "id", postgresql_where=OPEN_NOW),
    Index("ix_tickets_owner_id_changed_at_id", "owner_id", "changed_at", "id"),
    Index(
        "ix_tickets_first_contact_id_act_by_id",
        "first_contact_id",
        "act_by",
        "id",
        postgresql_where=OPEN_NOW,
    ),
    Index("ix_tickets_offered_to_act_by_id", "offered_to", "act_by", "id"),
    Index("ix_tickets_first_contact_id_changed_at_id", "first_contact_id", "changed_at", "id"),
    Index(
        "ix_tickets_department_id_act_by_id",
        "department_id",
        "act_by",
        "id",
        postgresql_where=OPEN_NOW,
    ),
    Index("ix_tickets_department_id_changed_at_id", "department_id", "changed_at", "id"),
    Index("ix_tickets_department_id_registered_at_id", "department_id", "registered_at", "id"),
    Index("ix_tickets_unmeasured", "stopped_at", postgresql_where=UNMEASURED),
    Index("ix_tickets_centre_id_registered_at", "centre_id", "registered_at"),
    Index(
        "ix_tickets_centre_id_calendar_version",
        "centre_id",
        "calendar_version",
        postgresql_where=CLOCK_RUNS,
    ),
    Index("ix_tickets_warn_at_id", "warn_at", "id", postgresql_where=CLOCK_RUNS),
    Index("ix_tickets_due_at_id", "due_at", "id", postgresql_where=CLOCK_RUNS),
    Index("ix_tickets_sign_by_id", "sign_by", "id", postgresql_where=OPEN_NOW),
    Index(
        "ix_tickets_centre_id_policy_version",
        "centre_id",
        "policy_version",
        postgresql_where=CLOCK_RUNS,
    ),
    Index("ix_tickets_complaints", "registered_at", "id", postgresql_where=IS_COMPLAINT),
    Index("ix_tickets_member_id_changed_at_id", "member_id", "changed_at", "id"),
    Index("ix_tickets_search", "search", postgresql_using="gin"),
)

ticket_pauses = Table(
    "ticket_pauses",
    metadata,
    Column("ticket_id", Uuid, ForeignKey("tickets.id"), primary_key=True),
    Column("round", Integer, primary_key=True),
    Column("nth", Integer, primary_key=True),
    Column("started_at", MOMENT, nullable=False),
    Column("ended_at", MOMENT),
    Column("kind", Text, nullable=False),
    blank("reason"),
    blank("ground"),
    Column("suspends", Boolean, nullable=False, server_default=text("true")),
    one_of("kind", PauseKind),
)

ticket_messages = Table(
    "ticket_messages",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("ticket_id", Uuid, ForeignKey("tickets.id"), nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("tells", Text, nullable=False),
    Column("medium", Text, nullable=False),
    blank("text"),
    blank("officer"),
    Column("org_id", Uuid, ForeignKey("orgs.id")),
    Column("told_by", Uuid, nullable=False),
    blank("told_by_name"),
    one_of("tells", Tells),
    one_of("medium", Medium),
    Index("ix_ticket_messages_ticket_id_at", "ticket_id", "at"),
)

ticket_papers = Table(
    "ticket_papers",
    metadata,
    Column("number", Text, primary_key=True),
    Column("ticket_id", Uuid, ForeignKey("tickets.id"), nullable=False, index=True),
    Column("series", Text, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("content", JSONB, nullable=False),
    one_of("series", Series),
)
