"""The statements on posts and duties; the roster goes by the special group's index."""

from functools import lru_cache

from sqlalchemy import (
    Date,
    Integer,
    Uuid,
    and_,
    bindparam,
    func,
    insert,
    literal_column,
    or_,
    select,
    true,
    tuple_,
    update,
)

from partyhub.db.columns import SORTED
from partyhub.db.gate import Statement
from partyhub.db.member_groups.pages import LEFT_ON, THEN, of_that_day
from partyhub.db.member_groups.table import STANDING, member_groups
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.statements import BRANCH, UNIT
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.post_duties.table import duty_posts, post_duties
from partyhub.domain.post_duties.views import DutyShow

_P, _D, _M, _G = duty_posts.c, post_duties.c, members.c, member_groups.c
_ID = bindparam("id", type_=Uuid)
_AFTER = tuple_(bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid))
_LIMIT = bindparam("limit", type_=Integer)
POST = ("id", "title", "duties", "opened_at", "opened_by", "closed_at", "closed_by")
DUTY = (
    "id", "member_id", "post_id", "duties", "since", "until", "assigned_at", "assigned_by",
    "ended_on", "end_reason", "ended_by",
)  # fmt: skip
ADD_POST = Statement(
    insert(duty_posts).values(
        {name: bindparam(name, type_=_P[name].type) for name in ("org_id", *POST)}
    )
)
GET_POST = Statement(
    select(*(_P[name] for name in POST), orgs.c.id.label("org_id"), orgs.c.path,
           orgs.c.name.label("org_name"))
    .join_from(duty_posts, orgs, orgs.c.id == _P.org_id)
    .where(_P.id == _ID)
    .with_for_update(of=duty_posts)
)  # fmt: skip
CLOSE_POST = Statement(
    update(duty_posts)
    .where(_P.id == _ID)
    .values(closed_at=bindparam("at", type_=_P.closed_at.type), closed_by=bindparam("by"))
)
_ON = bindparam("on", type_=Date)
_STANDS = (_D.ended_on.is_(None), _D.until >= _ON)
_NOW = (_M.unit_id, _M.branch_id)
_OF_THE_DAY = (
    _D.since <= _ON,
    _D.until >= _ON,
    or_(_D.ended_on.is_(None), _D.ended_on > _ON, _D.ended_on == _D.until),
)
"""A duty that ran to its last day stood on it, also if its end was written down later."""
HOLDERS = Statement(
    select(func.count()).where(_D.post_id == _ID, *_STANDS).select_from(post_duties)
)
_holders = (
    select(func.count())
    .where(_D.post_id == _P.id, *_STANDS)
    .select_from(post_duties)
    .scalar_subquery()
)
POSTS = Statement(
    select(_P.id, orgs.c.id, orgs.c.name, _P.title, _P.duties, _holders, orgs.c.name_sort)
    .join_from(duty_posts, orgs, orgs.c.id == _P.org_id)
    .where(
        _P.closed_at.is_(None),
        _P.org_id.in_(orgs_in_scope()),
        tuple_(orgs.c.name_sort, _P.id) > _AFTER,
    )
    .order_by(orgs.c.name_sort, _P.id)
    .limit(_LIMIT)
)
ADD = Statement(
    insert(post_duties).values({name: bindparam(name, type_=_D[name].type) for name in DUTY})
)
LAPSE = Statement(
    update(post_duties)
    .where(
        _D.post_id == bindparam("post_id", type_=Uuid),
        _D.member_id == bindparam("member_id", type_=Uuid),
        _D.ended_on.is_(None),
        _D.until < _ON,
    )
    .values(ended_on=_D.until, end_reason=bindparam("reason"), ended_by=bindparam("by"))
)
"""A duty whose period is over makes room for the same post given anew."""
GET = Statement(select(*(_D[name] for name in DUTY)).where(_D.id == _ID).with_for_update())
END = Statement(
    update(post_duties)
    .where(_D.id == _ID)
    .values(
        {name: bindparam(f"new_{name}", type_=_D[name].type)
         for name in ("ended_on", "end_reason", "ended_by")}
    )
)  # fmt: skip
_HELD = (
    select(
        _D.id, _D.member_id, _M.name, BRANCH.c.name, orgs.c.name, _P.title, _D.duties, _D.since,
        _D.until, _D.assigned_by, _D.ended_on, _D.end_reason,
    )
    .join_from(post_duties, duty_posts, _P.id == _D.post_id)
    .join(orgs, orgs.c.id == _P.org_id)
    .join(members, _M.id == _D.member_id)
    .join(BRANCH, BRANCH.c.id == _M.branch_id)
)  # fmt: skip
HELD = Statement(_HELD.where(_D.id == _ID))
OF_MEMBER = Statement(
    _HELD.where(_D.member_id.in_(records_of(bindparam("member_id", type_=Uuid)))).order_by(
        _D.since.desc(), _D.id.desc()
    )
)


@lru_cache(maxsize=6)
def roster_statement(show: DutyShow, *, past: bool) -> Statement:
    """Who is postless in the scope, or was on a past day; the duties that stand or stood, one line
    each. Of today the branches' index narrows first.
    """
    line = func.coalesce(_D.id, _M.id)
    unit, branch = (of_that_day("unit_id"), of_that_day("branch_id")) if past else _NOW
    there = or_(LEFT_ON.is_(None), LEFT_ON > _ON) if past else _M.left_on.is_(None)
    found = member_groups.join(members, _M.id == _G.member_id)
    query = (
        select(
            line, _M.id, _M.name, UNIT.c.id, UNIT.c.name, BRANCH.c.id, BRANCH.c.name, _D.id,
            _P.title, _D.duties, _D.since, _D.until, _M.name_sort,
        )
        .select_from(found.outerjoin(THEN, true()) if past else found)
        .join(UNIT, UNIT.c.id == unit)
        .join(BRANCH, BRANCH.c.id == branch)
        .outerjoin(post_duties, and_(_D.member_id == _M.id, *(_OF_THE_DAY if past else _STANDS)))
        .outerjoin(duty_posts, _P.id == _D.post_id)
        .where(
            _G.kind == literal_column("'postless'"), STANDING, _G.since <= _ON,
            or_(_G.until.is_(None), _G.until > _ON), there,
            branch.in_(orgs_in_scope()), tuple_(_M.name_sort, line) > _AFTER,
        )
    )  # fmt: skip
    if show is DutyShow.WITHOUT:
        query = query.where(_D.id.is_(None))
    if show is DutyShow.WITH:
        query = query.where(_D.id.is_not(None))
    return Statement(query.order_by(_M.name_sort, line).limit(_LIMIT))
