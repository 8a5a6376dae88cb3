"""Tables of check-ins and of the running numbers of certificates."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, Table, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR

from partyhub.db.columns import MOMENT, SORTED, blank, one_of, version
from partyhub.db.metadata import metadata
from partyhub.domain.check_ins.states import OPEN_STATES, CheckInState, ReceiptState

_open = ", ".join(f"'{state}'" for state in sorted(OPEN_STATES))

check_ins = Table(
    "check_ins",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("member_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("unit_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("community_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("state", Text, nullable=False),
    Column("receipt", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("name_sort", SORTED, nullable=False),
    Column("name_initials", SORTED, nullable=False),
    Column("search", TSVECTOR, nullable=False),
    blank("phone_masked"),
    blank("phone_tail"),
    Column("holder", JSONB, nullable=False),
    Column("volunteered_at", MOMENT, nullable=False),
    blank("volunteered_how"),
    blank("reason_elsewhere"),
    Column("certificate_no", Text),
    Column("short_code", Text),
    Column("limit_days", Integer),
    Column("issued_on", Date),
    Column("due_on", Date),
    Column("checked_in_on", Date),
    Column("receipt_on", Date),
    Column("registered_by", Uuid),
    Column("registered_at", MOMENT),
    Column("returned_at", MOMENT),
    Column("team_id", Uuid, ForeignKey("teams.id")),
    blank("duty"),
    Column("ended_on", Date),
    blank("reason"),
    Column("changed_at", MOMENT, nullable=False),
    version(),
    one_of("state", CheckInState),
    one_of("receipt", ReceiptState),
    Index("uq_check_ins_certificate_no", "certificate_no", unique=True),
    Index("uq_check_ins_short_code", "short_code", unique=True),
    Index(
        "uq_check_ins_under_way",
        "member_id",
        unique=True,
        postgresql_where=text(f"state IN ({_open})"),
    ),
    Index("ix_check_ins_member_id_changed_at", "member_id", "changed_at"),
    Index("ix_check_ins_unit_id_changed_at_id", "unit_id", "changed_at", "id"),
    Index(
        "ix_check_ins_unit_id_state_changed_at_id",
        "unit_id",
        "state",
        "changed_at",
        "id",
    ),
    Index("ix_check_ins_community_id_changed_at_id", "community_id", "changed_at", "id"),
    Index(
        "ix_check_ins_community_id_state_changed_at_id",
        "community_id",
        "state",
        "changed_at",
        "id",
    ),
    Index("ix_check_ins_unit_id_name_sort_id", "unit_id", "name_sort", "id"),
    Index("ix_check_ins_community_id_name_sort_id", "community_id", "name_sort", "id"),
    Index("ix_check_ins_name_sort_id", "name_sort", "id"),
    Index("ix_check_ins_changed_at_id", "changed_at", "id"),
    Index("ix_check_ins_state_changed_at_id", "state", "changed_at", "id"),
    Index(
        "ix_check_ins_team_id",
        "team_id",
        postgresql_where=text("state IN ('checked_in', 'assigned')"),
    ),
    Index("ix_check_ins_search", "search", postgresql_using="gin"),
    Index(
        "ix_check_ins_due_on",
        "due_on",
        postgresql_where=text("state = 'certificate_issued'"),
    ),
)

certificate_numbers = Table(
    "certificate_numbers",
    metadata,
    Column("unit_id", Uuid, ForeignKey("orgs.id"), primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("last", Integer, nullable=False),
)
