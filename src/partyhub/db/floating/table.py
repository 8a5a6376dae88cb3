"""The tables of floating members, of their activity entries, and of the registers' numbers."""

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
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR

from partyhub.db.columns import MOMENT, blank, one_of, version
from partyhub.db.metadata import metadata
from partyhub.domain.floating.states import STANDING, FloatingDirection, FloatingState

_STANDING = "state IN (" + ", ".join(f"'{state}'" for state in sorted(STANDING)) + ")"
SIDES = ("keeper_id", "home_id")


def org(name: str, *, needed: bool = True) -> Column[object]:
    return Column(name, Uuid, ForeignKey("orgs.id"), nullable=not needed)


floating_members = Table(
    "floating_members",
    metadata,
    Column("id", Uuid, primary_key=True),
    org("keeper_id"),
    org("office_id"),
    org("home_id", needed=False),
    Column("member_id", Uuid, ForeignKey("members.id")),
    Column("direction", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("person", JSONB, nullable=False),
    Column("phone_sealed", LargeBinary),
    Column("place", Text, nullable=False),
    blank("host"),
    Column("since", Date, nullable=False),
    Column("until", Date, nullable=False),
    blank("reason"),
    blank("contact"),
    blank("permit_no"),
    Column("permit_on", Date),
    blank("permit_issuer"),
    Column("renewals", Integer, nullable=False, server_default=text("0")),
    Column("returned_on", Date),
    blank("pledge"),
    Column("pledged_on", Date),
    Column("entries", Integer, nullable=False, server_default=text("0")),
    Column("ended_on", Date),
    blank("why"),
    Column("registered_at", MOMENT, nullable=False),
    Column("changed_at", MOMENT, nullable=False),
    Column("search", TSVECTOR, nullable=False),
    version(),
    one_of("direction", FloatingDirection),
    one_of("state", FloatingState),
    CheckConstraint("until >= since", name="days_in_order"),
    CheckConstraint("(permit_no = '') = (permit_on IS NULL)", name="permit_has_day"),
    CheckConstraint("(pledge = '') = (pledged_on IS NULL)", name="pledge_has_day"),
    CheckConstraint("(state = 'ended') = (ended_on IS NOT NULL)", name="ended_has_day"),
    CheckConstraint("entries >= 0", name="entries_counted"),
    Index("ix_floating_members_member_id", "member_id", "changed_at"),
    Index("ix_floating_members_office_id", "office_id", "registered_at"),
    Index("ix_floating_members_search", "search", postgresql_using="gin"),
    Index(
        "uq_floating_members_standing",
        "member_id",
        "direction",
        unique=True,
        postgresql_where=text(_STANDING),
    ),
    Index(
        "uq_floating_members_permit_no",
        "permit_no",
        unique=True,
        postgresql_where=text("permit_no <> ''"),
    ),
    *(Index(f"ix_floating_members_{name}_changed_at_id", name, "changed_at", "id")
      for name in SIDES),
)  # fmt: skip

floating_entries = Table(
    "floating_entries",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("floating_id", Uuid, ForeignKey("floating_members.id"), nullable=False, index=True),
    Column("reverses", Uuid, ForeignKey("floating_entries.id")),
    Column("held_on", Date, nullable=False),
    Column("activity", Text, nullable=False),
    blank("place"),
    blank("org"),
    Column("noted_by", Text, nullable=False),
    Column("noted_at", MOMENT, nullable=False),
    Index("uq_floating_entries_reverses", "reverses", unique=True),
)
"""Written once: what was noted by mistake is reversed by another row."""

register_numbers = Table(
    "register_numbers",
    metadata,
    Column("series", Text, primary_key=True),
    Column("org_id", Uuid, ForeignKey("orgs.id"), primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("last", Integer, nullable=False),
)
"""The last number of each series (permits, certificates) of an issuer and a year."""
