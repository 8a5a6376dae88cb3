"""The statements of points: one's own by member, the order of those who wish it, a month's sums."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
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
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.duplicates_table import member_merges
from partyhub.db.members.table import members
from partyhub.db.orgs.table import orgs
from partyhub.db.points.table import point_entries, point_rules, ranking_consents
from partyhub.db.service_records.table import service_records

_R, _E, _C, _S = point_rules.c, point_entries.c, ranking_consents.c, service_records.c
_COMMUNITY = bindparam("community_id", type_=Uuid)
_MEMBER = bindparam("member_id", type_=Uuid)
_SINCE, _UNTIL = bindparam("since", type_=Date), bindparam("until", type_=Date)
_LIMIT = bindparam("limit", type_=Integer)
_ONE: ColumnElement[int] = literal_column("1")
_STANDS = _C.withdrawn_at.is_(None)
RULE = tuple(c.name for c in point_rules.c)
ENTRY = tuple(c.name for c in point_entries.c)
ADD_RULE = Statement(
    insert(point_rules).values({n: bindparam(f"new_{n}", type_=_R[n].type) for n in RULE})
)
RULES = Statement(
    select(point_rules).where(_R.community_id == _COMMUNITY).order_by(_R.version.desc())
)
RULE_ON = Statement(
    select(point_rules)
    .where(_R.community_id == _COMMUNITY, _R.since <= bindparam("day", type_=Date))
    .order_by(_R.version.desc())
    .limit(_ONE)
)
ADD = Statement(
    insert(point_entries).values({n: bindparam(f"new_{n}", type_=_E[n].type) for n in ENTRY})
)
OF_RECORD = Statement(
    select(point_entries).where(_E.record_id == bindparam("record_id", type_=Uuid))
)


def _person(member: ColumnElement[Any]) -> ColumnElement[Any]:
    """The record that stays for the person of that record."""
    into = select(member_merges.c.kept_id).where(member_merges.c.merged_id == member)
    return func.coalesce(into.scalar_subquery(), member)


def _sums() -> Statement:
    mine = records_of(_MEMBER)
    days = (_S.served_on >= _SINCE, _S.served_on <= _UNTIL)
    served = (
        select(_S.community_id.label("community_id"), func.sum(_S.hours).label("hours"))
        .where(_S.member_id.in_(mine), _S.state == literal_column("'confirmed'"), *days)
        .group_by(_S.community_id)
        .subquery("served")
    )
    points = (
        select(func.sum(_E.points))
        .where(
            _E.member_id.in_(mine), _E.community_id == served.c.community_id,
            _E.served_on >= _SINCE, _E.served_on <= _UNTIL,
        )
        .scalar_subquery()
    )  # fmt: skip
    agreed = exists().where(
        _C.member_id.in_(mine), _C.community_id == served.c.community_id, _STANDS
    )
    found = select(orgs.c.id, orgs.c.name, func.coalesce(points, 0), served.c.hours, agreed)
    return Statement(
        found.join_from(served, orgs, orgs.c.id == served.c.community_id).order_by(orgs.c.path)
    )


SUMS = _sums()
LINES = Statement(
    select(
        _E.id, _E.community_id, orgs.c.name.label("community"), _E.served_on, _S.content,
        _E.category, _E.source, _E.hours, _E.per_hour, _E.share, _E.points, _R.version,
        _E.reverses_id,
    )
    .join_from(point_entries, orgs, orgs.c.id == _E.community_id)
    .join(service_records, _S.id == _E.record_id)
    .join(point_rules, _R.id == _E.rule_id)
    .where(
        _E.member_id.in_(records_of(_MEMBER)),
        _E.served_on >= _SINCE,
        tuple_(_E.served_on, _E.id)
        < tuple_(bindparam("after_on", type_=Date), bindparam("after_id", type_=Uuid)),
    )
    .order_by(_E.served_on.desc(), _E.id.desc())
    .limit(_LIMIT)
)  # fmt: skip
_GIVEN = upsert(ranking_consents).values(
    id=bindparam("id", type_=Uuid), member_id=_MEMBER, community_id=_COMMUNITY,
    given_at=bindparam("at", type_=MOMENT),
)  # fmt: skip
CONSENT = Statement(
    _GIVEN.on_conflict_do_nothing(
        index_elements=["member_id", "community_id"],
        index_where=literal_column("withdrawn_at IS NULL"),
    )
)
_OWN_STANDING = and_(_C.member_id.in_(records_of(_MEMBER)), _C.community_id == _COMMUNITY, _STANDS)
WITHDRAW = Statement(
    update(ranking_consents).where(_OWN_STANDING).values(withdrawn_at=bindparam("at", type_=MOMENT))
)
CONSENTS = Statement(
    select(_C.community_id, orgs.c.name, _C.given_at, _C.withdrawn_at)
    .join_from(ranking_consents, orgs, orgs.c.id == _C.community_id)
    .where(_C.member_id.in_(records_of(_MEMBER)))
    .order_by(_C.given_at, _C.id)
)
CONSENTED = Statement(select(exists().where(_OWN_STANDING)))


def _ranking() -> Statement:
    """Each person once, by the record that stays; consent under any of their records is theirs."""
    agreed = (
        select(_person(_C.member_id).label("person"))
        .where(_C.community_id == _COMMUNITY, _STANDS)
        .distinct()
        .subquery("agreed")
    )
    merged = select(member_merges.c.merged_id).where(member_merges.c.kept_id == agreed.c.person)
    points = (
        select(func.coalesce(func.sum(_E.points), 0))
        .where(
            or_(_E.member_id == agreed.c.person, _E.member_id.in_(merged)),
            _E.community_id == _COMMUNITY, _E.served_on >= _SINCE, _E.served_on <= _UNTIL,
        )
        .scalar_subquery()
    )  # fmt: skip
    found = select(agreed.c.person, points.label("points")).subquery("found")
    place = func.rank().over(order_by=found.c.points.desc())
    return Statement(
        select(place, members.c.name, found.c.points)
        .join_from(found, members, members.c.id == found.c.person)
        .where(members.c.left_on.is_(None))
        .order_by(found.c.points.desc(), members.c.name_sort, members.c.id)
        .limit(_LIMIT)
    )


RANKING = _ranking()
_OF = point_entries.alias("of_entry")
SERVED = Statement(
    select(
        _S.category, _S.source, _S.hours, func.count(),
        func.coalesce(func.sum(_OF.c.points), literal_column("0")),
    )
    .select_from(service_records)
    .outerjoin(_OF, _OF.c.record_id == _S.id)
    .where(
        _S.community_id == _COMMUNITY,
        _S.state == literal_column("'confirmed'"),
        _S.served_on >= _SINCE,
        _S.served_on <= _UNTIL,
    )
    .group_by(_S.category, _S.source, _S.hours)
    .order_by(_S.category, _S.source, _S.hours)
)  # fmt: skip
