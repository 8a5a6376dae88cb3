"""Table of the transfers that counters take up for members of other committees' branches."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, LargeBinary, Table, Text, Uuid
from sqlalchemy import text as sql

from partyhub.db.columns import MOMENT, blank, one_of, version, words
from partyhub.db.metadata import metadata
from partyhub.domain.transfers.claims.states import ClaimState
from partyhub.domain.transfers.kinds import Reason, TransferChannel

WAITS = sql("state = 'waiting'")
IS_OPEN, IS_CLOSED = sql("closed_at IS NULL"), sql("closed_at IS NOT NULL")

transfer_claims = Table(
    "transfer_claims",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("centre_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("keeper_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("name", Text, nullable=False),
    blank("birth_month"),
    Column("org_id", Uuid, ForeignKey("orgs.id")),
    Column("org_name", Text, nullable=False),
    blank("phone_masked"),
    Column("phone", LargeBinary),
    Column("phone_index", LargeBinary),
    Column("to_branch_id", Uuid, ForeignKey("orgs.id")),
    blank("to_name"),
    blank("to_committee_name"),
    Column("reason", Text, nullable=False),
    blank("destination"),
    Column("channel", Text, nullable=False),
    words("materials"),
    blank("told"),
    blank("told_by"),
    Column("state", Text, nullable=False),
    Column("sent_at", MOMENT, nullable=False),
    Column("due_at", MOMENT, nullable=False),
    Column("transfer_id", Uuid, ForeignKey("transfers.id")),
    blank("handler_name"),
    blank("answer"),
    Column("answered_at", MOMENT),
    blank("feedback"),
    Column("closed_at", MOMENT),
    version(),
    one_of("state", ClaimState),
    one_of("reason", Reason),
    one_of("channel", TransferChannel),
    CheckConstraint(
        "(state IN ('told', 'withdrawn')) = (closed_at IS NOT NULL)", name="closed_is_dated"
    ),
    Index("ix_transfer_claims_open_sent_at_id", "sent_at", "id", postgresql_where=IS_OPEN),
    Index("ix_transfer_claims_closed_sent_at_id", "sent_at", "id", postgresql_where=IS_CLOSED),
    Index("ix_transfer_claims_waiting_due_at_id", "due_at", "id", postgresql_where=WAITS),
)
