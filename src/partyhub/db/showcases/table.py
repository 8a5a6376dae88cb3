"""The table of showcases: what was proposed is written once, what was answered follows."""

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, Table, Text, Uuid, text

from partyhub.db.columns import MOMENT, blank, one_of
from partyhub.db.metadata import metadata
from partyhub.domain.showcases.states import ConsentWay, ShowcaseKind, ShowcaseState

_SHOWN = text("state = 'published'")

showcases = Table(
    "showcases",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("org_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("decided_on", Date),
    blank("reference"),
    Column("name", Text, nullable=False),
    Column("member_id", Uuid, ForeignKey("members.id")),
    Column("unit_id", Uuid, ForeignKey("orgs.id")),
    Column("proposed_at", MOMENT, nullable=False),
    Column("proposed_by", Uuid, nullable=False),
    Column("proposed_name", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("answered_at", MOMENT),
    Column("answered_by", Uuid),
    blank("answered_name"),
    Column("way", Text),
    Column("paper_on", Date),
    Column("shown_until", Date),
    Column("ended_at", MOMENT),
    blank("ended_name"),
    blank("reason"),
    one_of("kind", ShowcaseKind),
    one_of("state", ShowcaseState),
    one_of("way", ConsentWay),
    CheckConstraint("(member_id IS NULL) <> (unit_id IS NULL)", name="names_one"),
    CheckConstraint("kind <> 'commendation' OR decided_on IS NOT NULL", name="decision_has_day"),
    CheckConstraint(
        "state NOT IN ('published', 'withdrawn') "
        "OR (answered_at IS NOT NULL AND way IS NOT NULL AND shown_until IS NOT NULL)",
        name="shown_by_consent",
    ),
    CheckConstraint("(way = 'paper') = (paper_on IS NOT NULL)", name="paper_has_day"),
    Index("ix_showcases_org_id", "org_id", "state", "proposed_at", "id"),
    Index("ix_showcases_member_id", "member_id", "proposed_at"),
    Index("ix_showcases_unit_id", "unit_id", "proposed_at"),
    Index("ix_showcases_published", "answered_at", "id", postgresql_where=_SHOWN),
    Index("ix_showcases_published_org", "org_id", "answered_at", "id", postgresql_where=_SHOWN),
)
