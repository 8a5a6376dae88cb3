"""What rosters of special groups show: no phones, no birth month."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.member_groups.kinds import GroupKind
from partyhub.domain.shared.org import OrgName, Place
from partyhub.domain.shared.paging import FIRST, NameKey


@dataclass(frozen=True, slots=True)
class GroupLine:
    """One entry in a roster; `until` is the first day on which it no longer holds.

    `member_id` is null of who belongs to an organisation out of the reader's reach by now.
    """

    id: UUID
    member_id: UUID | None
    name: str
    unit: OrgName
    branch: OrgName
    kind: GroupKind
    since: date
    until: date | None
    reason: str
    help: str
    decision_ref: str
    place: str

    def named_only(self) -> "GroupLine":
        """Why and with what help is in the record, and that is the new organisation's."""
        return replace(self, member_id=None, reason="", help="", decision_ref="", place="")


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line, its sort key, and where its member belongs today."""

    line: GroupLine
    name_sort: str
    now_at: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupFilter:
    """Entries of those kinds that hold on a day; with `ended` also those that were over by then.

    `until` is the moment at which the day is over; of today, the end of time.
    """

    kinds: tuple[GroupKind, ...]
    on: date
    until: datetime
    ended: bool = False
    after: NameKey = FIRST
    limit: int = 50
