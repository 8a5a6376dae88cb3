"""The statements that write service records and decide them."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Uuid,
    bindparam,
    exists,
    func,
    insert,
    literal_column,
    select,
    update,
)

from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.duplicates_table import member_merges
from partyhub.db.orgs.table import orgs
from partyhub.db.service_records.table import service_records

_S = service_records.c
_ID = bindparam("id", type_=Uuid)
WRITTEN = tuple(c.name for c in service_records.c if c.name != "reversed_at")
DECIDED = ("state", "proof", "decided_by", "decided_name", "decided_at", "why")


def _kept(member: ColumnElement[Any]) -> ColumnElement[Any]:
    """The record that stays for the person of that record."""
    into = select(member_merges.c.kept_id).where(member_merges.c.merged_id == member)
    return func.coalesce(into.scalar_subquery(), member)


OVERLAPS = Statement(
    select(
        exists().where(
            _S.member_id.in_(records_of(_kept(bindparam("member_id", type_=Uuid)))),
            _S.begins_at < bindparam("ends_at", type_=MOMENT),
            _S.ends_at > bindparam("begins_at", type_=MOMENT),
            _S.state != literal_column("'refused'"),
            _S.reverses_id.is_(None),
            _S.reversed_at.is_(None),
        )
    )
)

_PERSON = records_of(_kept(bindparam("member_id", type_=Uuid)))
ELSEWHERE = Statement(
    select(_S.id)
    .where(
        _S.member_id.in_(_PERSON),
        _S.begins_at < bindparam("ends_at", type_=MOMENT),
        _S.ends_at > bindparam("begins_at", type_=MOMENT),
        _S.state == literal_column("'confirmed'"),
        _S.reverses_id.is_(None),
        _S.reversed_at.is_(None),
        _S.id != _ID,
    )
    .order_by(_S.begins_at, _S.id)
)
ONE_PERSON = Statement(
    select(_kept(bindparam("one", type_=Uuid)) == _kept(bindparam("other", type_=Uuid)))
)
ADD = Statement(
    insert(service_records).values({name: bindparam(name, type_=_S[name].type) for name in WRITTEN})
)
LOCK = Statement(
    select(service_records, orgs.c.path.label("community_path"))
    .join(orgs, orgs.c.id == _S.community_id)
    .where(_S.id == _ID)
    .with_for_update(of=service_records)
)
DECIDE = Statement(
    update(service_records)
    .where(_S.id == _ID)
    .values({name: bindparam(f"new_{name}", type_=_S[name].type) for name in DECIDED})
)
REVERSE = Statement(
    update(service_records).where(_S.id == _ID).values(reversed_at=bindparam("at", type_=MOMENT))
)
