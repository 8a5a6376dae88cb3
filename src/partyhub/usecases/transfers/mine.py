"""A member's own transfers: where the file stands, who holds it, what is next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId, TransferId
from partyhub.domain.transfers.act import act
from partyhub.domain.transfers.applying import Withdraw, require_out
from partyhub.domain.transfers.change import Doing
from partyhub.domain.transfers.policy import CATALOGUE
from partyhub.domain.transfers.transfer import Transfer
from partyhub.usecases.transfers.course import Course, courses
from partyhub.usecases.transfers.of_ticket import tell_the_ticket
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class MyTransfer:
    """One of mine, with its map."""

    transfer: Transfer
    course: Course


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
        await tell_the_ticket(uow, after, now)
        return await uow.commit(await _mine(uow, member, today))


async def _mine(uow: UnitOfWork, member: MemberId, today: date) -> Sequence[MyTransfer]:
    found = await uow.transfers.of_member(member)
    ways = await courses(uow, found, today)
    return [MyTransfer(transfer=one, course=way) for one, way in zip(found, ways, strict=True)]


def _member(actor: Actor) -> MemberId:
    if actor.member_id is None:
        raise NotFound("this account belongs to no member")
    return actor.member_id
