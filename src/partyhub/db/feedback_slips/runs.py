"""Statements of appraisal runs: whom one concerns, in which unit they are, what they served."""

from typing import Any

from sqlalchemy import (
    Boolean,
    Date,
    Integer,
    Uuid,
    and_,
    any_,
    bindparam,
    func,
    insert,
    literal_column,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY, distinct_on

from partyhub.db.check_ins.table import check_ins
from partyhub.db.columns import MOMENT, SORTED
from partyhub.db.feedback_slips.made import PERSON, S
from partyhub.db.feedback_slips.table import appraisal_grades, appraisal_runs, feedback_slips
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates_table import member_merges
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs, teams
from partyhub.db.service_records.table import service_records

R, _G, _C, _K = appraisal_runs.c, appraisal_grades.c, check_ins.c, service_records.c
_ID = bindparam("id", type_=Uuid)
_IDS = bindparam("ids", type_=ARRAY(Uuid))
_COMMUNITY = bindparam("community_id", type_=Uuid)
_YEAR = bindparam("year", type_=Integer)
_FIRST, _LAST = bindparam("first", type_=Date), bindparam("last", type_=Date)
_merges = member_merges.alias("of_check_in")
_person = func.coalesce(_merges.c.kept_id, _C.member_id)
_unit = orgs.alias("unit_of")
_OF_YEAR = and_(
    _C.community_id == _COMMUNITY,
    _C.checked_in_on <= _LAST,
    or_(_C.ended_on.is_(None), _C.ended_on >= _FIRST),
)
"""Checked in on a day of the year, also those who left in it."""
_HAS_SLIP = (
    select(PERSON)
    .join_from(feedback_slips, member_merges, member_merges.c.merged_id == S.member_id,
               isouter=True)
    .where(S.community_id == _COMMUNITY, S.year == _YEAR)
)  # fmt: skip


def _heads() -> Any:
    """The check-in of each person that counts: one in force before one that ended, the latest."""
    return (
        select(
            _person.label("person_id"), _C.id.label("check_in_id"), _C.unit_id,
            _unit.c.path.label("unit_path"), _C.name, _C.name_sort, _C.checked_in_on, _C.ended_on,
            func.coalesce(teams.c.name, "").label("team_name"), _C.duty, _C.holder,
        )
        .ext(distinct_on(_person))
        .join_from(check_ins, _merges, _merges.c.merged_id == _C.member_id, isouter=True)
        .join(_unit, _unit.c.id == _C.unit_id)
        .outerjoin(teams, teams.c.id == _C.team_id)
        .where(_OF_YEAR)
        .order_by(_person, _C.ended_on.desc().nulls_first(), _C.changed_at.desc(), _C.id)
    )  # fmt: skip


HEADS = Statement(_heads().where(_person == any_(_IDS)))
WITHOUT_SLIP = Statement(
    _heads().where(_person.not_in(_HAS_SLIP)).limit(bindparam("limit", type_=Integer))
)
CONCERNED = Statement(
    select(func.count(_person.distinct()))
    .join_from(check_ins, _merges, _merges.c.merged_id == _C.member_id, isouter=True)
    .where(_OF_YEAR)
)
_counts = and_(_K.reverses_id.is_(None), _K.reversed_at.is_(None))
_server = func.coalesce(_merges.c.kept_id, _K.member_id)
TOTALS = Statement(
    select(_server, func.count().filter(_counts), func.sum(_K.hours))
    .join_from(service_records, _merges, _merges.c.merged_id == _K.member_id, isouter=True)
    .where(
        _K.state == literal_column("'confirmed'"),
        _K.community_id == _COMMUNITY,
        _K.served_on.between(_FIRST, _LAST),
        _server == any_(_IDS),
    )
    .group_by(_server)
)
"""Confirmed service of the year; an entry that takes another back takes its hours back."""
ADD_RUN = Statement(
    insert(appraisal_runs).values({c.name: bindparam(c.name, type_=c.type) for c in R})
)
_RUN = select(
    appraisal_runs, orgs.c.path.label("community_path"), orgs.c.name.label("community_name")
).join_from(appraisal_runs, orgs, orgs.c.id == R.community_id)
RUN_OF = Statement(
    _RUN.where(R.community_id == _COMMUNITY, R.year == _YEAR).with_for_update(of=appraisal_runs)
)
RUN = Statement(_RUN.where(R.id == _ID))
CLAIM = Statement(
    _RUN.where(R.id == _ID, R.finished_at.is_(None)).with_for_update(
        of=appraisal_runs, skip_locked=True
    )
)
UNFINISHED = Statement(_RUN.where(R.finished_at.is_(None)).order_by(R.id))
RUN_CHANGES = ("started_by", "started_name", "started_at", "total", "done", "finished_at")
SAVE_RUN = Statement(
    update(appraisal_runs)
    .where(R.id == _ID)
    .values({name: bindparam(f"new_{name}", type_=R[name].type) for name in RUN_CHANGES})
)
RUNS = Statement(
    _RUN.where(
        R.community_id.in_(orgs_in_scope()),
        or_(
            bindparam("from_start", type_=Boolean),
            tuple_(R.started_at, R.id)
            < tuple_(bindparam("before", type_=MOMENT), bindparam("before_id", type_=Uuid)),
        ),
    )
    .order_by(R.started_at.desc(), R.id.desc())
    .limit(bindparam("limit", type_=Integer))
)
GRADES = Statement(
    select(_G.grades)
    .join_from(appraisal_grades, orgs, orgs.c.id == _G.org_id)
    .where(orgs.c.path == any_(bindparam("paths", type_=ARRAY(SORTED))))
    .order_by(func.length(orgs.c.path).desc(), _G.set_at.desc(), _G.id.desc())
    .limit(literal_column("1"))
)
ADD_GRADES = Statement(
    insert(appraisal_grades).values({c.name: bindparam(c.name, type_=c.type) for c in _G})
)
