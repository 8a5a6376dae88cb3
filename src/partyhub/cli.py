"""Composition root for people: serve, migrate, seed, open a first account, write the contract."""

import asyncio
import json
import logging
import re
import secrets
import sys
from pathlib import Path
from typing import Annotated

import asyncpg
import typer
import uvicorn

from partyhub.api.openapi import as_yaml
from partyhub.api.services import Services
from partyhub.db.pool import open_pool
from partyhub.demo.banner import accounts_table
from partyhub.demo.load import holds_demo, load_demo
from partyhub.domain.accounts.account import Account
from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.shared.ids import AccountId, OrgId, new_id
from partyhub.domain.tickets.paper_claims import ForgedPaper, papers_digest
from partyhub.integrations.demo_clock import DemoClock
from partyhub.integrations.embedded_postgres.layout import default_state_dir
from partyhub.integrations.keys import derive_keys
from partyhub.integrations.signing.papers import PaperVerifier
from partyhub.logs import quiet_logs
from partyhub.main import create_app, make_services, utc_now
from partyhub.settings import Settings, kept_secret
from partyhub.terminal import Server, open_database, open_door, read_settings, told_plainly
from partyhub.usecases.accounts.create_admin import create_admin
from partyhub.usecases.duplicates.compare_all import compare_all
from partyhub.usecases.identity.reseal import reseal_all
from partyhub.usecases.orgs.found_tree import found_tree

main = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
account = typer.Typer(no_args_is_help=True, help="Accounts, for operators at the machine itself.")
main.add_typer(account, name="account")
_LOGIN, _CODE = re.compile(r"[a-z0-9._@-]{2,60}"), re.compile(r"[0-9]{6,12}")


@main.command()
def serve(demo: bool = False) -> None:
    """Serve the portal and the API; --demo loads the invented district once."""
    settings = read_settings(demo=demo)
    quiet_logs(logging.WARNING if demo else logging.INFO)  # a demo's terminal shows its accounts
    with told_plainly(), open_door(settings) as door, open_database(settings) as dsn:
        shows_demo = demo and asyncio.run(_load(settings, dsn))
        config = uvicorn.Config(
            create_app(lambda: _open(settings, dsn), run_clock=True), server_header=False,
            log_config=None, log_level="warning", access_log=False, timeout_graceful_shutdown=5,
        )  # fmt: skip
        Server(config, lambda: _greet(settings, shows_demo)).run(sockets=[door])


@main.command()
def seed() -> None:
    """Load the invented district into a database that has no organisations."""
    settings = read_settings(demo=True)
    with told_plainly(), open_database(settings) as dsn:
        if asyncio.run(_load(settings, dsn)):
            typer.echo(accounts_table())


@main.command()
def migrate() -> None:
    """Bring the database to the newest revision."""
    with told_plainly(), open_database(read_settings()):
        typer.echo("The database is at the newest revision.")


@main.command("reseal-identities")
def reseal_identities() -> None:
    """Seal all identity numbers with the newest key; it may be stopped and begun again."""
    settings = read_settings()
    with told_plainly(), open_database(settings) as dsn:
        done = asyncio.run(_reseal(settings, dsn))
    typer.echo(f"{done} sealed anew: older keys of PARTYHUB_IDENTITY_SECRETS may go.")


@main.command("find-duplicates")
def find_duplicates() -> None:
    """Find pairs of records that may be of one person among all members, once after an upgrade."""
    settings = read_settings()
    with told_plainly(), open_database(settings) as dsn:
        asyncio.run(_find_duplicates(settings, dsn))
    typer.echo("All members were compared.")


@main.command()
def openapi(file: Path = Path("openapi.yaml")) -> None:
    """Write the contract."""
    file.write_text(as_yaml(create_app().openapi()), "utf-8")


@main.command("verify-receipt")
def verify_receipt(
    scanned: str,
    keys: Annotated[Path, typer.Option(help="The answer of /api/v1/public/paper-keys, kept.")],
    paper: Annotated[list[str] | None, typer.Option(help="NAME=PAGES, each of the list.")] = None,
) -> None:
    """Say whether a printed notice or receipt is genuine, with no network: SCANNED is its QR code.

    With --paper for each line of its list, in their order, the list is checked as well.
    """
    try:
        verifier = PaperVerifier.of_key_set(json.loads(keys.read_text("utf-8")))
        claims = verifier.verify(scanned.rpartition("#")[2].strip())
    except (OSError, ValueError) as error:
        sys.exit(f"{keys} is no file of public keys: {error}")
    except ForgedPaper as error:
        sys.exit(f"NOT GENUINE: {error}")
    if paper and papers_digest(paper) != claims.papers:
        sys.exit("The paper is genuine, but its list of papers is another one.")
    typer.echo("\n".join(("GENUINE: compare each line with the paper.", *claims.lines())))


@account.command("create-admin")
def create_admin_account(login: str, name: str, district: str = "", code: str = "") -> None:
    """Open the account LOGIN of the administrator NAME and print a one-time password.

    On a new database --district names the organisation department at the top of the tree, and
    --code its GB/T 2260 code.
    """
    if not _LOGIN.fullmatch(login) or not name.strip():
        sys.exit("A login has 2 to 60 small letters, digits or . _ @ - and the name is not empty.")
    if code and not _CODE.fullmatch(code):
        sys.exit("A division code has 6 to 12 digits.")
    settings = read_settings()
    top = Org(
        id=OrgId(new_id()), path="", parent_id=None, kind=OrgKind.SUPERIOR_ORG_DEPARTMENT,
        name=district.strip(), code=code,
    )  # fmt: skip
    with told_plainly(), open_database(settings) as dsn:
        password = asyncio.run(_create_admin(settings, dsn, login, name.strip(), top))
    typer.echo(f"{login} may sign in once with {password} and then chooses a password.")


async def _create_admin(settings: Settings, dsn: str, login: str, name: str, top: Org) -> str:
    password, admin = secrets.token_urlsafe(12), AccountId(new_id())
    async with await open_pool(dsn, size=2) as pool:
        services = _services(settings, pool)
        if top.name:
            await found_tree(
                services.work(), top, by=admin, pinyin=services.pinyin, now=services.clock()
            )
        new = Account(
            id=admin, login=login, display_name=name, must_change_password=True,
            password_hash=await services.passwords.hash(password),
        )  # fmt: skip
        await create_admin(services.work(), new, now=services.clock())
    return password


async def _reseal(settings: Settings, dsn: str) -> int:
    async with await open_pool(dsn, size=2) as pool:
        services = _services(settings, pool)
        return await reseal_all(services.work, services.identity_vault)


async def _find_duplicates(settings: Settings, dsn: str) -> None:
    async with await open_pool(dsn, size=2) as pool:
        await compare_all(_services(settings, pool).work)


async def _load(settings: Settings, dsn: str) -> bool:
    """True if the database holds a demo, be it from now or from before."""
    async with await open_pool(dsn, size=2) as pool:
        typer.echo("Demo data, once:")
        services = _services(settings, pool)
        if not await load_demo(pool, services, now=utc_now(), say=typer.echo):
            typer.echo("  this database has organisations already: they are kept, nothing is added")
        return await holds_demo(pool)


async def _open(settings: Settings, dsn: str) -> Services:
    return _services(settings, await open_pool(dsn, size=settings.pool_size))


def _services(settings: Settings, pool: asyncpg.Pool) -> Services:
    secret = settings.secret.get_secret_value().encode() or kept_secret(default_state_dir())
    return make_services(
        pool,
        derive_keys(secret),
        public_url=settings.address,
        files_dir=settings.files_dir or default_state_dir() / "files",
        files_quota=settings.files_quota_mb * 1024 * 1024,
        trusts_proxy=settings.trusts_proxy,
        refuses_demo_accounts=settings.profile == "production",
        identity_secrets=settings.identity_keys,
        clock=DemoClock(settings.demo_clock) if settings.demo_clock else utc_now,
    )


def _greet(settings: Settings, shows_demo: bool) -> None:
    if shows_demo:
        typer.echo(accounts_table())
    typer.echo(f"PartyHub: {settings.address}")
