"""The table of service records: an entry is decided once and taken back by another one."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Numeric,
    Table,
    Text,
    Uuid,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import ExcludeConstraint

from partyhub.db.columns import MOMENT, blank, one_of, words
from partyhub.db.metadata import metadata
from partyhub.domain.service_records.served import Proof, RecordState, Source

_COUNTS = "state = 'confirmed' AND reverses_id IS NULL AND reversed_at IS NULL"
_STANDS = "state <> 'refused' AND reverses_id IS NULL AND reversed_at IS NULL"

COUNTS_FROM = "GREATEST(served_on, timezone('Asia/Shanghai'::text, decided_at)::date)"
"""The first day at whose end an entry counts: it was done, and confirmed."""

service_records = Table(
    "service_records",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("member_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("community_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("check_in_id", Uuid, ForeignKey("check_ins.id")),
    Column("team_id", Uuid, ForeignKey("teams.id")),
    Column("source", Text, nullable=False),
    Column("source_id", Uuid),
    Column("served_on", Date, nullable=False),
    Column("begins_at", MOMENT, nullable=False),
    Column("ends_at", MOMENT, nullable=False),
    Column("hours", Numeric(4, 1), nullable=False),
    Column("category", Text, nullable=False),
    Column("content", Text, nullable=False),
    blank("place"),
    blank("organiser"),
    blank("beneficiary_code"),
    blank("note"),
    words("flags"),
    Column("told_by", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("told_name", Text, nullable=False),
    Column("told_at", MOMENT, nullable=False),
    Column("state", Text, nullable=False),
    Column("proof", Text),
    Column("decided_by", Uuid, ForeignKey("accounts.id")),
    blank("decided_name"),
    Column("decided_at", MOMENT),
    blank("why"),
    Column("reverses_id", Uuid, ForeignKey("service_records.id"), unique=True),
    Column("reversed_at", MOMENT),
    one_of("source", Source),
    one_of("state", RecordState),
    one_of("proof", Proof),
    CheckConstraint("decided_by <> told_by", name="two_accounts"),
    CheckConstraint(
        "state <> 'confirmed' OR decided_by IS NOT NULL OR reverses_id IS NOT NULL"
        " OR proof IS NOT DISTINCT FROM 'resident'",
        name="somebody_confirmed",
    ),
    CheckConstraint("(state = 'declared') = (decided_at IS NULL)", name="decided_has_time"),
    CheckConstraint("(hours < 0) = (reverses_id IS NOT NULL)", name="only_reversals_below_zero"),
    CheckConstraint("begins_at < ends_at", name="in_order"),
    ExcludeConstraint(
        ("member_id", "="),
        (func.tstzrange(text("begins_at"), text("ends_at")), "&&"),
        where=text(_COUNTS),
        name="ex_service_records_one_place",
    ),
    Index(
        "uq_service_records_source",
        "source_id",
        "member_id",
        unique=True,
        postgresql_where=text(f"source_id IS NOT NULL AND {_STANDS}"),
    ),
    Index("ix_service_records_member_id", "member_id", "served_on", "id"),
    Index(
        "ix_service_records_waiting",
        "community_id",
        "told_at",
        "id",
        postgresql_where=text("state = 'declared'"),
    ),
    Index(
        "ix_service_records_decided",
        "community_id",
        "decided_at",
        "id",
        postgresql_where=text("state <> 'declared'"),
    ),
    Index(
        "ix_service_records_counted",
        "community_id",
        "served_on",
        postgresql_include=["hours", "member_id"],
        postgresql_where=text("state = 'confirmed'"),
    ),
    Index(
        "ix_service_records_counts_from",
        "community_id",
        text(COUNTS_FROM),
        postgresql_include=["served_on", "decided_at", "source", "hours", "reverses_id"],
        postgresql_where=text("state = 'confirmed'"),
    ),
    Index(
        "ix_service_records_team_id",
        "team_id",
        "served_on",
        postgresql_where=text("state = 'confirmed'"),
    ),
)
