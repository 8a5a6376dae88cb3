"""One PostgreSQL, one application and one pool for all tests; each test leaves the tables empty."""

import logging
import os
import secrets
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import asyncpg
import httpx
import pytest
from fastapi import FastAPI

from partyhub.api.services import Services
from partyhub.db.migrate import upgrade
from partyhub.db.pool import open_pool
from partyhub.db.tables import metadata
from partyhub.integrations.embedded_postgres.cluster import Cluster
from partyhub.integrations.keys import derive_keys
from partyhub.integrations.passwords.argon2 import Passwords
from partyhub.logs import quiet_logs
from partyhub.main import create_app, make_services
from tests.clock import Clock
from tests.fuzz.server import SECRET
from tests.world import World

quiet_logs(logging.WARNING)
STATE = Path(os.environ.get("PARTYHUB_TEST_STATE", "/tmp/partyhub-test"))
START = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    with Cluster(STATE, durable=False) as running:
        yield running


@pytest.fixture(scope="session")
async def dsn(cluster: Cluster) -> AsyncIterator[str]:
    """A fresh, migrated database of this run."""
    base, name = cluster.start(), f"t_{secrets.token_hex(6)}"
    admin = await asyncpg.connect(base)
    await admin.execute(f"CREATE DATABASE {name}")
    url = base.replace("/postgres?", f"/{name}?")
    await _in_thread(lambda: upgrade(url))
    yield url
    await admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await admin.close()


async def _in_thread(work: Callable[[], None]) -> None:
    import asyncio

    await asyncio.to_thread(work)


@pytest.fixture(scope="session")
async def pool(dsn: str) -> AsyncIterator[asyncpg.Pool]:
    opened = await open_pool(dsn, size=20, synchronous_commit="off")
    yield opened
    await opened.close()


@pytest.fixture
def clock() -> Clock:
    return Clock(START)


@pytest.fixture
def services(pool: asyncpg.Pool, clock: Clock, tmp_path: Path) -> Services:
    return make_services(
        pool,
        derive_keys(SECRET.encode()),
        public_url="http://testserver",
        files_dir=tmp_path / "files",
        clock=clock,
        passwords=Passwords(memory_kib=64, passes=1, queue=200),
    )


@pytest.fixture(scope="session")
def session_app() -> FastAPI:
    return create_app()


@pytest.fixture
def app(session_app: FastAPI, services: Services) -> FastAPI:
    session_app.state.services = services
    return session_app


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver/api/v1") as c:
        yield c


@pytest.fixture(scope="session")
async def owner(dsn: str) -> AsyncIterator[asyncpg.Connection]:
    """A connection of the tables' owner, for what the application may not do."""
    connection = await asyncpg.connect(dsn)
    yield connection
    await connection.close()


@pytest.fixture
async def clean(owner: asyncpg.Connection) -> AsyncIterator[asyncpg.Connection]:
    """Empty tables after the test (DELETE without triggers: faster than TRUNCATE)."""
    yield owner
    deletes = "".join(f"DELETE FROM {table.name};" for table in metadata.sorted_tables)
    async with owner.transaction():
        await owner.execute("SET LOCAL session_replication_role = replica")
        await owner.execute(deletes)


@pytest.fixture
async def world(clean: asyncpg.Connection, services: Services) -> World:
    """A small district: every relation of organisations, an account for every role."""
    return await World(clean, services).found()
