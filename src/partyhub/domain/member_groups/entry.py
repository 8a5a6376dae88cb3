"""One entry of a member in a special group: from a day, until a day, never deleted (MEM-07)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from partyhub.domain.member_groups.kinds import ABROAD, GroupKind, exclude_each_other
from partyhub.domain.member_groups.refusals import (
    AlreadyInGroup,
    GroupBeforeJoining,
    GroupDaysOutOfOrder,
    GroupDecisionNeeded,
    GroupEntryEnded,
    GroupEntryWithdrawn,
    GroupReasonNeeded,
)
from partyhub.domain.shared.ids import GroupEntryId, MemberId


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is entered: `until` is the first day on which it no longer holds; None: it still does.

    `place` is where a floating member went, or the country of one abroad.
    """

    kind: GroupKind
    since: date
    until: date | None = None
    reason: str = ""
    help: str = ""
    decision_ref: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupEntry:
    """`said` by whom and when; how it ended; whether it was withdrawn as entered by mistake."""

    id: GroupEntryId
    member_id: MemberId
    said: Said
    entered_at: datetime
    entered_by: str
    ended_by: str = ""
    end_note: str = ""
    withdrawn_at: datetime | None = None
    withdrawn_by: str = ""
    withdrawn_because: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether the member is of the group on that day."""
        said = self.said
        ended = said.until is not None and said.until <= day
        return self.withdrawn_at is None and said.since <= day and not ended


def require_sound(
    said: Said, others: Iterable[GroupEntry], *, joined_on: date | None, today: date
) -> None:
    """Silent if this may be entered beside the member's other entries; else the rule it breaks."""
    if said.kind in ABROAD and not said.decision_ref.strip():
        raise GroupDecisionNeeded("by which decision", field="decision_ref")
    if said.kind is GroupKind.OTHER and not said.reason.strip():
        raise GroupReasonNeeded("which group it is", field="reason")
    if said.since > today:
        raise GroupDaysOutOfOrder("it has not begun yet", field="since")
    if said.until is not None:
        _require_end(said.since, said.until, today)
    if joined_on is not None and said.since < joined_on:
        raise GroupBeforeJoining("before joining the Party", field="since", joined=f"{joined_on}")
    for other in others:
        if other.withdrawn_at is None and _meet(said, other.said):
            raise AlreadyInGroup("such an entry stands in those days", since=f"{other.said.since}")


def ended(entry: GroupEntry, until: date, *, by: str, note: str, today: date) -> GroupEntry:
    """The same entry with its end; a mistake is withdrawn, not ended."""
    _require_standing(entry)
    if entry.said.until is not None:
        raise GroupEntryEnded("it has ended", until=f"{entry.said.until}")
    _require_end(entry.said.since, until, today)
    return replace(entry, said=replace(entry.said, until=until), ended_by=by, end_note=note)


def withdrawn(entry: GroupEntry, reason: str, *, by: str, at: datetime) -> GroupEntry:
    """Entered by mistake: it counts on no day any more and stays in the history."""
    _require_standing(entry)
    return replace(entry, withdrawn_at=at, withdrawn_by=by, withdrawn_because=reason)


def _require_standing(entry: GroupEntry) -> None:
    if entry.withdrawn_at is not None:
        raise GroupEntryWithdrawn("it was withdrawn")


def _require_end(since: date, until: date, today: date) -> None:
    if not since < until <= today:
        raise GroupDaysOutOfOrder("after its beginning, and not to come", field="until")


def _meet(one: Said, other: Said) -> bool:
    """Half-open days: one may begin on the day on which the other ends."""
    if not exclude_each_other(one.kind, other.kind):
        return False
    return (other.until is None or one.since < other.until) and (
        one.until is None or other.since < one.until
    )
