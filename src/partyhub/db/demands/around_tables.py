"""Tables around a resident's order: members' parts, codes, looks at residents, menus."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    LargeBinary,
    Table,
    Text,
    Uuid,
    text,
)

from partyhub.db.columns import MOMENT, blank, one_of
from partyhub.db.metadata import metadata
from partyhub.domain.demands.states import DemandManner, TakeState

STANDS = "state IN ('asked', 'taken', 'told', 'settled')"
HELD_NOW = "state IN ('taken', 'told')"

demand_takes = Table(
    "demand_takes",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("demand_id", Uuid, ForeignKey("service_demands.id"), nullable=False, index=True),
    Column("member_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("check_in_id", Uuid, ForeignKey("check_ins.id"), nullable=False),
    Column("state", Text, nullable=False),
    Column("since", MOMENT, nullable=False),
    Column("account_id", Uuid, ForeignKey("accounts.id")),
    blank("account_name"),
    Column("begins_at", MOMENT),
    Column("ends_at", MOMENT),
    blank("result"),
    Column("told_at", MOMENT),
    Column("ended_at", MOMENT),
    blank("ended_name"),
    blank("reason"),
    Column("record_id", Uuid, ForeignKey("service_records.id"), unique=True),
    one_of("state", TakeState),
    CheckConstraint("begins_at < ends_at", name="in_order"),
    CheckConstraint("state <> 'told' OR told_at IS NOT NULL", name="told_is_dated"),
    CheckConstraint("(state = 'settled') = (record_id IS NOT NULL)", name="settled_has_record"),
    CheckConstraint("state NOT IN ('taken', 'told') OR account_id IS NOT NULL", name="by_account"),
    Index(
        "uq_demand_takes_standing",
        "demand_id",
        "member_id",
        unique=True,
        postgresql_where=text(STANDS),
    ),
    Index("ix_demand_takes_member_id_since", "member_id", "since"),
    Index("ix_demand_takes_held", "member_id", postgresql_where=text(HELD_NOW)),
)

demand_codes = Table(
    "demand_codes",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("demand_id", Uuid, ForeignKey("service_demands.id"), nullable=False, index=True),
    Column("digest", LargeBinary, nullable=False, unique=True),
    Column("at", MOMENT, nullable=False),
    Column("by", Uuid, ForeignKey("accounts.id")),
    blank("by_name"),
)

resident_looks = Table(
    "resident_looks",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("demand_id", Uuid, ForeignKey("service_demands.id"), nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("account_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("account_name", Text, nullable=False),
    blank("org_name"),
    blank("purpose"),
    Index("ix_resident_looks_demand_id_at", "demand_id", "at"),
)

service_menu_items = Table(
    "service_menu_items",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("community_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("title", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("manner", Text, nullable=False, server_default=DemandManner.IN_PERSON),
    blank("description"),
    Column("opened_at", MOMENT, nullable=False),
    Column("opened_by", Text, nullable=False),
    Column("closed_at", MOMENT),
    blank("closed_by"),
    one_of("manner", DemandManner),
    Index("ix_service_menu_items_community_id", "community_id", "title"),
    Index(
        "uq_service_menu_items_open",
        "community_id",
        "title",
        unique=True,
        postgresql_where=text("closed_at IS NULL"),
    ),
)
