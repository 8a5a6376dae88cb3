"""The tables of units and communities together: ended, answered or withdrawn, never deleted."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from partyhub.db.columns import MOMENT, blank, one_of
from partyhub.db.metadata import metadata
from partyhub.domain.co_building.half import HalfMatter
from partyhub.domain.co_building.offer import OfferKind, OfferState
from partyhub.domain.co_building.participation import UnitServiceState
from partyhub.domain.co_building.visit import VisitKind


def _org(name: str) -> Column[object]:
    return Column(name, Uuid, ForeignKey("orgs.id"), nullable=False)


def waits_for(state: str) -> dict[str, str]:
    """At which side an answer is owed to what the other one said: the partial indexes."""
    other = {"unit": "community", "community": "unit"}
    return {side: f"state = '{state}' AND told_side = '{other[side]}'" for side in other}


_SIDES = "told_side IN ('unit', 'community')"
_SERVICE_WAITS = waits_for("told")
_OFFER_WAITS = waits_for("open")
partner_pairs = Table(
    "partner_pairs",
    metadata,
    Column("id", Uuid, primary_key=True),
    _org("unit_id"),
    _org("community_id"),
    Column("since", Date, nullable=False),
    Column("agreed_by", Text, nullable=False),
    Column("entered_at", MOMENT, nullable=False),
    Column("entered_by", Text, nullable=False),
    Column("until", Date),
    blank("end_reason"),
    blank("ended_by"),
    CheckConstraint("until >= since", name="in_order"),
    Index("uq_partner_pairs_open", "unit_id", unique=True, postgresql_where=text("until IS NULL")),
    Index("ix_partner_pairs_unit_id", "unit_id", "since"),
    Index("ix_partner_pairs_community_id", "community_id", "since"),
)

co_offers = Table(
    "co_offers",
    metadata,
    Column("id", Uuid, primary_key=True),
    _org("unit_id"),
    _org("community_id"),
    Column("told_side", Text, nullable=False),
    Column("told_on", Date, nullable=False),
    Column("kind", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("told_at", MOMENT, nullable=False),
    Column("told_name", Text, nullable=False),
    Column("state", Text, nullable=False),
    blank("answer"),
    blank("result"),
    blank("changed_name"),
    Column("changed_at", MOMENT),
    one_of("kind", OfferKind),
    one_of("state", OfferState),
    CheckConstraint(_SIDES, name="side_known"),
    Index("ix_co_offers_unit_id", "unit_id", "told_on", "id"),
    Index("ix_co_offers_community_id", "community_id", "told_on", "id"),
    Index("ix_co_offers_unit_waits", "unit_id", postgresql_where=text(_OFFER_WAITS["unit"])),
    Index(
        "ix_co_offers_community_waits",
        "community_id",
        postgresql_where=text(_OFFER_WAITS["community"]),
    ),
)

unit_services = Table(
    "unit_services",
    metadata,
    Column("id", Uuid, primary_key=True),
    _org("unit_id"),
    _org("community_id"),
    Column("told_side", Text, nullable=False),
    Column("served_on", Date, nullable=False),
    Column("what", Text, nullable=False),
    Column("people", Integer, nullable=False),
    Column("told_by", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("told_at", MOMENT, nullable=False),
    Column("told_name", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("decided_by", Uuid, ForeignKey("accounts.id")),
    blank("decided_name"),
    Column("decided_at", MOMENT),
    blank("why"),
    one_of("state", UnitServiceState),
    CheckConstraint(_SIDES, name="side_known"),
    CheckConstraint("people > 0", name="somebody_came"),
    CheckConstraint(
        "state <> 'confirmed' OR (decided_by IS NOT NULL AND decided_by <> told_by)",
        name="two_accounts",
    ),
    Index("ix_unit_services_unit_id", "unit_id", "served_on", "id"),
    Index("ix_unit_services_community_id", "community_id", "served_on", "id"),
    Index("ix_unit_services_unit_waits", "unit_id", postgresql_where=text(_SERVICE_WAITS["unit"])),
    Index(
        "ix_unit_services_community_waits",
        "community_id",
        postgresql_where=text(_SERVICE_WAITS["community"]),
    ),
)

joint_meetings = Table(
    "joint_meetings",
    metadata,
    Column("id", Uuid, primary_key=True),
    _org("community_id"),
    Column("held_on", Date, nullable=False),
    Column("place", Text, nullable=False),
    blank("present"),
    Column("agenda", Text, nullable=False),
    Column("entered_at", MOMENT, nullable=False),
    Column("entered_by", Text, nullable=False),
    Index("ix_joint_meetings_community_id", "community_id", "held_on", "id"),
)
joint_meeting_units = Table(
    "joint_meeting_units",
    metadata,
    Column("meeting_id", Uuid, ForeignKey("joint_meetings.id"), primary_key=True),
    Column("unit_id", Uuid, ForeignKey("orgs.id"), primary_key=True, index=True),
)
meeting_decisions = Table(
    "meeting_decisions",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("meeting_id", Uuid, ForeignKey("joint_meetings.id"), nullable=False, index=True),
    Column("text", Text, nullable=False),
    _org("org_id"),
    blank("who"),
    Column("due_on", Date, nullable=False),
    Column("done_on", Date),
    blank("done_by"),
    blank("result"),
    Index(
        "ix_meeting_decisions_open", "org_id", "due_on", postgresql_where=text("done_on IS NULL")
    ),
)

contact_visits = Table(
    "contact_visits",
    metadata,
    Column("id", Uuid, primary_key=True),
    _org("org_id"),
    Column("kind", Text, nullable=False),
    Column("visited_on", Date, nullable=False),
    Column("who", Text, nullable=False),
    blank("post"),
    blank("place"),
    Column("found", Text, nullable=False),
    blank("promised"),
    Column("entered_at", MOMENT, nullable=False),
    Column("entered_by", Text, nullable=False),
    one_of("kind", VisitKind),
    Index("ix_contact_visits_org_id", "org_id", "visited_on", "id"),
)

half_year_gaps = Table(
    "half_year_gaps",
    metadata,
    Column("id", Uuid, primary_key=True),
    _org("org_id"),
    Column("matter", Text, nullable=False),
    Column("begins", Date, nullable=False),
    Column("ends", Date, nullable=False),
    Column("due_at", MOMENT, nullable=False),
    Column("noted_at", MOMENT, nullable=False),
    one_of("matter", HalfMatter),
    UniqueConstraint("org_id", "matter", "begins", name="uq_half_year_gaps_once"),
    Index("ix_half_year_gaps_matter_due_at", "matter", "due_at", "id"),
)
"""What lacked in the last weeks of a half-year: reminded of as long as it lacks (NT-23)."""
TOGETHER = (
    partner_pairs, co_offers, unit_services, joint_meetings, joint_meeting_units,
    meeting_decisions, contact_visits, half_year_gaps,
)  # fmt: skip
