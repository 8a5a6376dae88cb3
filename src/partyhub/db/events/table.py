"""Tables that are only ever added to: events, and who looked at whose data."""

from sqlalchemy import BigInteger, Column, Identity, Index, Table, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

from partyhub.db.columns import MOMENT, blank
from partyhub.db.metadata import metadata

events = Table(
    "events",
    metadata,
    Column("seq", BigInteger, Identity(), primary_key=True),
    Column("at", MOMENT, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Uuid, nullable=False),
    Column("account_id", Uuid, nullable=False),
    blank("account_name"),
    blank("from_state"),
    blank("to_state"),
    blank("note"),
    Column("facts", JSONB, nullable=False, server_default="{}"),
    Column("xact", BigInteger, server_default=text("register_act()")),
    Index("ix_events_subject_seq", "subject", "seq"),
)

accesses = Table(
    "accesses",
    metadata,
    Column("seq", BigInteger, Identity(), primary_key=True),
    Column("at", MOMENT, nullable=False),
    Column("member_id", Uuid, nullable=False),
    Column("kind", Text, nullable=False),
    Column("account_id", Uuid, nullable=False),
    blank("account_name"),
    blank("org_name"),
    blank("purpose"),
    Index("ix_accesses_member_id_seq", "member_id", "seq"),
)
