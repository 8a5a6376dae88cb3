"""The statements on showcases; lists go by moments, the newest first."""

from functools import lru_cache

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Uuid,
    bindparam,
    func,
    insert,
    or_,
    select,
    text,
    tuple_,
    update,
)

from partyhub.db.check_ins.table import check_ins
from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.duplicates_table import member_merges
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.showcases.table import showcases
from partyhub.domain.showcases.views import ShowcaseShow

_S, _M, _C = showcases.c, members.c, check_ins.c
_UNIT = orgs.alias("named_unit")
LATER = (
    "state", "answered_at", "answered_by", "answered_name", "way", "paper_on", "shown_until",
    "ended_at", "ended_name", "reason",
)  # fmt: skip
_ID = bindparam("id", type_=Uuid)
_LIMIT = bindparam("limit", type_=Integer)
_LAST = tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
_WHOLE = (
    select(
        *_S,
        orgs.c.path.label("org_path"),
        orgs.c.name.label("org_name"),
        _UNIT.c.path.label("unit_path"),
        func.coalesce(member_merges.c.kept_id, _S.member_id).label("person_id"),
    )
    .join_from(showcases, orgs, orgs.c.id == _S.org_id)
    .outerjoin(_UNIT, _UNIT.c.id == _S.unit_id)
    .outerjoin(member_merges, member_merges.c.merged_id == _S.member_id)
)
_NEWEST = (_S.proposed_at.desc(), _S.id.desc())
ADD = Statement(insert(showcases).values({c.name: bindparam(c.name, type_=c.type) for c in _S}))
SAVE = Statement(
    update(showcases)
    .where(_S.id == _ID)
    .values({name: bindparam(f"new_{name}", type_=_S[name].type) for name in LATER})
)
GET = Statement(_WHOLE.where(_S.id == _ID))
LOCK = Statement(_WHOLE.where(_S.id == _ID).with_for_update(of=showcases))
OF_MEMBER = Statement(
    _WHOLE.where(_S.member_id.in_(records_of(bindparam("member_id", type_=Uuid)))).order_by(
        *_NEWEST
    )
)
OF_UNITS = Statement(_WHOLE.where(_S.unit_id.in_(orgs_in_scope())).order_by(*_NEWEST).limit(100))
_PRESENT = text("check_ins.state IN ('checked_in', 'assigned', 'ended')")
_CHECKED_IN = select(_C.member_id).where(
    _C.member_id.in_(records_of(bindparam("member_id", type_=Uuid))),
    _C.community_id.in_(orgs_in_scope()),
    _PRESENT,
)
NAME_KNOWN_AT = Statement(
    select(_M.name).where(
        _M.id == bindparam("member_id", type_=Uuid),
        _M.left_on.is_(None),
        ~select(member_merges).where(member_merges.c.merged_id == _M.id).exists(),
        or_(_M.branch_id.in_(orgs_in_scope()), _CHECKED_IN.exists()),
    )
)
"""A member of its branches, or one who has checked in there."""
_STATES = {
    ShowcaseShow.WAITING: text("showcases.state = 'proposed'"),
    ShowcaseShow.PUBLISHED: text("showcases.state = 'published'"),
    ShowcaseShow.OVER: text("showcases.state IN ('declined', 'withdrawn', 'retracted')"),
}


@lru_cache(maxsize=6)
def page_statement(show: ShowcaseShow, *, goes_on: bool) -> Statement:
    """A desk's list."""
    query = (
        select(
            _S.id, orgs.c.id.label("org_id"), orgs.c.name.label("org_name"), _S.kind, _S.name,
            _S.title, _S.state, _S.proposed_at, _S.shown_until,
        )
        .join_from(showcases, orgs, orgs.c.id == _S.org_id)
        .where(_S.org_id.in_(orgs_in_scope()), _STATES[show])
    )  # fmt: skip
    if goes_on:
        query = query.where(tuple_(_S.proposed_at, _S.id) < _LAST)
    return Statement(query.order_by(*_NEWEST).limit(_LIMIT))


@lru_cache(maxsize=4)
def published_statement(*, of_org: bool, goes_on: bool) -> Statement:
    """Everybody's list, by its partial indexes."""
    asked: list[ColumnElement[bool]] = [_S.shown_until > bindparam("today", type_=Date)]
    if of_org:
        asked.append(_S.org_id == bindparam("org_id", type_=Uuid))
    if goes_on:
        asked.append(tuple_(_S.answered_at, _S.id) < _LAST)
    query = (
        select(
            _S.id, orgs.c.id.label("org_id"), orgs.c.name.label("org_name"), _S.kind, _S.name,
            _S.title, _S.words, _S.decided_on, _S.reference, _S.answered_at,
        )
        .join_from(showcases, orgs, orgs.c.id == _S.org_id)
        .where(_STATES[ShowcaseShow.PUBLISHED], *asked)
    )  # fmt: skip
    return Statement(query.order_by(_S.answered_at.desc(), _S.id.desc()).limit(_LIMIT))
