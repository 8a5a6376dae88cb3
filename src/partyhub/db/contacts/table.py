"""The table of members' wishes to be contacted by an organisation."""

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, Table, Text, Uuid, text

from partyhub.db.columns import MOMENT, blank, one_of, version
from partyhub.db.metadata import metadata
from partyhub.domain.contacts.states import ContactState, ContactTopic, ContactWay

OPEN_NOW = text("closed_at IS NULL")

contact_requests = Table(
    "contact_requests",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("member_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("org_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("topic", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("way", Text, nullable=False),
    blank("times"),
    Column("state", Text, nullable=False),
    Column("sent_at", MOMENT, nullable=False),
    Column("due_at", MOMENT, nullable=False),
    blank("entered_by"),
    Column("contacted_on", Date),
    Column("contacted_at", MOMENT),
    blank("handler_name"),
    blank("answer"),
    Column("closed_at", MOMENT),
    version(),
    one_of("topic", ContactTopic),
    one_of("way", ContactWay),
    one_of("state", ContactState),
    CheckConstraint(
        "(state IN ('sent', 'contacted')) = (closed_at IS NULL)", name="closed_is_dated"
    ),
    Index("ix_contact_requests_member_id_sent_at", "member_id", "sent_at"),
    Index("ix_contact_requests_open_due_at_id", "due_at", "id", postgresql_where=OPEN_NOW),
    Index(
        "ix_contact_requests_closed_at_id",
        "closed_at",
        "id",
        postgresql_where=text("closed_at IS NOT NULL"),
    ),
    Index(
        "uq_contact_requests_open", "member_id", "org_id", unique=True, postgresql_where=OPEN_NOW
    ),
)
