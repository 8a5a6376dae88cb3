"""What rosters of special groups show: no phones, no birth month."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from partyhub.domain.member_groups.kinds import GroupKind
from partyhub.domain.shared.org import OrgName
from partyhub.domain.shared.paging import FIRST, NameKey


@dataclass(frozen=True, slots=True)
class GroupLine:
    """One entry in a roster; `until` is the first day on which it no longer holds."""

    id: UUID
    member_id: UUID
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


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupFilter:
    """Entries of those kinds that hold on a day; with `ended` also those that were over by then."""

    kinds: tuple[GroupKind, ...]
    on: date
    ended: bool = False
    after: NameKey = FIRST
    limit: int = 50
