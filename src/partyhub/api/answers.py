"""Answers: view dataclasses straight to JSON by orjson (ADR 0003)."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Generic, TypeVar
from uuid import UUID

import orjson
from fastapi import Response

T = TypeVar("T")
_OPTIONS = orjson.OPT_UTC_Z


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list. `next_cursor` leads to the next one; null is the end."""

    items: Sequence[T]
    next_cursor: str | None


def same(cls: Any, one: object, *but: str) -> dict[str, Any]:
    """What `one` says under the names of `cls`'s fields, `but` those that its maker says itself."""
    return {f.name: getattr(one, f.name) for f in fields(cls) if f.name not in but}


def rendered(view: Any) -> bytes:
    """A view as JSON bytes: moments in UTC, enums by value."""
    return orjson.dumps(view, _plain, _OPTIONS)


def _plain(value: Any) -> str:
    """asyncpg's own UUID, which orjson does not take for one."""
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(type(value).__name__)


def answer(view: Any, *, status: int = 200, version: int | None = None) -> Response:
    """A JSON answer; `version` becomes its ETag."""
    headers = {} if version is None else {"ETag": f'"{version}"'}
    return Response(rendered(view), status, headers, "application/json")
