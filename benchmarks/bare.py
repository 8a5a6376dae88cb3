"""The limit: one ASGI function, asyncpg and orjson, with the product's own SQL.

Each request does what the product's does in the database and for safety (token, the actor's
grants, the statements of the operation, its transaction), and nothing for those who maintain it.
"""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs
from uuid import UUID

import asyncpg
import orjson

from benchmarks.serving import KEYS, POOL, arguments, serve
from partyhub.db.accounts.sessions import ACTOR
from partyhub.db.check_ins import pages as check_in_pages
from partyhub.db.check_ins import statements as s
from partyhub.db.events.repository import EVENTS, REMEMBER
from partyhub.db.gate import Statement
from partyhub.db.members import pages as member_pages
from partyhub.db.pool import open_pool
from partyhub.domain.accounts.account import SESSION_IDLE
from partyhub.domain.check_ins.views import CheckInOrder
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.permission import ROLE_PERMISSIONS, Permission
from partyhub.integrations.signing.tokens import ShortCodes
from partyhub.integrations.tokens.access_tokens import AccessTokens

_LEDGER = check_in_pages.page_statement(
    check_in_pages.Shape(CheckInOrder.RECENT, frozenset(), False, False, False)
)
_SEARCH = member_pages.page_statement(member_pages.Shape(False, True, False))
_NIL = UUID(int=0)
_FIXED = ("unit_path", "community_path", "member_id", "unit_id", "volunteered_at",
          "volunteered_how", "search", "version")  # fmt: skip
_JSON = [(b"content-type", b"application/json")]
_TERM = 30


class Refused(Exception):
    """A status without a body."""


def _run(statement: Statement, **binds: Any) -> tuple[Any, ...]:
    return (statement.sql, *statement.arguments(binds))


def _plain(value: Any) -> str:
    if isinstance(value, UUID):
        return str(value)
    raise TypeError


class Request:
    """What the four operations need of one HTTP request."""

    def __init__(self, scope: Any, body: bytes, connection: Any, actor: Any) -> None:
        self.scope, self.body, self.connection, self.actor = scope, body, connection, actor
        self.now = datetime.now(UTC)
        self.headers = dict(scope["headers"])

    def roots(self, permission: Permission) -> list[str]:
        held = zip(self.actor["roles"], self.actor["paths"], strict=True)
        return sorted(path for role, path in held if permission in ROLE_PERMISSIONS[role])

    def query(self) -> dict[str, list[str]]:
        return parse_qs(self.scope["query_string"].decode())

    def check_in_id(self) -> UUID:
        return UUID(self.scope["path"].split("/")[4])


async def ledger(request: Request) -> bytes:
    limit = int(request.query()["limit"][0])
    roots = request.roots(Permission.CHECK_IN_READ)
    rows = await request.connection.fetch(*_run(_LEDGER, limit=limit + 1, roots=roots))
    return _page(rows, limit, "changed_at")


async def search(request: Request) -> bytes:
    query = request.query()
    limit, asked = int(query["limit"][0]), query["q"][0]
    binds = {"after_key": "", "after_id": _NIL, "limit": limit + 1}
    roots = request.roots(Permission.MEMBER_READ)
    rows = await request.connection.fetch(
        *_run(_SEARCH, asked=f"'{asked}':*", roots=roots, **binds)
    )
    return _page(rows, limit, "name_sort")


def _page(rows: list[asyncpg.Record], limit: int, key: str) -> bytes:
    cursor = None
    if len(rows) > limit:
        last = rows[limit - 1]
        cursor = urlsafe_b64encode(orjson.dumps([last[key], last["id"]], _plain)).decode()
    items = [dict(row) for row in rows[:limit]]
    return orjson.dumps({"items": items, "next_cursor": cursor}, _plain)


async def certify(request: Request) -> bytes:
    run, roots = request.connection, request.roots(Permission.CHECK_IN_READ)
    row = await run.fetchrow(*_run(s.GET, id=request.check_in_id(), roots=roots, own=_NIL))
    held = request.roots(Permission.CHECK_IN_CERTIFY)
    if row is None or not any(row["unit_path"].startswith(root) for root in held):
        raise Refused
    now = await run.fetchrow(*_run(s.CANDIDATES, ids=[row["member_id"]], roots=roots, own=_NIL))
    today = local_day(request.now)
    if row["state"] != "enrolled" or now is None:
        raise Refused
    year = {"unit_id": row["unit_id"], "year": today.year}
    number = await run.fetchval(*_run(s.NEXT_NUMBERS, count=1, **year))
    node = row["unit_path"].rstrip("/").rsplit("/", 1)[-1]
    changed = {
        "state": "certificate_issued",
        "holder": row["holder"] | {"name": now["name"], "phone_masked": now["phone_masked"]},
        "certificate_no": f"{today.year}-{int(node):04d}-{number:05d}",
        "short_code": ShortCodes().new(),
        "limit_days": _TERM,
        "issued_on": today,
        "due_on": today + timedelta(days=_TERM),
    }
    body = await _save(request, row, changed)
    keys = [changed["certificate_no"], changed["short_code"].lower()]
    await run.execute(*_run(s.INDEX_NUMBERS, id=row["id"], search_keys=keys))
    return await _close(request, row, body, "certify")


async def register(request: Request) -> bytes:
    sent, held = orjson.loads(request.body), request.roots(Permission.CHECK_IN_REGISTER)
    binds = {"id": request.check_in_id(), "short_code": sent["short_code"], "roots": held}
    row = await request.connection.fetchrow(*_run(s.PRESENTED, **binds))
    if row is None or row["state"] not in ("certificate_issued", "overdue"):
        raise Refused
    today = local_day(request.now)
    changed = {
        "state": "checked_in",
        "checked_in_on": today,
        "receipt": "issued",
        "receipt_on": today,
    }
    return await _close(request, row, await _save(request, row, changed), "register")


async def _save(request: Request, row: asyncpg.Record, changed: dict[str, Any]) -> dict[str, Any]:
    after = dict(row) | changed | {"changed_at": request.now}
    binds = {name: value for name, value in after.items() if name not in _FIXED}
    after["version"] = await request.connection.fetchval(
        *_run(s.SAVE, read=row["version"], **binds)
    )
    if after["version"] is None:
        raise Refused
    return after


async def _close(
    request: Request, row: asyncpg.Record, after: dict[str, Any], action: str
) -> bytes:
    """The event and the answer for a repeated key, as the product keeps them."""
    account, at, body = request.actor["id"], request.now, orjson.dumps(after, _plain)
    await request.connection.execute(*_run(
        EVENTS, at=[at], action=[f"check-in.{action}"], subject=[row["id"]], account_id=[account],
        account_name=[request.actor["display_name"]], from_state=[row["state"]],
        to_state=[after["state"]], note=[""], facts=[{}],
    ))  # fmt: skip
    scope = request.scope
    asked = b"\n".join((scope["method"].encode(), scope["path"].encode(), request.body))
    await request.connection.execute(*_run(
        REMEMBER, account_id=account, key=request.headers[b"idempotency-key"].decode(),
        request_hash=hashlib.sha256(asked).digest(), status="200", body=body, at=at,
    ))  # fmt: skip
    return body


_READS = {"/api/v1/check-ins": ledger, "/api/v1/members": search}
_WRITES: dict[str, Callable[[Request], Awaitable[bytes]]] = {
    "certificate": certify,
    "registration": register,
}


class Bare:
    """The ASGI function."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self._tokens = AccessTokens({"1": KEYS.access}, "1", "partyhub", "partyhub-portal")

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
            return
        body, more = b"", True
        while more:
            message = await receive()
            body, more = body + message["body"], message["more_body"]
        try:
            status, answer = 200, await self._answer(scope, body)
        except Refused:
            status, answer = 404, b"{}"
        headers = [*_JSON, (b"content-length", str(len(answer)).encode())]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": answer})

    async def _answer(self, scope: Any, body: bytes) -> bytes:
        token = dict(scope["headers"])[b"authorization"].decode()[7:]
        now = datetime.now(UTC)
        claims = self._tokens.read(token, now)
        binds = {"session_id": claims.session, "now": now, "idle_since": now - SESSION_IDLE}
        async with self._pool.acquire() as connection:
            actor = await connection.fetchrow(*_run(ACTOR, **binds))
            if actor is None:
                raise Refused
            request = Request(scope, body, connection, actor)
            if scope["method"] == "GET":
                return await _READS[scope["path"]](request)
            async with connection.transaction():
                return await _WRITES[scope["path"].rsplit("/", 1)[1]](request)

    async def _lifespan(self, receive: Any, send: Any) -> None:
        await receive()
        self._pool = await open_pool(self._dsn, size=POOL)
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await send({"type": "lifespan.shutdown.complete"})


def main() -> None:
    port, dsn = arguments()
    serve(Bare(dsn), port)


if __name__ == "__main__":
    main()
