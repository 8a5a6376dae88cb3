"""Cursors of lists: opaque to clients, keys of the last row to us."""

import base64
import binascii

import orjson

from partyhub.domain.shared.errors import Invalid

_LONGEST = 600


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
