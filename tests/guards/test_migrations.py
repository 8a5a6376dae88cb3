"""Migrations: one head, dated names, up–down–up, and models that equal them."""

import asyncio
import re
import secrets
from collections.abc import AsyncIterator

import asyncpg
import pytest
from alembic import command
from alembic.script import ScriptDirectory

from partyhub.db.migrate import alembic_config
from partyhub.integrations.embedded_postgres.cluster import Cluster


@pytest.fixture
async def empty(cluster: Cluster) -> AsyncIterator[str]:
    base, name = cluster.start(), f"m_{secrets.token_hex(6)}"
    admin = await asyncpg.connect(base)
    await admin.execute(f"CREATE DATABASE {name}")
    yield base.replace("/postgres?", f"/{name}?")
    await admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await admin.close()


def test_there_is_one_head_and_every_file_is_dated() -> None:
    script = ScriptDirectory.from_config(alembic_config("postgresql://nowhere"))
    assert len(script.get_heads()) == 1
    for revision in script.walk_revisions():
        name = revision.path.rsplit("/", 1)[-1]
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}-\d{4}_[a-z0-9_]+\.py", name)


async def test_each_revision_goes_up_down_and_up_and_the_models_equal_the_last(
    empty: str,
) -> None:
    config = alembic_config(empty)
    script = ScriptDirectory.from_config(config)
    revisions = [r.revision for r in script.walk_revisions()][::-1]

    def stairway() -> None:
        for revision in revisions:
            command.upgrade(config, revision)
            command.downgrade(config, "-1")
            command.upgrade(config, revision)
        command.check(config)
        command.downgrade(config, "base")
        command.upgrade(config, "head")

    await asyncio.to_thread(stairway)
