"""What stands on the papers of a transfer: the letter in three parts, and the notice (form 8.5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from partyhub.domain.transfers.approvals import Approval
from partyhub.domain.transfers.views import TransferEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterMember:
    """One line of the letter's table; `birth_month` and `dues_paid_to` are `2026-10` (TRF-14).

    Of a letter for several, `struck` lines are void, `note` says what became of one, and `hidden`
    is who is none of the reader's business.
    """

    name: str
    gender: str
    birth_month: str
    status: str
    dues_paid_to: str
    phone: str
    struck: bool = False
    note: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptPart:
    """回执, as the target fills it in; the day of the receipt is empty until it goes back."""

    branch_name: str
    assigned_on: date
    phone: str = ""
    by: str = ""
    receipt_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPrint:
    """One letter: `addressee` is the 抬头, `destination` the 去往单位 (form 8.5).

    `replaced_by` is its successor's number; `void` without one: its transfer came to nothing.
    `replaces_part`: the one before was for several, and is void for these alone.
    `approved_by` and `admitted_by` are 转出审批人 and 转入审批人, `handled_by` the stub's 经办人.
    """

    number: str
    addressee: str
    issuer: str
    issuer_address: str
    issuer_phone: str
    source: str
    target: str
    destination: str
    reason: str
    members: Sequence[LetterMember]
    issued_on: date
    valid_days: int
    prolonged_days: int = 0
    valid_until: date
    receipt_days: int
    qr_url: str
    replaces: str = ""
    replaces_part: bool = False
    void: bool = False
    replaced_by: str = ""
    approved_by: str = ""
    admitted_by: str = ""
    handled_by: str = ""
    receipt: ReceiptPart | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LettersPrint:
    """Letters of one list behind a cover that names them; `first` counts from 1 among `total`,
    which may take more than one file.
    """

    org: str
    by: str
    at: datetime
    first: int
    total: int
    letters: Sequence[LetterPrint]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePrint:
    """What the member is told when a transfer is taken up: `told` says when, where, whom, what
    to do and what to bring (TRF-03, NT-09)."""

    name: str
    source: str
    target: str
    destination: str
    channel: str
    told: str
    place: str
    address: str
    phone: str
    hours: str
    valid_days: int
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPrint:
    """接转组织关系登记表 (requirements 8.7): contact, materials, what was told, direction and
    organisations, and what came of it, as far as the reader's side sees it.
    """

    person: LetterMember
    direction: str
    channel: str
    reason: str
    destination: str
    national_no: str
    source: str
    target: str
    registered_at: str
    registered_on: datetime
    materials: Sequence[str]
    told: str
    told_at: datetime | None
    told_by: str
    letter: str
    approvals: Sequence[Approval]
    state: str
    outcome: str
    followed: Sequence[TransferEvent]
    at: datetime
    by: str


class TransferPrinter(Protocol):
    """Prints what a transfer gives out, on A4; it blocks, so it belongs in a thread."""

    def print_letter(self, letter: LetterPrint) -> bytes: ...
    def print_letters(self, letters: LettersPrint) -> bytes: ...
    def print_notice(self, notice: NoticePrint) -> bytes: ...
    def print_form(self, form: FormPrint) -> bytes: ...
