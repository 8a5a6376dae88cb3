"""Tables of pairs of records that may be of one person, and of records that went into another."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Text, Uuid, text

from partyhub.db.columns import MOMENT, blank, one_of, words
from partyhub.db.metadata import metadata
from partyhub.domain.duplicates.likeness import Likeness
from partyhub.domain.duplicates.pair import Decision

IS_OPEN = text("decision = '' AND likeness <> 'none'")
IS_DECIDED = text("decision <> ''")

member_duplicates = Table(
    "member_duplicates",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("one_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("other_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("likeness", Text, nullable=False),
    Column("found_at", MOMENT, nullable=False),
    blank("decision"),
    Column("decided_at", MOMENT),
    blank("decided_by"),
    blank("reason"),
    one_of("likeness", Likeness),
    one_of("decision", Decision),
    CheckConstraint("one_id < other_id", name="one_first"),
    CheckConstraint("(decision = '') = (decided_at IS NULL)", name="decided_has_moment"),
    Index("uq_member_duplicates_pair", "one_id", "other_id", unique=True),
    Index("ix_member_duplicates_other_id", "other_id"),
    Index("ix_member_duplicates_open", "found_at", "id", postgresql_where=IS_OPEN),
    Index("ix_member_duplicates_decided", "decided_at", "id", postgresql_where=IS_DECIDED),
)
"""Found anew with every writing of a member; what was decided is never found again."""

member_merges = Table(
    "member_merges",
    metadata,
    Column("merged_id", Uuid, ForeignKey("members.id"), primary_key=True),
    Column("kept_id", Uuid, ForeignKey("members.id"), nullable=False),
    blank("external_id"),
    words("fields"),
    Column("at", MOMENT, nullable=False),
    Column("account_id", Uuid, nullable=False),
    Column("account_name", Text, nullable=False),
    Column("reason", Text, nullable=False),
    CheckConstraint("merged_id <> kept_id", name="two_records"),
    Index("ix_member_merges_kept_id", "kept_id"),
)
"""The merged record has `left_on` and is changed by nobody any more."""
