"""What is sent and answered about participation letters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.answers import same
from partyhub.api.text import Note
from partyhub.domain.participation_letters.letter import (
    LetterAction,
    LetterFigures,
    LetterState,
    LetterVersion,
    TookPartLine,
)
from partyhub.domain.participation_letters.period import Period, PeriodPart
from partyhub.domain.participation_letters.run import LetterRun
from partyhub.domain.shared.ids import OrgId, ParticipationLetterId
from partyhub.domain.shared.org import OrgName
from partyhub.domain.shared.policy import Policy
from partyhub.usecases.participation_letters.read import SeenLetter
from partyhub.usecases.participation_letters.runs import Wanted
from partyhub.usecases.participation_letters.steps import LetterStep

_ID = "0193a000-0000-7000-8000-000000000001"


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [example]})


class LetterRunIn(BaseModel):
    """Letters of a period, for all units of the communities at or below an organisation."""

    model_config = _example(org_id=_ID, year=2026, part="first")

    org_id: UUID
    year: int = Field(ge=2015, le=2999)
    part: PeriodPart

    def wanted(self, policy: Policy) -> Wanted:
        return Wanted(OrgId(self.org_id), Period(self.year, self.part), policy)


class LetterStepIn(BaseModel):
    """A step; answers and corrections need words, a review may have some."""

    model_config = _example(action="review", words="参与积极，情况属实")

    action: LetterAction
    words: Note = ""

    def step(self, policy: Policy) -> LetterStep:
        return LetterStep(self.action, self.words, policy)


class LetterPrintIn(BaseModel):
    """Which letters go on paper."""

    model_config = _example(letter_ids=[_ID])

    letter_ids: list[UUID] = Field(min_length=1, max_length=100)

    def ids(self) -> list[ParticipationLetterId]:
        return [ParticipationLetterId(one) for one in self.letter_ids]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPeriod:
    """A half-year or a year of letters, with its first and its last day."""

    year: int
    part: PeriodPart
    begins: date
    ends: date

    @classmethod
    def of(cls, period: Period) -> "LetterPeriod":
        return cls(year=period.year, part=period.part, begins=period.begins, ends=period.ends)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRunOut:
    """How far a run is; `finished_at` is null while it works."""

    id: UUID
    org: OrgName
    year: int
    part: PeriodPart
    started_by: str
    started_at: datetime
    finished_at: datetime | None
    total: int
    done: int

    @classmethod
    def of(cls, run: LetterRun) -> "LetterRunOut":
        return cls(
            id=run.id, org=OrgName(run.org.id, run.org_name), year=run.period.year,
            part=run.period.part, started_by=run.started_name, started_at=run.started_at,
            finished_at=run.finished_at, total=run.total, done=run.done,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterVersionOut:
    """One version: what was counted, said and done; the newest one is the letter."""

    number: int
    drafted_at: datetime
    drafted_name: str
    figures: LetterFigures
    lines: Sequence[TookPartLine]
    why: str
    answer: str
    answer_name: str
    answered_at: datetime | None
    remark: str
    reviewed_name: str
    reviewed_at: datetime | None
    letter_no: str
    issued_name: str
    issued_at: datetime | None
    received_name: str
    received_at: datetime | None

    @classmethod
    def of(cls, one: LetterVersion) -> "LetterVersionOut":
        return cls(**same(cls, one))


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipationLetterOut:
    """A letter with its versions, and what its reader may do.

    `issuable_from`: from that day on it can be issued though the unit said nothing.
    """

    id: UUID
    unit: OrgName
    community: OrgName
    superior: OrgName
    year: int
    part: PeriodPart
    begins: date
    ends: date
    state: LetterState
    issuable_from: date
    versions: Sequence[LetterVersionOut]
    allowed_actions: Sequence[LetterAction]

    @classmethod
    def of(cls, found: SeenLetter, policy: Policy) -> "ParticipationLetterOut":
        one = found.whole.letter
        return cls(
            id=one.id, unit=OrgName(one.unit.id, one.unit_name),
            community=OrgName(one.community.id, one.community_name),
            superior=OrgName(one.superior.id, one.superior_name), year=one.period.year,
            part=one.period.part, begins=one.period.begins, ends=one.period.ends, state=one.state,
            issuable_from=one.current.open_from(policy.letter_answer_days),
            versions=[LetterVersionOut.of(each) for each in found.whole.versions],
            allowed_actions=found.possible,
        )  # fmt: skip
