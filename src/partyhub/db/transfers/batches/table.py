"""Tables of transfers in batches: a list tried first, kept row by row, then begun one by one."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, Table, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

from partyhub.db.columns import MOMENT, blank, one_of, version
from partyhub.db.metadata import metadata
from partyhub.domain.transfers.batches.batch import BatchState, ListedOutcome

IS_RUNNING = text("state = 'running'")
WAITS = text("outcome = 'start'")

transfer_batches = Table(
    "transfer_batches",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("org_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("account_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    blank("file_name"),
    Column("state", Text, nullable=False),
    Column("header", JSONB, nullable=False),
    Column("total", Integer, nullable=False),
    Column("started", Integer, nullable=False, server_default=text("0")),
    Column("refused", Integer, nullable=False, server_default=text("0")),
    blank("why"),
    Column("created_at", MOMENT, nullable=False),
    Column("finished_at", MOMENT),
    version(),
    one_of("state", BatchState),
    Index("ix_transfer_batches_org_id_id", "org_id", "id"),
    Index("ix_transfer_batches_running", "id", postgresql_where=IS_RUNNING),
)

transfer_batch_rows = Table(
    "transfer_batch_rows",
    metadata,
    Column("batch_id", Uuid, ForeignKey("transfer_batches.id"), primary_key=True),
    Column("row_number", Integer, primary_key=True),
    Column("outcome", Text, nullable=False),
    blank("name"),
    Column("sealed", LargeBinary),
    Column("faults", JSONB, nullable=False),
    Column("member_id", Uuid),
    Column("transfer_id", Uuid),
    one_of("outcome", ListedOutcome),
    Index("ix_transfer_batch_rows_waiting", "batch_id", "row_number", postgresql_where=WAITS),
)
