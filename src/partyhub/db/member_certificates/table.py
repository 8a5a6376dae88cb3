"""The table of certificates of membership: rows are voided, never deleted; numbers stay taken."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR

from partyhub.db.columns import MOMENT, blank, one_of, version
from partyhub.db.floating.table import org
from partyhub.db.metadata import metadata
from partyhub.domain.member_certificates.certificate import CertificateDirection, CertificateState

member_certificates = Table(
    "member_certificates",
    metadata,
    Column("id", Uuid, primary_key=True),
    org("keeper_id"),
    org("office_id"),
    Column("member_id", Uuid, ForeignKey("members.id")),
    Column("direction", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("person", JSONB, nullable=False),
    Column("number", Text, nullable=False),
    Column("issuer_name", Text, nullable=False),
    Column("party", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("issued_on", Date, nullable=False),
    Column("valid_days", Integer, nullable=False),
    Column("received_on", Date),
    blank("kept_at"),
    Column("voided_on", Date),
    blank("why"),
    Column("by_name", Text, nullable=False),
    Column("registered_at", MOMENT, nullable=False),
    Column("changed_at", MOMENT, nullable=False),
    Column("search", TSVECTOR, nullable=False),
    version(),
    one_of("direction", CertificateDirection),
    one_of("state", CertificateState),
    CheckConstraint("valid_days >= 0", name="days_counted"),
    CheckConstraint("(direction = 'in') = (received_on IS NOT NULL)", name="received_has_day"),
    CheckConstraint("(state = 'voided') = (voided_on IS NOT NULL)", name="voided_has_day"),
    Index("ix_member_certificates_keeper_id_changed_at_id", "keeper_id", "changed_at", "id"),
    Index("ix_member_certificates_office_id", "office_id", "registered_at"),
    Index("ix_member_certificates_member_id", "member_id", "changed_at"),
    Index("ix_member_certificates_search", "search", postgresql_using="gin"),
    Index(
        "uq_member_certificates_number",
        "number",
        unique=True,
        postgresql_where=text("direction = 'out'"),
    ),
)
