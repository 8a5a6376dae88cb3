"""Statements that many rows go into as arrays, and that read whole slips."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Table,
    Uuid,
    and_,
    any_,
    bindparam,
    column,
    func,
    insert,
    literal_column,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from partyhub.db.feedback_slips.table import (
    feedback_answers,
    feedback_consultations,
    feedback_decisions,
    feedback_slip_versions,
    feedback_slips,
)
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.duplicates_table import member_merges
from partyhub.db.orgs.table import orgs

S, V, A = feedback_slips.c, feedback_slip_versions.c, feedback_answers.c
_C, _D = feedback_consultations.c, feedback_decisions.c
_IDS = bindparam("ids", type_=ARRAY(Uuid))
UNIT, COMMUNITY = orgs.alias("unit"), orgs.alias("community")
PERSON = func.coalesce(member_merges.c.kept_id, S.member_id)
"""The record of a person after a merge (ADR 0018)."""
ROWS = bindparam("rows", type_=JSONB)


def _recordset(table: Table) -> Any:
    shape = (column(c.name, c.type) for c in table.c)
    given = func.jsonb_to_recordset(ROWS).table_valued(*shape, name="new")
    return given.render_derived(with_types=True)


def _added(table: Table) -> Statement:
    """All columns of many rows at once."""
    new = _recordset(table)
    return Statement(insert(table).from_select([c.name for c in table.c], select(*new.c)))


ADD, ADD_VERSIONS = _added(feedback_slips), _added(feedback_slip_versions)
CHANGED = (
    "check_in_id", "unit_id", "name", "name_sort", "checked_in_on", "ended_on", "team_name", "duty",
    "work_types", "state", "number", "sealed_by", "sealed_at", "received_by", "received_at",
)  # fmt: skip
_new = _recordset(feedback_slips)
SAVE = Statement(
    update(feedback_slips)
    .where(S.id == _new.c.id)
    .values({name: _new.c[name] for name in CHANGED} | {"version": S.version + literal_column("1")})
)
"""The rows were held when they were read."""
ANSWER = Statement(
    insert(feedback_answers).values({c.name: bindparam(c.name, type_=c.type) for c in A})
)
CONSULT = Statement(
    insert(feedback_consultations).values({c.name: bindparam(c.name, type_=c.type) for c in _C})
)
_DECIDED = [c for c in _D if c.name not in ("answer", "answered_at")]
DECIDE = Statement(
    insert(feedback_decisions).values({c.name: bindparam(c.name, type_=c.type) for c in _DECIDED})
)
ANSWER_DECISION = Statement(
    update(feedback_decisions)
    .where(_D.id == bindparam("id", type_=Uuid))
    .values(
        answer=bindparam("words", type_=_D.answer.type),
        answered_at=bindparam("at", type_=_D.answered_at.type),
    )
)
_SAID = tuple(c.label(f"v_{c.name}") for c in V if c.name not in ("slip_id", "number"))
_WHOLE = (
    select(
        *(c for c in S if c.name != "member_id"),
        PERSON.label("person_id"),
        UNIT.c.path.label("unit_path"), UNIT.c.name.label("unit_name"),
        COMMUNITY.c.path.label("community_path"), COMMUNITY.c.name.label("community_name"),
        *_SAID, A.words.label("v_answer"), A.answered_at.label("v_answered_at"),
    )
    .join_from(feedback_slips, UNIT, UNIT.c.id == S.unit_id)
    .join(COMMUNITY, COMMUNITY.c.id == S.community_id)
    .outerjoin(member_merges, member_merges.c.merged_id == S.member_id)
    .outerjoin(feedback_slip_versions, and_(V.slip_id == S.id, V.number == S.number))
    .outerjoin(feedback_answers, and_(A.slip_id == S.id, A.number == S.number))
)  # fmt: skip
HOLD = Statement(select(S.id).where(S.id == any_(_IDS)).order_by(S.id).with_for_update())
"""Held first, then read (ADR 0025)."""
GET_MANY = Statement(_WHOLE.where(S.id == any_(_IDS)).order_by(S.name_sort, S.id))


def _of(member: ColumnElement[Any]) -> ColumnElement[bool]:
    return S.member_id.in_(records_of(member))


OF_MEMBER = Statement(
    _WHOLE.where(_of(bindparam("member_id", type_=Uuid)))
    .order_by(S.year.desc(), S.id.desc())
    .limit(literal_column("100"))
)
TO_ANSWER = Statement(
    select(func.count(), func.min(V.answer_until))
    .select_from(feedback_slips)
    .join(feedback_slip_versions, and_(V.slip_id == S.id, V.number == S.number))
    .outerjoin(feedback_answers, and_(A.slip_id == S.id, A.number == S.number))
    .where(
        _of(bindparam("member_id", type_=Uuid)),
        S.state == literal_column("'appraised'"),
        A.slip_id.is_(None),
    )
)
VERSIONS = Statement(
    select(V.slip_id, V.number, *_SAID, A.words.label("v_answer"),
           A.answered_at.label("v_answered_at"))
    .join_from(feedback_slip_versions, feedback_answers,
               and_(A.slip_id == V.slip_id, A.number == V.number), isouter=True)
    .where(V.slip_id == any_(_IDS))
    .order_by(V.slip_id, V.number.desc())
)  # fmt: skip
CONSULTATIONS = Statement(
    select(feedback_consultations).where(_C.slip_id == any_(_IDS)).order_by(_C.at.desc(), _C.id)
)
DECISIONS = Statement(
    select(feedback_decisions).where(_D.slip_id == any_(_IDS)).order_by(_D.decided_on.desc(), _D.id)
)
DECISION_SLIP = Statement(select(_D.slip_id).where(_D.id == bindparam("id", type_=Uuid)))
STATES = Statement(
    select(S.community_id, S.year, S.state, func.count())
    .where(S.community_id == any_(_IDS), S.year == any_(bindparam("years", type_=ARRAY(Integer))))
    .group_by(S.community_id, S.year, S.state)
)
