"""What belongs to a pair: versions of its plan, who supports, visits and yearly reviews."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from partyhub.db.columns import MOMENT, blank, one_of
from partyhub.db.metadata import metadata
from partyhub.domain.pairing_support.states import Capacity, ReviewResult


def _pair() -> Column[object]:
    return Column("pair_id", Uuid, ForeignKey("support_pairs.id"), nullable=False)


support_plans = Table(
    "support_plans",
    metadata,
    Column("id", Uuid, primary_key=True),
    _pair(),
    Column("version", Integer, nullable=False),
    Column("goals", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("every_days", Integer, nullable=False),
    Column("begins_on", Date, nullable=False),
    Column("ends_on", Date, nullable=False),
    Column("written_at", MOMENT, nullable=False),
    Column("written_by", Text, nullable=False),
    UniqueConstraint("pair_id", "version", name="uq_support_plans_version"),
    CheckConstraint("begins_on < ends_on", name="in_order"),
    CheckConstraint("every_days BETWEEN 1 AND 366", name="often_enough"),
)

supporters = Table(
    "supporters",
    metadata,
    Column("id", Uuid, primary_key=True),
    _pair(),
    Column("member_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("capacity", Text, nullable=False),
    Column("check_in_id", Uuid, ForeignKey("check_ins.id")),
    Column("since", MOMENT, nullable=False),
    Column("added_by", Text, nullable=False),
    Column("until", MOMENT),
    blank("left_reason"),
    one_of("capacity", Capacity),
    CheckConstraint("(capacity = 'member') = (check_in_id IS NOT NULL)", name="member_by_check_in"),
    CheckConstraint("until >= since", name="in_order"),
    Index(
        "uq_supporters_standing",
        "pair_id",
        "member_id",
        unique=True,
        postgresql_where=text("until IS NULL"),
    ),
    Index("ix_supporters_pair_id", "pair_id", "since"),
    Index("ix_supporters_member_id", "member_id", "since"),
)

support_visits = Table(
    "support_visits",
    metadata,
    Column("id", Uuid, primary_key=True),
    _pair(),
    Column("member_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("begins_at", MOMENT, nullable=False),
    Column("ends_at", MOMENT, nullable=False),
    Column("done", Text, nullable=False),
    Column("told_at", MOMENT, nullable=False),
    Column("record_id", Uuid, ForeignKey("service_records.id"), nullable=False, unique=True),
    CheckConstraint("begins_at < ends_at", name="in_order"),
    Index("ix_support_visits_pair_id", "pair_id", "begins_at"),
    Index("ix_support_visits_member_id", "member_id", "begins_at"),
)

support_reviews = Table(
    "support_reviews",
    metadata,
    Column("id", Uuid, primary_key=True),
    _pair(),
    Column("year", Integer, nullable=False),
    Column("reviewed_on", Date, nullable=False),
    Column("result", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("reviewed_by", Text, nullable=False),
    one_of("result", ReviewResult),
    UniqueConstraint("pair_id", "year", name="uq_support_reviews_year"),
)

PARTS = (support_plans, supporters, support_visits, support_reviews)
