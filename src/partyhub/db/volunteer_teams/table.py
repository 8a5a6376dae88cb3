"""The tables of who asked to join a team, who leads it, who came and went.

Who is of a team stands in `check_ins.team_id`; `team_moves` is written by a trigger on it.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Identity,
    Index,
    Table,
    Text,
    Uuid,
    text,
)

from partyhub.db.columns import MOMENT, blank, one_of
from partyhub.db.metadata import metadata
from partyhub.domain.volunteer_teams.request import TeamRequestState

team_requests = Table(
    "team_requests",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("team_id", Uuid, ForeignKey("teams.id"), nullable=False),
    Column("member_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("check_in_id", Uuid, ForeignKey("check_ins.id"), nullable=False),
    Column("invited", Boolean, nullable=False),
    Column("asked_at", MOMENT, nullable=False),
    Column("asked_name", Text, nullable=False),
    Column("state", Text, nullable=False),
    blank("decided_name"),
    Column("decided_at", MOMENT),
    blank("reason"),
    one_of("state", TeamRequestState),
    CheckConstraint("(state = 'asked') = (decided_at IS NULL)", name="decided_has_time"),
    Index(
        "uq_team_requests_asked",
        "member_id",
        "team_id",
        unique=True,
        postgresql_where=text("state = 'asked'"),
    ),
    Index("ix_team_requests_team_id", "team_id", postgresql_where=text("state = 'asked'")),
    Index("ix_team_requests_member_id", "member_id", "asked_at"),
)
team_leaders = Table(
    "team_leaders",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("team_id", Uuid, ForeignKey("teams.id"), nullable=False),
    Column("member_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("check_in_id", Uuid, ForeignKey("check_ins.id"), nullable=False),
    Column("since", MOMENT, nullable=False),
    Column("named_by", Text, nullable=False),
    Column("until", MOMENT),
    CheckConstraint("since <= until", name="in_order"),
    Index(
        "uq_team_leaders_team_id",
        "team_id",
        "member_id",
        unique=True,
        postgresql_where=text("until IS NULL"),
    ),
    Index("ix_team_leaders_member_id", "member_id", "since"),
)
team_moves = Table(
    "team_moves",
    metadata,
    Column("number", BigInteger, Identity(always=True), primary_key=True),
    Column("team_id", Uuid, ForeignKey("teams.id"), nullable=False),
    Column("check_in_id", Uuid, ForeignKey("check_ins.id"), nullable=False),
    Column("joined", Boolean, nullable=False),
    Column("at", MOMENT, nullable=False),
    Index("ix_team_moves_team_id", "team_id", "at"),
)
VOLUNTEERING = (team_requests, team_leaders, team_moves)
