"""Tables of appraisals and feedback slips: what was said is written once, version by version."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Numeric,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from partyhub.db.columns import MOMENT, SORTED, WORDS, blank, one_of, version, words
from partyhub.db.metadata import metadata
from partyhub.domain.feedback_slips.states import AT_UNIT, SlipState
from partyhub.domain.feedback_slips.words import AppraisalMethod, ConsultPurpose, DecisionKind

AT_UNIT_NOW = "state IN (" + ", ".join(f"'{state}'" for state in sorted(AT_UNIT)) + ")"
AT_COMMUNITY_NOW = "state IN ('appraised', 'pending')"

appraisal_runs = Table(
    "appraisal_runs",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("community_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("year", Integer, nullable=False),
    Column("started_by", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("started_name", Text, nullable=False),
    Column("started_at", MOMENT, nullable=False),
    Column("total", Integer, nullable=False),
    Column("done", Integer, nullable=False),
    Column("finished_at", MOMENT),
    UniqueConstraint("community_id", "year"),
    Index("ix_appraisal_runs_at_work", "id", postgresql_where=text("finished_at IS NULL")),
)

feedback_slips = Table(
    "feedback_slips",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("member_id", Uuid, ForeignKey("members.id"), nullable=False),
    Column("community_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("year", Integer, nullable=False),
    Column("check_in_id", Uuid, ForeignKey("check_ins.id"), nullable=False),
    Column("unit_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("name_sort", SORTED, nullable=False),
    Column("checked_in_on", Date, nullable=False),
    Column("ended_on", Date),
    blank("team_name"),
    blank("duty"),
    words("work_types"),
    Column("opened_at", MOMENT, nullable=False),
    Column("state", Text, nullable=False),
    Column("number", Integer, nullable=False, server_default=text("0")),
    blank("sealed_by"),
    Column("sealed_at", MOMENT),
    blank("received_by"),
    Column("received_at", MOMENT),
    version(),
    one_of("state", SlipState),
    CheckConstraint("(state = 'pending') = (number = 0)", name="appraised_has_version"),
    CheckConstraint(f"({AT_UNIT_NOW}) = (sealed_at IS NOT NULL)", name="sent_is_sealed"),
    CheckConstraint(
        "(state IN ('received', 'consulted')) = (received_at IS NOT NULL)", name="received_is_dated"
    ),
    UniqueConstraint("member_id", "community_id", "year"),
    Index("ix_feedback_slips_community_id", "community_id", "year", "name_sort", "id"),
    Index(
        "ix_feedback_slips_unit_id",
        "unit_id",
        "year",
        "name_sort",
        "id",
        postgresql_where=text(AT_UNIT_NOW),
    ),
    Index(
        "ix_feedback_slips_here",
        "community_id",
        "year",
        "state",
        postgresql_where=text(AT_COMMUNITY_NOW),
    ),
    Index("ix_feedback_slips_sent", "unit_id", postgresql_where=text("state = 'sent'")),
)

feedback_slip_versions = Table(
    "feedback_slip_versions",
    metadata,
    Column("slip_id", Uuid, ForeignKey("feedback_slips.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("method", Text, nullable=False),
    Column("held_on", Date, nullable=False),
    Column("appraisers", Integer, nullable=False),
    Column("grade", Text, nullable=False),
    Column("opinion", Text, nullable=False),
    blank("deeds"),
    Column("service_count", Integer, nullable=False),
    Column("service_hours", Numeric(6, 1), nullable=False),
    Column("answer_until", Date, nullable=False),
    Column("written_by", Text, nullable=False),
    Column("written_at", MOMENT, nullable=False),
    blank("why"),
    one_of("method", AppraisalMethod),
    CheckConstraint("appraisers > 0", name="somebody_appraised"),
)

feedback_answers = Table(
    "feedback_answers",
    metadata,
    Column("slip_id", Uuid, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("words", Text, nullable=False),
    Column("answered_at", MOMENT, nullable=False),
    ForeignKeyConstraint(
        ["slip_id", "number"], ["feedback_slip_versions.slip_id", "feedback_slip_versions.number"]
    ),
)

feedback_consultations = Table(
    "feedback_consultations",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("slip_id", Uuid, ForeignKey("feedback_slips.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("occasion", Text, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("by_name", Text, nullable=False),
    blank("org_name"),
    one_of("purpose", ConsultPurpose),
    Index("ix_feedback_consultations_slip_id", "slip_id", "at"),
)

feedback_decisions = Table(
    "feedback_decisions",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("slip_id", Uuid, ForeignKey("feedback_slips.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("decided_on", Date, nullable=False),
    Column("reference", Text, nullable=False),
    Column("recorded_at", MOMENT, nullable=False),
    Column("recorded_by", Text, nullable=False),
    blank("org_name"),
    blank("answer"),
    Column("answered_at", MOMENT),
    one_of("kind", DecisionKind),
    Index("ix_feedback_decisions_slip_id", "slip_id", "decided_on"),
)

appraisal_grades = Table(
    "appraisal_grades",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("org_id", Uuid, ForeignKey("orgs.id"), nullable=False),
    Column("grades", WORDS, nullable=False),
    Column("set_at", MOMENT, nullable=False),
    Column("set_by", Text, nullable=False),
    Index("ix_appraisal_grades_org_id_set_at", "org_id", "set_at"),
)
"""The newest list of an organisation counts; the nearest one upwards has it (PV-46)."""
FEEDBACK = (
    appraisal_runs, appraisal_grades, feedback_slips, feedback_slip_versions, feedback_answers,
    feedback_consultations, feedback_decisions,
)  # fmt: skip
