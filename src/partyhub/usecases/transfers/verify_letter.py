"""What anyone may learn by scanning a letter: what it is good for, from whom to whom, initials."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.transfers.letter import Letter
from partyhub.domain.transfers.letter_token import LetterTokens, letter_marked
from partyhub.domain.transfers.standing import Standing, best, standing, successor
from partyhub.domain.transfers.transfer import Transfer
from partyhub.usecases.transfers.letter_lines import of_number
from partyhub.usecases.uow import UnitOfWork

_EVERYWHERE = Scope(("/",))


@dataclass(frozen=True, slots=True)
class VerifiedLine:
    """What the letter is good for, for who stands on that line."""

    line: int
    initials: str
    standing: Standing
    replaced_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterVerification:
    """The public answer: all of it stands on the paper, names only by their initials. `people` are
    the lines of one that names several, whose `initials` are empty then (ADR 0030).
    """

    standing: Standing
    number: str
    issuer: str
    addressee: str
    initials: str
    issued_on: date
    valid_until: date
    replaced_by: str
    people: Sequence[VerifiedLine]


async def verify_letter(
    uow: UnitOfWork, token: str, *, tokens: LetterTokens, pinyin: Pinyin, today: date
) -> LetterVerification:
    """ForgedLetter for anything that we did not sign exactly so."""
    claims = tokens.read(token)
    async with uow.reading():
        transfer = await uow.transfers.get(claims.transfer_id, within=_EVERYWHERE)
        letter = letter_marked(transfer, claims.mark)
        people = await uow.transfers.on_letters([letter.number]) if letter.joint else {}
    lines = [
        _line(nth, one, of_number(one, letter.number), pinyin, today)
        for nth, one in enumerate(people.get(letter.number, [transfer]), start=1)
    ]
    after = {line.replaced_by for line in lines}
    return LetterVerification(
        standing=best([line.standing for line in lines]),
        number=letter.number,
        issuer=transfer.source.committee_name,
        addressee=letter.words.addressee if letter.words else transfer.target.committee_name,
        initials="" if letter.joint else lines[0].initials,
        issued_on=letter.issued_on,
        valid_until=letter.valid_until,
        replaced_by=after.pop() if len(after) == 1 else "",
        people=lines if letter.joint else [],
    )


def _line(nth: int, one: Transfer, letter: Letter, pinyin: Pinyin, today: date) -> VerifiedLine:
    initials = pinyin.of_person(one.person.name).initials.upper()
    return VerifiedLine(nth, initials, standing(one, letter, today), successor(one, letter))
