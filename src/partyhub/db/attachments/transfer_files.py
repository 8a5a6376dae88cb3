"""The files of transfers on PostgreSQL: written once."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    bindparam,
    insert,
    select,
)

from partyhub.db.attachments.files import file_of, file_values
from partyhub.db.attachments.table import file_columns
from partyhub.db.columns import MOMENT, blank, one_of
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.metadata import metadata
from partyhub.domain.attachments.media import Media
from partyhub.domain.attachments.transfer_file import TransferFile
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import AttachmentId, TransferId

transfer_files = Table(
    "transfer_files",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("transfer_id", Uuid, ForeignKey("transfers.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("side", Text, nullable=False),
    *file_columns(),
    Column("account_id", Uuid, nullable=False),
    blank("account_name"),
    Column("at", MOMENT, nullable=False),
    one_of("media", Media),
    CheckConstraint("size > 0", name="size_positive"),
    UniqueConstraint("transfer_id", "digest", "kind", "side"),
)
_F = transfer_files.c
_OF = _F.transfer_id == bindparam("transfer_id", type_=Uuid)
OF = Statement(select(transfer_files).where(_OF).order_by(_F.id))
GET = Statement(select(transfer_files).where(_OF, _F.id == bindparam("id", type_=Uuid)))
ADD = Statement(insert(transfer_files).values({c.name: bindparam(c.name) for c in _F}))
_PLAIN = ("id", "transfer_id", "kind", "side", "at")


class SqlTransferFiles:
    """A part of `SqlAttachments`."""

    _gate: Gate

    async def of_transfer(self, transfer_id: TransferId) -> list[TransferFile]:
        return [_made(row) for row in await self._gate.rows(OF, transfer_id=transfer_id)]

    async def in_transfer(self, transfer_id: TransferId, file_id: AttachmentId) -> TransferFile:
        row = await self._gate.row(GET, transfer_id=transfer_id, id=file_id)
        if row is None:
            raise NotFound("no such file", file=str(file_id))
        return _made(row)

    async def add_to_transfer(self, one: TransferFile) -> None:
        plain = {name: getattr(one, name) for name in _PLAIN}
        by = {"account_id": one.by, "account_name": one.by_name}
        await self._gate.run(ADD, **plain, **by, **file_values(one.file))


def _made(row: Row) -> TransferFile:
    plain = {name: row[name] for name in _PLAIN}
    return TransferFile(
        **plain, file=file_of(row), by=row["account_id"], by_name=row["account_name"]
    )
