"""Tables of transfers, of the letters' numbers, and of where members belonged over time."""

from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    func,
    literal_column,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TSVECTOR, ExcludeConstraint

from partyhub.db.columns import MOMENT, blank, one_of, version, words
from partyhub.db.metadata import metadata
from partyhub.domain.transfers.kinds import Direction, Reason, TransferChannel
from partyhub.domain.transfers.states import UNDER_WAY, TransferReceipt, TransferState

IS_OPEN = text("state IN (" + ", ".join(f"'{state}'" for state in sorted(UNDER_WAY)) + ")")
ON_THE_WAY = text("state = 'letter_issued'")
LETTER_RUNS = text(
    "(state = 'letter_issued' OR (direction = 'in' AND state IN ('target_review', 'verifying')))"
)
"""On its way, or one from elsewhere that is examined."""
RECEIPT_OUT = text("state = 'assigned' AND receipt <> 'back'")
LETTER_IN = text("direction = 'in' AND letter_no <> '' AND state NOT IN ('rejected', 'withdrawn')")
"""A letter from elsewhere takes each person that it names in once."""
WAITS = text(f"(({IS_OPEN}) OR ({RECEIPT_OUT}))")
"""Somebody has a step to take, or a receipt to await."""
OF_BATCH = text("batch_id IS NOT NULL")
TALK_OWED = text(
    "talked_on IS NULL AND reason = 'job' AND direction <> 'in' "
    "AND state NOT IN ('rejected', 'withdrawn')"
)
_WAITS_AT = ("source_branch", "source_committee", "target_committee")
SIDES = (
    "source_branch_id", "source_committee_id", "target_branch_id", "target_committee_id",
    "assigned_id", "centre_id",
)  # fmt: skip


TARGET: ColumnElement[Any] = func.coalesce(
    literal_column("target_branch_id"), literal_column("target_committee_id")
)
"""Where the member goes, when the letter names no branch: the committee."""


def _side(name: str) -> Column[object]:
    return Column(name, Uuid, ForeignKey("orgs.id"))


transfers = Table(
    "transfers",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("member_id", Uuid, ForeignKey("members.id")),
    Column("ticket_id", Uuid, ForeignKey("tickets.id"), index=True),
    Column("batch_id", Uuid, ForeignKey("transfer_batches.id")),
    Column("batch_row", Integer),
    *(_side(name) for name in SIDES),
    Column("direction", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("receipt", Text, nullable=False),
    blank("national_no"),
    Column("source_name", Text, nullable=False),
    blank("source_committee_name"),
    blank("target_name"),
    blank("target_committee_name"),
    Column("person", JSONB, nullable=False),
    Column("reason", Text, nullable=False),
    blank("destination"),
    blank("dues_paid_to"),
    Column("valid_days", Integer, nullable=False),
    blank("source_address"),
    Column("unsettled", Boolean, nullable=False, server_default=text("false")),
    words("materials"),
    Column("phone_sealed", LargeBinary),
    Column("reached", Boolean, nullable=False, server_default=text("false")),
    # Older than its meaning: whether the target keeps floating members.
    Column("target_of_street", Boolean, nullable=False, server_default=text("false")),
    Column("residence", JSONB),
    Column("talked_on", Date),
    blank("talked_by"),
    Column("referral", JSONB),
    blank("letter_no"),
    Column("valid_until", Date),
    Column("receipt_days", Integer, nullable=False, server_default=text("30")),
    Column("letters", JSONB, nullable=False, server_default=text("'[]'")),
    Column("applicant_id", Uuid),
    Column("applicant_ids", ARRAY(Uuid), nullable=False, server_default=text("'{}'")),
    Column("approver_ids", ARRAY(Uuid), nullable=False, server_default=text("'{}'")),
    Column("verifier_id", Uuid),
    blank("told"),
    Column("told_at", MOMENT),
    blank("told_by"),
    blank("assigned_name"),
    Column("assigned_on", Date),
    Column("receipt_on", Date),
    blank("why"),
    Column("started_at", MOMENT, nullable=False),
    Column("changed_at", MOMENT, nullable=False),
    Column("search", TSVECTOR, nullable=False),
    version(),
    one_of("direction", Direction),
    one_of("channel", TransferChannel),
    one_of("state", TransferState),
    one_of("receipt", TransferReceipt),
    one_of("reason", Reason),
    CheckConstraint("dues_paid_to ~ '^([0-9]{4}-[0-9]{2})?$'", name="dues_month_shape"),
    CheckConstraint("(state = 'assigned') = (assigned_on IS NOT NULL)", name="assigned_has_day"),
    Index("uq_transfers_member_open", "member_id", unique=True, postgresql_where=IS_OPEN),
    Index(
        "uq_transfers_batch_row", "batch_id", "batch_row", unique=True, postgresql_where=OF_BATCH
    ),
    Index(
        "uq_transfers_letter_in",
        "source_committee_name",
        "letter_no",
        text("(person ->> 'name')"),
        unique=True,
        postgresql_where=LETTER_IN,
    ),
    Index("ix_transfers_started_at", "started_at"),
    Index("ix_transfers_assigned_on", "assigned_on"),
    Index("ix_transfers_on_the_way", "valid_until", postgresql_where=ON_THE_WAY),
    Index("ix_transfers_letter_runs", "valid_until", postgresql_where=LETTER_RUNS),
    Index(
        "ix_transfers_receipt_due",
        text("(assigned_on + receipt_days)"),
        postgresql_where=RECEIPT_OUT,
    ),
    Index("ix_transfers_member_id_changed_at", "member_id", "changed_at"),
    Index("ix_transfers_talk_owed", "source_branch_id", "started_at", postgresql_where=TALK_OWED),
    Index("ix_transfers_waits_target", TARGET, postgresql_where=WAITS),
    *(Index(f"ix_transfers_waits_{s}", f"{s}_id", postgresql_where=WAITS) for s in _WAITS_AT),
    Index("ix_transfers_search", "search", postgresql_using="gin"),
    *(Index(f"ix_transfers_{name}_changed_at_id", name, "changed_at", "id") for name in SIDES),
)

transfer_numbers = Table(
    "transfer_numbers",
    metadata,
    Column("org_id", Uuid, ForeignKey("orgs.id"), primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("last", Integer, nullable=False),
)

joint_letters = Table(
    "joint_letters",
    metadata,
    Column("number", Text, primary_key=True),
    Column("line", Integer, primary_key=True),
    Column("transfer_id", Uuid, ForeignKey("transfers.id"), nullable=False),
    UniqueConstraint("transfer_id", "number"),
    CheckConstraint("line > 0", name="line_counts_from_one"),
)
"""Who stands on a letter that names several; written once, with its number."""

affiliations = Table(
    "affiliations",
    metadata,
    Column("member_id", Uuid, ForeignKey("members.id"), primary_key=True),
    Column("since", MOMENT, primary_key=True),
    Column("until", MOMENT),
    Column("branch_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("gone", Boolean, nullable=False, server_default=text("false")),
    CheckConstraint("until > since", name="period_is_one"),
    ExcludeConstraint(
        ("member_id", "="),
        (func.tstzrange(text("since"), text("until")), "&&"),
        name="ex_affiliations_one_branch",
    ),
    Index(
        "ix_affiliations_of_branch",
        "branch_id",
        "since",
        postgresql_include=["member_id", "until"],
    ),
)
"""Written by a trigger on `members` alone, so that no way of writing a member can forget it."""
