"""What clients get about rosters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.rosters.roster import Counts, Roster, RosterState
from partyhub.domain.shared.org import OrgName


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterOut:
    """A roster that was sent. `done` of `total` rows need nothing more.

    `unknown_columns` are headings that mean nothing to us and were left out.
    """

    id: UUID
    unit: OrgName
    sent_by: str
    file_name: str
    state: RosterState
    total: int
    done: int
    counts: Counts
    unknown_columns: Sequence[str]
    created_at: datetime
    finished_at: datetime | None
    version: int

    @classmethod
    def of(cls, roster: Roster) -> "RosterOut":
        return cls(
            id=roster.id,
            unit=OrgName(roster.unit.id, roster.unit_name),
            sent_by=roster.account_name,
            file_name=roster.file_name,
            state=roster.state,
            total=roster.total,
            done=roster.done,
            counts=roster.counts,
            unknown_columns=roster.header.unknown,
            created_at=roster.created_at,
            finished_at=roster.finished_at,
            version=roster.version,
        )
