"""The gate's contract: binds by name, values as they were, refusals in the domain's words."""

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from sqlalchemy import (
    Boolean,
    Date,
    DateTime,
    Integer,
    Text,
    Uuid,
    any_,
    bindparam,
    insert,
    literal,
    literal_column,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from partyhub.db.check_ins.table import check_ins
from partyhub.db.gate import Gate, Statement
from partyhub.db.orgs.table import orgs
from partyhub.db.violations import CONSTRAINTS
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.errors import Invalid, NotFound, Unavailable
from tests.world import World

_ONE = UUID(int=1)


def _echo(kind: Any) -> Statement:
    return Statement(select(bindparam("value", type_=kind)))


class Colour(StrEnum):
    RED = "red"


@pytest.fixture
def gate(pool: asyncpg.Pool) -> Gate:
    return Gate(pool)


def test_a_bind_too_few_or_too_many_is_refused_before_the_database_is_asked() -> None:
    statement = _echo(Integer)
    for binds in ({}, {"value": 1, "more": 2}, {"valeu": 1}):
        with pytest.raises(KeyError):
            statement.arguments(binds)


def test_a_statement_is_compiled_once_and_its_constants_keep_their_places() -> None:
    statement = Statement(select(literal(7) + bindparam("value", type_=Integer) + literal(9)))
    assert statement.sql is statement.sql
    assert statement.arguments({"value": 8}) == [7, 8, 9]


def test_a_bind_that_stands_twice_is_given_once() -> None:
    value: Any = bindparam("value", type_=Integer)
    assert Statement(select(value + value)).arguments({"value": 4}) == [4]


def test_a_literal_column_stays_in_the_text_where_partial_indexes_need_it() -> None:
    issued = check_ins.c.state == literal_column("'certificate_issued'")
    statement = Statement(select(check_ins.c.id).where(issued))
    assert "'certificate_issued'" in statement.sql
    assert statement.arguments({}) == []


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Text, "李四·𠮷"),
        (Boolean, True),
        (Integer, -7),
        (Uuid, _ONE),
        (Date, date(2026, 11, 22)),
        (DateTime(timezone=True), datetime(2026, 11, 22, 8, tzinfo=UTC)),
        (ARRAY(Text), ["甲", "乙", ""]),
        (ARRAY(Uuid), [_ONE]),
        (ARRAY(Integer), []),
        (JSONB, {"名": ["a", 1, None, {"b": True}]}),
        (ARRAY(JSONB), [{"a": 1}, {}]),
        (Integer, None),
    ],
    ids=str,
)
async def test_values_come_back_as_they_went_in(gate: Gate, kind: Any, value: Any) -> None:
    assert await gate.value(_echo(kind), value=value) == value


async def test_an_enum_goes_in_as_its_word(gate: Gate) -> None:
    assert await gate.value(_echo(Text), value=Colour.RED) == "red"
    assert await gate.value(_echo(ARRAY(Text)), value=list(Colour)) == ["red"]


@pytest.mark.parametrize(
    ("kind", "value"),
    [(Text, "a\x00b"), (Text, "\ud800"), (Integer, 2**40), (Text, 5), (ARRAY(Text), ["\x00"])],
    ids=repr,
)
async def test_what_the_database_cannot_hold_is_invalid_and_no_bug(
    gate: Gate, kind: Any, value: Any
) -> None:
    """NUL, lone surrogates, numbers out of range: 422 and never 500."""
    with pytest.raises(Invalid):
        await gate.value(_echo(kind), value=value)


async def test_rows_become_whatever_is_made_of_their_columns(gate: Gate) -> None:
    numbers: Any = select(literal_column("1"), literal_column("'a'"))
    assert await gate.made(lambda *columns: columns, Statement(numbers)) == [(1, "a")]
    nothing = Statement(numbers.where(literal_column("false")))
    assert await gate.rows(nothing) == []
    assert await gate.row(nothing) is None
    assert await gate.value(nothing) is None


async def test_a_broken_constraint_is_said_in_the_words_that_a_repository_entered(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(world.owner)
    again = Statement(insert(orgs).from_select(["id", "parent_id", "path", "kind", "name",
        "name_sort", "name_initials"], select(bindparam("id", type_=Uuid), orgs.c.parent_id,
        literal("/99/"), orgs.c.kind, orgs.c.name, orgs.c.name_sort, orgs.c.name_initials)
        .where(orgs.c.path == bindparam("path"))))  # fmt: skip
    binds = {"id": _ONE, "path": world.paths["comm_a"]}
    name = "uq_orgs_parent_id_name"
    monkeypatch.setitem(CONSTRAINTS, name, NotFound)
    with pytest.raises(NotFound, match=name):
        await gate.run(again, **binds)
    monkeypatch.delitem(CONSTRAINTS, name)
    with pytest.raises(asyncpg.UniqueViolationError):
        await gate.run(again, **binds)


async def test_a_database_that_is_too_slow_is_unavailable(clean: asyncpg.Connection) -> None:
    asleep = Statement(select(literal_column("pg_sleep(5)::text")))
    async with clean.transaction():
        await clean.execute("SET LOCAL statement_timeout = 20")
        with pytest.raises(Unavailable):
            async with clean.transaction():
                await Gate(clean).rows(asleep)


async def test_all_rows_of_a_kind_are_found_through_an_array_of_enums(world: World) -> None:
    among = orgs.c.kind == any_(bindparam("kinds", type_=ARRAY(Text)))
    kinds = [OrgKind.BRANCH, OrgKind.COMMUNITY_ORG]
    found = await Gate(world.owner).rows(Statement(select(orgs.c.id).where(among)), kinds=kinds)
    assert len(found) == 6
