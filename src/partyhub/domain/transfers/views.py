"""What lists and the register tell of transfers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.shared.ids import OrgId
from partyhub.domain.transfers.turns import TurnKind


@dataclass(frozen=True, slots=True)
class TransferLine:
    """One line of the register (LG-04). `due_on` is the day of the paper whose time runs: the
    letter's last one, or by when the receipt is awaited. `phone_masked` is empty for who may not
    see it any more. What the centre could not handle was referred to `referred_to`; until the
    member has heard what they said, `feedback_owed_by` owes it to them (TRF-09). `letter_numbers`
    are of every letter that went out, also the void ones; `seen_from` is the reader's side.
    """

    id: UUID
    member_id: UUID | None
    name: str
    direction: str
    channel: str
    state: str
    receipt: str
    source_name: str
    target_name: str
    letter_no: str
    reason: str
    destination: str
    materials: Sequence[str]
    told: str
    valid_until: date | None
    assigned_name: str
    assigned_on: date | None
    receipt_on: date | None
    why: str
    national_no: str
    due_on: date | None
    overdue: bool
    started_at: datetime
    changed_at: datetime
    phone_masked: str
    version: int
    talked_on: date | None
    referred_to: str
    referral_answer: str
    referral_feedback: str
    feedback_owed_by: str
    addressee: str
    letter_numbers: Sequence[str]
    seen_from: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferFilter:
    """What a list asks for; `asked` is part of the person's name or pinyin. `overdue` leaves
    those of whom a letter or a receipt is late, `awaits_receipt` those whose receipt is out,
    `batch` those of one list, `since` and `until` those that began on these days, `under` those
    of an organisation, `turn` those that wait for that step at one of `turn_at`.
    """

    asked: str = ""
    state: str = ""
    direction: str = ""
    channel: str = ""
    reason: str = ""
    since: date | None = None
    until: date | None = None
    under: OrgId | None = None
    open_only: bool = False
    overdue: bool = False
    awaits_receipt: bool = False
    batch: UUID | None = None
    turn: TurnKind | None = None
    turn_at: Sequence[UUID] = ()


@dataclass(frozen=True, slots=True)
class TransferEvent:
    """One step of its history: who, when, from which state to which, the opinion or reason."""

    at: datetime
    action: str
    account_name: str
    from_state: str
    to_state: str
    note: str
    facts: Mapping[str, str]
