"""The letter goes on paper: only for sides that may see it, and never without a trace."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.ids import MemberId, TransferId
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.letter import Letter
from partyhub.domain.transfers.letter_token import LetterTokens
from partyhub.domain.transfers.prints import LetterPrint
from partyhub.domain.transfers.refusals import NoLetter
from partyhub.domain.transfers.transfer import Transfer
from partyhub.domain.transfers.visibility import Section
from partyhub.usecases.transfers.letter_lines import LetterLine, letter_lines
from partyhub.usecases.transfers.letter_sheet import sheet_of
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
    it, NoLetter if none was issued here. Of one for several, the lines of the reader's reach.
    """
    async with uow:
        scope = actor.scope(Permission.TRANSFER_READ)
        transfer = await uow.transfers.get(transfer_id, within=scope)
        if Section.LETTER not in sections_for(actor, transfer):
            raise NotAllowed("this side does not see the letter")
        letter = _letter_of(transfer, number)
        [lines] = await letter_lines(uow, actor, [(transfer, letter)], printing.vault)
        trace(uow, actor, lines, printing.now)
        issuer = await _committee(uow, transfer, Side.SOURCE_COMMITTEE)
        taker = await _committee(uow, transfer, Side.TARGET_COMMITTEE)
        url = printing.public_url, printing.tokens
        return await uow.commit(sheet_of(lines, (issuer, taker), *url))


def _letter_of(transfer: Transfer, number: str) -> Letter:
    if transfer.direction is Direction.IN or transfer.letter is None:
        raise NoLetter("no letter was issued here", direction=transfer.direction)
    wanted = number or transfer.letter.number
    for letter in transfer.letters:
        if letter.number == wanted:
            return letter
    raise NoLetter("no such letter", direction=transfer.direction)


def trace(uow: UnitOfWork, actor: Actor, lines: Sequence[LetterLine], now: datetime) -> None:
    """Somebody had these members' data on paper."""
    for line in lines:
        if line.seen and line.transfer.member_id is not None:
            uow.looked(trace_of(actor, line.transfer.member_id, now))


def trace_of(actor: Actor, member_id: MemberId, now: datetime) -> Access:
    return Access.by(actor, member_id, Look.PRINT, now)


async def _committee(uow: UnitOfWork, transfer: Transfer, side: Side) -> Org | None:
    party = transfer.source if side is Side.SOURCE_COMMITTEE else transfer.target
    return None if party.committee is None else await uow.orgs.get(party.committee.id)
