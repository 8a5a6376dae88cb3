"""Composition root for HTTP: puts ports and adapters together; knows every layer."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import asyncpg
from fastapi import FastAPI

from partyhub.api.clock import keep_time
from partyhub.api.dispatch import Dispatch
from partyhub.api.jobs import Jobs
from partyhub.api.limits import RateLimit
from partyhub.api.middleware import Envelope
from partyhub.api.openapi import contract
from partyhub.api.rosters.jobs import resume_rosters
from partyhub.api.routes import add_routes
from partyhub.api.services import Services
from partyhub.api.spa import add_portal
from partyhub.api.transfers.batches.jobs import resume_transfer_batches
from partyhub.api.tries import Tries
from partyhub.api.working_time.jobs import know_years
from partyhub.db.uow import SqlUnitOfWork
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.policy import Policy
from partyhub.integrations.files.disk import DiskFiles
from partyhub.integrations.keys import Keys
from partyhub.integrations.ledger_files import LedgerFiles
from partyhub.integrations.passwords.argon2 import Passwords
from partyhub.integrations.passwords.common import COMMON_PASSWORDS
from partyhub.integrations.pinyin.pinyin import PypinyinReader
from partyhub.integrations.printing.activities import ActivityPrinter
from partyhub.integrations.printing.case_reports import CaseReportPrinter
from partyhub.integrations.printing.demand_slips import DemandPrinter
from partyhub.integrations.printing.guides import GuidePrinter
from partyhub.integrations.printing.joint_meetings import MinutesPrinter
from partyhub.integrations.printing.my_data import DataPrinter
from partyhub.integrations.printing.pairing_support import PairPrinter
from partyhub.integrations.printing.participation_letters import LetterPrinter
from partyhub.integrations.printing.post_duties import DutyPrinter
from partyhub.integrations.printing.printer import Printer
from partyhub.integrations.printing.register_papers import RegisterPrinter
from partyhub.integrations.printing.service_files import ServiceFilePrinter
from partyhub.integrations.printing.service_papers import ServicePrinter
from partyhub.integrations.printing.ticket_papers import TicketPrinter
from partyhub.integrations.printing.transfer_papers import TransferPrinter
from partyhub.integrations.printing.volunteer_teams import TeamPrinter
from partyhub.integrations.report_files import ReportFiles
from partyhub.integrations.sealing.identity import IdentityVault
from partyhub.integrations.sealing.vault import Vault
from partyhub.integrations.signing.attendance import AttendanceCodes
from partyhub.integrations.signing.letters import LetterTokens
from partyhub.integrations.signing.papers import PaperSigner
from partyhub.integrations.signing.register_papers import RegisterTokens
from partyhub.integrations.signing.tokens import CertificateTokens, ShortCodes
from partyhub.integrations.tokens.access_tokens import AccessTokens
from partyhub.integrations.tokens.refresh_tokens import RefreshTokens
from partyhub.integrations.workbooks.item_books import ItemBooks
from partyhub.integrations.workbooks.roster_files import RosterFiles
from partyhub.integrations.workbooks.transfer_lists import TransferLists
from partyhub.integrations.workbooks.workbooks import Workbooks
from partyhub.integrations.working_days.known_years import HolidaysPackage
from partyhub.usecases.uow import Receipt

_ABOUT = """One contract for the portal, for district systems and for mobile clients.

Every refusal is a problem document (RFC 9457) with a stable `code`. Writes take an
`Idempotency-Key`; changing a resource takes the `ETag` that was read, as `If-Match`.
Lists page by key: follow `next_cursor` until it is null."""

GIGABYTE = 1024**3


def utc_now() -> datetime:
    """The one clock of the application."""
    return datetime.now(UTC)


def make_services(
    pool: asyncpg.Pool,
    keys: Keys,
    *,
    public_url: str,
    files_dir: Path,
    files_quota: int = 2 * GIGABYTE,
    trusts_proxy: bool = False,
    refuses_demo_accounts: bool = False,
    identity_secrets: Mapping[int, bytes] | None = None,
    clock: Callable[[], datetime] = utc_now,
    passwords: Passwords | None = None,
) -> Services:
    """Everything the edge needs, on that pool and with those keys."""

    def work(*, actor: Actor | None = None, receipt: Receipt | None = None) -> SqlUnitOfWork:
        return SqlUnitOfWork(pool, actor=actor, receipt=receipt)

    return Services(
        work=work,
        clock=clock,
        tokens=AccessTokens({"1": keys.access}, "1", "partyhub", "partyhub-portal"),
        passwords=passwords or Passwords(),
        common_passwords=COMMON_PASSWORDS,
        refresh_tokens=RefreshTokens(keys.refresh),
        vault=Vault({1: keys.sealing}, 1, keys.index),
        identity_vault=IdentityVault({1: keys.identity} | dict(identity_secrets or {})),
        pinyin=PypinyinReader(),
        certificate_tokens=CertificateTokens(keys.certificates),
        short_codes=ShortCodes(),
        printer=Printer(),
        slip_printer=Printer(),
        workbooks=Workbooks(),
        transfer_lists=TransferLists(),
        jobs=Jobs(),
        roster_writer=RosterFiles(),
        known_years=HolidaysPackage(),
        item_books=ItemBooks(),
        guide_printer=GuidePrinter(),
        ticket_printer=TicketPrinter(),
        paper_signer=PaperSigner(keys.papers),
        transfer_printer=TransferPrinter(),
        duty_printer=DutyPrinter(),
        team_printer=TeamPrinter(),
        post_printer=TeamPrinter(),
        feedback_printer=Printer(),
        demand_printer=DemandPrinter(),
        pair_printer=PairPrinter(),
        service_file_printer=ServiceFilePrinter(),
        service_printer=ServicePrinter(),
        letter_printer=LetterPrinter(),
        minutes_printer=MinutesPrinter(),
        letter_tokens=LetterTokens(keys.certificates),
        attendance_codes=AttendanceCodes(keys.attendance),
        activity_printer=ActivityPrinter(),
        floating_printer=RegisterPrinter(),
        member_certificate_printer=RegisterPrinter(),
        self_check_printer=RegisterPrinter(),
        register_tokens=RegisterTokens(keys.certificates),
        case_report_printer=CaseReportPrinter(),
        report_files=ReportFiles(),
        ledger_files=LedgerFiles(),
        data_printer=DataPrinter(),
        policy=Policy(),
        verification_limit=RateLimit(per_minute=30),
        guide_limit=RateLimit(per_minute=120),
        follow_limit=RateLimit(per_minute=30),
        follow_tries=Tries(wrong=10, locked=timedelta(minutes=15)),
        supply_limit=RateLimit(per_minute=6),
        order_limit=RateLimit(per_minute=6),
        upload_limit=RateLimit(per_minute=60),
        data_limit=RateLimit(per_minute=20),
        calendar_limit=RateLimit(per_minute=30),
        data_copy_limit=RateLimit(per_minute=2, burst=6),
        files=DiskFiles(files_dir),
        files_quota=files_quota,
        version=_version(),
        public_url=public_url,
        secure_cookies=public_url.startswith("https://"),
        trusts_proxy=trusts_proxy,
        refuses_demo_accounts=refuses_demo_accounts,
    )


def _version() -> str:
    try:
        return version("partyhub")
    except PackageNotFoundError:
        return "0.1.0"


async def _begun(services: Services, *, run_clock: bool) -> Services:
    """What is done once at every start, before the first request."""
    await know_years(services)
    await resume_rosters(services)
    await resume_transfer_batches(services)
    if run_clock:
        services.jobs.start("clock", keep_time(services))
    return services


def create_app(
    open_services: Callable[[], Awaitable[Services]] | None = None, *, run_clock: bool = False
) -> FastAPI:
    """The application; `open_services` is awaited at its start (tests set `state.services`)."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        if open_services is not None:
            app.state.services = await _begun(await open_services(), run_clock=run_clock)
        with suppress(asyncio.CancelledError):
            yield
        if open_services is not None:
            await app.state.services.jobs.stop()

    app = FastAPI(
        title="PartyHub",
        version="1.0.0",
        description=_ABOUT,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        telemetry={"tracing": False, "metrics": False, "logs": False},
        generate_unique_id_function=lambda route: route.operation_id or route.name,
    )
    add_routes(app)
    add_portal(app)
    app.openapi = lambda: contract(app)  # type: ignore[method-assign]  # FastAPI's own hook
    app.router.middleware_stack = Dispatch(app)
    app.add_middleware(Envelope)
    return app
