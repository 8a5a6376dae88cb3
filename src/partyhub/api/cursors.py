"""Cursors of lists: opaque to clients, keys of the last row to us."""

import base64
import binascii
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final, TypeVar, overload

import orjson

from partyhub.domain.shared.errors import Invalid

_LONGEST = 600
_A = TypeVar("_A")
_B = TypeVar("_B")
_C = TypeVar("_C")
_INT4_DIGITS: Final = 9
_INT8_DIGITS: Final = 18


def cursor_of(*keys: str) -> str:
    return base64.urlsafe_b64encode(orjson.dumps(keys)).rstrip(b"=").decode()


def keys_of(cursor: str | None, count: int) -> tuple[str, ...] | None:
    """The `count` keys of a cursor that we made; Invalid for anything else."""
    if cursor is None:
        return None
    try:
        raw = cursor.encode("ascii")[:_LONGEST]
        keys = orjson.loads(base64.urlsafe_b64decode(raw + b"=" * (-len(raw) % 4)))
    except (ValueError, binascii.Error) as error:
        raise Invalid("not a cursor of ours", field="cursor") from error
    shaped = isinstance(keys, list) and len(keys) == count
    if not shaped or not all(isinstance(k, str) and "\x00" not in k for k in keys):
        raise Invalid("not a cursor of ours", field="cursor")
    return tuple(keys)


@overload
def last_of(cursor: str | None, a: Callable[[str], _A], /) -> tuple[_A] | None: ...
@overload
def last_of(
    cursor: str | None, a: Callable[[str], _A], b: Callable[[str], _B], /
) -> tuple[_A, _B] | None: ...
@overload
def last_of(
    cursor: str | None, a: Callable[[str], _A], b: Callable[[str], _B], c: Callable[[str], _C], /
) -> tuple[_A, _B, _C] | None: ...
def last_of(cursor: str | None, *read: Callable[[str], Any]) -> Any:
    """The last row's keys, each as what it was; None at the first page. Invalid if one of them
    never was what its reader makes of it (it raises ValueError).
    """
    keys = keys_of(cursor, len(read))
    try:
        return keys and tuple(one(key) for one, key in zip(read, keys, strict=True))
    except ValueError as error:
        raise Invalid("not a cursor of this list", field="cursor") from error


def moment(key: str) -> datetime:
    """With its zone."""
    at = datetime.fromisoformat(key)
    if at.tzinfo is None:
        raise ValueError("a moment carries its zone")
    return at


def number(key: str) -> int:
    """As a `bigint` column holds it."""
    return _digits(key, _INT8_DIGITS)


def small_number(key: str) -> int:
    """As an `integer` column holds it."""
    return _digits(key, _INT4_DIGITS)


def _digits(key: str, most: int) -> int:
    if not (key.isascii() and key.isdigit() and len(key) <= most):
        raise ValueError("no number of a row")
    return int(key)
