"""What stands between a unit and a community, read by those of either side."""

from typing import Any

from sqlalchemy import (
    CTE,
    Column,
    ColumnElement,
    CompoundSelect,
    Date,
    FromClause,
    Integer,
    Select,
    Table,
    Text,
    Uuid,
    any_,
    bindparam,
    func,
    insert,
    or_,
    select,
    true,
    tuple_,
    union,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.gate import Row, Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.domain.co_building.between import Between, TellerSide
from partyhub.domain.co_building.views import KeptFilter
from partyhub.domain.shared.org import OrgRef, Side

UNIT, COMMUNITY = orgs.alias("unit"), orgs.alias("community")
ID = bindparam("id", type_=Uuid)
LIMIT = bindparam("limit", type_=Integer)
_STATES = bindparam("states", type_=ARRAY(Text))
_AFTER = tuple_(bindparam("after_day", type_=Date), bindparam("after_id", type_=Uuid))


def reached(table: Table) -> "CompoundSelect[Any]":
    """Ids of the rows of which the scope reaches the unit or the community."""
    return union(
        *(select(table.c.id).where(column.in_(orgs_in_scope()))
          for column in (table.c.unit_id, table.c.community_id))
    )  # fmt: skip


def adding(table: Table) -> Statement:
    """All columns, by their names."""
    return Statement(
        insert(table).values({c.name: bindparam(c.name, type_=c.type) for c in table.c})
    )


def saving(table: Table, *names: str) -> Statement:
    values = {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in names}
    return Statement(update(table).where(table.c.id == ID).values(values))


def whole(table: FromClause) -> "Select[Any]":
    """The row with both organisations."""
    return (
        select(
            table,
            UNIT.c.path.label("unit_path"), UNIT.c.name.label("unit_name"),
            COMMUNITY.c.path.label("community_path"), COMMUNITY.c.name.label("community_name"),
        )
        .join_from(table, UNIT, UNIT.c.id == table.c.unit_id)
        .join(COMMUNITY, COMMUNITY.c.id == table.c.community_id)
    )  # fmt: skip


def held(table: Table) -> Statement:
    return Statement(whole(table).where(table.c.id == ID).with_for_update(of=table))


def latest_first(query: "Select[Any]", day: "Column[Any]", id_: "Column[Any]") -> "Select[Any]":
    """The days asked for, after the key of the page before."""
    return (
        query.where(
            day >= bindparam("since", type_=Date),
            day <= bindparam("until", type_=Date),
            tuple_(day, id_) < _AFTER,
        )
        .order_by(day.desc(), id_.desc())
        .limit(LIMIT)
    )


def of_states(table: Table) -> "ColumnElement[bool]":
    return or_(func.cardinality(_STATES) == 0, table.c.state == any_(_STATES))


def paged(table: Table, day: str) -> Statement:
    """Both sides' rows in one of the states asked for: each organisation of the scope gives its
    first rows by its own index, then they are merged.
    """
    reach = orgs_in_scope().cte("reach").prefix_with("MATERIALIZED")
    sides = (_first_of(reach, table, own, day) for own in ("unit_id", "community_id"))
    found = union(*sides).subquery("found")
    newest = (found.c[day].desc(), found.c.id.desc())
    first = select(found).order_by(*newest).limit(LIMIT).subquery("page")
    return Statement(whole(first).order_by(first.c[day].desc(), first.c.id.desc()))


def _first_of(reach: CTE, table: Table, own: str, day: str) -> "Select[Any]":
    query = select(table).where(table.c[own] == reach.c.id, of_states(table))
    rows = latest_first(query, table.c[day], table.c.id).lateral(f"of_{own}")
    return select(rows).select_from(reach.join(rows, true()))


def asked(wanted: KeptFilter, *, states: bool = True) -> dict[str, Any]:
    """The binds of a page, without its scope."""
    chosen = {"states": list(wanted.states)} if states else {}
    return chosen | {
        "since": wanted.since, "until": wanted.until, "limit": wanted.limit,
        "after_day": wanted.after.day, "after_id": wanted.after.id,
    }  # fmt: skip


def between(row: Row) -> Between:
    side: TellerSide = Side.UNIT if row["told_side"] == Side.UNIT else Side.COMMUNITY
    return Between(
        unit=OrgRef(row["unit_id"], row["unit_path"]), unit_name=row["unit_name"],
        community=OrgRef(row["community_id"], row["community_path"]),
        community_name=row["community_name"], told_side=side,
    )  # fmt: skip


def sides_of(one: Between) -> dict[str, Any]:
    return {
        "unit_id": one.unit.id, "community_id": one.community.id, "told_side": one.told_side,
    }  # fmt: skip
