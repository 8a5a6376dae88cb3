"""The tables of points: rules and entries are written once, consents say since when and until."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Numeric,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from partyhub.db.columns import MOMENT
from partyhub.db.metadata import metadata

point_rules = Table(
    "point_rules",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("community_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("since", Date, nullable=False),
    Column("counts", Boolean, nullable=False),
    Column("per_hour", JSONB, nullable=False),
    Column("shares", JSONB, nullable=False),
    Column("stars", JSONB, nullable=False),
    Column("ranking", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    Column("made_by", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("made_name", Text, nullable=False),
    Column("made_at", MOMENT, nullable=False),
    CheckConstraint("version > 0", name="version_counts"),
    CheckConstraint("counts OR NOT ranking", name="ranking_needs_points"),
    UniqueConstraint("community_id", "version", name="uq_point_rules_community_id_version"),
)

point_entries = Table(
    "point_entries",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("member_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("community_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("record_id", Uuid, ForeignKey("service_records.id"), nullable=False),
    Column("rule_id", Uuid, ForeignKey("point_rules.id"), nullable=False),
    Column("served_on", Date, nullable=False),
    Column("hours", Numeric(4, 1), nullable=False),
    Column("category", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("per_hour", Integer, nullable=False),
    Column("share", Integer, nullable=False),
    Column("points", Integer, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("reverses_id", Uuid, ForeignKey("point_entries.id")),
    CheckConstraint("(hours < 0) = (reverses_id IS NOT NULL)", name="only_reversals_below_zero"),
    CheckConstraint("hours * points >= 0", name="points_as_hours"),
    UniqueConstraint("record_id", name="uq_point_entries_record_id"),
    UniqueConstraint("reverses_id", name="uq_point_entries_reverses_id"),
    Index("ix_point_entries_member_id_served_on_id", "member_id", "served_on", "id"),
    Index("ix_point_entries_community_id_served_on", "community_id", "served_on"),
)

ranking_consents = Table(
    "ranking_consents",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("member_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("community_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("given_at", MOMENT, nullable=False),
    Column("withdrawn_at", MOMENT),
    CheckConstraint("withdrawn_at >= given_at", name="in_order"),
    Index(
        "uq_ranking_consents_stands",
        "member_id",
        "community_id",
        unique=True,
        postgresql_where=text("withdrawn_at IS NULL"),
    ),
    Index("ix_ranking_consents_member_id", "member_id"),
    Index(
        "ix_ranking_consents_community_id",
        "community_id",
        postgresql_where=text("withdrawn_at IS NULL"),
    ),
)

POINTS = (point_rules, point_entries, ranking_consents)
