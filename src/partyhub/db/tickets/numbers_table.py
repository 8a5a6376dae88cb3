"""The last number given of each series, per centre and year."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text, Uuid

from partyhub.db.columns import one_of
from partyhub.db.metadata import metadata
from partyhub.domain.tickets.numbering import Series

ticket_numbers = Table(
    "ticket_numbers",
    metadata,
    Column("centre_id", Uuid, ForeignKey("orgs.id"), primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("series", Text, primary_key=True),
    Column("last", Integer, nullable=False),
    one_of("series", Series),
)
