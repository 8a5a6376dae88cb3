"""The gate: SQLAlchemy composes statements, asyncpg runs them, and nothing else does (ADR 0002)."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, Protocol, TypeVar

import asyncpg
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.sql import ClauseElement

from partyhub.db.violations import translated

T = TypeVar("T")
Row = asyncpg.Record
_DIALECT = PGDialect_asyncpg(paramstyle="numeric_dollar")


class Statement:
    """A composed statement, compiled once; its binds are given by name at each run."""

    def __init__(self, composed: ClauseElement) -> None:
        self._composed = composed

    @cached_property
    def _compiled(self) -> tuple[str, tuple[tuple[str, Any], ...], frozenset[str]]:
        options = {"render_postcompile": True}
        compiled: Any = self._composed.compile(dialect=_DIALECT, compile_kwargs=options)
        names: Sequence[str] = getattr(compiled, "positiontup", None) or ()
        places = tuple((name, compiled.params[name]) for name in names)
        asked = frozenset(name for name in names if compiled.binds[name].required)
        return str(compiled), places, asked

    @property
    def sql(self) -> str:
        return self._compiled[0]

    def arguments(self, binds: dict[str, Any]) -> list[Any]:
        """The values in the order of `$1`, `$2` …; KeyError for a bind too many or too few."""
        sql, places, asked = self._compiled
        if binds.keys() != asked:
            raise KeyError(f"binds {sorted(binds.keys() ^ asked)} do not fit {sql[:60]}")
        return [binds[name] if name in asked else constant for name, constant in places]


class Runner(Protocol):
    """What the gate needs of asyncpg: a connection, or a pool."""

    async def fetch(self, query: str, *args: Any) -> list[Row]: ...
    async def fetchrow(self, query: str, *args: Any) -> Row | None: ...
    async def execute(self, query: str, *args: Any) -> str: ...


class Gate:
    """Runs statements on one connection; violations come out as domain errors."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    async def rows(self, statement: Statement, /, **binds: Any) -> list[Row]:
        with translated():
            return await self._runner.fetch(statement.sql, *statement.arguments(binds))

    async def row(self, statement: Statement, /, **binds: Any) -> Row | None:
        with translated():
            return await self._runner.fetchrow(statement.sql, *statement.arguments(binds))

    async def value(self, statement: Statement, /, **binds: Any) -> Any:
        """The first column of the first row, or None."""
        row = await self.row(statement, **binds)
        return None if row is None else row[0]

    async def run(self, statement: Statement, /, **binds: Any) -> None:
        with translated():
            await self._runner.execute(statement.sql, *statement.arguments(binds))

    async def made(self, make: Callable[..., T], statement: Statement, /, **binds: Any) -> list[T]:
        """The rows as `make(*columns)`: the columns stand in the order of the fields."""
        return [make(*row) for row in await self.rows(statement, **binds)]
