"""The statements that write orders and parts in them, and find one."""

from typing import Any

from sqlalchemy import (
    Date,
    Integer,
    LargeBinary,
    Text,
    Uuid,
    any_,
    bindparam,
    exists,
    func,
    insert,
    literal,
    literal_column,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.demands.around_tables import (
    HELD_NOW,
    demand_codes,
    demand_takes,
    resident_looks,
)
from partyhub.db.demands.table import (
    OPEN,
    WAITING,
    demand_numbers,
    service_demands,
    service_residents,
)
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.table import members
from partyhub.db.orgs.table import orgs

D, R, T = service_demands.c, service_residents.c, demand_takes.c
_ID = bindparam("id", type_=Uuid)
_DEMAND_ID = bindparam("demand_id", type_=Uuid)
MEMBER_ID = bindparam("member_id", type_=Uuid)
WRITTEN = tuple(c.name for c in D)
CHANGED = (
    "state", "taken", "to_kind", "to_team_id", "dispatched_at", "dispatched_by", "dispatched_name",
    "reason", "closed_at", "code_used_at", "stars", "words", "rated_at",
)  # fmt: skip
TAKE = tuple(c.name for c in T)
TAKE_CHANGED = (
    "state", "since", "account_id", "account_name", "begins_at", "ends_at", "result", "told_at",
    "ended_at", "ended_name", "reason", "record_id",
)  # fmt: skip


def _added(table: Any) -> Statement:
    return Statement(
        insert(table).values({c.name: bindparam(c.name, type_=c.type) for c in table.c})
    )


def _changed(table: Any, names: tuple[str, ...]) -> Statement:
    values = {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in names}
    return Statement(update(table).where(table.c.id == _ID).values(values))


_NEXT = upsert(demand_numbers).values(
    community_id=bindparam("community_id", type_=Uuid),
    year=bindparam("year", type_=Integer),
    last=literal(1, Integer),
)
NEXT = Statement(
    _NEXT.on_conflict_do_update(
        index_elements=["community_id", "year"], set_={"last": demand_numbers.c.last + 1}
    ).returning(demand_numbers.c.last)
)
RESIDENT = Statement(
    select(R.id, R.running).where(
        R.community_id == bindparam("community_id", type_=Uuid),
        R.phone_index == bindparam("phone_index", type_=LargeBinary),
    )
)
ADD_RESIDENT = _added(service_residents)
OPEN_OF = Statement(
    select(func.count())
    .where(D.resident_id == bindparam("resident_id", type_=Uuid), text(OPEN))
    .select_from(service_demands)
)
PHONE_IS = Statement(
    select(
        exists().where(
            R.id == bindparam("resident_id", type_=Uuid),
            members.c.id.in_(records_of(MEMBER_ID)),
            members.c.phone_index == R.phone_index,
        )
    )
)
ADD, SAVE = _added(service_demands), _changed(service_demands, CHANGED)
_WHOLE = (
    select(
        *D, R.running.label("resident_running"), orgs.c.path.label("community_path"),
        orgs.c.name.label("community_name"),
    )
    .join_from(service_demands, service_residents, R.id == D.resident_id)
    .join(orgs, orgs.c.id == D.community_id)
)  # fmt: skip
GET = Statement(_WHOLE.where(D.id == _ID))
LOCK = Statement(_WHOLE.where(D.id == _ID).with_for_update(of=service_demands))
RUN_OUT = Statement(
    _WHOLE.where(text(f"service_demands.{WAITING}"), D.expires_on < bindparam("today", type_=Date))
    .order_by(D.expires_on, D.id)
    .limit(bindparam("limit", type_=Integer))
    .with_for_update(of=service_demands, skip_locked=True)
)
_NUMBER = D.number == bindparam("number", type_=Text)
BY_TAIL = Statement(
    select(D.id).where(_NUMBER, D.tail_digest == bindparam("tail", type_=LargeBinary))
)
BY_CODE = Statement(
    select(*demand_codes.c)
    .join(service_demands, D.id == demand_codes.c.demand_id)
    .where(demand_codes.c.digest == bindparam("digest", type_=LargeBinary), _NUMBER)
)
CODES = Statement(select(*demand_codes.c).where(demand_codes.c.demand_id == _DEMAND_ID))
KEEP_CODE = _added(demand_codes)
TAKES = Statement(
    select(*T, members.c.name.label("member_name"))
    .join(members, members.c.id == T.member_id)
    .where(T.demand_id == _DEMAND_ID)
    .order_by(T.since, T.id)
)
ADD_TAKE, SAVE_TAKE = _added(demand_takes), _changed(demand_takes, TAKE_CHANGED)
RELEASE_ASKED = Statement(
    update(demand_takes)
    .where(
        T.demand_id == any_(bindparam("ids", type_=ARRAY(Uuid))),
        T.state == literal_column("'asked'"),
    )
    .values(state=literal_column("'released'"), ended_at=bindparam("at", type_=T.ended_at.type))
)
HELD_BY = Statement(
    select(func.count())
    .where(T.member_id.in_(records_of(MEMBER_ID)), text(HELD_NOW))
    .select_from(demand_takes)
)
LOOK = _added(resident_looks)
_L = resident_looks.c
LOOKS = Statement(
    select(_L.at, _L.account_name, _L.org_name, _L.purpose)
    .where(_L.demand_id == _DEMAND_ID)
    .order_by(_L.at.desc(), _L.id.desc())
    .limit(literal_column("200"))
)
