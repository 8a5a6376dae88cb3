"""The statements of what belongs to a pair, of who may support one, and of a member's own."""

from typing import Any

from sqlalchemy import (
    Integer,
    Text,
    Uuid,
    bindparam,
    exists,
    func,
    literal_column,
    null,
    or_,
    select,
    text,
    union_all,
)

from partyhub.db.accounts.table import accounts, grants
from partyhub.db.check_ins.table import check_ins
from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.table import members
from partyhub.db.orgs.table import orgs
from partyhub.db.pairing_support.parts_table import (
    support_plans,
    support_reviews,
    support_visits,
    supporters,
)
from partyhub.db.pairing_support.statements import WORKS_THERE, added, changed
from partyhub.db.pairing_support.table import support_households, support_pairs
from partyhub.db.service_records.table import service_records

_P, _S, _V, _L, _R = (
    support_pairs.c, supporters.c, support_visits.c, support_plans.c, support_reviews.c
)  # fmt: skip
_C, _M, _E = check_ins.c, members.c, service_records.c
_PAIR = bindparam("pair_id", type_=Uuid)
_MEMBER = bindparam("member_id", type_=Uuid)
_HERE = bindparam("community_id", type_=Uuid)
_MOST: Any = literal_column("200")
ADD_PLAN, ADD_SUPPORTER = added(support_plans), added(supporters)
ADD_VISIT, ADD_REVIEW = added(support_visits), added(support_reviews)
LEAVE = changed(supporters, "until", "left_reason")
PLANS = Statement(select(*_L).where(_L.pair_id == _PAIR).order_by(_L.version.desc()).limit(_MOST))
_SUPPORTERS = select(*_S, _M.name.label("member_name")).join_from(
    supporters, members, _M.id == _S.member_id
)
SUPPORTERS = Statement(_SUPPORTERS.where(_S.pair_id == _PAIR).order_by(_S.since, _S.id))
OWN = Statement(
    _SUPPORTERS.where(
        _S.pair_id == _PAIR, _S.until.is_(None), _S.member_id.in_(records_of(_MEMBER))
    ).limit(literal_column("1"))
)
_VISIT = (
    select(*_V, _M.name.label("member_name"), _E.state.label("record_state"))
    .join_from(support_visits, members, _M.id == _V.member_id)
    .join(service_records, _E.id == _V.record_id)
)
VISITS = Statement(
    _VISIT.where(_V.pair_id == _PAIR).order_by(_V.begins_at.desc(), _V.id.desc()).limit(_MOST)
)
TOLD_IN = Statement(
    select(
        exists().where(
            _V.pair_id == _PAIR,
            _V.member_id.in_(records_of(_MEMBER)),
            _V.begins_at < bindparam("ends_at", type_=MOMENT),
            _V.ends_at > bindparam("begins_at", type_=MOMENT),
            _E.id == _V.record_id,
            _E.state != literal_column("'refused'"),
        )
    )
)
REVIEWS = Statement(select(*_R).where(_R.pair_id == _PAIR).order_by(_R.year.desc()).limit(_MOST))
_present = (
    select(
        _M.id, _M.name, orgs.c.name.label("org_name"), literal_column("'member'").label("capacity"),
        _C.id.label("check_in_id"), _M.name_sort,
    )
    .join_from(check_ins, members, _M.id == _C.member_id)
    .join(orgs, orgs.c.id == _M.unit_id)
    .where(_C.community_id == _HERE, text("check_ins.state IN ('checked_in', 'assigned')"))
)  # fmt: skip
_above = func.starts_with(bindparam("path", type_=Text), orgs.c.path)
_works = (
    select(_M.id, _M.name, func.min(orgs.c.name), literal_column("'cadre'"), null(), _M.name_sort)
    .join_from(grants, accounts, accounts.c.id == grants.c.account_id)
    .join(members, _M.id == accounts.c.member_id)
    .join(orgs, orgs.c.id == grants.c.org_id)
    .where(WORKS_THERE, accounts.c.closed_at.is_(None), _above)
    .group_by(_M.id, _M.name, _M.name_sort)
)
_every = union_all(_present, _works).subquery("every")
_LIKE = bindparam("like", type_=Text)
CANDIDATES = Statement(
    select(_every)
    .where(or_(literal_column("''") == _LIKE, func.starts_with(_every.c.name, _LIKE)))
    .order_by(_every.c.name_sort, _every.c.id, _every.c.capacity.desc())
    .limit(bindparam("limit", type_=Integer))
)
CANDIDATE = Statement(
    select(_every)
    .where(_every.c.id == _MEMBER)
    .order_by(_every.c.capacity.desc())
    .limit(literal_column("1"))
)
_plan = (
    select(_L.goals, _L.content, _L.every_days, _L.ends_on)
    .where(_L.pair_id == _P.id)
    .order_by(_L.version.desc())
    .limit(literal_column("1"))
    .lateral("plan")
)
OF_MEMBER = Statement(
    select(
        _P.id, orgs.c.name.label("community_name"), support_households.c.running, _P.kind, _P.area,
        _P.state, _S.since, _S.until, _plan.c.goals, _plan.c.content, _plan.c.every_days,
        _plan.c.ends_on,
    )
    .join_from(supporters, support_pairs, _P.id == _S.pair_id)
    .join(support_households, support_households.c.id == _P.household_id)
    .join(orgs, orgs.c.id == _P.community_id)
    .outerjoin(_plan, literal_column("true"))
    .where(_S.member_id.in_(records_of(_MEMBER)))
    .order_by(_S.since.desc(), _S.id.desc())
    .limit(_MOST)
)  # fmt: skip
OWN_VISITS = Statement(
    _VISIT.where(_V.member_id.in_(records_of(_MEMBER)))
    .order_by(_V.begins_at.desc(), _V.id.desc())
    .limit(_MOST)
)
