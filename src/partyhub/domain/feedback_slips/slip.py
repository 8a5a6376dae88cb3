"""社区表现反馈单 (8.3 附3): what a community says of a checked-in member's service in a year.

What was said is kept in versions that are never changed (CHK-16); an opinion is about service
alone, and the member sees it before the unit does (SP-01).
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from partyhub.domain.feedback_slips.refusals import OwnSlip
from partyhub.domain.feedback_slips.states import AT_UNIT, SLIP_LIFECYCLE, SlipAction, SlipState
from partyhub.domain.feedback_slips.words import AppraisalMethod
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import CheckInId, FeedbackSlipId, MemberId
from partyhub.domain.shared.org import OrgRef, Place, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipHead:
    """Whose and for which unit: the check-in that counts, as it stands at the appraisal."""

    check_in_id: CheckInId
    unit: OrgRef
    name: str
    name_sort: str
    checked_in_on: date
    ended_on: date | None = None
    team_name: str = ""
    duty: str = ""
    work_types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Totals:
    """Confirmed service of the year with that community; frozen with the version."""

    count: int = 0
    hours: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appraisal:
    """What the meeting found. How many appraised, never who, nor how they voted (SP-12)."""

    method: AppraisalMethod
    held_on: date
    appraisers: int
    grade: str
    opinion: str
    deeds: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipVersion:
    """One version and what the member said to it; `why` names the error that it puts right."""

    number: int
    said: Appraisal
    totals: Totals
    answer_until: date
    written_by: str
    written_at: datetime
    why: str = ""
    answer: str = ""
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackSlip:
    """One member, one community, one year. `current` is None until it is appraised."""

    id: FeedbackSlipId
    member_id: MemberId
    community: OrgRef
    year: int
    head: SlipHead
    opened_at: datetime
    state: SlipState = SlipState.PENDING
    current: SlipVersion | None = None
    sealed_by: str = ""
    sealed_at: datetime | None = None
    received_by: str = ""
    received_at: datetime | None = None
    version: int = 1

    @property
    def unit(self) -> OrgRef:
        return self.head.unit

    def at(self, side: Side) -> Place:
        """Where that side's officers stand."""
        return Place(((self.community if side is Side.COMMUNITY else self.unit).path,))

    def seen_by(self, scope: Scope) -> bool:
        """The community's side at any time; the unit's once it was sent (SP-17)."""
        arrived = self.state in AT_UNIT and scope.covers(self.at(Side.UNIT))
        return arrived or scope.covers(self.at(Side.COMMUNITY))

    def possible(self, by: Actor) -> list[SlipAction]:
        """The steps that this officer is offered."""
        if by.member_id == self.member_id:
            return []
        return [
            step.action
            for step in SLIP_LIFECYCLE.steps_from(self.state)
            if any(by.scope(step.needs).covers(self.at(side)) for side in step.at)
        ]

    def advance(
        self, action: SlipAction, *, by: Actor, at: datetime, note: str = "", **facts: str
    ) -> tuple["FeedbackSlip", Event]:
        """Where the table leads; OwnSlip for staff who are the member."""
        if action is not SlipAction.ANSWER and by.member_id == self.member_id:
            raise OwnSlip("somebody else does this")
        after = SLIP_LIFECYCLE.after(self.state, action)
        event = Event(
            action=f"feedback-slip.{action}", subject=self.id, by=by.account_id, at=at,
            from_state=self.state, to_state=after, note=note,
            facts={"number": str(self.current.number if self.current else 0), **facts},
        )  # fmt: skip
        return replace(self, state=after), event
