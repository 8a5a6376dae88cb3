"""The tables of yearly surveys: rounds, the sheets of those below, and their lines."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from partyhub.db.columns import MOMENT, SORTED, blank, one_of, version
from partyhub.db.metadata import metadata
from partyhub.domain.surveys.states import FindKind, FindResult, SheetState

survey_rounds = Table(
    "survey_rounds",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("org_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("year", Integer, nullable=False),
    Column("due_on", Date, nullable=False),
    blank("note"),
    Column("opened_at", MOMENT, nullable=False),
    Column("opened_by", Text, nullable=False),
    UniqueConstraint("org_id", "year", name="uq_survey_rounds_org_id_year"),
    Index("ix_survey_rounds_opened_at_id", "opened_at", "id"),
)
"""Written once."""


def _count(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=text("0"))


def _no(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False, server_default=text("false"))


survey_sheets = Table(
    "survey_sheets",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("round_id", Uuid, ForeignKey("survey_rounds.id"), nullable=False),
    Column("org_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("state", Text, nullable=False),
    _count("waiting"),
    _count("inflow"),
    _count("merchants"),
    Column("surveyed_on", Date),
    _no("nobody"),
    blank("comment"),
    Column("signed_at", MOMENT),
    blank("signed_by"),
    version(),
    one_of("state", SheetState),
    CheckConstraint("(state = 'signed') = (signed_at IS NOT NULL)", name="signed_has_moment"),
    CheckConstraint("(state = 'signed') = (surveyed_on IS NOT NULL)", name="signed_has_day"),
    CheckConstraint("state <> 'signed' OR waiting = 0", name="signed_when_answered"),
    UniqueConstraint("round_id", "org_id", name="uq_survey_sheets_round_id_org_id"),
    Index("ix_survey_sheets_org_id", "org_id"),
    Index("ix_survey_sheets_open", "org_id", postgresql_where=text("state = 'open'")),
)

survey_finds = Table(
    "survey_finds",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("sheet_id", Uuid, ForeignKey("survey_sheets.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("name_sort", SORTED, nullable=False),
    Column("gender", Text, nullable=False),
    blank("phone_masked"),
    Column("phone_sealed", LargeBinary),
    blank("home_org"),
    blank("origin"),
    blank("workplace"),
    blank("estate"),
    Column("since", Date),
    _no("permit"),
    _no("pledged"),
    blank("branch"),
    Column("result", Text, nullable=False),
    Column("surveyed_on", Date),
    blank("surveyed_by"),
    blank("note"),
    Column("floating_id", Uuid, ForeignKey("floating_members.id")),
    Column("earlier_id", Uuid, ForeignKey("survey_finds.id")),
    Column("changed_at", MOMENT, nullable=False),
    version(),
    one_of("kind", FindKind),
    one_of("result", FindResult),
    CheckConstraint("(result = 'proposed') = (surveyed_on IS NULL)", name="answer_has_day"),
    CheckConstraint(
        "result <> 'registered' OR floating_id IS NOT NULL", name="registered_has_registration"
    ),
    UniqueConstraint("sheet_id", "floating_id", name="uq_survey_finds_sheet_id_floating_id"),
    UniqueConstraint("sheet_id", "earlier_id", name="uq_survey_finds_sheet_id_earlier_id"),
    Index("ix_survey_finds_sheet_id_name_sort_id", "sheet_id", "name_sort", "id"),
)
