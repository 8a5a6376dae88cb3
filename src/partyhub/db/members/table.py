"""The table of members. Phones are kept sealed, beside a mask and a keyed index."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.dialects.postgresql import TSVECTOR

from partyhub.db.columns import MOMENT, SORTED, blank, version, words
from partyhub.db.metadata import metadata

members = Table(
    "members",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("branch_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("unit_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("external_id", Text),
    Column("name", Text, nullable=False),
    Column("name_sort", SORTED, nullable=False),
    Column("name_initials", SORTED, nullable=False),
    Column("search", TSVECTOR, nullable=False),
    Column("gender", Text, nullable=False),
    blank("birth_month"),
    blank("education"),
    Column("status", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("joined_party_on", Date),
    blank("post"),
    blank("phone_masked"),
    blank("phone_tail"),
    Column("phone_sealed", LargeBinary),
    Column("phone_index", LargeBinary),
    Column("estate_id", Uuid, ForeignKey("estates.id"), index=True),
    blank("residence_estate"),
    words("specialties"),
    words("delegate_roles"),
    words("available_times"),
    blank("remark"),
    Column("left_on", Date),
    Column("verified_at", MOMENT),
    blank("verified_by"),
    version(),
    CheckConstraint("birth_month ~ '^([0-9]{4}-[0-9]{2})?$'", name="birth_month_shape"),
    UniqueConstraint("unit_id", "external_id", name="uq_members_unit_id_external_id"),
    Index("ix_members_branch_id_name_sort_id", "branch_id", "name_sort", "id"),
    Index("ix_members_unit_id_name_sort_id", "unit_id", "name_sort", "id"),
    Index("ix_members_name_sort_id", "name_sort", "id"),
    Index("ix_members_phone_index", "phone_index"),
    Index("ix_members_search", "search", postgresql_using="gin"),
)
