"""What clients get about transfers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.api.transfers.parts_out import (
    AffiliationOut,
    LetterOut,
    PartyOut,
    TransferFileOut,
    TransferTicketOut,
    affiliation_out,
    id_of,
    letter_out,
    party_out,
    ticket_out,
)
from partyhub.domain.transfers.answering import Answering, Turn
from partyhub.domain.transfers.approvals import Approval, approvals_of, receipt_by
from partyhub.domain.transfers.kinds import Direction, TransferChannel
from partyhub.domain.transfers.owed import Owed
from partyhub.domain.transfers.possible import Move
from partyhub.domain.transfers.referred import Referral
from partyhub.domain.transfers.road import Stop
from partyhub.domain.transfers.states import TransferReceipt, TransferState
from partyhub.domain.transfers.transfer import Person, Terms, Transfer
from partyhub.domain.transfers.views import TransferEvent
from partyhub.domain.transfers.visibility import Section
from partyhub.domain.transfers.warned import TransferWarning, warnings
from partyhub.usecases.transfers.mine import MyTransfer
from partyhub.usecases.transfers.read import WholeTransfer


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferOut:
    """One transfer. What the reader's side may not see is empty or null; `sections` says what it
    sees. `missing` names the letter's fields that are empty yet; `warnings` hinder nobody.
    """

    id: UUID
    member_id: UUID | None
    direction: Direction
    channel: TransferChannel
    state: TransferState
    receipt: TransferReceipt
    person: Person
    source: PartyOut
    target: PartyOut
    terms: Terms
    missing: Sequence[str]
    warnings: Sequence[TransferWarning]
    letter_no: str
    letters: Sequence[LetterOut]
    national_no: str
    materials: Sequence[str]
    told: str
    told_at: datetime | None
    told_by: str
    registered_at_id: UUID | None
    batch_id: UUID | None
    assigned_to_id: UUID | None
    assigned_name: str
    assigned_on: date | None
    receipt_on: date | None
    talk_owed: bool
    talk_due_on: date | None
    talked_on: date | None
    talked_by: str
    referral: Referral | None
    why: str
    started_at: datetime
    changed_at: datetime
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeTransferOut:
    """A transfer with all that belongs to it, as this caller sees it.

    `barred_actions` are this role's, but another person must take them (TRF-10). `turn` is null
    once nobody has to act. `answering` is the one organisation that answers for the member now.
    `ticket` is the service ticket that it was opened from, for who reads that too. `approvals`
    are 转出审批 and 转入审批 in force; `receipt_by` sent the receipt, or entered another's.
    """

    transfer: TransferOut
    sections: Sequence[Section]
    allowed_actions: Sequence[Move]
    barred_actions: Sequence[Move]
    turn: Turn | None
    answering: Answering
    deadlines: Sequence[Owed]
    road: Sequence[Stop]
    events: Sequence[TransferEvent]
    approvals: Sequence[Approval]
    receipt_by: str
    affiliations: Sequence[AffiliationOut]
    files: Sequence[TransferFileOut]
    can_attach: bool
    ticket: TransferTicketOut | None

    @classmethod
    def of(cls, whole: WholeTransfer) -> "WholeTransferOut":
        return cls(
            transfer=transfer_out(whole.transfer),
            sections=sorted(whole.sections),
            allowed_actions=whole.possible,
            barred_actions=whole.barred,
            turn=whole.course.turn,
            answering=whole.course.answering,
            deadlines=whole.course.owed,
            road=whole.course.road,
            events=whole.events,
            approvals=approvals_of(whole.events),
            receipt_by=receipt_by(whole.events),
            affiliations=[affiliation_out(one) for one in whole.affiliations],
            ticket=ticket_out(whole.ticket),
            files=[TransferFileOut.of(one) for one in whole.files],
            can_attach=whole.can_attach,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MyTransferOut:
    """One of my own: where it stands, who holds it, what is next, by when, and the map."""

    transfer: TransferOut
    turn: Turn | None
    answering: Answering
    next_stop: str
    road: Sequence[Stop]
    deadlines: Sequence[Owed]
    can_withdraw: bool


@dataclass(frozen=True, slots=True)
class MyTransfersOut:
    """The latest change first; at most fifty."""

    items: Sequence[MyTransferOut]

    @classmethod
    def of(cls, mine: Sequence[MyTransfer]) -> "MyTransfersOut":
        return cls([_mine(one) for one in mine])


def _mine(one: MyTransfer) -> MyTransferOut:
    return MyTransferOut(
        transfer=transfer_out(one.transfer),
        turn=one.course.turn,
        answering=one.course.answering,
        next_stop=one.course.next_stop,
        road=one.course.road,
        deadlines=one.course.owed,
        can_withdraw=one.transfer.under_way and one.transfer.direction is not Direction.IN,
    )


_SAME = (
    "id", "member_id", "direction", "channel", "state", "receipt", "person", "terms",
    "national_no", "materials", "told", "told_at", "told_by", "assigned_name", "assigned_on",
    "receipt_on", "talk_owed", "talk_due_on", "talked_on", "talked_by", "referral", "why",
    "started_at", "changed_at", "version", "batch_id",
)  # fmt: skip


def transfer_out(transfer: Transfer) -> TransferOut:
    letter = transfer.letter
    return TransferOut(
        **{name: getattr(transfer, name) for name in _SAME},
        source=party_out(transfer.source),
        target=party_out(transfer.target),
        missing=transfer.terms.missing(),
        warnings=warnings(transfer),
        letter_no=letter.number if letter else "",
        letters=[letter_out(transfer, one) for one in transfer.letters],
        registered_at_id=id_of(transfer.centre),
        assigned_to_id=id_of(transfer.assigned_to),
    )
