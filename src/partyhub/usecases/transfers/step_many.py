"""One step for each of many transfers, each in its own transaction: a refusal stops no other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.shared.ids import TransferId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.refusals_moving import NotOfTarget
from partyhub.domain.transfers.states import TransferState
from partyhub.domain.transfers.transfer import Transfer
from partyhub.usecases.transfers.step import Means, step_transfer
from partyhub.usecases.transfers.wishes import Wish, WishToAssign
from partyhub.usecases.uow import UnitOfWork

MOST = 100


@dataclass(frozen=True, slots=True)
class AsAddressed:
    """Each into the branch that its own letter names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The step, for those of them that stand in `state`: sent twice, it counts once."""

    ids: Sequence[TransferId]
    state: TransferState
    wish: Wish | AsAddressed


@dataclass(frozen=True, slots=True)
class Stepped:
    """What became of one."""

    transfer_id: TransferId
    name: str = ""
    state: TransferState | None = None
    refusal: DomainError | None = None


async def step_many(
    uow: UnitOfWork,
    actor: Actor,
    wanted: Wanted,
    *,
    work: Callable[[], UnitOfWork],
    means: Means,
    now: datetime,
) -> list[Stepped]:
    """In the order asked for; `uow` only remembers the answer."""
    done = []
    for one in dict.fromkeys(wanted.ids):
        try:
            done.append(await _step(actor, one, wanted, work, means, now))
        except DomainError as refusal:
            if refusal.kind is Kind.UNAVAILABLE:
                raise
            done.append(Stepped(one, refusal=refusal))
    async with uow:
        return await uow.commit(done)


async def _step(
    actor: Actor,
    transfer_id: TransferId,
    wanted: Wanted,
    work: Callable[[], UnitOfWork],
    means: Means,
    now: datetime,
) -> Stepped:
    reading = work()
    async with reading.reading():
        scope = actor.scope(Permission.TRANSFER_READ)
        seen = await reading.transfers.get(transfer_id, within=scope)
    if seen.state is not wanted.state:
        raise IllegalTransition("it stands elsewhere by now", state=seen.state)
    after = await step_transfer(
        work(),
        actor,
        transfer_id=transfer_id,
        wish=_wish(wanted.wish, seen),
        read_version=seen.version,
        means=means,
        now=now,
    )
    return Stepped(transfer_id, after.person.name, after.state)


def _wish(wish: Wish | AsAddressed, transfer: Transfer) -> Wish:
    if not isinstance(wish, AsAddressed):
        return wish
    if transfer.target.branch is None:
        raise NotOfTarget("addressed to a branch elsewhere")
    return WishToAssign(branch_id=transfer.target.branch.id)
