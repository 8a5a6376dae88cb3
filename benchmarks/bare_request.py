"""What the bare operations share: one request, running a composed statement, a page as JSON."""

import hashlib
from base64 import urlsafe_b64encode
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs
from uuid import UUID

import asyncpg
import orjson

from partyhub.db.gate import Statement
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.role_permissions import ROLE_PERMISSIONS


class Refused(Exception):
    """A status without a body."""


def run(statement: Statement, **binds: Any) -> tuple[Any, ...]:
    """What asyncpg is given: the text and its arguments."""
    return (statement.sql, *statement.arguments(binds))


def plain(value: Any) -> str:
    """asyncpg's UUID is none for orjson."""
    if isinstance(value, UUID):
        return str(value)
    raise TypeError


class Request:
    """What the operations need of one HTTP request."""

    def __init__(self, scope: Any, body: bytes, connection: Any, actor: Any) -> None:
        self.scope, self.body, self.connection, self.actor = scope, body, connection, actor
        self.now = datetime.now(UTC)
        self.headers = dict(scope["headers"])

    def roots(self, permission: Permission) -> list[str]:
        held = zip(self.actor["roles"], self.actor["paths"], strict=True)
        return sorted(path for role, path in held if permission in ROLE_PERMISSIONS[role])

    def query(self) -> dict[str, list[str]]:
        return parse_qs(self.scope["query_string"].decode())

    def once(self, body: bytes) -> dict[str, Any]:
        """The binds that keep the answer for a repeated key."""
        scope = self.scope
        asked = b"\n".join((scope["method"].encode(), scope["path"].encode(), self.body))
        return {
            "account_id": self.actor["id"],
            "key": self.headers[b"idempotency-key"].decode(),
            "request_hash": hashlib.sha256(asked).digest(),
            "status": "200",
            "body": body,
            "at": self.now,
        }


def page(rows: list[asyncpg.Record], limit: int, key: str) -> bytes:
    """The first `limit` rows, and the cursor of the next page if there is one."""
    cursor = None
    if len(rows) > limit:
        last = rows[limit - 1]
        cursor = urlsafe_b64encode(orjson.dumps([last[key], last["id"]], plain)).decode()
    items = [dict(row) for row in rows[:limit]]
    return orjson.dumps({"items": items, "next_cursor": cursor}, plain)
