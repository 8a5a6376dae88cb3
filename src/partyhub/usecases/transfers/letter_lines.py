"""Who stands on letters, and what their reader sees of each line (ADR 0030)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from partyhub.domain.members.phone import open_phone
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.transfers.letter import Letter
from partyhub.domain.transfers.transfer import Transfer
from partyhub.domain.transfers.views import TransferEvent
from partyhub.domain.transfers.visibility import Section
from partyhub.usecases.transfers.sides import sections_for
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One member on a letter; who is not `seen` belongs to another branch than the reader's."""

    transfer: Transfer
    letter: Letter
    phone: str
    seen: bool
    events: Sequence[TransferEvent]


async def letter_lines(
    uow: UnitOfWork, actor: Actor, asked: Sequence[tuple[Transfer, Letter]], vault: Vault
) -> list[list[LetterLine]]:
    """Of each letter its lines, in the order asked for; a question for all of a kind."""
    joint = [letter.number for _, letter in asked if letter.joint]
    people = await uow.transfers.on_letters(joint)
    papers = [people[letter.number] if letter.joint else [one] for one, letter in asked]
    everybody = [one for paper in papers for one in paper]
    phones = await phones_of(uow, actor, everybody, vault)
    events = await uow.transfers.events([one.id for one in everybody])
    return [
        [_line(actor, one, letter, phones, events[one.id]) for one in paper]
        for paper, (_, letter) in zip(papers, asked, strict=True)
    ]


def of_number(transfer: Transfer, number: str) -> Letter:
    return next(one for one in transfer.letters if one.number == number)


def _line(
    actor: Actor,
    one: Transfer,
    letter: Letter,
    phones: Mapping[UUID, str],
    events: Sequence[TransferEvent],
) -> LetterLine:
    seen = Section.LETTER in sections_for(actor, one)
    return LetterLine(one, of_number(one, letter.number), phones[one.id], seen, events)


async def phones_of(
    uow: UnitOfWork, actor: Actor, found: Sequence[Transfer], vault: Vault
) -> Mapping[UUID, str]:
    """Whole for those who may see how to reach the member now; masked for the others."""
    known = {
        one.id: one.member_id
        for one in found
        if one.member_id is not None and Section.CONTACT in sections_for(actor, one)
    }
    kept = await uow.transfer_batches.phones(list(known.values()))
    whole = {i: open_phone(vault, m, kept[m]) for i, m in known.items() if m in kept}
    return {one.id: whole.get(one.id, one.person.phone_masked) for one in found}
