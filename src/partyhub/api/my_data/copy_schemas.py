"""A member's own copy of what is held about them; the names of its fields are part of the contract.

Officers are named where they acted in duty; no other member stands in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.api.answers import same
from partyhub.domain.accounts.account import Session
from partyhub.domain.accounts.member_account import AccountState, MemberAccount
from partyhub.domain.check_ins.states import CheckInState, ReceiptState
from partyhub.domain.check_ins.views import CheckInLine
from partyhub.domain.members.member import MemberCategory
from partyhub.domain.shared.codes import DelegateRole, Education, Gender, MemberStatus, WorkType
from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.transfers.kinds import Direction, Reason, TransferChannel
from partyhub.domain.transfers.states import TransferReceipt, TransferState
from partyhub.domain.transfers.transfer import Transfer


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRecordOut:
    """The record in the register; `phone` and `identity` (the identity number, empty where none is
    kept) are whole in a copy and masked on a page.
    """

    name: str
    gender: Gender
    status: MemberStatus
    category: MemberCategory
    external_id: str | None
    birth_month: str
    education: Education | None
    joined_party_on: date | None
    post: str
    phone: str
    identity: str
    estate_id: UUID | None
    residence_estate: str
    specialties: Sequence[WorkType]
    delegate_roles: Sequence[DelegateRole]
    available_times: Sequence[str]
    remark: str
    left_on: date | None
    unit_name: str
    branch_name: str
    verified_at: datetime | None
    verified_by: str


@dataclass(frozen=True, slots=True)
class HeldBranchOut:
    """A branch that the member belonged to; `until` null: still."""

    branch_name: str
    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldCheckInOut:
    """A check-in with a community."""

    unit_name: str
    community_name: str
    state: CheckInState
    receipt: ReceiptState
    certificate_no: str
    issued_on: date | None
    due_on: date | None
    checked_in_on: date | None
    returned_at: datetime | None
    team_name: str
    duty: str
    changed_at: datetime

    @classmethod
    def of(cls, line: CheckInLine) -> "HeldCheckInOut":
        return cls(**same(cls, line))


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldTransferOut:
    """A transfer from one branch to another."""

    direction: Direction
    channel: TransferChannel
    source_name: str
    target_name: str
    reason: Reason
    state: TransferState
    receipt: TransferReceipt
    letter_numbers: Sequence[str]
    national_no: str
    materials: Sequence[str]
    told: str
    why: str
    started_at: datetime
    changed_at: datetime
    assigned_name: str
    assigned_on: date | None

    @classmethod
    def of(cls, one: Transfer) -> "HeldTransferOut":
        same = ("direction", "channel", "state", "receipt", "national_no", "materials", "told",
                "why", "started_at", "changed_at", "assigned_name", "assigned_on")  # fmt: skip
        return cls(
            **{name: getattr(one, name) for name in same},
            source_name=one.source.name,
            target_name=one.target.name or one.target.committee_name,
            reason=one.terms.reason,
            letter_numbers=[letter.number for letter in one.letters],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldTicketOut:
    """A matter that the member came with; `content` is what was said, `result` what came of it."""

    number: str
    item_name: str
    content: str
    state: TicketState
    owner_name: str
    registered_at: datetime
    closed_at: datetime | None
    result: str
    feedback: str

    @classmethod
    def of(cls, one: Ticket) -> "HeldTicketOut":
        same = ("number", "content", "state", "registered_at", "closed_at", "result", "feedback")
        return cls(
            **{name: getattr(one, name) for name in same},
            item_name=one.matter.name,
            owner_name=one.owner.name,
        )


@dataclass(frozen=True, slots=True)
class HeldSessionOut:
    """A device that is signed in."""

    device: str
    address: str
    started_at: datetime
    last_seen_at: datetime

    @classmethod
    def of(cls, one: Session) -> "HeldSessionOut":
        return cls(one.device, one.address, one.started_at, one.last_seen_at)


@dataclass(frozen=True, slots=True)
class HeldAccountOut:
    """The member's own account; its password is kept as a hash alone and given to nobody."""

    login: str
    state: AccountState
    opened_at: datetime | None
    signed_in_at: datetime | None

    @classmethod
    def of(cls, one: MemberAccount | None) -> "HeldAccountOut | None":
        return None if one is None else cls(one.login, one.state, one.opened_at, one.signed_in_at)
