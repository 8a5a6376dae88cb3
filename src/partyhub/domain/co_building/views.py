"""What lists ask for, and gaps with what to do about them; nothing here is ranked (SP-24)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from partyhub.domain.shared.org import OrgName

_EARLIEST: Final = date(1900, 1, 1)
_LATEST: Final = date(2999, 12, 31)


@dataclass(frozen=True, slots=True)
class DayKey:
    """Where a page by days ends, the latest first."""

    day: date
    id: UUID


LAST_DAY: Final = DayKey(_LATEST, UUID(int=2**128 - 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFilter:
    """Days from and to, both included; `states` empty: all of them."""

    since: date = _EARLIEST
    until: date = _LATEST
    states: Sequence[str] = ()
    after: DayKey = LAST_DAY
    limit: int = 50


@dataclass(frozen=True, slots=True)
class Officer:
    """A unit's liaison officer, with the office's phone."""

    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class UnitGap:
    """A partnered unit of which nothing is confirmed in the half-year; `waiting`: something was
    told and the other side has not answered yet.
    """

    id: UUID
    unit: OrgName
    community: OrgName
    last_served_on: date | None
    waiting: bool
    officers: Sequence[Officer]


@dataclass(frozen=True, slots=True)
class UnpairedUnit:
    """A unit that has no partner community now (CHK-26), and whom to call there."""

    id: UUID
    name: str
    last_paired_until: date | None
    officers: Sequence[Officer]


@dataclass(frozen=True, slots=True)
class MeetingGap:
    """A community that has not met its units in the half-year, and whom to call there."""

    id: UUID
    name: str
    contact_name: str
    contact_phone: str
    last_held_on: date | None
    partners: int


@dataclass(frozen=True, slots=True)
class WaitsHere:
    """What waits for one's own side: of an organisation at the other one how much, since or until
    when; of decisions each by its text, `count` is then that of all.
    """

    id: UUID
    name: str
    count: int
    day: date
