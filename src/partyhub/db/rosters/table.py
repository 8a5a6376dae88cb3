"""Tables of roster uploads: a dry run kept row by row, then committed in steps that can resume."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from partyhub.db.columns import MOMENT, blank, version
from partyhub.db.metadata import metadata

rosters = Table(
    "rosters",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("unit_id", Uuid, ForeignKey("orgs.id"), nullable=False, index=True),
    Column("account_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    blank("file_name"),
    Column("state", Text, nullable=False),
    Column("header", JSONB, nullable=False),
    Column("total", Integer, nullable=False),
    Column("done", Integer, nullable=False, server_default=text("0")),
    Column("counts", JSONB, nullable=False),
    Column("created_at", MOMENT, nullable=False),
    Column("finished_at", MOMENT),
    version(),
)

roster_rows = Table(
    "roster_rows",
    metadata,
    Column("roster_id", Uuid, ForeignKey("rosters.id"), primary_key=True),
    Column("row_number", Integer, primary_key=True),
    Column("outcome", Text, nullable=False),
    blank("name"),
    Column("sealed", LargeBinary, nullable=False),
    Column("faults", JSONB, nullable=False),
    Column("member_id", Uuid),
    Column("applied", Boolean, nullable=False, server_default=text("false")),
)
