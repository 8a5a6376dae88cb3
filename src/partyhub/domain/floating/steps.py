"""The steps of a floating registration, one type each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from partyhub.domain.floating.registration import Activity, Floating, FloatingEntry
from partyhub.domain.floating.states import FloatingAction
from partyhub.domain.shared.ids import AccountId, FloatingEntryId


@dataclass(frozen=True, slots=True, kw_only=True)
class FloatingStep:
    """Anything that is done to a registration."""

    action: ClassVar[FloatingAction]


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue(FloatingStep):
    action = FloatingAction.ISSUE


@dataclass(frozen=True, slots=True, kw_only=True)
class Renew(FloatingStep):
    """`until` is the new last day."""

    action = FloatingAction.RENEW
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise(FloatingStep):
    action = FloatingAction.PLEDGE
    text: str
    signed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteActivity(FloatingStep):
    action = FloatingAction.NOTE
    activity: Activity


@dataclass(frozen=True, slots=True, kw_only=True)
class ReverseEntry(FloatingStep):
    """What was noted by mistake stays, and an entry against it says why."""

    action = FloatingAction.REVERSE
    entry_id: FloatingEntryId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class End(FloatingStep):
    """`returned`: the permit is handed back in the same moment."""

    action = FloatingAction.END
    ended_on: date
    reason: str
    returned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBack(FloatingStep):
    action = FloatingAction.TAKE_BACK
    returned_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw(FloatingStep):
    action = FloatingAction.WITHDRAW
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """Who acts and when; number and issuer of a permit that goes out now; the entries so far."""

    by: AccountId
    by_name: str
    at: datetime
    today: date
    permit_no: str = ""
    issuer_name: str = ""
    entries: Sequence[FloatingEntry] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The outcome of one step; an `entry` is written beside it."""

    floating: Floating
    note: str = ""
    entry: FloatingEntry | None = None
