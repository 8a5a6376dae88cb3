"""The pool of asyncpg connections: codecs, time limits and the application's own role."""

from typing import Any

import asyncpg
import orjson

APP_ROLE = "partyhub_app"
_LIMITS = {
    "role": APP_ROLE,
    "timezone": "UTC",
    "statement_timeout": "5000",
    "lock_timeout": "2000",
    "idle_in_transaction_session_timeout": "10000",
    "jit": "off",
}


async def _keep_state(_: asyncpg.Connection) -> None:
    """No reset on release: transactions set everything with SET LOCAL (stack.md section 8)."""


async def _prepare(connection: asyncpg.Connection) -> None:
    await connection.set_type_codec(
        "jsonb",
        schema="pg_catalog",
        format="binary",
        encoder=lambda value: b"\x01" + orjson.dumps(value),
        decoder=lambda raw: orjson.loads(raw[1:]),
    )


async def open_pool(dsn: str, *, size: int = 10, **settings: str) -> asyncpg.Pool:
    """A pool that speaks as `partyhub_app`; waiting for a connection is bounded by the caller."""
    server: dict[str, Any] = {**_LIMITS, **settings}
    pool: asyncpg.Pool = await asyncpg.create_pool(
        dsn,
        min_size=min(2, size),
        max_size=size,
        init=_prepare,
        reset=_keep_state,
        command_timeout=10,
        statement_cache_size=512,
        server_settings=server,
    )
    return pool
