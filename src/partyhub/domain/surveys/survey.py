"""A yearly survey of inflow and merchant members: its rounds, sheets and lines (MEM-08)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import FloatingId, SurveyFindId, SurveyRoundId, SurveySheetId
from partyhub.domain.shared.org import OrgRef, Place
from partyhub.domain.surveys.refusals import (
    NobodyFoundUnclear,
    NotOnFloatingRegister,
    SurveyDayWrong,
    SurveyLinesOpen,
)
from partyhub.domain.surveys.states import (
    SHEET_LIFECYCLE,
    FindKind,
    FindResult,
    SheetAction,
    SheetState,
)

FIRST_YEAR = 2000
LONGEST = timedelta(days=366)
OPENS_IN = (10, 1)
"""From this day on a street is reminded of the year's round (PD-23: yearly, towards its end)."""


def due_by(year: int) -> date:
    """Proposed for a round: the last day of its year (PD-23)."""
    return date(year, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One a street and year; each community and centre right below works a sheet of it."""

    id: SurveyRoundId
    org: OrgRef
    year: int
    due_on: date
    opened_at: datetime
    opened_by: str
    note: str = ""


def require_round(year: int, due_on: date, today: date) -> None:
    """Of a year that has begun; due within a year from now."""
    if not FIRST_YEAR <= year <= today.year:
        raise Invalid("a year that has begun", field="year")
    if not today <= due_on <= today + LONGEST:
        raise SurveyDayWrong("from today on, within a year", field="due_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What one community or centre found. `waiting` lines are proposed and not answered yet;
    `inflow` and `merchants` are here. `surveyed_on`: the day that the signature is for.
    """

    id: SurveySheetId
    round_id: SurveyRoundId
    org: OrgRef
    org_name: str
    year: int
    due_on: date
    state: SheetState = SheetState.OPEN
    waiting: int = 0
    inflow: int = 0
    merchants: int = 0
    surveyed_on: date | None = None
    nobody: bool = False
    comment: str = ""
    signed_at: datetime | None = None
    signed_by: str = ""
    version: int = 1

    def at(self) -> Place:
        return Place((self.org.path,))

    def late(self, today: date) -> bool:
        return self.state is SheetState.OPEN and self.due_on < today

    @property
    def found(self) -> int:
        return self.inflow + self.merchants


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a line says of a person. `home_org` is where the membership belongs, `origin` where
    they came from; `branch`: with whom they take part here, empty if with nobody.
    """

    kind: FindKind
    name: str
    gender: str
    home_org: str = ""
    origin: str = ""
    workplace: str = ""
    estate: str = ""
    since: date | None = None
    permit: bool = False
    pledged: bool = False
    branch: str = ""
    result: FindResult = FindResult.PROPOSED
    surveyed_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """One line: `floating_id` if they stand on the register of floating members, `earlier_id` is
    the line of the round before.
    """

    id: SurveyFindId
    sheet_id: SurveySheetId
    said: Said
    changed_at: datetime
    phone_masked: str = ""
    phone: bytes | None = None
    floating_id: FloatingId | None = None
    earlier_id: SurveyFindId | None = None
    surveyed_by: str = ""
    version: int = 1


def seal_of(find_id: SurveyFindId) -> str:
    """What a sealed phone of a line is tied to."""
    return f"survey_finds.phone:{find_id}"


def require_sound(said: Said, *, on_register: bool, today: date) -> None:
    """Days have come; an answer has its day; registered is who stands on the register."""
    for field, day in (("since", said.since), ("surveyed_on", said.surveyed_on)):
        if day is not None and day > today:
            raise SurveyDayWrong("that day has not come yet", field=field)
    if said.result is FindResult.PROPOSED or said.surveyed_on is None:
        raise Invalid("what came of it, and on which day", field="result")
    if said.result is FindResult.REGISTERED and not on_register:
        raise NotOnFloatingRegister("enter them there first", field="result")


def answered(find: Find, said: Said, *, by: str, at: datetime, today: date) -> Find:
    """The line as the community found it."""
    require_sound(said, on_register=find.floating_id is not None, today=today)
    return replace(find, said=said, surveyed_by=by, changed_at=at)


def entered(find: Find, floating_id: FloatingId, *, by: str, at: datetime, today: date) -> Find:
    """They stand on the register of floating members now."""
    said = replace(find.said, result=FindResult.REGISTERED, surveyed_on=today)
    return replace(find, said=said, floating_id=floating_id, surveyed_by=by, changed_at=at)


def signed(
    sheet: Sheet, *, surveyed_on: date, nobody: bool, comment: str, by: str, at: datetime,
    today: date,
) -> Sheet:  # fmt: skip
    """That nobody was found is an answer too, given with its day like any other."""
    state = SHEET_LIFECYCLE.after(sheet.state, SheetAction.SIGN)
    if sheet.waiting:
        raise SurveyLinesOpen("answer each proposed line first", open=str(sheet.waiting))
    if nobody == bool(sheet.found):
        raise NobodyFoundUnclear("say it if nobody was found, and only then", field="nobody")
    if surveyed_on > today:
        raise SurveyDayWrong("that day has not come yet", field="surveyed_on")
    return replace(
        sheet, state=state, surveyed_on=surveyed_on, nobody=nobody, comment=comment, signed_at=at,
        signed_by=by,
    )  # fmt: skip


def reopened(sheet: Sheet) -> Sheet:
    """Somebody was missed: the signature goes, the lines stay."""
    state = SHEET_LIFECYCLE.after(sheet.state, SheetAction.REOPEN)
    return replace(
        sheet, state=state, surveyed_on=None, nobody=False, comment="", signed_at=None, signed_by=""
    )


def told(sheet: Sheet) -> Mapping[str, str]:
    """How it stands, for its events; nothing of the people."""
    return {
        "waiting": str(sheet.waiting), "inflow": str(sheet.inflow),
        "merchants": str(sheet.merchants), "surveyed_on": str(sheet.surveyed_on or ""),
    }  # fmt: skip
