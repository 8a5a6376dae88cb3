"""The table of members' categories from day to day; rows are closed, never changed or deleted."""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Identity,
    Index,
    Table,
    Text,
    Uuid,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import ExcludeConstraint

from partyhub.db.columns import blank
from partyhub.db.metadata import metadata

category_periods = Table(
    "category_periods",
    metadata,
    Column("number", BigInteger, Identity(always=True), primary_key=True),
    Column("member_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("category", Text, nullable=False),
    Column("since", Date),
    Column("until", Date),
    blank("decision_ref"),
    Column("entered_on", Date, nullable=False),
    blank("entered_by"),
    CheckConstraint("until >= since", name="in_order"),
    ExcludeConstraint(
        ("member_id", "="),
        (func.daterange(text("since"), text("until")), "&&"),
        name="ex_category_periods_one",
    ),
    Index("ix_category_periods_member_id_since", "member_id", "since"),
    Index("ix_category_periods_late", "entered_on", postgresql_where=text("since < entered_on")),
)
