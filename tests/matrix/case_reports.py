"""A case report of dept_a, sent to street_a, and what is asked about it."""

from typing import Any

from partyhub.domain.case_reports.kinds import ReportKind, SentBy
from partyhub.domain.case_reports.proof import Sending
from partyhub.domain.case_reports.report import Account
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Role
from partyhub.usecases.case_reports.write_report import NewReport, write_report
from tests.world import World


async def add_case_report(world: World) -> str:
    """Written and sent by a director who plays no further part."""
    director = await world.actor("reporting-director", (Role.CENTRE_DIRECTOR, "centre_a"))
    now = world.services.clock()
    account = Account(kind=ReportKind.SPECIAL, title="特殊情况", facts="情况", recognised_at=now)
    new = NewReport(
        account=account, org_id=OrgId(world.orgs["dept_a"]), to_org_id=world.orgs["street_a"],
        sending=Sending(medium=SentBy.SYSTEM),
    )  # fmt: skip
    made = await write_report(world.services.work(actor=director), director, new, now=now)
    return str(made.id)


def case_report_requests(report: str, counter: str) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """A report of the future and a sending without proof are refused once the right is found."""
    path = f"/case-reports/{report}"
    new = {
        "org_id": counter, "kind": "special", "title": "明天", "facts": "情况",
        "recognised_at": "2099-01-01T00:00:00Z", "to_name": "区委",
    }  # fmt: skip
    return {
        "writeCaseReport": ("POST", "/case-reports", {"json": new}),
        "listCaseReports": ("GET", "/case-reports", {}),
        "listCaseReportSuperiors": ("GET", "/case-reports/superiors", {"params": {"org": counter}}),
        "getCaseReport": ("GET", path, {}),
        "printCaseReport": ("GET", f"{path}/print", {}),
        "sendCaseReport": ("POST", f"{path}/sendings", {"json": {"medium": "fax"}}),
        "acknowledgeCaseReport": ("POST", f"{path}/acknowledgement", {"json": {}}),
        "answerCaseReport": ("POST", f"{path}/answers", {"json": {"text": "已阅"}}),
    }
