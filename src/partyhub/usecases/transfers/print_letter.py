"""The letter goes on paper: only for sides that may see it, and never without a trace."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.members.phone import open_phone
from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.ids import MemberId, TransferId
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.transfers.approvals import (
    ApprovalSide,
    approvals_of,
    approver,
    receipt_sender,
)
from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.letter import Letter, LetterWords
from partyhub.domain.transfers.letter_token import LetterTokens
from partyhub.domain.transfers.prints import LetterMember, LetterPrint, ReceiptPart
from partyhub.domain.transfers.refusals import NoLetter
from partyhub.domain.transfers.standing import is_void, successor
from partyhub.domain.transfers.states import TransferAction, TransferReceipt
from partyhub.domain.transfers.transfer import Person, Transfer
from partyhub.domain.transfers.views import TransferEvent
from partyhub.domain.transfers.visibility import Section
from partyhub.usecases.transfers.sides import sections_for
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """What a print needs besides the transfer."""

    tokens: LetterTokens
    vault: Vault
    public_url: str
    now: datetime


async def letter_sheet(
    uow: UnitOfWork, actor: Actor, *, transfer_id: TransferId, number: str, printing: Printing
) -> LetterPrint:
    """The letter of that number, or the last one; 404 out of reach, 403 for those who may not see
    it, NoLetter if none was issued here.
    """
    async with uow:
        scope = actor.scope(Permission.TRANSFER_READ)
        transfer = await uow.transfers.get(transfer_id, within=scope)
        sections = sections_for(actor, transfer)
        if Section.LETTER not in sections:
            raise NotAllowed("this side does not see the letter")
        letter = _letter_of(transfer, number)
        phone = await _phone(uow, transfer, sections, printing.vault)
        if transfer.member_id is not None:
            uow.looked(trace_of(actor, transfer.member_id, printing.now))
        issuer = await _committee(uow, transfer, Side.SOURCE_COMMITTEE)
        taker = await _committee(uow, transfer, Side.TARGET_COMMITTEE)
        events = (await uow.transfers.events([transfer.id]))[transfer.id]
        ends = issuer, taker
        return await uow.commit(sheet_of(transfer, letter, phone, ends, events, printing))


def _letter_of(transfer: Transfer, number: str) -> Letter:
    if transfer.direction is Direction.IN or transfer.letter is None:
        raise NoLetter("no letter was issued here", direction=transfer.direction)
    wanted = number or transfer.letter.number
    for letter in transfer.letters:
        if letter.number == wanted:
            return letter
    raise NoLetter("no such letter", direction=transfer.direction)


async def _phone(
    uow: UnitOfWork, transfer: Transfer, sections: AbstractSet[Section], vault: Vault
) -> str:
    """Whole for those who may see how to reach the member now; masked for the others."""
    known = transfer.member_id
    if known is None or Section.CONTACT not in sections:
        return transfer.person.phone_masked
    return open_phone(vault, known, await uow.members.phone(known))


def trace_of(actor: Actor, member_id: MemberId, now: datetime) -> Access:
    """Somebody had the member's data on paper."""
    return Access.by(actor, member_id, Look.PRINT, now)


def sheet_of(
    transfer: Transfer,
    letter: Letter,
    phone: str,
    ends: tuple[Org | None, Org | None],
    events: Sequence[TransferEvent],
    printing: Printing,
) -> LetterPrint:
    """`ends`: the committees that issue it and take it; `events`: whose hands it went through."""
    given = approvals_of(events, letter.number)
    return replace(
        _as_issued(transfer, letter, phone, ends[0], printing),
        approved_by=approver(given, ApprovalSide.SOURCE),
        admitted_by=approver(given, ApprovalSide.TARGET),
        handled_by=_applicant(events, letter),
        receipt=_receipt(transfer, ends[1], receipt_sender(events)),
    )


def _as_issued(
    transfer: Transfer, letter: Letter, phone: str, issuer: Org | None, printing: Printing
) -> LetterPrint:
    words = _words_of(letter)
    token = printing.tokens.sign(transfer.id, letter)
    return LetterPrint(
        number=letter.number,
        addressee=words.addressee,
        issuer=transfer.source.committee_name,
        issuer_address=words.source_address,
        issuer_phone=issuer.contact_phone if issuer else "",
        source=transfer.source.name,
        target=words.target,
        destination=words.destination,
        reason=words.reason,
        members=[_member(transfer.person, words, phone)],
        issued_on=letter.issued_on,
        valid_days=letter.valid_days,
        prolonged_days=letter.prolonged,
        valid_until=letter.valid_until,
        receipt_days=letter.receipt_days,
        qr_url=f"{printing.public_url}/letter/{token}",
        replaces=letter.replaces,
        void=is_void(transfer, letter),
        replaced_by=successor(transfer, letter),
    )


async def _committee(uow: UnitOfWork, transfer: Transfer, side: Side) -> Org | None:
    party = transfer.source if side is Side.SOURCE_COMMITTEE else transfer.target
    return None if party.committee is None else await uow.orgs.get(party.committee.id)


def _words_of(letter: Letter) -> LetterWords:
    """As it was handed out, also when another has been applied for since."""
    if letter.words is None:
        raise ValueError("a letter from elsewhere is not printed here")
    return letter.words


def _member(person: Person, words: LetterWords, phone: str) -> LetterMember:
    return LetterMember(
        name=person.name,
        gender=person.gender,
        birth_month=person.birth_month,
        status=person.status,
        dues_paid_to=words.dues_paid_to,
        phone=phone,
    )


def _receipt(transfer: Transfer, taker: Org | None, by: str) -> ReceiptPart | None:
    """As the target filled it in here, or as it came back from elsewhere."""
    elsewhere = transfer.direction is Direction.OUT
    if transfer.assigned_on is None or (taker is None and not elsewhere):
        return None
    out = transfer.receipt is not TransferReceipt.NONE
    return ReceiptPart(
        branch_name=transfer.assigned_name,
        assigned_on=transfer.assigned_on,
        phone=taker.contact_phone if taker else "",
        by=by,
        receipt_on=transfer.receipt_on if out else None,
    )


def _applicant(events: Sequence[TransferEvent], letter: Letter) -> str:
    """Who handed the letter's words in at the branch: the 经办人 of its stub."""
    handler = ""
    for event in events:
        if event.action == f"transfer.{TransferAction.SUBMIT}":
            handler = event.account_name
        if event.facts.get("letter_no") == letter.number:
            break
    return handler
