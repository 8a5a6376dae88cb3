"""A report of centre_a that was sent, for the matrix, and what is asked of analysis and ledgers."""

from datetime import date
from typing import Any

from partyhub.domain.analysis.periods import Period
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Role
from partyhub.usecases.analysis.reports import freeze_report, send_report
from tests.world import World

_DAYS = {"since": "2026-07-01", "until": "2026-09-30"}


async def add_report(world: World) -> str:
    """Frozen and sent by a director who plays no further part."""
    director = await world.actor("reporter", (Role.CENTRE_DIRECTOR, "centre_a"))
    services = world.services
    report = await freeze_report(
        services.work(actor=director),
        director,
        centre_id=OrgId(world.orgs["centre_a"]),
        period=Period(date(2026, 7, 1), date(2026, 9, 30)),
        comments=("", ""),
        now=services.clock(),
    )
    await send_report(
        services.work(actor=director),
        director,
        report_id=report.id,
        copies="",
        now=services.clock(),
    )
    return str(report.id)


def analysis_requests(report: str, centre: str) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Figures and ledgers change nothing; a report that is frozen is one more row."""
    ledger = _DAYS | {"form": "base", "org_id": centre}
    filing = {"org_id": centre, "form": "base", "year": 2025}
    path = f"/ticket-reports/{report}"
    return {
        "analyseTickets": ("GET", "/ticket-analysis", {"params": _DAYS}),
        "listCountedTickets": ("GET", "/ticket-analysis/rows", {"params": _DAYS}),
        "listTicketReports": ("GET", "/ticket-reports", {}),
        "freezeTicketReport": ("POST", "/ticket-reports", {"json": _DAYS | {"centre_id": centre}}),
        "getTicketReport": ("GET", path, {}),
        "getPublicTicketFigures": ("GET", f"{path}/public-figures", {}),
        "printTicketReport": ("GET", f"{path}/pdf", {}),
        "exportTicketReport": ("GET", f"{path}/workbook", {}),
        "sendTicketReport": ("POST", f"{path}/sending", {"json": {}}),
        "readTicketLedger": ("GET", "/ticket-ledgers/rows", {"params": ledger}),
        "printTicketLedger": ("GET", "/ticket-ledgers/print", {"params": ledger}),
        "exportTicketLedger": ("GET", "/ticket-ledgers", {"params": ledger}),
        "fileTicketLedger": ("POST", "/ticket-ledgers/filings", {"json": filing}),
        "listTicketLedgerFilings": (
            "GET", "/ticket-ledgers/filings", {"params": {"org_id": centre}},
        ),
    }  # fmt: skip
