"""The statements of themes, of fixed service days and of members' calendars."""

from sqlalchemy import (
    Date,
    Integer,
    LargeBinary,
    Uuid,
    any_,
    bindparam,
    func,
    insert,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.activities.table import activity_themes, calendar_feeds, service_days
from partyhub.db.columns import SORTED
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.duplicates_table import member_merges
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs

_T, _D, _F = activity_themes.c, service_days.c, calendar_feeds.c
_ID = bindparam("id", type_=Uuid)
_LIMIT = bindparam("limit", type_=Integer)
THEME = tuple(column.name for column in _T)
DAY = tuple(column.name for column in _D)
ADD_THEME = Statement(
    insert(activity_themes).values({name: bindparam(name, type_=_T[name].type) for name in THEME})
)
_PLACED = (orgs.c.path.label("org_path"), orgs.c.name.label("org_name"))
GET_THEME = Statement(
    select(activity_themes, *_PLACED)
    .join_from(activity_themes, orgs, orgs.c.id == _T.street_id)
    .where(_T.id == _ID)
)
_REACHED = or_(
    _T.street_id.in_(orgs_in_scope()),
    orgs.c.path == any_(bindparam("above", type_=ARRAY(SORTED))),
)
THEMES = Statement(
    select(_T.id, _T.street_id, orgs.c.name, _T.month, _T.title, _T.words)
    .join_from(activity_themes, orgs, orgs.c.id == _T.street_id)
    .where(
        _REACHED,
        _T.month >= bindparam("start", type_=Date),
        _T.month < bindparam("end", type_=Date),
    )
    .order_by(_T.month, orgs.c.path)
    .limit(_LIMIT)
)
ADD_DAY = Statement(
    insert(service_days).values({name: bindparam(name, type_=_D[name].type) for name in DAY})
)
_DAYS = select(service_days, *_PLACED).join_from(service_days, orgs, orgs.c.id == _D.community_id)
_STANDS = text("service_days.ended_on IS NULL")
LOCK_DAY = Statement(_DAYS.where(_D.id == _ID).with_for_update(of=service_days))
END_DAY = Statement(
    update(service_days)
    .where(_D.id == _ID)
    .values(
        ended_on=bindparam("new_ended_on", type_=Date),
        ended_by=bindparam("new_ended_by", type_=_D.ended_by.type),
    )
)
STANDING = Statement(
    _DAYS.where(_STANDS, _D.community_id.in_(orgs_in_scope()))
    .order_by(orgs.c.name_sort, _D.id)
    .limit(_LIMIT)
)
OF_COMMUNITIES = Statement(
    _DAYS.where(_STANDS, _D.community_id == any_(bindparam("ids", type_=ARRAY(Uuid))))
)
UNTOLD = Statement(
    _DAYS.where(
        _STANDS, _D.since <= bindparam("until", type_=Date), _D.id > bindparam("after", type_=Uuid)
    )
    .order_by(_D.id)
    .limit(_LIMIT)
)
_put = upsert(calendar_feeds).values(
    {column.name: bindparam(column.name, type_=column.type) for column in _F}
)
PUT_FEED = Statement(
    _put.on_conflict_do_update(
        constraint="pk_calendar_feeds",
        set_={name: _put.excluded[name] for name in ("token_hash", "made_at")},
    )
)
_MEMBER = bindparam("member_id", type_=Uuid)
MADE_AT = Statement(select(func.max(_F.made_at)).where(_F.member_id.in_(records_of(_MEMBER))))
OWNER = Statement(
    select(func.coalesce(member_merges.c.kept_id, _F.member_id))
    .select_from(calendar_feeds)
    .outerjoin(member_merges, member_merges.c.merged_id == _F.member_id)
    .where(_F.token_hash == bindparam("token_hash", type_=LargeBinary))
)
