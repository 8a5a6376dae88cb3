"""What stands on a letter's paper, from its lines: one member, or several under one number."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from partyhub.domain.orgs.org import Org
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
from partyhub.domain.transfers.standing import is_void, successor
from partyhub.domain.transfers.states import TransferAction, TransferReceipt
from partyhub.usecases.transfers.letter_lines import LetterLine, of_number

Ends = tuple[Org | None, Org | None]
_HIDDEN: Final = LetterMember(
    name="（略）", gender="", birth_month="", status="", dues_paid_to="", phone="", hidden=True
)
"""On paper that somebody prints who may not see that member."""


def sheet_of(
    lines: Sequence[LetterLine], ends: Ends, public_url: str, tokens: LetterTokens
) -> LetterPrint:
    """`ends`: the committees that issue it and take it. What differs from line to line stands in
    the list, and not in the letter's sentence.
    """
    valid = [one for one in lines if not _void(one)]
    return replace(
        _as_issued(lines, ends[0], f"{public_url}/letter/{_token(lines[0], tokens)}"),
        approved_by=_same(_approver(one, ApprovalSide.SOURCE) for one in lines),
        admitted_by=_same(_approver(one, ApprovalSide.TARGET) for one in lines),
        handled_by=_same(map(_applicant, lines)),
        void=not valid,
        replaced_by="" if valid else _same(successor(o.transfer, o.letter) for o in lines),
        receipt=_same_receipt([_receipt(one, ends[1]) for one in valid or lines]),
    )


def _as_issued(lines: Sequence[LetterLine], issuer: Org | None, url: str) -> LetterPrint:
    first = lines[0]
    letter, words, source = first.letter, _words_of(first.letter), first.transfer.source
    longer = _prolonged(lines)
    before = {one.letter.replaces for one in lines}
    return LetterPrint(
        number=letter.number,
        addressee=words.addressee,
        issuer=source.committee_name,
        issuer_address=words.source_address,
        issuer_phone=issuer.contact_phone if issuer else "",
        source=_same(one.transfer.source.name for one in lines) or source.committee_name,
        target=_same(_words_of(one.letter).target for one in lines) or words.addressee,
        destination=words.destination,
        reason=words.reason,
        members=[_member(one, longer, told=len(before) > 1) for one in lines],
        issued_on=letter.issued_on,
        valid_days=letter.valid_days,
        prolonged_days=longer,
        valid_until=replace(letter, prolonged=longer).valid_until,
        receipt_days=letter.receipt_days,
        qr_url=url,
        replaces=_same(before),
        replaces_part=any(_replaced_part(one) for one in lines),
    )


def _token(first: LetterLine, tokens: LetterTokens) -> str:
    """Of its first line, whoever prints it: one paper, one code."""
    return tokens.sign(first.transfer.id, first.letter)


def _void(one: LetterLine) -> bool:
    return is_void(one.transfer, one.letter)


def _replaced_part(one: LetterLine) -> bool:
    """The one before was for several; of it, this line is void and the others may stand."""
    before = one.letter.replaces
    return bool(before) and of_number(one.transfer, before).joint


def _prolonged(lines: Sequence[LetterLine]) -> int:
    """By how many days for everybody; by each line's remark where they differ."""
    days = {one.letter.prolonged for one in lines}
    return days.pop() if len(days) == 1 else 0


def _words_of(letter: Letter) -> LetterWords:
    """As it was handed out, also when another has been applied for since."""
    if letter.words is None:
        raise ValueError("a letter from elsewhere is not printed here")
    return letter.words


def _member(one: LetterLine, longer: int, *, told: bool) -> LetterMember:
    if not one.seen:
        return _HIDDEN
    person = one.transfer.person
    return LetterMember(
        name=person.name,
        gender=person.gender,
        birth_month=person.birth_month,
        status=person.status,
        dues_paid_to=_words_of(one.letter).dues_paid_to,
        phone=one.phone,
        struck=one.letter.joint and _void(one),
        note="；".join(_notes(one, longer, told)) if one.letter.joint else "",
    )


def _notes(one: LetterLine, longer: int, told: bool) -> Iterable[str]:
    """What became of a line: the paper that others hold is as it was."""
    letter, after = one.letter, successor(one.transfer, one.letter)
    if told and letter.replaces:
        yield f"代替{letter.replaces}号"
    if _void(one):
        yield f"作废，由{after}号代替" if after else "作废"
    elif letter.prolonged != longer:
        yield f"延期至{letter.valid_until}"
    if not _void(one) and one.transfer.assigned_on is not None:
        yield f"{one.transfer.assigned_on}编入{one.transfer.assigned_name}"


def _receipt(one: LetterLine, taker: Org | None) -> ReceiptPart | None:
    """As the target filled it in here, or as it came back from elsewhere."""
    transfer = one.transfer
    elsewhere = transfer.direction is Direction.OUT
    if transfer.assigned_on is None or (taker is None and not elsewhere):
        return None
    out = transfer.receipt is not TransferReceipt.NONE
    return ReceiptPart(
        branch_name=transfer.assigned_name,
        assigned_on=transfer.assigned_on,
        phone=taker.contact_phone if taker else "",
        by=receipt_sender(one.events),
        receipt_on=transfer.receipt_on if out else None,
    )


def _same_receipt(parts: Sequence[ReceiptPart | None]) -> ReceiptPart | None:
    """One for everybody once all were taken in alike; each has their own in the register."""
    return parts[0] if all(part == parts[0] for part in parts) else None


def _approver(one: LetterLine, side: ApprovalSide) -> str:
    return approver(approvals_of(one.events, one.letter.number), side)


def _applicant(one: LetterLine) -> str:
    """Who handed the letter's words in at the branch: the 经办人 of its stub."""
    handler = ""
    for event in one.events:
        if event.action == f"transfer.{TransferAction.SUBMIT}":
            handler = event.account_name
        if event.facts.get("letter_no") == one.letter.number:
            break
    return handler


def _same(texts: Iterable[str]) -> str:
    """What all say; empty where they differ."""
    found = set(texts)
    return found.pop() if len(found) == 1 else ""
