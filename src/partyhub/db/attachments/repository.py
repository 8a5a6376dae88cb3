"""The rows of files on PostgreSQL."""

from collections.abc import Collection, Sequence
from uuid import UUID

from partyhub.db.attachments import statements as s
from partyhub.db.attachments.files import file_of, file_values
from partyhub.db.attachments.transfer_files import SqlTransferFiles
from partyhub.db.gate import Gate, Row
from partyhub.domain.attachments.attachment import Attachment
from partyhub.domain.attachments.refusals import FileWithdrawn, QuotaReached
from partyhub.domain.attachments.sample import Sample
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import AttachmentId, OrgId, SampleId, ServiceItemId

_PLAIN = (
    "id", "ticket_id", "shown", "from_client", "at", "withdrawn_at", "withdrawn_by",
    "withdrawn_reason",
)  # fmt: skip


class SqlAttachments(SqlTransferFiles):
    """The files of tickets, and of transfers."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def hold(self, ticket_id: UUID) -> None:
        await self._gate.run(s.HOLD, ticket_id=ticket_id)

    async def of(self, ticket_ids: Sequence[UUID]) -> list[Attachment]:
        rows = await self._gate.rows(s.OF, ticket_ids=list(ticket_ids))
        return [_attachment(row) for row in rows]

    async def get(self, ticket_ids: Sequence[UUID], attachment_id: AttachmentId) -> Attachment:
        row = await self._gate.row(s.GET, ticket_ids=list(ticket_ids), id=attachment_id)
        if row is None:
            raise NotFound("no such file", file=str(attachment_id))
        return _attachment(row)

    async def add(self, attachment: Attachment) -> None:
        plain = {name: getattr(attachment, name) for name in _PLAIN}
        by = {"account_id": attachment.by, "account_name": attachment.by_name}
        await self._gate.run(s.ADD, **plain, **by, **file_values(attachment.file))

    async def withdraw(self, attachment: Attachment) -> None:
        marked = await self._gate.value(
            s.WITHDRAW,
            id=attachment.id,
            at=attachment.withdrawn_at,
            by=attachment.withdrawn_by,
            reason=attachment.withdrawn_reason,
        )
        if marked is None:
            raise FileWithdrawn("it was withdrawn before")

    async def used(self, centre_id: OrgId) -> int:
        return int(await self._gate.value(s.USED, centre_id=centre_id) or 0)

    async def take_space(self, centre_id: OrgId, size: int, *, quota: int) -> None:
        taken = await self._gate.value(s.TAKE_SPACE, centre_id=centre_id, size=size, quota=quota)
        if taken is None:
            used = await self.used(centre_id)
            raise QuotaReached("the centre's space is full", used=str(used), quota=str(quota))

    async def unknown(self, stored: Sequence[str]) -> list[str]:
        return [row[0] for row in await self._gate.rows(s.UNKNOWN, stored=list(stored))]


class SqlItemSamples:
    """The samples of papers."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, sample: Sample) -> None:
        await self._gate.run(
            s.ADD_SAMPLE,
            id=sample.id,
            item_id=sample.item_id,
            account_id=sample.by,
            at=sample.at,
            **file_values(sample.file),
        )

    async def of(self, item_id: ServiceItemId, ids: Collection[SampleId]) -> list[Sample]:
        rows = await self._gate.rows(s.SAMPLES, item_id=item_id, ids=list(ids))
        return [_sample(row) for row in rows]

    async def published(self, item_id: ServiceItemId, sample_id: SampleId) -> Sample:
        named = [{"sample": {"id": str(sample_id)}}]
        row = await self._gate.row(s.PUBLISHED_SAMPLE, item_id=item_id, id=sample_id, paper=named)
        if row is None:
            raise NotFound("no such sample", sample=str(sample_id))
        return _sample(row)


def _attachment(row: Row) -> Attachment:
    plain = {name: row[name] for name in _PLAIN}
    return Attachment(**plain, file=file_of(row), by=row["account_id"], by_name=row["account_name"])


def _sample(row: Row) -> Sample:
    """Its id is kept as JSON in contents, which asyncpg's own UUID can't become."""
    return Sample(
        id=SampleId(UUID(int=row["id"].int)), item_id=row["item_id"], file=file_of(row),
        by=row["account_id"], at=row["at"],
    )  # fmt: skip
