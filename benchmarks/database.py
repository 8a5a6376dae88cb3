"""A durable PostgreSQL for benchmarks: made once; each run works on a copy of its district."""

import asyncio
import hashlib
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import asyncpg

from partyhub.db.migrate import upgrade
from partyhub.integrations.embedded_postgres.cluster import Cluster

STATE = Path("/tmp/partyhub-bench")  # noqa: S108 - its folders are 0700
ROOT = Path(__file__).resolve().parent.parent
_RUN = "bench_run_"
_WARM = """
SELECT pg_prewarm(oid) FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i')"""
_WAKE = "UPDATE sessions SET last_seen_at = now(), expires_at = now() + interval '1 day'"


@dataclass(frozen=True, slots=True)
class District:
    """What is filled in by which texts, and how many of what grows it has, large and small."""

    grows: str
    sources: tuple[str, ...]
    large: int
    small: int

    @property
    def texts(self) -> list[Path]:
        return [ROOT / "benchmarks" / name for name in self.sources]

    @property
    def stem(self) -> str:
        """Changes with the migrations and the district's own texts."""
        sources = [*sorted((ROOT / "migrations" / "versions").glob("*.py")), *self.texts]
        digest = hashlib.sha256(b"".join(file.read_bytes() for file in sources))
        return f"bench_{digest.hexdigest()[:12]}_"

    def called(self, size: int) -> str:
        return f"{self.stem}{size}"


COUNTER = District("tickets", ("district.sql", "tickets.sql"), 200_000, 10_000)
SERVICE = District("orders", ("district.sql", "service.sql"), 100_000, 10_000)
REGISTER = District("members", ("register.sql",), 1_000_000, 10_000)


@asynccontextmanager
async def run_database(cluster: Cluster, district: District, size: int) -> AsyncIterator[str]:
    """The DSN of a fresh copy of the district of that size."""
    base = cluster.start()
    admin = await asyncpg.connect(base)
    name, run = district.called(size), f"{_RUN}{district.grows}_{size}"
    try:
        if not await admin.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", name):
            await _make(admin, base, name, district, size)
        await admin.execute(f"DROP DATABASE IF EXISTS {run} WITH (FORCE)")
        await admin.execute(f"CREATE DATABASE {run} TEMPLATE {name} STRATEGY file_copy")
        dsn = _in(base, run)
        owner = await asyncpg.connect(dsn)
        await owner.execute(_WAKE)
        await owner.execute("VACUUM ANALYZE")
        await _warm(owner)
        await owner.close()
        yield dsn
    finally:
        await admin.execute(f"DROP DATABASE IF EXISTS {run} WITH (FORCE)")
        await admin.close()


async def _make(
    admin: asyncpg.Connection, base: str, name: str, district: District, size: int
) -> None:
    """The migrated and filled district; a broken-off one never gets its name."""
    began = time.monotonic()
    await _drop_outdated(admin)
    fresh = f"{name}_new"
    await admin.execute(f"DROP DATABASE IF EXISTS {fresh} WITH (FORCE)")
    await admin.execute(f"CREATE DATABASE {fresh}")
    await asyncio.to_thread(upgrade, _in(base, fresh))
    owner = await asyncpg.connect(_in(base, fresh))
    await owner.execute(f"SET bench.{district.grows} = '{size}'")
    for part in district.texts:
        await owner.execute(part.read_text("utf-8"))
    await owner.execute("VACUUM ANALYZE")
    await owner.close()
    await admin.execute(f"ALTER DATABASE {fresh} RENAME TO {name}")
    print(f"district of {size:,} {district.grows} made in {time.monotonic() - began:.0f} s")


async def _warm(owner: asyncpg.Connection) -> None:
    """Tables and indexes in memory, as a server has them that has run for a day."""
    if await owner.fetchval("SELECT 1 FROM pg_available_extensions WHERE name = 'pg_prewarm'"):
        await owner.execute("CREATE EXTENSION IF NOT EXISTS pg_prewarm")
        await owner.execute(_WARM)


async def _drop_outdated(admin: asyncpg.Connection) -> None:
    """A large district is gigabytes, and no run asks for one of other migrations again; copies
    that are at work now stay.
    """
    stems = (COUNTER.stem, REGISTER.stem, SERVICE.stem, _RUN)
    for row in await admin.fetch("SELECT datname FROM pg_database WHERE datname ^@ 'bench_'"):
        if not row["datname"].startswith(stems):
            await admin.execute(f"DROP DATABASE {row['datname']} WITH (FORCE)")


def _in(base: str, name: str) -> str:
    return base.replace("/postgres?", f"/{name}?")
