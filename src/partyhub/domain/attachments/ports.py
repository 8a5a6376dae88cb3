"""What files need: a place on a disk, and their rows in a database."""

from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol
from uuid import UUID

from partyhub.domain.attachments.attachment import Attachment, Received
from partyhub.domain.attachments.sample import Sample
from partyhub.domain.attachments.transfer_file import TransferFiles
from partyhub.domain.shared.ids import AttachmentId, OrgId, SampleId, ServiceItemId


class FileStore(Protocol):
    """Outside the web root. Every call blocks, so it belongs in a thread.

    A file is received under a name of its own and kept in the transaction that writes its row;
    what is left between the two is swept away.
    """

    def receive(self, source: BinaryIO, *, name: str, declared: str, most: int) -> Received:
        """Checked, a picture drawn anew, and on the disk; FileKindRefused, FileTooLarge,
        FileUnreadable, NoSpace.
        """
        ...

    def keep(self, file: Received) -> None:
        """From now on it can be read; NoSpace."""
        ...

    def forget(self, file: Received) -> None:
        """Unless it was kept."""
        ...

    def path(self, stored: str) -> Path:
        """NotFound if it is not there."""
        ...

    def kept_before(self, moment: datetime) -> list[str]:
        """The names of files that were kept before; what was only received then is removed."""
        ...

    def remove(self, stored: Collection[str]) -> None: ...


class Attachments(TransferFiles, Protocol):
    """The files of tickets, and of transfers. Whoever asks has found the ticket in reach."""

    async def hold(self, ticket_id: UUID) -> None:
        """One at a time adds to a ticket's files, until the transaction ends."""
        ...

    async def of(self, ticket_ids: Sequence[UUID]) -> list[Attachment]:
        """In the order they came."""
        ...

    async def get(self, ticket_ids: Sequence[UUID], attachment_id: AttachmentId) -> Attachment:
        """NotFound unless one of these tickets has it."""
        ...

    async def add(self, attachment: Attachment) -> None: ...

    async def withdraw(self, attachment: Attachment) -> None:
        """Write its mark; FileWithdrawn if it has one."""
        ...

    async def used(self, centre_id: OrgId) -> int:
        """Bytes of the centre's files."""
        ...

    async def take_space(self, centre_id: OrgId, size: int, *, quota: int) -> None:
        """QuotaReached unless that much is left."""
        ...

    async def unknown(self, stored: Sequence[str]) -> list[str]:
        """Those names that no row of attachments, samples or evidence holds."""
        ...


class ItemSamples(Protocol):
    """Sample files of the papers of service items; never changed, never deleted."""

    async def add(self, sample: Sample) -> None: ...

    async def of(self, item_id: ServiceItemId, ids: Collection[SampleId]) -> list[Sample]:
        """Those of that item among `ids`."""
        ...

    async def published(self, item_id: ServiceItemId, sample_id: SampleId) -> Sample:
        """NotFound unless a published version of the item names it."""
        ...
