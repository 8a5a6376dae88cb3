"""The tables of activists and of what was seen of them; reviews are written once."""

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, Table, Text, Uuid

from partyhub.db.columns import MOMENT, SORTED, blank
from partyhub.db.metadata import metadata

activists = Table(
    "activists",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("branch_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("name_sort", SORTED, nullable=False),
    Column("gender", Text, nullable=False),
    blank("birth_month"),
    blank("post"),
    Column("confirmed_on", Date, nullable=False),
    blank("contact_one"),
    blank("contact_two"),
    Column("added_at", MOMENT, nullable=False),
    Column("added_by", Text, nullable=False),
    Column("outcome", Text),
    Column("ended_on", Date),
    blank("end_reason"),
    Column("member_id", Uuid, ForeignKey("members.id")),
    blank("ended_by"),
    CheckConstraint("outcome IN ('became_probationary', 'ended')", name="outcome_known"),
    CheckConstraint("(outcome IS NULL) = (ended_on IS NULL)", name="ended_has_day"),
    Index("ix_activists_branch_id_name_sort_id", "branch_id", "name_sort", "id"),
    Index("ix_activists_member_id", "member_id"),
)

activist_reviews = Table(
    "activist_reviews",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("activist_id", Uuid, ForeignKey("activists.id"), nullable=False),
    Column("on", Date, nullable=False),
    Column("findings", Text, nullable=False),
    Column("entered_at", MOMENT, nullable=False),
    Column("entered_by", Text, nullable=False),
    Index("ix_activist_reviews_activist_id_on", "activist_id", "on"),
)
