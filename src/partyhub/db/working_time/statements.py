"""The statements of the calendar: all that concerns an organisation, in one round trip."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Date,
    Integer,
    Select,
    Text,
    Uuid,
    any_,
    bindparam,
    column,
    func,
    insert,
    literal_column,
    or_,
    select,
    union_all,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.columns import WORDS
from partyhub.db.gate import Statement
from partyhub.db.orgs.table import orgs
from partyhub.db.working_time.table import calendar_notices as notices
from partyhub.db.working_time.table import calendar_rules as rules
from partyhub.db.working_time.table import opening_hours as hours

_ORG = bindparam("org_id", type_=Uuid)
_FIRST, _LAST = bindparam("first", type_=Date), bindparam("last", type_=Date)


def _nothing(kind: str) -> ColumnElement[Any]:
    return literal_column(f"NULL::{kind}")


def _tagged(tag: str, org_id: Any, near: Any, *columns: Any) -> "Select[Any]":
    """One shape for all: what it is, whose, how near, seq, day, kind, name, periods."""
    return select(literal_column(f"'{tag}'"), org_id, near, *columns)


def _year(day: ColumnElement[Any]) -> ColumnElement[Any]:
    return func.date_part(literal_column("'year'"), day).cast(Integer)


_self = select(
    orgs.c.id, orgs.c.parent_id, func.length(orgs.c.path).label("near")
).where(orgs.c.id == _ORG).cte("up", recursive=True)  # fmt: skip
_above = orgs.alias("above")
UP = _self.union_all(
    select(_above.c.id, _above.c.parent_id, func.length(_above.c.path)).join(
        _self, _above.c.id == _self.c.parent_id
    )
)
"""The organisation and all above it, by key; the longer the path, the nearer."""

_IDS = any_(func.array(select(UP.c.id).scalar_subquery(), type_=ARRAY(Uuid)))
"""An array, so that the planner goes by an index for each of them."""

_NONE, _FAR = _nothing("uuid"), _nothing("int")
_RULE = (rules.c.seq, rules.c.day, rules.c.kind, rules.c.name, rules.c.periods)
_IN_WINDOW = rules.c.day.between(_FIRST, _LAST)
_NEW_YEAR = func.make_date(notices.c.year, literal_column("1"), literal_column("1"))
_NO_RULE = (_nothing("date"), _nothing("text"), _nothing("text"), _nothing("text[]"))
_SEQ_NOW = func.coalesce(func.max(notices.c.seq), literal_column("0"))
_NATIONAL_SEQ = func.coalesce(func.max(notices.c.seq + literal_column("0")), literal_column("0"))
"""Not `max(seq)`: PostgreSQL would walk all entries from the newest down to a national one."""

_NEWEST = select(_SEQ_NOW).where(notices.c.org_id == UP.c.id).scalar_subquery()
BETWEEN = Statement(
    union_all(
        _tagged("org", UP.c.id, UP.c.near, _NEWEST, *_NO_RULE),
        _tagged("rule", _NONE, _FAR, *_RULE).where(rules.c.org_id.is_(None), _IN_WINDOW),
        _tagged("rule", rules.c.org_id, _FAR, *_RULE).where(rules.c.org_id == _IDS, _IN_WINDOW),
        _tagged(
            "notice", _NONE, _FAR, notices.c.seq, _NEW_YEAR, _nothing("text"),
            notices.c.reference, _nothing("text[]"),
        ).where(
            notices.c.org_id.is_(None),
            notices.c.year.between(_year(_FIRST), _year(_LAST) + literal_column("1")),
        ),
        _tagged(
            "hours", hours.c.org_id, _FAR, hours.c.seq, hours.c.valid_from, _nothing("text"),
            func.array_to_string(hours.c.extra, literal_column("' '")), hours.c.periods,
        ).where(hours.c.org_id == _IDS, hours.c.valid_from <= _LAST),
        _tagged("national", _NONE, _FAR, _NATIONAL_SEQ, *_NO_RULE)
        .where(notices.c.org_id.is_(None)),
    )
)  # fmt: skip

ANNOUNCED = Statement(select(notices.c.year).distinct().where(notices.c.org_id.is_(None)))
ENTRY = (
    "id", "kind", "org_id", "year", "reference", "title", "published_on", "loaded_at",
    "loaded_by", "loaded_by_name",
)  # fmt: skip
ADD = Statement(
    insert(notices)
    .values({name: bindparam(name, type_=notices.c[name].type) for name in ENTRY})
    .returning(notices.c.seq)
)
_ID, _SEQ = bindparam("notice_id", type_=Uuid), bindparam("seq", type_=BigInteger)
_NEW = (
    func.unnest(
        *(bindparam(name, type_=ARRAY(kind)) for name, kind in
          (("day", Date), ("kind", Text), ("name", Text), ("periods", Text)))
    )
    .table_valued(
        column("day", Date), column("kind", Text), column("name", Text), column("periods", Text),
        name="new",
    )
    .render_derived()
)  # fmt: skip
_SPLIT: ColumnElement[Any] = func.string_to_array(_NEW.c.periods, literal_column("' '"))
ADD_RULES = Statement(
    insert(rules).from_select(
        ["notice_id", "org_id", "seq", "day", "kind", "name", "periods"],
        select(_ID, _ORG, _SEQ, _NEW.c.day, _NEW.c.kind, _NEW.c.name, _SPLIT),
    )
)
ADD_HOURS = Statement(
    insert(hours).values(
        notice_id=_ID, org_id=_ORG, seq=_SEQ, valid_from=bindparam("valid_from", type_=Date),
        periods=bindparam("periods", type_=WORDS), extra=bindparam("extra", type_=WORDS),
    )
)  # fmt: skip

_YEAR, _BEFORE = bindparam("year", type_=Integer), bindparam("before", type_=BigInteger)
_DAYS = select(func.count()).where(rules.c.notice_id == notices.c.id).scalar_subquery()
ENTRIES = Statement(
    select(
        notices.c.id, notices.c.seq, notices.c.kind, notices.c.org_id,
        func.coalesce(orgs.c.name, literal_column("''")), notices.c.year, notices.c.reference,
        notices.c.title, notices.c.published_on, notices.c.loaded_at, notices.c.loaded_by_name,
        _DAYS,
    )
    .outerjoin(orgs, orgs.c.id == notices.c.org_id)
    .where(
        or_(notices.c.org_id.is_(None), notices.c.org_id.in_(select(UP.c.id))),
        or_(_YEAR.is_(None), notices.c.year == _YEAR),
        notices.c.seq < _BEFORE,
    )
    .order_by(notices.c.seq.desc())
    .limit(bindparam("limit", type_=Integer))
)  # fmt: skip
