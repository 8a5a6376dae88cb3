"""migration.py NAME: writes a new migration, from the migrations so far to the tables of today."""

from __future__ import annotations

import asyncio
import sys

import asyncpg
from alembic import command
from shared import Problem

from partyhub.db.migrate import alembic_config, upgrade
from partyhub.integrations.embedded_postgres.cluster import Cluster
from partyhub.integrations.embedded_postgres.layout import default_state_dir

DATABASE = "partyhub_migration"


def main(words: list[str]) -> None:
    """On a database of its own, so that nobody's data can differ from the migrations."""
    if not words:
        raise Problem("usage: ./dev migration NAME, where NAME says the effect: add the receipts")
    with Cluster(default_state_dir() / "migration", durable=False) as cluster:
        dsn = cluster.start()
        asyncio.run(recreate(dsn))
        own = dsn.replace("/postgres?", f"/{DATABASE}?")
        upgrade(own)
        command.revision(alembic_config(own), message=" ".join(words), autogenerate=True)


async def recreate(dsn: str) -> None:
    connection = await asyncpg.connect(dsn)
    await connection.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
    await connection.execute(f"CREATE DATABASE {DATABASE}")
    await connection.close()


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Problem as problem:
        sys.exit(f"{problem}")
