"""Tables of what members ask about their own data, and of the evidence they send with it."""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
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
from sqlalchemy.dialects.postgresql import JSONB

from partyhub.db.columns import MOMENT, blank, one_of, version
from partyhub.db.metadata import metadata
from partyhub.domain.attachments.media import Media
from partyhub.domain.data_requests.states import OPEN, DataRequestKind, DataRequestState

_LISTED = ", ".join(f"'{state}'" for state in sorted(OPEN))
IS_OPEN = text(f"state IN ({_LISTED})")

data_requests = Table(
    "data_requests",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("member_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("kind", Text, nullable=False),
    blank("field"),
    blank("wanted"),
    Column("wanted_sealed", LargeBinary),
    blank("held"),
    blank("words"),
    Column("look_number", BigInteger, nullable=False, server_default=text("0")),
    Column("look", JSONB),
    Column("state", Text, nullable=False),
    Column("submitted_at", MOMENT, nullable=False),
    Column("due_at", MOMENT, nullable=False),
    Column("handler_id", Uuid),
    blank("handler_name"),
    Column("taken_up_at", MOMENT),
    Column("settled_at", MOMENT),
    blank("answer"),
    blank("complain_to"),
    version(),
    one_of("kind", DataRequestKind),
    one_of("state", DataRequestState),
    CheckConstraint(f"(state IN ({_LISTED})) = (settled_at IS NULL)", name="settled_is_dated"),
    Index("ix_data_requests_member_id_submitted_at", "member_id", "submitted_at"),
    Index("ix_data_requests_open_due_at_id", "due_at", "id", postgresql_where=IS_OPEN),
    Index(
        "ix_data_requests_settled_at_id",
        "settled_at",
        "id",
        postgresql_where=text("settled_at IS NOT NULL"),
    ),
    Index(
        "uq_data_requests_open",
        "member_id",
        "kind",
        "field",
        "look_number",
        unique=True,
        postgresql_where=IS_OPEN,
    ),
)

data_request_files = Table(
    "data_request_files",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("request_id", Uuid, ForeignKey("data_requests.id"), nullable=False, index=True),
    Column("stored", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("media", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("at", MOMENT, nullable=False),
    one_of("media", Media),
    CheckConstraint("size > 0", name="size_positive"),
)
