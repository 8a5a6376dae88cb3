"""The letters of a batch in one file behind a cover; whose letter is printed sees so (TRF-05)."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import TransferBatchId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.letter import Letter
from partyhub.domain.transfers.prints import LetterPrint, LettersPrint
from partyhub.domain.transfers.refusals import NoLetter
from partyhub.domain.transfers.transfer import Transfer
from partyhub.domain.transfers.visibility import Section
from partyhub.usecases.transfers.batches.moves import printable
from partyhub.usecases.transfers.letter_lines import LetterLine, letter_lines
from partyhub.usecases.transfers.letter_sheet import sheet_of
from partyhub.usecases.transfers.print_letter import Printing, trace
from partyhub.usecases.transfers.sides import sections_for
from partyhub.usecases.uow import UnitOfWork

MOST_LETTERS: Final = 100


async def batch_letters(
    uow: UnitOfWork, actor: Actor, *, batch_id: TransferBatchId, part: int, printing: Printing
) -> LettersPrint:
    """The hundred of that part, from 1; NoLetter where none of them is in force. One that names
    several is printed once, with all its lines.
    """
    scope = actor.scope(Permission.TRANSFER_READ)
    async with uow:
        batch = await uow.transfer_batches.get(batch_id, within=scope)
        everybody = await uow.transfer_batches.transfers(batch_id, within=scope)
        found = letters_of([one for one in everybody if _seen(actor, one)])
        first = (part - 1) * MOST_LETTERS
        chosen = found[first : first + MOST_LETTERS]
        if not chosen:
            raise NoLetter("no letter of this batch is in force", direction="")
        return await uow.commit(
            LettersPrint(
                org=batch.org_name,
                by=actor.display_name,
                at=printing.now,
                first=first + 1,
                total=len(found),
                letters=await _printed(uow, actor, chosen, printing),
            )
        )


async def _printed(
    uow: UnitOfWork, actor: Actor, chosen: Sequence[tuple[Transfer, Letter]], printing: Printing
) -> list[LetterPrint]:
    papers = await letter_lines(uow, actor, chosen, printing.vault)
    orgs = await _committees(uow, [one for one, _ in chosen])
    trace(uow, actor, [line for paper in papers for line in paper], printing.now)
    return [_sheet(paper, orgs, printing) for paper in papers]


def letters_of(transfers: Sequence[Transfer]) -> list[tuple[Transfer, Letter]]:
    """The letters in force, each once."""
    found: dict[str, tuple[Transfer, Letter]] = {}
    for one in transfers:
        if one.letter is not None:
            found.setdefault(one.letter.number, (one, one.letter))
    return list(found.values())


def _seen(actor: Actor, one: Transfer) -> bool:
    return printable(one) and Section.LETTER in sections_for(actor, one)


async def _committees(uow: UnitOfWork, chosen: Sequence[Transfer]) -> Mapping[UUID, Org]:
    ends = (one.source.committee for one in chosen), (one.target.committee for one in chosen)
    ids = {org.id for side in ends for org in side if org is not None}
    return {org_id: await uow.orgs.get(org_id) for org_id in sorted(ids)}


def _sheet(
    paper: Sequence[LetterLine], orgs: Mapping[UUID, Org], printing: Printing
) -> LetterPrint:
    def org(at: OrgRef | None) -> Org | None:
        return None if at is None else orgs[at.id]

    first = paper[0].transfer
    ends = org(first.source.committee), org(first.target.committee)
    return sheet_of(paper, ends, printing.public_url, printing.tokens)
