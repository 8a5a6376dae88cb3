"""联席会: a community meets the units around it; what is decided is followed up (CHK-28)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from partyhub.domain.co_building.between import require_past
from partyhub.domain.co_building.refusals import DayOutOfOrder, DecisionDone
from partyhub.domain.shared.ids import JointMeetingId, MeetingDecisionId
from partyhub.domain.shared.org import OrgName, OrgRef, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDecision:
    """What is to be done, by which organisation and by whom there, until when; then what came."""

    id: MeetingDecisionId
    text: str
    org: OrgRef
    org_name: str
    who: str
    due_on: date
    done_on: date | None = None
    done_by: str = ""
    result: str = ""

    @property
    def org_named(self) -> OrgName:
        return OrgName(self.org.id, self.org_name)

    def done(self, on: date, result: str, *, by: str, today: date) -> "MeetingDecision":
        """DecisionDone, DayOutOfOrder."""
        if self.done_on is not None:
            raise DecisionDone("it is done", done_on=f"{self.done_on}")
        require_past(on, today)
        return replace(self, done_on=on, result=result, done_by=by)


@dataclass(frozen=True, slots=True, kw_only=True)
class JointMeeting:
    """Which units came, what it was about, what was decided."""

    id: JointMeetingId
    community: OrgRef
    community_name: str
    held_on: date
    place: str
    present: str
    agenda: str
    entered_at: datetime
    entered_by: str
    units: Sequence[OrgName] = ()
    decisions: Sequence[MeetingDecision] = ()

    @property
    def community_named(self) -> OrgName:
        return OrgName(self.community.id, self.community_name)

    def at(self) -> Place:
        return Place((self.community.path,))

    def require_fitting(self, today: date) -> None:
        """Held by today, decisions due from then on, each by somebody who was there."""
        require_past(self.held_on, today, field="held_on")
        there = {self.community.id, *(unit.id for unit in self.units)}
        for one in self.decisions:
            if one.due_on < self.held_on or one.org.id not in there:
                raise DayOutOfOrder("due after it, by who was there", field="decisions")
