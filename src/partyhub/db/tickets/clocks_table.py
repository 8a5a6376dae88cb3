"""The table of stopped clocks, written once each: what analyses count promises by (TKT-28)."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table, Text, Uuid

from partyhub.db.columns import MOMENT
from partyhub.db.metadata import metadata

ticket_clocks = Table(
    "ticket_clocks",
    metadata,
    Column("ticket_id", Uuid, ForeignKey("tickets.id"), primary_key=True),
    Column("round", Integer, primary_key=True),
    Column("department_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("item_id", Uuid, ForeignKey("service_items.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("stopped_at", MOMENT, nullable=False),
    Column("net_minutes", Integer, nullable=False),
    Column("kept", Boolean),
    Index(
        "ix_ticket_clocks_department_id_stopped_at",
        "department_id",
        "stopped_at",
        "ticket_id",
    ),
)
"""As it stood at the stop: whose department, which item. `kept` is null where nothing was owed."""
