"""The table of residents' orders, of residents by code, and of running numbers (ADR 0033)."""

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

from partyhub.db.columns import MOMENT, blank, one_of, words
from partyhub.db.metadata import metadata
from partyhub.domain.demands.states import (
    DemandKind,
    DemandManner,
    DemandState,
    DemandTarget,
    OrderChannel,
)

OFFERED = "state IN ('dispatched', 'accepted') AND taken < places"
DONE = "state IN ('done', 'rated')"
WAITING = "state IN ('ordered', 'dispatched')"
OPEN = "state IN ('ordered', 'dispatched', 'accepted')"

demand_numbers = Table(
    "demand_numbers",
    metadata,
    Column("community_id", Uuid, ForeignKey("orgs.id"), primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("last", Integer, nullable=False),
)
"""Orders by year; residents under the year 0."""

service_residents = Table(
    "service_residents",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("community_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("running", Integer, nullable=False),
    Column("phone_index", LargeBinary, nullable=False),
    Column("since", MOMENT, nullable=False),
    UniqueConstraint("community_id", "running", name="uq_service_residents_running"),
    UniqueConstraint("community_id", "phone_index", name="uq_service_residents_phone"),
)

service_demands = Table(
    "service_demands",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("number", Text, nullable=False, unique=True),
    Column("community_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("resident_id", Uuid, ForeignKey("service_residents.id"), nullable=False),
    Column("name_sealed", LargeBinary, nullable=False),
    Column("phone_sealed", LargeBinary, nullable=False),
    Column("address_sealed", LargeBinary, nullable=False),
    Column("tail_digest", LargeBinary, nullable=False),
    Column("kind", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("manner", Text, nullable=False, server_default=DemandManner.IN_PERSON),
    Column("area", Text, nullable=False),
    Column("wanted_from", MOMENT, nullable=False),
    Column("wanted_until", MOMENT, nullable=False),
    words("slots"),
    Column("places", Integer, nullable=False),
    Column("expires_on", Date, nullable=False),
    Column("menu_item_id", Uuid, ForeignKey("service_menu_items.id")),
    Column("channel", Text, nullable=False),
    Column("ordered_at", MOMENT, nullable=False),
    Column("entered_by", Uuid, ForeignKey("accounts.id")),
    blank("entered_name"),
    Column("state", Text, nullable=False),
    Column("taken", Integer, nullable=False),
    Column("to_kind", Text),
    Column("to_team_id", Uuid, ForeignKey("teams.id")),
    Column("dispatched_at", MOMENT),
    Column("dispatched_by", Uuid, ForeignKey("accounts.id")),
    blank("dispatched_name"),
    blank("reason"),
    Column("closed_at", MOMENT),
    Column("code_used_at", MOMENT),
    Column("stars", Integer),
    blank("words"),
    Column("rated_at", MOMENT),
    one_of("kind", DemandKind),
    one_of("manner", DemandManner),
    CheckConstraint("manner = 'online' OR area <> ''", name="somewhere"),
    one_of("channel", OrderChannel),
    one_of("state", DemandState),
    one_of("to_kind", DemandTarget),
    CheckConstraint("places BETWEEN 1 AND 20", name="places_few"),
    CheckConstraint("taken BETWEEN 0 AND places", name="no_more_than_places"),
    CheckConstraint("stars BETWEEN 1 AND 5", name="stars_known"),
    CheckConstraint("(stars IS NOT NULL) = (state = 'rated')", name="rated_has_stars"),
    CheckConstraint("wanted_from < wanted_until", name="in_order"),
    CheckConstraint(f"({OPEN}) = (closed_at IS NULL)", name="closed_is_dated"),
    CheckConstraint("(channel = 'online') = (entered_by IS NULL)", name="somebody_entered"),
    CheckConstraint(
        "(to_kind = 'team') = (to_team_id IS NOT NULL) OR to_kind IS NULL", name="team_is_named"
    ),
    CheckConstraint(
        "state NOT IN ('dispatched', 'accepted') OR to_kind IS NOT NULL", name="sent_to_somebody"
    ),
    Index(
        "uq_service_demands_same",
        "resident_id",
        "what",
        unique=True,
        postgresql_where=text("state = 'ordered'"),
    ),
    Index("ix_service_demands_resident_id", "resident_id", postgresql_where=text(OPEN)),
    Index("ix_service_demands_community", "community_id", "ordered_at", "id"),
    Index("ix_service_demands_ordered_at_id", "ordered_at", "id"),
    Index(
        "ix_service_demands_pool",
        "community_id",
        "ordered_at",
        "id",
        postgresql_where=text(OFFERED),
    ),
    Index(
        "ix_service_demands_pool_field",
        "community_id",
        "field",
        "ordered_at",
        "id",
        postgresql_where=text(OFFERED),
    ),
    Index(
        "ix_service_demands_open",
        "community_id",
        "ordered_at",
        "id",
        postgresql_where=text(OPEN),
    ),
    Index(
        "ix_service_demands_to_team_id",
        "to_team_id",
        "dispatched_at",
        "id",
        postgresql_where=text("to_team_id IS NOT NULL"),
    ),
    Index("ix_service_demands_done", "community_id", "closed_at", postgresql_where=text(DONE)),
    Index("ix_service_demands_run_out", "expires_on", "id", postgresql_where=text(WAITING)),
    Index(
        "ix_service_demands_expired",
        "community_id",
        "closed_at",
        postgresql_where=text("state = 'expired'"),
    ),
)
