"""The table of communities' goals: each setting is a row, the last one holds."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Table, Text, Uuid

from partyhub.db.columns import MOMENT, blank, one_of
from partyhub.db.metadata import metadata
from partyhub.domain.service_goals.goal import GoalMeasure

service_goals = Table(
    "service_goals",
    metadata,
    Column("community_id", Uuid, ForeignKey("orgs.id"), primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("measure", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("target", Integer, nullable=False),
    blank("note"),
    Column("set_at", MOMENT, nullable=False),
    Column("set_by", Text, nullable=False),
    one_of("measure", GoalMeasure),
    CheckConstraint("number >= 1", name="number_from_one"),
    CheckConstraint("target BETWEEN 0 AND 1000000", name="target_in_reason"),
    CheckConstraint("year BETWEEN 2020 AND 2100", name="year_in_reason"),
)
