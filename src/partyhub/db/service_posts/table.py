"""The tables of posts with their versions, of who claimed them, of rosters and shifts."""

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
    func,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, ExcludeConstraint

from partyhub.db.columns import MOMENT, SORTED, blank, one_of, version
from partyhub.db.metadata import metadata
from partyhub.domain.service_posts.place import PlaceState
from partyhub.domain.service_posts.roster import PostRosterState
from partyhub.domain.service_posts.shift_states import ShiftState

service_posts = Table(
    "service_posts",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("community_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("team_id", Uuid, ForeignKey("teams.id")),
    Column("name", SORTED, nullable=False),
    Column("until", Date),
    Column("terms", JSONB, nullable=False),
    Column("kept_at", MOMENT, nullable=False),
    Column("kept_by", Text, nullable=False),
    version(),
    UniqueConstraint("community_id", "name", name="uq_service_posts_community_id_name"),
)
service_post_versions = Table(
    "service_post_versions",
    metadata,
    Column("post_id", Uuid, ForeignKey("service_posts.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("terms", JSONB, nullable=False),
    Column("kept_at", MOMENT, nullable=False),
    Column("kept_by", Text, nullable=False),
)
service_post_places = Table(
    "service_post_places",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("post_id", Uuid, ForeignKey("service_posts.id"), nullable=False),
    Column("member_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("check_in_id", Uuid, ForeignKey("check_ins.id"), nullable=False),
    Column("state", Text, nullable=False),
    Column("asked_at", MOMENT, nullable=False),
    blank("decided_name"),
    Column("decided_at", MOMENT),
    blank("reason"),
    one_of("state", PlaceState),
    Index(
        "uq_service_post_places_member_id",
        "member_id",
        "post_id",
        unique=True,
        postgresql_where=text("state IN ('asked', 'standing')"),
    ),
    Index("ix_service_post_places_post_id", "post_id", "state"),
)
post_rosters = Table(
    "post_rosters",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("post_id", Uuid, ForeignKey("service_posts.id"), nullable=False),
    Column("month", Date, nullable=False),
    Column("state", Text, nullable=False),
    Column("made_at", MOMENT, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("published_at", MOMENT),
    blank("published_by"),
    one_of("state", PostRosterState),
    CheckConstraint("(state = 'published') = (published_at IS NOT NULL)", name="published_at"),
    UniqueConstraint("post_id", "month", name="uq_post_rosters_post_id_month"),
)
post_shifts = Table(
    "post_shifts",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("roster_id", Uuid, ForeignKey("post_rosters.id"), nullable=False),
    Column("post_id", Uuid, ForeignKey("service_posts.id"), nullable=False),
    Column("begins_at", MOMENT, nullable=False),
    Column("ends_at", MOMENT, nullable=False),
    Column("seat", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("member_id", Uuid, ForeignKey("members.id")),
    Column("check_in_id", Uuid, ForeignKey("check_ins.id")),
    blank("swap_from"),
    blank("note"),
    Column("told_by", Uuid, ForeignKey("accounts.id")),
    blank("told_name"),
    Column("told_at", MOMENT),
    blank("received_by"),
    Column("received_at", MOMENT),
    Column("confirmed_by", Uuid, ForeignKey("accounts.id")),
    blank("confirmed_name"),
    Column("confirmed_at", MOMENT),
    blank("reason"),
    one_of("state", ShiftState),
    CheckConstraint("begins_at < ends_at", name="in_order"),
    CheckConstraint("confirmed_by <> told_by", name="two_accounts"),
    CheckConstraint(
        "state NOT IN ('coming', 'swap_requested', 'told', 'served') OR member_id IS NOT NULL",
        name="somebody_serves",
    ),
    CheckConstraint("(member_id IS NULL) = (check_in_id IS NULL)", name="member_checked_in"),
    ExcludeConstraint(
        ("member_id", "="),
        (func.tstzrange(text("begins_at"), text("ends_at")), "&&"),
        where=text("member_id IS NOT NULL AND state <> 'cancelled'"),
        name="ex_post_shifts_one_place",
    ),
    UniqueConstraint("roster_id", "begins_at", "seat", name="uq_post_shifts_seat"),
    Index("ix_post_shifts_post_id", "post_id", "begins_at", "seat"),
    Index("ix_post_shifts_member_id", "member_id", "begins_at"),
)
POSTS = (service_posts, service_post_versions, service_post_places, post_rosters, post_shifts)
