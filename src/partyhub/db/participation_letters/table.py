"""Tables of participation letters: what was counted is written once, version by version."""

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
from sqlalchemy.dialects.postgresql import JSONB

from partyhub.db.columns import MOMENT, blank, one_of
from partyhub.db.metadata import metadata
from partyhub.domain.participation_letters.letter import LetterState


def _org(name: str) -> Column[object]:
    return Column(name, Uuid, ForeignKey("orgs.id"), nullable=False)


letter_runs = Table(
    "letter_runs",
    metadata,
    Column("id", Uuid, primary_key=True),
    _org("org_id"),
    Column("begins", Date, nullable=False),
    Column("ends", Date, nullable=False),
    Column("started_by", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("started_name", Text, nullable=False),
    Column("started_at", MOMENT, nullable=False),
    Column("total", Integer, nullable=False),
    Column("done", Integer, nullable=False),
    Column("finished_at", MOMENT),
    UniqueConstraint("org_id", "begins", "ends"),
    Index("ix_letter_runs_unfinished", "id", postgresql_where=text("finished_at IS NULL")),
)

letter_numbers = Table(
    "letter_numbers",
    metadata,
    Column("community_id", Uuid, ForeignKey("orgs.id"), primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("last", Integer, nullable=False),
)
"""Counted up in the transaction that issues, so that there is no gap."""

AT_HOME = "state IN ('drafted', 'reviewed')"
participation_letters = Table(
    "participation_letters",
    metadata,
    Column("id", Uuid, primary_key=True),
    _org("unit_id"),
    _org("community_id"),
    _org("superior_id"),
    Column("begins", Date, nullable=False),
    Column("ends", Date, nullable=False),
    Column("state", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("issued_number", Integer, nullable=False, server_default=text("0")),
    one_of("state", LetterState),
    CheckConstraint("begins < ends", name="in_order"),
    UniqueConstraint("unit_id", "community_id", "begins", "ends"),
    Index("ix_participation_letters_community_id", "community_id", "begins"),
    Index(
        "ix_participation_letters_superior_id",
        "superior_id",
        "begins",
        postgresql_where=text("issued_number > 0"),
    ),
    Index(
        "ix_participation_letters_at_home", "community_id", "state",
        postgresql_where=text(AT_HOME),
    ),
    Index("ix_participation_letters_of_unit", "unit_id", postgresql_where=text(AT_HOME)),
    Index(
        "ix_participation_letters_arrived", "superior_id",
        postgresql_where=text("state = 'issued'"),
    ),
)  # fmt: skip
"""`number` is the current version, `issued_number` the newest one that was issued."""

letter_versions = Table(
    "letter_versions",
    metadata,
    Column("letter_id", Uuid, ForeignKey("participation_letters.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("drafted_at", MOMENT, nullable=False),
    Column("drafted_by", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("drafted_name", Text, nullable=False),
    Column("figures", JSONB, nullable=False),
    Column("lines", JSONB, nullable=False),
    blank("why"),
    blank("answer"),
    blank("answer_name"),
    Column("answered_at", MOMENT),
    blank("remark"),
    Column("reviewed_by", Uuid, ForeignKey("accounts.id")),
    blank("reviewed_name"),
    Column("reviewed_at", MOMENT),
    Column("letter_no", Text, unique=True),
    blank("issued_name"),
    Column("issued_at", MOMENT),
    blank("received_name"),
    Column("received_at", MOMENT),
    CheckConstraint("reviewed_by <> drafted_by", name="two_accounts"),
    CheckConstraint("(reviewed_at IS NULL) = (reviewed_by IS NULL)", name="reviewed_by_somebody"),
    CheckConstraint("issued_at IS NULL OR reviewed_at IS NOT NULL", name="reviewed_first"),
    CheckConstraint("(issued_at IS NULL) = (letter_no IS NULL)", name="numbered"),
)
LETTERS = (letter_runs, letter_numbers, participation_letters, letter_versions)
