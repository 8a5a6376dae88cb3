"""The table of service certificates: written once, in the words of their day."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, Numeric, Table, Text, Uuid
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.columns import WORDS
from partyhub.db.metadata import metadata

service_certificates = Table(
    "service_certificates",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("number", Text, nullable=False, unique=True),
    Column("member_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("community_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("unit_name", Text, nullable=False),
    Column("issuer_name", Text, nullable=False),
    Column("issued_on", Date, nullable=False),
    Column("by_name", Text, nullable=False),
    Column("years", ARRAY(Integer), nullable=False),
    Column("assurances", WORDS, nullable=False),
    Column("hours", ARRAY(Numeric(6, 1)), nullable=False),
    Column("entries", ARRAY(Integer), nullable=False),
    Index("ix_service_certificates_member_id", "member_id", "issued_on"),
    Index("ix_service_certificates_community_id", "community_id", "issued_on"),
)
