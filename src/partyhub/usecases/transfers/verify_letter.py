"""What anyone may learn by scanning a letter: what it is good for, from whom to whom, initials."""

from dataclasses import dataclass
from datetime import date

from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.transfers.letter_token import LetterTokens, letter_marked
from partyhub.domain.transfers.standing import Standing, standing, successor
from partyhub.usecases.uow import UnitOfWork

_EVERYWHERE = Scope(("/",))


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterVerification:
    """The public answer: all of it stands on the paper, the name only by its initials."""

    standing: Standing
    number: str
    issuer: str
    addressee: str
    initials: str
    issued_on: date
    valid_until: date
    replaced_by: str


async def verify_letter(
    uow: UnitOfWork, token: str, *, tokens: LetterTokens, pinyin: Pinyin, today: date
) -> LetterVerification:
    """ForgedLetter for anything that we did not sign exactly so."""
    claims = tokens.read(token)
    async with uow.reading():
        transfer = await uow.transfers.get(claims.transfer_id, within=_EVERYWHERE)
    letter = letter_marked(transfer, claims.mark)
    return LetterVerification(
        standing=standing(transfer, letter, today),
        number=letter.number,
        issuer=transfer.source.committee_name,
        addressee=letter.words.addressee if letter.words else transfer.target.committee_name,
        initials=pinyin.of_person(transfer.person.name).initials.upper(),
        issued_on=letter.issued_on,
        valid_until=letter.valid_until,
        replaced_by=successor(transfer, letter),
    )
