"""The map of a transfer: its stops with their dates, the one where it stands, and those ahead."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.parties import same_committee
from partyhub.domain.transfers.states import TransferReceipt, TransferState
from partyhub.domain.transfers.transfer import Transfer

RECEIPT = "receipt"
_S = TransferState
_ROADS: Mapping[Direction, Sequence[str]] = {
    Direction.WITHIN: (
        _S.APPLIED, _S.SOURCE_REVIEW, _S.TARGET_REVIEW, _S.LETTER_ISSUED, _S.VERIFYING,
        _S.ASSIGNED, RECEIPT,
    ),
    Direction.OUT: (_S.APPLIED, _S.SOURCE_REVIEW, _S.LETTER_ISSUED, _S.ASSIGNED, RECEIPT),
    Direction.IN: (_S.REGISTERED, _S.TARGET_REVIEW, _S.VERIFYING, _S.ASSIGNED, RECEIPT),
}  # fmt: skip


class Stands(StrEnum):
    """How a stop stands."""

    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Stop:
    """`name` is a state, or `receipt`; `at` is when it was last entered, null for those ahead."""

    name: str
    stands: Stands
    at: datetime | None


def road(transfer: Transfer, entered: Mapping[str, datetime]) -> list[Stop]:
    """`entered`: when each state was entered last, and `receipt` when it came back."""
    names = _names(transfer)
    if not transfer.under_way and transfer.state is not _S.ASSIGNED:
        gone = [Stop(name, Stands.DONE, entered[name]) for name in names if name in entered]
        return [*gone, Stop(transfer.state, Stands.NOW, entered.get(transfer.state))]
    here = _here(transfer, names)
    return [
        Stop(name, _stands(nth, here), entered.get(name) if nth <= here else None)
        for nth, name in enumerate(names)
    ]


def _names(transfer: Transfer) -> Sequence[str]:
    """A counter's registration is a stop of its own; one committee reviews once."""
    names = list(_ROADS[transfer.direction])
    if same_committee(transfer.source, transfer.target):
        names.remove(_S.TARGET_REVIEW)
    if transfer.state is _S.REGISTERED and names[0] != _S.REGISTERED:
        names.insert(0, _S.REGISTERED)
    return names


def _here(transfer: Transfer, names: Sequence[str]) -> int:
    if transfer.state is _S.ASSIGNED:
        return len(names) if transfer.receipt is TransferReceipt.BACK else len(names) - 1
    return 0 if transfer.state is _S.RETURNED else names.index(transfer.state)


def _stands(nth: int, here: int) -> Stands:
    if nth == here:
        return Stands.NOW
    return Stands.DONE if nth < here else Stands.AHEAD


def next_stop(stops: Sequence[Stop]) -> str:
    """What comes next; empty where nothing does."""
    return next((stop.name for stop in stops if stop.stands is Stands.AHEAD), "")
