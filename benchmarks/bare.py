"""The limit: one ASGI function, asyncpg and orjson, with the product's own SQL.

Each request does what the product's does in the database and for safety (token, the actor's
grants, the statements of the operation, its transaction), and nothing for those who maintain it.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from benchmarks import bare_check_ins, bare_register, bare_service, bare_tickets
from benchmarks.bare_request import Refused, Request, run
from benchmarks.serving import KEYS, POOL, arguments, serve
from partyhub.db.accounts.sessions import ACTOR
from partyhub.db.pool import open_pool
from partyhub.domain.accounts.account import SESSION_IDLE
from partyhub.integrations.tokens.access_tokens import AccessTokens

_JSON = [(b"content-type", b"application/json")]
_READS = {
    "/api/v1/check-ins": bare_check_ins.ledger,
    "/api/v1/members": bare_check_ins.search,
    "/api/v1/member-roster": bare_register.roster,
    "/api/v1/tickets": bare_tickets.queue,
    "/api/v1/tickets/board": bare_tickets.board,
    "/api/v1/me/service-pool": bare_service.read_pool,
    "/api/v1/service-figures": bare_service.read_figures,
}
"""Any other address is that of one member or of one ticket."""
_WRITES: dict[str, Callable[[Request], Awaitable[bytes]]] = {
    "certificate": bare_check_ins.certify,
    "registration": bare_check_ins.register,
    "tickets": bare_tickets.take_in,
    "take": bare_service.take,
}


def _read(path: str) -> Callable[[Request], Awaitable[bytes]]:
    one = bare_register.read if path.startswith("/api/v1/members/") else bare_tickets.read
    return _READS.get(path, one)


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
            actor = await connection.fetchrow(*run(ACTOR, **binds))
            if actor is None:
                raise Refused
            request = Request(scope, body, connection, actor)
            if scope["method"] == "GET":
                return await _read(scope["path"])(request)
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
