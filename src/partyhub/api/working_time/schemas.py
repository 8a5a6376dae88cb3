"""What a client sends about the working-day calendar."""

from collections.abc import Sequence
from datetime import time
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from pydantic.config import JsonDict

from partyhub.api.text import Line, Word
from partyhub.api.working_time.bounds import Day, Year
from partyhub.domain.working_time.calendar import DayKind, DayRule, Notice
from partyhub.domain.working_time.hours import Extra, ExtraKind, OpeningHours, Period, Periods
from partyhub.domain.working_time.new_rules import Closing
from partyhub.usecases.working_time.load_notice import NewNotice

_Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
_ORG = "0193a000-0000-7000-8000-000000000001"
_MORNING: JsonDict = {"opens": "08:30", "closes": "12:00"}


class PeriodIn(BaseModel):
    """From opening, included, to closing, excluded; clocks of China."""

    model_config = ConfigDict(extra="forbid")

    opens: _Clock
    closes: _Clock


_Periods = Annotated[list[PeriodIn], Field(min_length=1, max_length=6)]


def _periods(given: Sequence[PeriodIn] | None) -> Periods | None:
    if given is None:
        return None
    return tuple(_period(p.opens, p.closes) for p in given)


def _period(opens: str, closes: str) -> Period:
    return Period(time.fromisoformat(opens), time.fromisoformat(closes))


class NoticeTextIn(BaseModel):
    """A notice as it was published; read, not kept."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "year": 2026,
                    "text": "元旦：1月1日（周四）至3日（周六）放假，共3天。1月4日（周日）上班。",
                }
            ]
        },
    )

    year: Year
    text: Annotated[str, StringConstraints(min_length=1, max_length=20000, pattern=r"^[^\x00]*$")]


class RuleIn(BaseModel):
    """A day off (`holiday`) or a make-up day; `workday` and `weekend` take back an earlier rule."""

    model_config = ConfigDict(extra="forbid")

    day: Day
    kind: DayKind
    name: Word


class NoticeIn(BaseModel):
    """A notice for a year; it may rule days of the December before."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "year": 2027,
                    "reference": "国办发明电〔2026〕7号",
                    "title": "国务院办公厅关于2027年部分节假日安排的通知",
                    "published_on": "2026-11-04",
                    "rules": [{"day": "2027-01-01", "kind": "holiday", "name": "元旦"}],
                }
            ]
        },
    )

    year: Year
    reference: Word = Field(description="文号; a correction says so in its reference.")
    title: Annotated[Line, Field(min_length=1)]
    published_on: Day
    rules: Annotated[list[RuleIn], Field(min_length=1, max_length=200)]

    def new(self) -> NewNotice:
        rules = tuple(DayRule(rule.day, rule.kind, rule.name) for rule in self.rules)
        notice = Notice(self.year, self.reference, rules)
        return NewNotice(notice, self.title, self.published_on)


class ClosingIn(BaseModel):
    """Days on which an organisation is closed, opens for `periods` only, or is open `as_usual`."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "org_id": _ORG, "days": ["2026-12-01"], "name": "全体培训",
                    "periods": [_MORNING],
                }
            ]
        },
    )  # fmt: skip

    org_id: UUID
    days: Annotated[list[Day], Field(min_length=1, max_length=100)]
    name: Word = Field(description="Why; people read it in the explanation of a due day.")
    periods: Annotated[
        _Periods | None, Field(description="Shorter hours; null: closed all day.")
    ] = None
    as_usual: bool = Field(
        default=False, description="Takes back what was settled for these days before."
    )

    def closing(self) -> Closing:
        return Closing(tuple(self.days), self.name, _periods(self.periods), self.as_usual)


class ExtraIn(BaseModel):
    """Open as well, at night or at weekends; such a period makes no working day (CLK-17)."""

    model_config = ConfigDict(extra="forbid")

    kind: ExtraKind
    opens: _Clock
    closes: _Clock


class HoursIn(BaseModel):
    """The opening hours of every working day from a day on (PV-08)."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "org_id": _ORG, "valid_from": "2026-12-01", "title": "冬季办公时间",
                    "periods": [_MORNING, {"opens": "13:30", "closes": "17:00"}],
                    "extra": [{"kind": "night", "opens": "19:00", "closes": "21:30"}],
                }
            ]
        },
    )  # fmt: skip

    org_id: UUID
    valid_from: Day
    title: Word
    periods: _Periods
    extra: Annotated[list[ExtraIn], Field(max_length=6)] = []

    def hours(self) -> OpeningHours:
        extra = tuple(Extra(e.kind, _period(e.opens, e.closes)) for e in self.extra)
        return OpeningHours(self.valid_from, _periods(self.periods) or (), extra)
