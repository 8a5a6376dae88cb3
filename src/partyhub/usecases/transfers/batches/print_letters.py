"""The letters of a batch in one file behind a cover; whose letter is printed sees so (TRF-05)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from partyhub.domain.members.phone import open_phone
from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import TransferBatchId, TransferId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.prints import LetterPrint, LettersPrint
from partyhub.domain.transfers.refusals import NoLetter
from partyhub.domain.transfers.transfer import Transfer
from partyhub.domain.transfers.views import TransferEvent
from partyhub.domain.transfers.visibility import Section
from partyhub.usecases.transfers.batches.moves import printable
from partyhub.usecases.transfers.print_letter import Printing, sheet_of, trace_of
from partyhub.usecases.transfers.sides import sections_for
from partyhub.usecases.uow import UnitOfWork

MOST_LETTERS: Final = 100


async def batch_letters(
    uow: UnitOfWork, actor: Actor, *, batch_id: TransferBatchId, part: int, printing: Printing
) -> LettersPrint:
    """The hundred of that part, from 1; NoLetter where none of them is in force."""
    scope = actor.scope(Permission.TRANSFER_READ)
    async with uow:
        batch = await uow.transfer_batches.get(batch_id, within=scope)
        everybody = await uow.transfer_batches.transfers(batch_id, within=scope)
        found = [one for one in everybody if _seen(actor, one)]
        first = (part - 1) * MOST_LETTERS
        chosen = found[first : first + MOST_LETTERS]
        if not chosen:
            raise NoLetter("no letter of this batch is in force", direction="")
        papers = await _papers(uow, actor, chosen, printing)
        for known in (one.member_id for one in chosen if one.member_id is not None):
            uow.looked(trace_of(actor, known, printing.now))
        return await uow.commit(
            LettersPrint(
                org=batch.org_name,
                by=actor.display_name,
                at=printing.now,
                first=first + 1,
                total=len(found),
                letters=[(one.person.name, _sheet(one, papers, printing)) for one in chosen],
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Papers:
    """What the letters say besides their transfers, asked once for all."""

    phones: Mapping[UUID, str]
    orgs: Mapping[UUID, Org]
    events: Mapping[TransferId, Sequence[TransferEvent]]


async def _papers(
    uow: UnitOfWork, actor: Actor, chosen: Sequence[Transfer], printing: Printing
) -> _Papers:
    return _Papers(
        phones=await _phones(uow, actor, chosen, printing),
        orgs=await _committees(uow, chosen),
        events=await uow.transfers.events([one.id for one in chosen]),
    )


def _seen(actor: Actor, one: Transfer) -> bool:
    return printable(one) and Section.LETTER in sections_for(actor, one)


async def _phones(
    uow: UnitOfWork, actor: Actor, chosen: Sequence[Transfer], printing: Printing
) -> Mapping[UUID, str]:
    """Whole for those who may see how to reach the member now; masked for the others."""
    open_to = [
        one.member_id
        for one in chosen
        if one.member_id is not None and Section.CONTACT in sections_for(actor, one)
    ]
    kept = await uow.transfer_batches.phones(open_to)
    known = {one.id: one.member_id for one in chosen if one.member_id is not None}
    whole = {i: open_phone(printing.vault, m, kept[m]) for i, m in known.items() if m in kept}
    return {one.id: whole.get(one.id, one.person.phone_masked) for one in chosen}


async def _committees(uow: UnitOfWork, chosen: Sequence[Transfer]) -> Mapping[UUID, Org]:
    ends = (one.source.committee for one in chosen), (one.target.committee for one in chosen)
    ids = {org.id for side in ends for org in side if org is not None}
    return {org_id: await uow.orgs.get(org_id) for org_id in sorted(ids)}


def _sheet(one: Transfer, papers: _Papers, printing: Printing) -> LetterPrint:
    if one.letter is None:
        raise ValueError("only letters that were issued are printed")

    def org(at: OrgRef | None) -> Org | None:
        return None if at is None else papers.orgs[at.id]

    ends = org(one.source.committee), org(one.target.committee)
    return sheet_of(one, one.letter, papers.phones[one.id], ends, papers.events[one.id], printing)
