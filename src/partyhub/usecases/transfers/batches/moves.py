"""What the reader could do at once to the transfers of a batch that are in reach."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import TransferBatchId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.joint import JointGroup, joint_groups
from partyhub.domain.transfers.possible import Move, possible
from partyhub.domain.transfers.standing import is_void
from partyhub.domain.transfers.states import TransferState
from partyhub.domain.transfers.transfer import Transfer
from partyhub.usecases.uow import UnitOfWork

AT_ONCE: AbstractSet[Move] = frozenset(
    {
        Move.SUBMIT, Move.APPROVE, Move.RETURN, Move.REJECT, Move.ARRIVE, Move.ASSIGN,
        Move.SEND_RECEIPT, Move.WITHDRAW,
    }
)  # fmt: skip
"""Steps that say the same of everybody."""


@dataclass(frozen=True, slots=True)
class StateCount:
    """How many stand so."""

    state: TransferState
    count: int


@dataclass(frozen=True, slots=True)
class BatchMove:
    """A step that is open to the reader, and the transfers in that state for which it is."""

    move: Move
    state: TransferState
    transfer_ids: Sequence[UUID]


@dataclass(frozen=True, slots=True)
class BatchMoves:
    """`letters`: how many letters of the batch can be printed; `joint`: whom one letter could name,
    by the reader's hand (ADR 0030).
    """

    states: Sequence[StateCount]
    moves: Sequence[BatchMove]
    letters: int
    joint: Sequence[JointGroup]


async def browse_moves(
    uow: UnitOfWork, actor: Actor, *, batch_id: TransferBatchId, today: date
) -> BatchMoves:
    """NotFound for who is on neither side."""
    scope = actor.scope(Permission.TRANSFER_READ)
    async with uow.reading():
        await uow.transfer_batches.get(batch_id, within=scope)
        found = await uow.transfer_batches.transfers(batch_id, within=scope)
    states = {state: [t for t in found if t.state is state] for state in TransferState}
    return BatchMoves(
        [StateCount(state, len(held)) for state, held in states.items() if held],
        [one for state, held in states.items() for one in _moves(actor, state, held, today)],
        len({one.letter.number for one in found if one.letter and printable(one)}),
        joint_groups([one for one in found if _lettered_by(actor, one, today)]),
    )


def _lettered_by(actor: Actor, one: Transfer, today: date) -> bool:
    """Issuing is open to the reader, at once or anew."""
    return not {Move.APPROVE, Move.REISSUE}.isdisjoint(possible(one, actor, today))


def printable(transfer: Transfer) -> bool:
    """Ours to print, and in force."""
    letter = transfer.letter
    return letter is not None and letter.words is not None and not is_void(transfer, letter)


def _moves(
    actor: Actor, state: TransferState, held: Sequence[Transfer], today: date
) -> list[BatchMove]:
    offered = [(one.id, possible(one, actor, today)) for one in held]
    moves = ((move, [i for i, moves in offered if move in moves]) for move in Move)
    return [BatchMove(m, state, ids) for m, ids in moves if ids and m in AT_ONCE]
