"""The table of ledgers filed for a year, each with the digest of what it said (TKT-32)."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, Uuid

from partyhub.db.columns import MOMENT, blank, one_of
from partyhub.db.metadata import metadata
from partyhub.domain.ledgers.forms import LedgerForm

ledger_filings = Table(
    "ledger_filings",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("org_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("form", Text, nullable=False),
    Column("year", Integer, nullable=False),
    blank("first_number"),
    blank("last_number"),
    Column("numbered", Integer, nullable=False),
    Column("missing", Integer, nullable=False),
    Column("listed", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("filed_at", MOMENT, nullable=False),
    Column("filed_by", Uuid, nullable=False),
    Column("filed_by_name", Text, nullable=False),
    one_of("form", LedgerForm),
    Index("ix_ledger_filings_org_id_filed_at_id", "org_id", "filed_at", "id"),
)
