"""What clients get about check-ins; a community and a unit see the same record (CHK-04)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.states import (
    CHECK_IN_LIFECYCLE,
    CheckInAction,
    CheckInState,
    ReceiptState,
)
from partyhub.domain.check_ins.undo import undo_refusal
from partyhub.domain.check_ins.views import HistoryLine, PresentedLine
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.policy import Policy
from partyhub.usecases.check_ins.certify import Outcome
from partyhub.usecases.check_ins.verify import Validity, Verification


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderOut:
    """The certificate's fields; codes of the code lists, the phone masked."""

    name: str
    gender: str
    birth_month: str
    education: str
    member_status: str
    joined_party_on: str
    phone_masked: str
    employer_and_post: str
    unit_contact: str
    residence_estate: str
    specialties: Sequence[str]
    delegate_roles: Sequence[str]
    claimed_work_types: Sequence[str]
    available_times: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInOut:
    """One check-in, with what this caller may do next and which fields are still missing."""

    id: UUID
    member_id: UUID
    unit_id: UUID
    community_id: UUID
    state: CheckInState
    receipt: ReceiptState
    holder: HolderOut
    volunteered_at: datetime
    volunteered_how: str
    reason_elsewhere: str
    certificate_no: str
    short_code: str
    limit_days: int | None
    issued_on: date | None
    due_on: date | None
    checked_in_on: date | None
    receipt_on: date | None
    returned_at: datetime | None
    team_id: UUID | None
    duty: str
    ended_on: date | None
    reason: str
    changed_at: datetime
    missing: Sequence[str]
    allowed_actions: Sequence[CheckInAction]
    version: int

    @classmethod
    def of(cls, check_in: CheckIn, *, seen_by: Actor, undoable: bool = False) -> "CheckInOut":
        same = (n for n in cls.__slots__ if n not in _MADE)
        return cls(
            **{name: getattr(check_in, name) for name in same},
            unit_id=check_in.unit.id,
            community_id=check_in.community.id,
            holder=holder_out(check_in),
            missing=check_in.holder.missing(),
            allowed_actions=allowed_actions(check_in, seen_by, undoable=undoable),
        )


_MADE = {"unit_id", "community_id", "holder", "missing", "allowed_actions"}


def seen_at(check_in: CheckIn, actor: Actor, now: datetime, policy: Policy) -> CheckInOut:
    """With `unregister` among the actions, if this actor may still take the registration back."""
    refusal = undo_refusal(check_in, by=actor.account_id, at=now, policy=policy)
    return CheckInOut.of(check_in, seen_by=actor, undoable=refusal is None)


def holder_out(check_in: CheckIn) -> HolderOut:
    return HolderOut(**{name: getattr(check_in.holder, name) for name in HolderOut.__slots__})


def allowed_actions(check_in: CheckIn, actor: Actor, *, undoable: bool) -> list[CheckInAction]:
    """The steps that the state offers and that are this actor's to take."""
    steps = CHECK_IN_LIFECYCLE.steps_from(check_in.state)
    not_now = set() if undoable else {CheckInAction.UNREGISTER}
    if check_in.receipt is not ReceiptState.ISSUED:
        not_now.add(CheckInAction.RETURN_RECEIPT)
    return [
        step.action
        for step in steps
        if step.action not in not_now and actor.scope(step.needs).covers(check_in.at(step.at))
    ]


@dataclass(frozen=True, slots=True)
class OutcomesOut:
    """What became of each line of a list, in the order asked."""

    items: Sequence[Outcome]


@dataclass(frozen=True, slots=True)
class ReturnOutcome:
    """A line of a list of receipts: `refusal` is a code, or empty when it was taken back."""

    id: UUID
    refusal: str


@dataclass(frozen=True, slots=True)
class ReturnsOut:
    """What became of each receipt."""

    items: Sequence[ReturnOutcome]


@dataclass(frozen=True, slots=True)
class PresentedOut:
    """The certificates that match what is in hand."""

    items: Sequence[PresentedLine]


@dataclass(frozen=True, slots=True)
class HistoryOut:
    """The events of a check-in, oldest first."""

    items: Sequence[HistoryLine]


@dataclass(frozen=True, slots=True)
class VerificationOut:
    """Valid, used, expired or voided; who issued it; the holder's initials. Nothing more."""

    validity: Validity
    unit_name: str
    initials: str

    @classmethod
    def of(cls, found: Verification) -> "VerificationOut":
        return cls(found.validity, found.unit_name, found.initials)


@dataclass(frozen=True, slots=True)
class PlaceOut:
    """Where to go and whom to see (表1)."""

    id: UUID
    name: str
    address: str
    place: str
    hours: str
    contact_name: str
    contact_phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MyCheckInOut:
    """A member's own check-in: `qr_url` is what the QR code holds, once a certificate is out."""

    check_in: CheckInOut
    unit: PlaceOut
    community: PlaceOut
    qr_url: str
