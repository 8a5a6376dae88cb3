"""The committees' organisation departments approve, return or reject (TRF-05, TRF-10)."""

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from partyhub.domain.shared.errors import Invalid
from partyhub.domain.transfers.applying import require_month, require_settled
from partyhub.domain.transfers.change import (
    Change,
    Doing,
    Step,
    reason_of,
    require_past,
    with_proof,
)
from partyhub.domain.transfers.hands import require_other
from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.letter import Letter, LetterWords
from partyhub.domain.transfers.parties import Party, same_committee
from partyhub.domain.transfers.policy import LETTER_VALID_DAYS_MAX
from partyhub.domain.transfers.refusals import LetterIncomplete, OtherWay, StillValid
from partyhub.domain.transfers.states import REVIEWED, TransferAction, TransferState
from partyhub.domain.transfers.transfer import Terms, Transfer

_A, _S = TransferAction, TransferState
_LETTERED = frozenset({TransferAction.ISSUE, TransferAction.AGREE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Approve(Step):
    """The committee that reviews says yes, with its opinion."""

    action: ClassVar = TransferAction.HAND_ON
    opinion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enter(Step):
    """A letter from outside has come in; its words are typed in (TRF-01)."""

    action: ClassVar = TransferAction.ENTER
    target: Party
    terms: Terms
    letter_no: str
    issued_on: date
    birth_month: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Return(Step):
    """Back to who applied, with what is to be mended."""

    action: ClassVar = TransferAction.RETURN
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject(Step):
    """No, with the reason that the member is told (NT-06)."""

    action: ClassVar = TransferAction.REJECT
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prolong(Step):
    """More days for a letter whose time is over, for a reason and on proof."""

    action: ClassVar = TransferAction.PROLONG
    days: int
    reason: str
    proof: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reissue(Step):
    """A new letter for a lost or spoilt one, which is void and keeps its number."""

    action: ClassVar = TransferAction.REISSUE
    reason: str


def approve(transfer: Transfer, step: Approve, doing: Doing) -> Change:
    """The source's yes goes on to the target's committee, or makes the letter where there is no
    other committee to ask; the target's yes makes the letter, or lets a letter in be verified.
    """
    require_other(transfer.hands, doing.by, ("applicant",))
    approved = replace(transfer, hands=transfer.hands.approved(doing.by))
    if makes_letter(transfer, step):
        approved = _lettered(approved, doing)
    return Change(transfer=approved, note=step.opinion)


def makes_letter(transfer: Transfer, step: Step) -> bool:
    """Whether a number is to be given with this step."""
    if isinstance(step, Approve):
        return transfer.state in REVIEWED and way_of(transfer) in _LETTERED
    return isinstance(step, Reissue)


def way_of(transfer: Transfer) -> TransferAction:
    """The row of the table by which an approval goes on from here."""
    if transfer.state is _S.TARGET_REVIEW:
        return _A.ADMIT if transfer.direction is Direction.IN else _A.AGREE
    out = transfer.direction is Direction.OUT
    return _A.ISSUE if out or same_committee(transfer.source, transfer.target) else _A.HAND_ON


def _lettered(transfer: Transfer, doing: Doing) -> Transfer:
    """The one before, if there is one, is void with it."""
    letter = Letter(
        number=doing.letter_no,
        issued_on=doing.today,
        valid_days=transfer.terms.valid_days,
        receipt_days=doing.policy.receipt_days,
        replaces=transfer.letter.number if transfer.letter else "",
        words=_words(transfer),
        people=doing.people,
    )
    return replace(transfer, letters=(*transfer.letters, letter))


def _words(transfer: Transfer) -> LetterWords:
    target, terms = transfer.target, transfer.terms
    return LetterWords(
        addressee=target.committee_name or target.name,
        target=target.name or target.committee_name,
        destination=terms.destination,
        reason=terms.reason,
        dues_paid_to=terms.dues_paid_to,
        source_address=terms.source_address,
    )


def enter(transfer: Transfer, step: Enter, doing: Doing) -> Change:
    """The outside letter's own number is kept; who enters it is an applicant here (TRF-10). What a
    letter says stands in it (form 8.5), the dues' month with it (TRF-14).
    """
    if transfer.direction is not Direction.IN:
        raise OtherWay("the source applies here", direction=transfer.direction)
    require_other(transfer.hands, doing.by, ("approver",))
    require_settled(step.target, step.terms)
    born = step.birth_month or transfer.person.birth_month
    _require_whole(step, born)
    require_past(step.issued_on, doing.today, "issued_on")
    require_month(step.terms, doing.today)
    terms = step.terms.by(doing.policy)
    letter = Letter(
        number=step.letter_no,
        issued_on=step.issued_on,
        valid_days=terms.valid_days,
        receipt_days=doing.policy.receipt_days,
    )
    entered = replace(
        transfer,
        target=step.target,
        terms=terms,
        person=replace(transfer.person, birth_month=born),
        letters=(letter,),
        hands=transfer.hands.applied_for(doing.by),
    )
    return Change(transfer=entered)


def _require_whole(step: Enter, born: str) -> None:
    """LetterIncomplete with the names of what it does not say."""
    said = {"letter_no": step.letter_no.strip(), "birth_month": born}
    if missing := [*(name for name, text in said.items() if not text), *step.terms.missing()]:
        raise LetterIncomplete("a letter says that", fields=",".join(missing))


def say_no(transfer: Transfer, step: Return | Reject, _doing: Doing) -> Change:
    why = reason_of(step.reason)
    return Change(transfer=replace(transfer, why=why), note=why)


def prolong(transfer: Transfer, step: Prolong, doing: Doing) -> Change:
    """StillValid before its time is over: a letter is not prolonged in stock. Invalid beyond what
    any letter may be valid for (PV-48, DL-20): it is issued anew.
    """
    why = with_proof(reason_of(step.reason), step.proof)
    letter = transfer.letter
    if letter is None or not letter.expired(doing.today):
        until = letter.valid_until.isoformat() if letter else ""
        raise StillValid("the letter is valid yet", until=until)
    longer = letter.prolonged_by((doing.today - letter.valid_until).days + step.days)
    if longer.valid_days + longer.prolonged > LETTER_VALID_DAYS_MAX:
        raise Invalid("issue it anew", field="days", rule="out-of-bounds")
    return Change(transfer=replace(transfer, letters=(*transfer.letters[:-1], longer)), note=why)


def reissue(transfer: Transfer, step: Reissue, doing: Doing) -> Change:
    if transfer.direction is Direction.IN:
        raise OtherWay("that letter is not ours", direction=transfer.direction)
    lettered = _lettered(transfer, doing)
    return Change(transfer=lettered, note=reason_of(step.reason))
