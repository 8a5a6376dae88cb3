"""What lists of letters ask for and show, and a letter with its versions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from partyhub.domain.participation_letters.letter import (
    LetterFigures,
    LetterState,
    LetterVersion,
    ParticipationLetter,
    TookPartLine,
)
from partyhub.domain.participation_letters.period import Period
from partyhub.domain.shared.org import OrgName, OrgRef, Side
from partyhub.domain.shared.paging import NameKey

LetterSide = Literal[Side.UNIT, Side.COMMUNITY, Side.TARGET]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFilter:
    """At which side one reads; `period` and `state` None: all of them."""

    side: LetterSide
    period: Period | None
    state: LetterState | None
    after: NameKey
    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterLine:
    """One letter of a list, by the unit's name."""

    id: UUID
    unit: OrgName
    community: OrgName
    superior: OrgName
    begins: date
    ends: date
    state: LetterState
    version: int
    services: int
    people: int
    drafted_at: datetime
    answered_at: datetime | None
    letter_no: str
    received_at: datetime | None


@dataclass(frozen=True, slots=True)
class WholeLetter:
    """With all its versions, the newest first."""

    letter: ParticipationLetter
    versions: Sequence[LetterVersion]


@dataclass(frozen=True, slots=True)
class Concerned:
    """A unit and a community that had to do with each other, and the unit's superior."""

    unit: OrgRef
    community: OrgRef
    superior_id: UUID


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted for one of them."""

    figures: LetterFigures
    lines: Sequence[TookPartLine]


@dataclass(frozen=True, slots=True)
class LettersWaiting:
    """How many letters in one state wait at an organisation."""

    org_id: UUID
    org_name: str
    state: LetterState
    count: int
