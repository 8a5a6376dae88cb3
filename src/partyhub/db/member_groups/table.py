"""The table of members in special groups: rows are ended or withdrawn, never deleted."""

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, Table, Text, Uuid, text

from partyhub.db.columns import MOMENT, blank, one_of
from partyhub.db.metadata import metadata
from partyhub.domain.member_groups.kinds import ABROAD, GroupKind

_ABROAD = ", ".join(f"'{kind}'" for kind in sorted(ABROAD))
STANDING = text("withdrawn_at IS NULL")
_OPEN = "until IS NULL AND withdrawn_at IS NULL"

member_groups = Table(
    "member_groups",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("member_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("since", Date, nullable=False),
    Column("until", Date),
    blank("reason"),
    blank("help"),
    blank("decision_ref"),
    blank("place"),
    Column("entered_at", MOMENT, nullable=False),
    Column("entered_by", Text, nullable=False),
    blank("ended_by"),
    blank("end_note"),
    Column("withdrawn_at", MOMENT),
    blank("withdrawn_by"),
    blank("withdrawn_because"),
    one_of("kind", GroupKind),
    CheckConstraint("until > since", name="days_in_order"),
    CheckConstraint(f"kind NOT IN ({_ABROAD}) OR decision_ref <> ''", name="decision_known"),
    Index("ix_member_groups_member_id_since", "member_id", "since"),
    Index("ix_member_groups_kind_member_id", "kind", "member_id", postgresql_where=STANDING),
    Index("uq_member_groups_open", "member_id", "kind", unique=True, postgresql_where=text(_OPEN)),
    Index(
        "uq_member_groups_abroad",
        "member_id",
        unique=True,
        postgresql_where=text(f"{_OPEN} AND kind IN ({_ABROAD})"),
    ),
)
