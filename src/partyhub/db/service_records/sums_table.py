"""The table of sums of service by month: the database keeps it, nobody writes it (ADR 0045)."""

from sqlalchemy import Column, Date, ForeignKey, Integer, Numeric, Table, Text, Uuid

from partyhub.db.metadata import metadata

service_sums = Table(
    "service_sums",
    metadata,
    Column("community_id", Uuid, ForeignKey("orgs.id"), primary_key=True),
    Column("counts_from", Date, primary_key=True),
    Column("served_month", Date, primary_key=True),
    Column("source", Text, primary_key=True),
    Column("hours", Numeric(12, 1), nullable=False),
    Column("entries", Integer, nullable=False),
)
"""`counts_from`: the month in which entries began to count, done and confirmed; both months by
their first day. Of one month as of a past day, ask the entries.
"""
