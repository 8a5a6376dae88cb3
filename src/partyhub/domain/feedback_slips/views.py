"""What lists of appraisals and feedback slips show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.feedback_slips.later import Consultation, SlipDecision
from partyhub.domain.feedback_slips.run import AppraisalRun
from partyhub.domain.feedback_slips.slip import FeedbackSlip, SlipVersion
from partyhub.domain.feedback_slips.states import SlipState
from partyhub.domain.shared.org import OrgName, Side
from partyhub.domain.shared.paging import FIRST, NameKey


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipFilter:
    """Slips of a year on one side of them, and where the page begins."""

    side: Side
    year: int
    state: SlipState | None = None
    after: NameKey = FIRST
    limit: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipLine:
    """One slip in a list, with the totals that are frozen in it."""

    id: UUID
    member_id: UUID
    name: str
    unit: OrgName
    community: OrgName
    year: int
    state: SlipState
    grade: str
    service_count: int
    service_hours: float
    answer_until: date | None
    answered_at: datetime | None
    sealed_at: datetime | None
    received_at: datetime | None
    version: int


@dataclass(frozen=True, slots=True)
class RunProgress:
    """A run, how many of its slips stand in each state; read alone: the grades and the right."""

    run: AppraisalRun
    states: Mapping[SlipState, int]
    grades: Sequence[str] = ()
    may_appraise: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipNames:
    """The names of both sides."""

    unit: str
    community: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeSlip:
    """A slip, its names, its versions with the latest first, who consulted it, what followed."""

    slip: FeedbackSlip
    names: SlipNames
    versions: Sequence[SlipVersion]
    consultations: Sequence[Consultation]
    decisions: Sequence[SlipDecision]


@dataclass(frozen=True, slots=True)
class SlipsHere:
    """How many slips of a year a community has still to appraise or to send."""

    community_id: UUID
    community_name: str
    year: int
    state: SlipState
    count: int
    answer_until: date | None


@dataclass(frozen=True, slots=True)
class SlipsArrived:
    """How many slips a unit has to receive (NT-11)."""

    unit_id: UUID
    unit_name: str
    count: int
