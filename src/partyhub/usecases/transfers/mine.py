"""A member's own transfers: where the file stands, who holds it, what is next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId, TransferId
from partyhub.domain.transfers.act import act
from partyhub.domain.transfers.answering import Answering, Turn, turn_of, who_answers
from partyhub.domain.transfers.applying import Withdraw, require_out
from partyhub.domain.transfers.change import Doing
from partyhub.domain.transfers.owed import Owed, owed
from partyhub.domain.transfers.policy import CATALOGUE
from partyhub.domain.transfers.road import Stop, next_stop, road
from partyhub.domain.transfers.transfer import Transfer
from partyhub.usecases.transfers.read import entered
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class MyTransfer:
    """One of mine, with its map."""

    transfer: Transfer
    turn: Turn | None
    answering: Answering
    next_stop: str
    road: Sequence[Stop]
    owed: Sequence[Owed]


async def my_transfers(uow: UnitOfWork, actor: Actor, *, today: date) -> Sequence[MyTransfer]:
    """The latest change first; NotFound for accounts of no member."""
    async with uow.reading():
        return await _mine(uow, _member(actor), today)


async def withdraw_mine(
    uow: UnitOfWork,
    actor: Actor,
    *,
    transfer_id: TransferId,
    reason: str,
    now: datetime,
) -> Sequence[MyTransfer]:
    """The member's own word ends it, while they have not been taken in (9.3)."""
    async with uow:
        member, today = _member(actor), local_day(now)
        transfer = await uow.transfers.locked_of(member, transfer_id)
        require_out(transfer)
        doing = Doing(by=actor.account_id, at=now, today=today, policy=CATALOGUE)
        after, event = act(transfer, Withdraw(reason=reason), doing)
        uow.record(event)
        await uow.transfers.save(after)
        return await uow.commit(await _mine(uow, member, today))


async def _mine(uow: UnitOfWork, member: MemberId, today: date) -> Sequence[MyTransfer]:
    found = await uow.transfers.of_member(member)
    events = await uow.transfers.events([one.id for one in found])
    history = await uow.transfers.affiliations(member)
    waiting = await uow.transfers.awaited_of(member)
    present = next((one for one in history if one.until is None), None)
    mine = []
    for one in found:
        stops = road(one, entered(events[one.id]))
        answering = who_answers(one, waiting, present)
        mine.append(
            MyTransfer(
                transfer=one,
                turn=turn_of(one),
                answering=answering,
                next_stop=next_stop(stops),
                road=stops,
                owed=owed(one, today),
            )
        )
    return mine


def _member(actor: Actor) -> MemberId:
    if actor.member_id is None:
        raise NotFound("this account belongs to no member")
    return actor.member_id
