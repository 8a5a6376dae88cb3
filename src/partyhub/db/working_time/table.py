"""Tables of the working-day calendar: entries with their day rules and opening hours (CLK-17).

Only ever added to: whatever was wrong is put right by a newer entry. The `seq` of an entry is the
version of every calendar that it concerns.
"""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Identity,
    Index,
    Integer,
    Table,
    Text,
    Uuid,
    text,
)

from partyhub.db.columns import MOMENT, WORDS, blank, one_of, words
from partyhub.db.metadata import metadata
from partyhub.domain.working_time.calendar import DayKind
from partyhub.domain.working_time.entries import EntryKind

calendar_notices = Table(
    "calendar_notices",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("seq", BigInteger, Identity(), nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("org_id", Uuid, ForeignKey("orgs.id")),
    Column("year", Integer, nullable=False),
    blank("reference"),
    Column("title", Text, nullable=False),
    Column("published_on", Date),
    Column("loaded_at", MOMENT, nullable=False),
    Column("loaded_by", Uuid, nullable=False),
    blank("loaded_by_name"),
    one_of("kind", EntryKind),
    CheckConstraint("(org_id IS NULL) = (kind = 'national')", name="national_is_everybodys"),
    Index("ix_calendar_notices_org_id_seq", "org_id", "seq"),
    Index(
        "uq_calendar_notices_year_reference",
        "year",
        "reference",
        unique=True,
        postgresql_where=text("kind = 'national'"),
    ),
)

calendar_rules = Table(
    "calendar_rules",
    metadata,
    Column("notice_id", Uuid, ForeignKey("calendar_notices.id"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("org_id", Uuid, ForeignKey("orgs.id")),
    Column("seq", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    blank("name"),
    Column("periods", WORDS),
    one_of("kind", DayKind),
    Index("ix_calendar_rules_org_id_day", "org_id", "day"),
)

opening_hours = Table(
    "opening_hours",
    metadata,
    Column("notice_id", Uuid, ForeignKey("calendar_notices.id"), primary_key=True),
    Column("org_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("valid_from", Date, nullable=False),
    Column("periods", WORDS, nullable=False),
    words("extra"),
    Index("ix_opening_hours_org_id_valid_from", "org_id", "valid_from"),
)
