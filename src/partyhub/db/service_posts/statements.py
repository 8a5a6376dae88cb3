"""The statements on posts, their versions, and who claimed them."""

from sqlalchemy import (
    Date,
    Integer,
    Uuid,
    and_,
    bindparam,
    exists,
    func,
    insert,
    literal_column,
    or_,
    select,
    text,
    tuple_,
    update,
)

from partyhub.db.check_ins.table import check_ins
from partyhub.db.columns import SORTED
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.statements import UNIT
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs, teams
from partyhub.db.service_posts.table import (
    service_post_places,
    service_post_versions,
    service_posts,
)

_P, _V, _L = service_posts.c, service_post_versions.c, service_post_places.c
_C, _M = check_ins.c, members.c
ID = bindparam("id", type_=Uuid)
POST = bindparam("post_id", type_=Uuid)
MEMBER = bindparam("member_id", type_=Uuid)
LIMIT = bindparam("limit", type_=Integer)
PRESENT = _C.state.in_([literal_column("'checked_in'"), literal_column("'assigned'")])
STANDS = text("service_post_places.state IN ('asked', 'standing')")
ADD = Statement(insert(service_posts).values({c.name: bindparam(c.name, type_=c.type) for c in _P}))
ADD_VERSION = Statement(
    insert(service_post_versions).values({c.name: bindparam(c.name, type_=c.type) for c in _V})
)
_CHANGED = ("team_id", "name", "until", "terms", "kept_at", "kept_by", "version")
SAVE = Statement(
    update(service_posts)
    .where(_P.id == ID)
    .values({name: bindparam(f"new_{name}", type_=_P[name].type) for name in _CHANGED})
)
_WHOLE = (
    select(
        service_posts, orgs.c.path, orgs.c.name.label("org_name"), teams.c.name.label("team_name")
    )
    .join_from(service_posts, orgs, orgs.c.id == _P.community_id)
    .outerjoin(teams, teams.c.id == _P.team_id)
)
GET = Statement(_WHOLE.where(_P.id == ID))
LOCK = Statement(_WHOLE.where(_P.id == ID).with_for_update(of=service_posts))
_AFTER = tuple_(bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid))
PAGE = Statement(
    _WHOLE.where(_P.community_id.in_(orgs_in_scope()), tuple_(_P.name, _P.id) > _AFTER)
    .order_by(_P.name, _P.id)
    .limit(LIMIT)
)
VERSIONS = Statement(
    select(_V.number, _V.terms, _V.kept_at, _V.kept_by)
    .where(_V.post_id == POST)
    .order_by(_V.number.desc())
    .limit(literal_column("200"))
)
CHECKED_IN = Statement(
    select(
        _M.id, _M.name, _C.id.label("check_in_id"), orgs.c.id.label("org_id"), orgs.c.path,
        _C.team_id, _M.available_times,
    )
    .join_from(check_ins, orgs, orgs.c.id == _C.community_id)
    .join(members, _M.id == MEMBER)
    .where(_C.member_id.in_(records_of(MEMBER)), PRESENT)
    .order_by(_C.changed_at.desc())
    .limit(literal_column("1"))
)  # fmt: skip
_HAS_PLACE = and_(_L.post_id == _P.id, _L.member_id.in_(records_of(MEMBER)), STANDS)
_TEAM = bindparam("team_id", type_=Uuid)
OF_COMMUNITY = Statement(
    select(
        _P.id, _P.terms, _L.state,
        func.coalesce(_P.team_id == _TEAM, literal_column("false")),
    )
    .outerjoin_from(service_posts, service_post_places, _HAS_PLACE)
    .where(
        _P.community_id == bindparam("community_id", type_=Uuid),
        or_(_P.until.is_(None), _P.until >= bindparam("today", type_=Date)),
    )
    .order_by(_P.name, _P.id)
    .limit(literal_column("50"))
)  # fmt: skip
ADD_PLACE = Statement(
    insert(service_post_places).values({c.name: bindparam(c.name, type_=c.type) for c in _L})
)
PLACE = Statement(select(service_post_places).where(_L.id == ID).with_for_update())
PLACE_OF = Statement(
    select(service_post_places)
    .where(_L.post_id == POST, _L.member_id.in_(records_of(MEMBER)), STANDS)
    .with_for_update()
    .limit(literal_column("1"))
)
_DECIDED = ("state", "decided_name", "decided_at", "reason")
SAVE_PLACE = Statement(
    update(service_post_places)
    .where(_L.id == ID)
    .values({name: bindparam(f"new_{name}", type_=_L[name].type) for name in _DECIDED})
)
PLACES = Statement(
    select(_L.id, _M.id, _M.name, UNIT.c.name, _L.state, _L.asked_at, _M.available_times)
    .join_from(service_post_places, members, _M.id == _L.member_id)
    .join(UNIT, UNIT.c.id == _M.unit_id)
    .where(_L.post_id == POST, STANDS)
    .order_by(_M.name_sort, _L.id)
    .limit(literal_column("500"))
)
CLAIMS_OF = Statement(
    select(
        _L.id, _P.name, orgs.c.name, _L.asked_at, literal_column("NULL::timestamptz"), _L.state,
        _L.reason,
    )
    .join_from(service_post_places, service_posts, _P.id == _L.post_id)
    .join(orgs, orgs.c.id == _P.community_id)
    .where(_L.member_id.in_(records_of(MEMBER)))
    .order_by(_L.asked_at.desc(), _L.id)
    .limit(literal_column("500"))
)  # fmt: skip
TEAM_OF = Statement(
    select(
        exists().where(
            teams.c.id == _TEAM, teams.c.closed_on.is_(None),
            teams.c.community_id == bindparam("community_id", type_=Uuid),
        )
    )
)  # fmt: skip
