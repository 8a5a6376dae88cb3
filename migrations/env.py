"""Runs migrations over asyncpg, under an advisory lock, with short waits for other locks."""

import asyncio

from alembic import context
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from partyhub.db.tables import metadata

_LOCK = 20261122


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        compare_type=True,
        compare_server_default=True,
        transaction_per_migration=True,
    )
    with context.begin_transaction():
        context.run_migrations()


async def _main() -> None:
    dsn: str = context.config.attributes["dsn"]
    url = "postgresql+asyncpg://" + dsn.split("://", 1)[1]
    engine = create_async_engine(url, poolclass=NullPool)
    async with engine.connect() as holder, engine.connect() as connection:
        await holder.execute(text("SELECT pg_advisory_lock(:lock)"), {"lock": _LOCK})
        await connection.execute(text("SET lock_timeout = '1s'"))
        await connection.commit()
        await connection.run_sync(_run)
        await connection.commit()
        await holder.execute(text("SELECT pg_advisory_unlock(:lock)"), {"lock": _LOCK})
    await engine.dispose()


asyncio.run(_main())
