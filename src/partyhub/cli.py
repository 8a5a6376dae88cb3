"""Composition root for people: serve, migrate, seed, publish the contract."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer
import uvicorn

from partyhub.api.openapi import as_yaml
from partyhub.api.services import Services
from partyhub.db.migrate import upgrade
from partyhub.db.pool import open_pool
from partyhub.integrations.embedded_postgres.cluster import Cluster
from partyhub.integrations.embedded_postgres.layout import default_state_dir
from partyhub.integrations.keys import derive_keys
from partyhub.logs import quiet_logs
from partyhub.main import create_app, make_services
from partyhub.settings import Settings, kept_secret

main = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)


@contextmanager
def _database(settings: Settings) -> Iterator[str]:
    """The DSN to use: the one that was set, or an embedded PostgreSQL for as long as we run."""
    if settings.database_url:
        yield settings.database_url
        return
    cluster = Cluster(default_state_dir())
    try:
        yield cluster.start()
    finally:
        cluster.stop()


def _secret(settings: Settings) -> bytes:
    return settings.secret.get_secret_value().encode() or kept_secret(default_state_dir())


@main.command()
def serve(demo: bool = False) -> None:
    """Serve the portal and the API; --demo loads the invented district once."""
    settings = Settings()
    if demo and settings.profile == "production":
        sys.exit("the production profile refuses the demo and its passwords")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    quiet_logs()
    with _database(settings) as dsn:
        upgrade(dsn)
        app = create_app(lambda: _open(settings, dsn, demo=demo), run_clock=True)
        server = uvicorn.Server(
            uvicorn.Config(
                app, host=settings.host, port=settings.port, log_level="warning",
                access_log=False, server_header=False, timeout_graceful_shutdown=5,
            )
        )  # fmt: skip
        server.run()


async def _open(settings: Settings, dsn: str, *, demo: bool) -> Services:
    pool = await open_pool(dsn, size=settings.pool_size)
    return make_services(
        pool,
        derive_keys(_secret(settings)),
        public_url=settings.address,
        trusts_proxy=settings.trusts_proxy,
    )


@main.command()
def migrate() -> None:
    """Bring the database to the newest revision."""
    with _database(Settings()) as dsn:
        upgrade(dsn)


@main.command()
def openapi(file: Path = Path("openapi.yaml")) -> None:
    """Write the contract."""
    file.write_text(as_yaml(create_app().openapi()), "utf-8")
