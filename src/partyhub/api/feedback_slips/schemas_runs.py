"""Appraisal runs, and what became of several slips at once, as they are answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.feedback_slips.states import SlipState
from partyhub.domain.feedback_slips.views import RunProgress
from partyhub.domain.shared.errors import DomainError
from partyhub.domain.shared.org import OrgName
from partyhub.usecases.feedback_slips.many import SlipOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipStates:
    """How many slips stand in each state."""

    pending: int
    appraised: int
    sent: int
    received: int
    consulted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AppraisalRunOut:
    """How far a run is; `grades` and `may_appraise` with a run that is read alone."""

    id: UUID
    community: OrgName
    year: int
    started_by: str
    started_at: datetime
    finished_at: datetime | None
    total: int
    done: int
    states: SlipStates
    grades: Sequence[str]
    may_appraise: bool

    @classmethod
    def of(cls, found: RunProgress) -> "AppraisalRunOut":
        run = found.run
        return cls(
            id=run.id, community=OrgName(run.community.id, run.community_name), year=run.year,
            started_by=run.started_name, started_at=run.started_at, finished_at=run.finished_at,
            total=run.total, done=run.done, grades=found.grades, may_appraise=found.may_appraise,
            states=SlipStates(**{state.value: found.states.get(state, 0) for state in SlipState}),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class SlipProblem:
    """Why one slip was left as it was; a code of problems with the facts of its words."""

    code: str
    facts: Mapping[str, str]

    @classmethod
    def of(cls, refusal: DomainError | None) -> "SlipProblem | None":
        return None if refusal is None else cls(refusal.code, refusal.facts)


@dataclass(frozen=True, slots=True)
class SlipOutcomeOut:
    """What became of one slip."""

    slip_id: UUID
    problem: SlipProblem | None


@dataclass(frozen=True, slots=True)
class SlipOutcomesOut:
    """A line for each slip that was asked for, once."""

    items: Sequence[SlipOutcomeOut]

    @classmethod
    def of(cls, lines: Sequence[SlipOutcome]) -> "SlipOutcomesOut":
        return cls([SlipOutcomeOut(one.slip_id, SlipProblem.of(one.refusal)) for one in lines])
