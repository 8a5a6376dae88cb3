"""The statements that list service records: the desk by waiting, a card by days (CHK-13)."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Float,
    FromClause,
    Integer,
    Select,
    Uuid,
    bindparam,
    cast,
    func,
    literal_column,
    or_,
    select,
    tuple_,
)

from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.statements import UNIT
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs, teams
from partyhub.db.service_records.table import service_records
from partyhub.domain.service_records.views import RecordShow

_S, _M = service_records.c, members.c
_LIMIT = bindparam("limit", type_=Integer)
_MEMBER = bindparam("member_id", type_=Uuid)
_CONFIRMED: ColumnElement[bool] = literal_column("service_records.state = 'confirmed'")


def _line(rows: FromClause) -> "Select[Any]":
    """The columns of `RecordLine`, names joined to the few rows that are left."""
    r = rows.c
    mine = or_(
        r.told_by == bindparam("reader", type_=Uuid),
        r.member_id.in_(records_of(bindparam("reader_member", type_=Uuid))),
    )
    return (
        select(
            r.id, r.member_id, _M.name, UNIT.c.id, UNIT.c.name, orgs.c.id, orgs.c.name,
            r.check_in_id, func.coalesce(teams.c.name, ""), r.source, r.served_on,
            r.begins_at, r.ends_at, cast(r.hours, Float), r.category, r.content, r.place,
            r.organiser, r.beneficiary_code, r.note, r.flags, r.state, r.proof, r.told_name,
            r.told_at, r.decided_name, r.decided_at, r.why, r.reverses_id, r.reversed_at, mine,
        )
        .join_from(rows, members, _M.id == r.member_id)
        .join(UNIT, UNIT.c.id == _M.unit_id)
        .join(orgs, orgs.c.id == r.community_id)
        .outerjoin(teams, teams.c.id == r.team_id)
    )  # fmt: skip


def _desk(show: RecordShow) -> Statement:
    """Each community gives its first rows by its own index, then they are merged."""
    waiting = show is RecordShow.WAITING
    name, states = ("told_at", "= 'declared'") if waiting else ("decided_at", "<> 'declared'")
    reach = orgs_in_scope().subquery("reach")
    key = tuple_(_S[name], _S.id)
    after = tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
    first = select(service_records).where(
        _S.community_id == reach.c.id,
        literal_column(f"service_records.state {states}"),
        key > after if waiting else key < after,
    )

    def ordered(query: "Select[Any]", of: FromClause) -> "Select[Any]":
        keys = (of.c[name], of.c.id)
        return query.order_by(*(keys if waiting else (k.desc() for k in keys)))

    arm = ordered(first, service_records).limit(_LIMIT).lateral("of_community")
    merged = select(arm).select_from(reach.join(arm, literal_column("true")))
    rows = ordered(merged, arm).limit(_LIMIT).subquery("page")
    return Statement(ordered(_line(rows), rows))


DESK = {show: _desk(show) for show in RecordShow}


def _of_year() -> tuple[ColumnElement[bool], ...]:
    """A person's entries of a year, whichever of their records they stand under."""
    after = tuple_(bindparam("after_on", type_=Date), bindparam("after_id", type_=Uuid))
    return (
        _S.member_id.in_(records_of(_MEMBER)),
        _S.served_on >= bindparam("since", type_=Date),
        tuple_(_S.served_on, _S.id) < after,
    )


def _latest(query: "Select[Any]", of: FromClause) -> "Select[Any]":
    return query.order_by(of.c.served_on.desc(), of.c.id.desc()).limit(_LIMIT)


def _card() -> Statement:
    there = _S.community_id.in_(orgs_in_scope())
    rows = _latest(select(service_records).where(*_of_year(), there), service_records)
    page = rows.subquery("page")
    return Statement(_latest(_line(page), page))


def _unit_card() -> Statement:
    query = (
        select(
            _S.id, orgs.c.id, orgs.c.name, _S.source, _S.served_on, _S.begins_at, _S.ends_at,
            cast(_S.hours, Float), _S.category, _S.content, _S.proof, _S.decided_name,
            _S.reverses_id, _S.reversed_at,
        )
        .join_from(service_records, orgs, orgs.c.id == _S.community_id)
        .where(*_of_year(), _CONFIRMED)
    )  # fmt: skip
    return Statement(_latest(query, service_records))


CARD, UNIT_CARD = _card(), _unit_card()


def _year() -> Statement:
    """Confirmed entries of the scope's communities, the earliest first, for a workbook."""
    after = tuple_(bindparam("after_on", type_=Date), bindparam("after_id", type_=Uuid))
    rows = (
        select(service_records)
        .where(
            _S.community_id.in_(orgs_in_scope()),
            tuple_(_S.served_on, _S.id) > after,
            _S.served_on <= bindparam("until", type_=Date),
            _CONFIRMED,
        )
        .order_by(_S.served_on, _S.id)
        .limit(_LIMIT)
        .subquery("page")
    )
    return Statement(_line(rows).order_by(rows.c.served_on, rows.c.id))


YEAR = _year()


def _of_member() -> Statement:
    """All of a person's entries, the earliest first."""
    rows = select(service_records).where(_S.member_id.in_(records_of(_MEMBER))).subquery("page")
    return Statement(_line(rows).order_by(rows.c.served_on, rows.c.id))


OF_MEMBER = _of_member()


def _counted(state: str, *, standing: bool = False) -> ColumnElement[Any]:
    """How many entries are in that state; `standing` without what was taken back."""
    condition: ColumnElement[bool] = literal_column(f"state = '{state}'")
    if standing:
        return func.count().filter(condition, _S.reverses_id.is_(None), _S.reversed_at.is_(None))
    return func.count().filter(condition)


SUM = Statement(
    select(
        cast(func.coalesce(func.sum(_S.hours).filter(_CONFIRMED), 0), Float),
        _counted("confirmed", standing=True),
        _counted("declared"),
        _counted("refused"),
    ).where(
        _S.member_id.in_(records_of(_MEMBER)),
        _S.served_on >= bindparam("since", type_=Date),
        _S.served_on <= bindparam("until", type_=Date),
    )
)
