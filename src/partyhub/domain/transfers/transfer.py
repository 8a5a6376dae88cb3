"""A transfer of a member's organisational relationship 组织关系接转 (TRF-01 … TRF-14)."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import (
    MemberId,
    TicketId,
    TransferBatchId,
    TransferId,
)
from partyhub.domain.shared.org import OrgRef, Place, Side
from partyhub.domain.transfers.hands import Hands
from partyhub.domain.transfers.kinds import (
    RAISES_TALK,
    TALK_DAYS,
    Direction,
    Reason,
    TransferChannel,
)
from partyhub.domain.transfers.letter import Letter
from partyhub.domain.transfers.parties import Party
from partyhub.domain.transfers.policy import RECEIPT_DAYS, TransferPolicy
from partyhub.domain.transfers.referred import Referral
from partyhub.domain.transfers.residence import Residence
from partyhub.domain.transfers.states import UNDER_WAY, TransferReceipt, TransferState


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """The member as the letter names them, frozen with it; the phone only masked."""

    name: str
    gender: str
    birth_month: str
    status: str
    phone_masked: str = ""


def seal_of(transfer_id: TransferId) -> str:
    """What ties the sealed phone of somebody from elsewhere to their transfer."""
    return f"transfers|phone|{transfer_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the source branch fills in; `dues_paid_to` is `2026-10` (TRF-14).

    `valid_days` is 0 until somebody says it: then it is as the rules say (PV-48).
    `unsettled`: without settled work, so to the floating members of the street of `residence`
    (TRF-06).
    """

    reason: Reason
    destination: str = ""
    dues_paid_to: str = ""
    valid_days: int = 0
    source_address: str = ""
    unsettled: bool = False
    residence: Residence | None = None

    def by(self, policy: TransferPolicy) -> "Terms":
        """With the days of the rules where nobody has said any."""
        return self if self.valid_days else replace(self, valid_days=policy.letter_valid_days)

    def missing(self) -> list[str]:
        """Names of the letter's fields that are empty."""
        needed = ("destination", "dues_paid_to", "source_address")
        return [name for name in needed if not getattr(self, name).strip()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """One member on the way from one branch to another.

    `national_no` is its number in the national system, which stays authoritative (MEM-04).
    `letters` holds every letter that went out, the last is in force. `assigned_to` and
    `assigned_on` stand when the target branch has taken the member in (TRF-11). `reached`: the
    target's side knows of it, of who comes from elsewhere at once. `phone` is sealed, and of such
    a comer only, until they are in. `batch_id` and `batch_row` name the list and its row that it
    was begun by.
    """

    id: TransferId
    member_id: MemberId | None
    direction: Direction
    channel: TransferChannel
    source: Party
    target: Party
    person: Person
    terms: Terms
    centre: OrgRef | None = None
    ticket_id: TicketId | None = None
    batch_id: TransferBatchId | None = None
    batch_row: int | None = None
    national_no: str = ""
    materials: tuple[str, ...] = ()
    phone: bytes | None = field(default=None, repr=False)
    reached: bool = False
    state: TransferState = TransferState.REGISTERED
    receipt: TransferReceipt = TransferReceipt.NONE
    letters: tuple[Letter, ...] = ()
    hands: Hands = field(default_factory=Hands)
    told: str = ""
    told_at: datetime | None = None
    told_by: str = ""
    assigned_to: OrgRef | None = None
    assigned_name: str = ""
    assigned_on: date | None = None
    receipt_on: date | None = None
    talked_on: date | None = None
    talked_by: str = ""
    referral: Referral | None = None
    why: str = ""
    started_at: datetime
    changed_at: datetime
    version: int = 1

    @property
    def letter(self) -> Letter | None:
        return self.letters[-1] if self.letters else None

    @property
    def under_way(self) -> bool:
        return self.state in UNDER_WAY

    @property
    def talk_due_on(self) -> date | None:
        """A change of job is a must-talk occasion for the branch that is left (TRF-13, TLK-04);
        None for any other, and for one that came to nothing.
        """
        leaves = self.direction is not Direction.IN and self.terms.reason in RAISES_TALK
        stands = self.under_way or self.state is TransferState.ASSIGNED
        if not (leaves and stands):
            return None
        return local_day(self.started_at) + timedelta(days=TALK_DAYS)

    @property
    def talk_owed(self) -> bool:
        """Until a talk is recorded, also once the member has gone."""
        return self.talk_due_on is not None and self.talked_on is None

    def at(self, sides: AbstractSet[Side]) -> Place:
        orgs = {
            Side.SOURCE: self.source.branch,
            Side.SOURCE_COMMITTEE: self.source.committee,
            Side.TARGET: self.assigned_to or self.target.branch or self.target.committee,
            Side.TARGET_COMMITTEE: self.target.committee,
            Side.CENTRE: self.centre,
        }
        places = [orgs.get(side) for side in sorted(sides)]
        return Place(tuple(org.path for org in places if org is not None), owner=self.member_id)

    @property
    def receipt_days(self) -> int:
        """As it was settled when the letter went out, whatever the rules say since (PV-48)."""
        return self.letter.receipt_days if self.letter else RECEIPT_DAYS

    @property
    def receipt_due_on(self) -> date | None:
        """The day by which the receipt is awaited; None where none is, or it has come (DL-20)."""
        if self.receipt is TransferReceipt.BACK:
            return None
        if self.assigned_on is not None:
            return self.assigned_on + timedelta(days=self.receipt_days)
        if self.direction is Direction.OUT and self.letter is not None:
            return self.letter.valid_until + timedelta(days=self.receipt_days)
        return None
