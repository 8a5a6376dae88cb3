"""Entries of the calendar: notices, local closures, opening hours. Each is made once and stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from partyhub.domain.shared.ids import AccountId, OrgId, new_id
from partyhub.domain.working_time.calendar import DayRule
from partyhub.domain.working_time.hours import OpeningHours


class EntryKind(StrEnum):
    """A State Council's notice for everybody, or what one organisation settled for its subtree."""

    NATIONAL = "national"
    LOCAL = "local"
    HOURS = "hours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is added to the calendar, by whom. `org_id` None: the whole country."""

    id: UUID
    kind: EntryKind
    org_id: OrgId | None
    year: int
    title: str
    loaded_at: datetime
    loaded_by: AccountId
    loaded_by_name: str = ""
    reference: str = ""
    published_on: date | None = None
    rules: Sequence[DayRule] = ()
    hours: OpeningHours | None = None
    seq: int = 0


def hours_entry(
    org_id: OrgId, hours: OpeningHours, title: str, *, by: tuple[AccountId, str], at: datetime
) -> Entry:
    """Opening hours as an entry of the calendar; `by` is the account and its name."""
    return Entry(
        id=new_id(),
        kind=EntryKind.HOURS,
        org_id=org_id,
        year=hours.valid_from.year,
        title=title,
        hours=hours,
        loaded_at=at,
        loaded_by=by[0],
        loaded_by_name=by[1],
    )


@dataclass(frozen=True, slots=True)
class EntryLine:
    """An entry in a list; `days` is how many days it rules."""

    id: UUID
    seq: int
    kind: EntryKind
    org_id: UUID | None
    org_name: str
    year: int
    reference: str
    title: str
    published_on: date | None
    loaded_at: datetime
    loaded_by_name: str
    days: int
