"""One floating member in the register, with the activity permit (form 8.7, MEM-09, MEM-10)."""

from dataclasses import dataclass
from datetime import date, datetime

from partyhub.domain.floating.states import STANDING, FloatingDirection, FloatingState
from partyhub.domain.shared.ids import FloatingEntryId, FloatingId, MemberId
from partyhub.domain.shared.org import OrgRef, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class FloatingPerson:
    """Who it is, as on the day of registration; `home_org` is where the membership belongs."""

    name: str
    gender: str = ""
    home_org: str = ""
    phone_masked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FloatingTerms:
    """`place`: where to, or from where; `host`: the organisation they take part with there, or
    here. `until` is the last day; `contact`: who keeps in touch.
    """

    place: str
    since: date
    until: date
    host: str = ""
    reason: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Permit:
    """流动党员活动证: good until the period's last day; `returned_on` when it came back."""

    number: str
    issued_on: date
    issuer_name: str
    renewals: int = 0
    returned_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """亮身份、订承诺: the text and the day of its signature."""

    text: str
    signed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Floating:
    """A registration. `keeper` wrote it down, `office` is the committee or centre that answers
    for it; `home` is the member's branch if it is one of this system. `gone`: the member belongs
    elsewhere by now, out of the reader's reach, who keeps what was written and closes it.
    """

    id: FloatingId
    keeper: OrgRef
    keeper_name: str
    office: OrgRef
    direction: FloatingDirection
    person: FloatingPerson
    terms: FloatingTerms
    registered_at: datetime
    changed_at: datetime
    member_id: MemberId | None = None
    home: OrgRef | None = None
    phone: bytes | None = None
    state: FloatingState = FloatingState.REGISTERED
    permit: Permit | None = None
    pledge: Pledge | None = None
    entries: int = 0
    ended_on: date | None = None
    why: str = ""
    version: int = 1
    gone: bool = False

    def at_keeper(self) -> Place:
        return Place((self.keeper.path,))

    def past(self, today: date) -> bool:
        """Its period is over and nobody renewed or ended it."""
        return self.state in STANDING and self.terms.until < today

    @property
    def permit_out(self) -> bool:
        """The card should have come back and has not."""
        ended = self.state is FloatingState.ENDED
        return ended and self.permit is not None and self.permit.returned_on is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """活动记录: what the floating member took part in, when, where, with whom."""

    held_on: date
    activity: str
    place: str = ""
    org: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FloatingEntry:
    """Written once; one that `reverses` another says why in `activity.activity`."""

    id: FloatingEntryId
    floating_id: FloatingId
    activity: Activity
    noted_by: str
    noted_at: datetime
    reverses: FloatingEntryId | None = None


def seal_of(floating_id: FloatingId) -> str:
    """What a sealed phone of a registration is tied to."""
    return f"floating_members.phone:{floating_id}"


def permit_number(issuer: OrgRef, year: int, running: int) -> str:
    """F2026-0042-00007; `running` counts that issuer's permits of that year, without gaps."""
    return f"F{year}-{issuer.node:04d}-{running:05d}"
