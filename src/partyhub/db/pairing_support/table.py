"""The tables of pairs: who and where a household is stands sealed, only while its pair is open."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from partyhub.db.columns import MOMENT, blank, one_of
from partyhub.db.metadata import metadata
from partyhub.db.pairing_support.parts_table import PARTS
from partyhub.domain.pairing_support.states import (
    ConsentBy,
    ConsentHow,
    HouseholdKind,
    PairState,
    PairWay,
)

OPEN = "state IN ('proposed', 'agreed', 'active')"

support_households = Table(
    "support_households",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("community_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("running", Integer, nullable=False),
    Column("household_index", LargeBinary, nullable=False),
    Column("since", MOMENT, nullable=False),
    UniqueConstraint("community_id", "running", name="uq_support_households_running"),
    UniqueConstraint("community_id", "household_index", name="uq_support_households_index"),
)

support_pairs = Table(
    "support_pairs",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("community_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("household_id", Uuid, ForeignKey("support_households.id"), nullable=False),
    Column("name_sealed", LargeBinary),
    Column("phone_sealed", LargeBinary),
    Column("address_sealed", LargeBinary),
    Column("kind", Text, nullable=False),
    Column("way", Text, nullable=False),
    Column("area", Text, nullable=False),
    Column("proposed_at", MOMENT, nullable=False),
    Column("proposed_by", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("consent_on", Date),
    Column("consent_how", Text),
    Column("consent_who", Text),
    blank("consent_noted_by"),
    Column("started_on", Date),
    Column("reviewed_on", Date),
    Column("ended_on", Date),
    blank("end_reason"),
    blank("ended_by"),
    one_of("kind", HouseholdKind),
    one_of("way", PairWay),
    one_of("state", PairState),
    one_of("consent_how", ConsentHow),
    one_of("consent_who", ConsentBy),
    CheckConstraint(f"({OPEN}) = (ended_on IS NULL)", name="over_is_dated"),
    CheckConstraint(
        f"({OPEN}) = (num_nonnulls(name_sealed, phone_sealed, address_sealed) = 3)"
        " AND num_nonnulls(name_sealed, phone_sealed, address_sealed) IN (0, 3)",
        name="erased_when_over",
    ),
    CheckConstraint(
        "state NOT IN ('agreed', 'active') OR (consent_on IS NOT NULL AND consent_who IS NOT NULL)",
        name="nothing_without_consent",
    ),
    CheckConstraint("state <> 'active' OR started_on IS NOT NULL", name="started_is_dated"),
    CheckConstraint(
        "kind <> 'left_behind_child' OR consent_who IS NOT DISTINCT FROM 'guardian'"
        " OR consent_who IS NULL",
        name="a_guardian_agrees",
    ),
    Index("uq_support_pairs_open", "household_id", unique=True, postgresql_where=text(OPEN)),
    Index("ix_support_pairs_household_id", "household_id"),
    Index("ix_support_pairs_community", "community_id", "proposed_at", "id"),
    Index(
        "ix_support_pairs_stands", "community_id", "proposed_at", "id", postgresql_where=text(OPEN)
    ),
)

household_looks = Table(
    "household_looks",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("pair_id", Uuid, ForeignKey("support_pairs.id"), nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("account_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("account_name", Text, nullable=False),
    blank("org_name"),
    blank("purpose"),
    Index("ix_household_looks_pair_id_at", "pair_id", "at"),
)

PAIRING = (support_households, support_pairs, household_looks, *PARTS)
