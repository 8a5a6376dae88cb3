"""A file of a transfer: never changed, never deleted."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from partyhub.domain.attachments.attachment import Received
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId, AttachmentId, TransferId


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferFile:
    """`kind` is what it shows, `side` from which side of the transfer it came."""

    id: AttachmentId
    transfer_id: TransferId
    kind: str
    side: str
    file: Received
    by: AccountId
    by_name: str
    at: datetime

    def same(self, other: "TransferFile") -> bool:
        """The same bytes, brought as the same thing from the same side."""
        return (self.file.digest, self.kind, self.side) == (
            other.file.digest, other.kind, other.side,
        )  # fmt: skip


def added(one: TransferFile, state: str, facts: dict[str, str]) -> Event:
    """Its name, size and digest stand in the transfer's history (SP-23)."""
    return Event(
        action="transfer.attach",
        subject=one.transfer_id,
        by=one.by,
        at=one.at,
        from_state=state,
        to_state=state,
        note=one.file.name,
        facts={
            "file": str(one.id),
            "file_size": str(one.file.size),
            "file_digest": one.file.digest,
            "file_kind": one.kind,
            **facts,
        },
    )


class TransferFiles(Protocol):
    """The files of transfers. Whoever asks has found the transfer in reach."""

    async def of_transfer(self, transfer_id: TransferId) -> list[TransferFile]:
        """In the order they came."""
        ...

    async def in_transfer(self, transfer_id: TransferId, file_id: AttachmentId) -> TransferFile:
        """NotFound unless that transfer has it."""
        ...

    async def add_to_transfer(self, one: TransferFile) -> None: ...
