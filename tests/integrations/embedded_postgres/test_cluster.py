"""The embedded PostgreSQL: made once, shared, stopped by the last user, whole after a kill -9."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest

from partyhub.integrations.embedded_postgres.cluster import Cluster
from partyhub.integrations.embedded_postgres.errors import EmbeddedPostgresError
from partyhub.integrations.embedded_postgres.layout import default_state_dir

ANOTHER_PROCESS = """
import sys
from pathlib import Path
from partyhub.integrations.embedded_postgres.cluster import Cluster
cluster = Cluster(Path(sys.argv[1]), durable=False)
cluster.start()
print(cluster.pid, flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def state() -> Iterator[Path]:
    """Not tmp_path: pytest keeps that at 0700, and the server is another account under root."""
    folder = Path(tempfile.mkdtemp(prefix="party hub "))
    folder.chmod(0o711)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def cluster(state: Path) -> Iterator[Cluster]:
    with Cluster(state, durable=False) as running:
        yield running


async def query(dsn: str, sql: str) -> object:
    connection = await asyncpg.connect(dsn)
    try:
        return await connection.fetchval(sql)
    finally:
        await connection.close()


async def test_a_start_answers_a_dsn_of_the_superuser(cluster: Cluster) -> None:
    dsn = cluster.start()

    assert dsn.startswith("postgresql://partyhub@/postgres?host=/")
    assert await query(dsn, "SELECT usesuper FROM pg_user WHERE usename = current_user") is True
    assert await query(dsn, "SHOW max_connections") == "100"
    assert await query(dsn, "SHOW fsync") == "off"
    assert await query(dsn, "SHOW listen_addresses") == ""


async def test_data_outlive_a_stop(state: Path) -> None:
    first = Cluster(state, durable=False)
    await query(first.start(), "CREATE TABLE kept AS SELECT 7 AS number")
    first.stop()
    assert first.pid is None

    with Cluster(state, durable=False) as second:
        assert not second.fresh
        assert await query(second.start(), "SELECT number FROM kept") == 7


async def test_the_last_user_stops_the_server(state: Path) -> None:
    first, second = Cluster(state, durable=False), Cluster(state, durable=False)
    dsn = first.start()
    assert second.start() == dsn
    assert first.pid == second.pid

    first.stop()
    assert await query(dsn, "SELECT 1") == 1
    second.stop()
    assert second.pid is None


def test_a_killed_user_no_longer_counts(state: Path) -> None:
    mine = Cluster(state, durable=False)
    other = subprocess.Popen(
        [sys.executable, "-c", ANOTHER_PROCESS, str(state)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None
    theirs = int(other.stdout.readline())
    mine.start()
    assert mine.pid == theirs

    other.kill()
    other.communicate()
    mine.stop()
    assert mine.pid is None


async def test_committed_rows_survive_a_killed_server(state: Path) -> None:
    broken = Cluster(state)
    await query(broken.start(), "CREATE TABLE survivors AS SELECT 42 AS number")
    killed = broken.pid
    assert killed is not None
    os.kill(killed, signal.SIGKILL)

    with Cluster(state) as repaired:
        assert repaired.pid != killed
        assert await query(repaired.start(), "SELECT number FROM survivors") == 42
        broken.stop()
        assert await query(repaired.start(), "SELECT 1") == 1


def test_a_socket_path_too_long_for_the_kernel_moves_to_tmp(state: Path) -> None:
    deep = state / ("long-" * 20)

    with Cluster(deep, durable=False) as cluster:
        sockets = Path(cluster.start().partition("host=")[2])
        assert sockets.parent == Path("/tmp")
        assert sockets.stat().st_mode & 0o777 == 0o700
    shutil.rmtree(sockets)


def test_a_postgresql_older_than_15_is_refused(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = state / "old"
    old.mkdir()
    for name in ("initdb", "pg_ctl", "postgres"):
        (old / name).write_text("#!/bin/sh\necho 'postgres (PostgreSQL) 14.20'\n")
        (old / name).chmod(0o755)
    old.chmod(0o755)
    monkeypatch.setenv("PARTYHUB_PG_BINDIR", str(old))

    with pytest.raises(EmbeddedPostgresError, match=r"15 or newer is needed.*14\.20"):
        Cluster(state, durable=False).start()


def test_an_incomplete_folder_of_binaries_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARTYHUB_PG_BINDIR", str(tmp_path))

    with pytest.raises(EmbeddedPostgresError, match="has no initdb, pg_ctl, postgres"):
        Cluster(tmp_path).start()


def test_the_state_folder_can_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARTYHUB_STATE_DIR", "/srv/party hub")

    assert default_state_dir() == Path("/srv/party hub")
