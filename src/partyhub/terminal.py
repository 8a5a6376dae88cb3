"""What the commands share: settings told plainly, a door to listen at, a database, a server."""

import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn
from asyncpg.exceptions import PostgresError
from pydantic import ValidationError
from sqlalchemy.exc import DBAPIError

from partyhub.db.migrate import upgrade
from partyhub.domain.shared.errors import DomainError
from partyhub.integrations.embedded_postgres.cluster import Cluster
from partyhub.integrations.embedded_postgres.errors import EmbeddedPostgresError
from partyhub.integrations.embedded_postgres.layout import default_state_dir
from partyhub.settings import Settings


class Server(uvicorn.Server):
    """Says once that it answers; people then know where to go."""

    def __init__(self, config: uvicorn.Config, answers: Callable[[], None]) -> None:
        super().__init__(config)
        self._answers = answers

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self._answers()


def read_settings(*, demo: bool = False) -> Settings:
    """The settings, or an end that names what is wrong with them and shows no secret."""
    try:
        settings = Settings()
    except ValidationError as error:
        faults = (f"{'.'.join(map(str, e['loc']))} {e['msg']}".strip() for e in error.errors())
        sys.exit("PARTYHUB_… settings: " + "; ".join(faults))
    if demo and settings.profile == "production":
        sys.exit("the production profile refuses the demo and its passwords")
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, lambda *_: sys.exit(0))
    return settings


@contextmanager
def told_plainly() -> Iterator[None]:
    """What an operator can mend is told in a sentence, without a traceback."""
    try:
        yield
    except EmbeddedPostgresError as error:
        sys.exit(f"The embedded PostgreSQL did not start. {error}")
    except DomainError as error:
        sys.exit(f"Refused: {error.detail} ({error.code}).")


@contextmanager
def open_door(settings: Settings) -> Iterator[socket.socket]:
    """The listening address, taken first: an address in use is known before anything starts."""
    try:
        door = _bound(settings)
    except OSError as error:
        sys.exit(
            f"{settings.host}:{settings.port} can't be used: {error.strerror}. "
            f"Choose another one, e.g. PARTYHUB_PORT={settings.port % 65535 + 1}"
        )
    with door:
        yield door


def _bound(settings: Settings) -> socket.socket:
    family, _, _, _, address = socket.getaddrinfo(
        settings.host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    return socket.create_server(address[:2], family=family)


@contextmanager
def open_database(settings: Settings) -> Iterator[str]:
    """The DSN to use, migrated: the one that was set, or an embedded PostgreSQL while we run."""
    if settings.database_url:
        _upgraded(settings.database_url)
        yield settings.database_url
        return
    cluster = Cluster(default_state_dir())
    try:
        dsn = _started(cluster)
        upgrade(dsn)
        yield dsn
    finally:
        for stop in (signal.SIGINT, signal.SIGTERM):
            signal.signal(stop, signal.SIG_IGN)  # a second Ctrl-C must not leave a server behind
        cluster.stop()


def _started(cluster: Cluster) -> str:
    try:
        return cluster.start()
    except OSError as error:
        sys.exit(
            f"The data folder can't be used: {error}. "
            "Set PARTYHUB_STATE_DIR to a folder that may be written to."
        )


def _upgraded(dsn: str) -> None:
    try:
        upgrade(dsn)
    except (OSError, PostgresError, DBAPIError) as error:
        place = dsn.rpartition("@")[2].partition("?")[0]  # without the password
        sys.exit(f"The database {place} (PARTYHUB_DATABASE_URL) can't be used: {error}")
