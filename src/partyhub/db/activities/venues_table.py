"""The tables of places for activities, and of what streets expect of a year (ACT-03, ACT-10)."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.columns import MOMENT, blank
from partyhub.db.metadata import metadata

activity_venues = Table(
    "activity_venues",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("org_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("seats", Integer),
    Column("listed_at", MOMENT, nullable=False),
    Column("listed_by", Text, nullable=False),
    Column("closed_on", Date),
    CheckConstraint("seats > 0", name="seats_above_zero"),
    Index(
        "uq_activity_venues_name",
        "org_id",
        "name",
        unique=True,
        postgresql_where=text("closed_on IS NULL"),
    ),
)
activity_years = Table(
    "activity_years",
    metadata,
    Column("street_id", Uuid, ForeignKey("orgs.id"), primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("minimum", Integer, nullable=False),
    blank("method"),
    Column("orgs", ARRAY(Uuid), nullable=False),
    Column("set_at", MOMENT, nullable=False),
    Column("set_by", Text, nullable=False),
    CheckConstraint("minimum BETWEEN 1 AND 12", name="minimum_in_reason"),
    Index("ix_activity_years_year", "year"),
)
