"""The objects of the matrix, every place a role can stand at, and a request for each operation."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx

from partyhub.domain.shared.permission import Role
from partyhub.integrations.workbooks.layout import ExportStamp
from partyhub.integrations.workbooks.writer import XLSX, roster
from tests.builders import NOON
from tests.matrix.analysis import add_report, analysis_requests
from tests.matrix.calendar_requests import of_the_calendar
from tests.matrix.case_reports import add_case_report, case_report_requests
from tests.matrix.files import add_files, file_requests
from tests.matrix.member_groups import group_requests
from tests.matrix.member_history import history_requests
from tests.matrix.my_data import add_asked, data_requests_of
from tests.matrix.orgs import org_requests
from tests.matrix.places import MORE_ORGS, OURS
from tests.matrix.register import add_to_register, duplicate_requests
from tests.matrix.registers import register_requests
from tests.matrix.reply_templates import template_requests
from tests.matrix.service_items import add_items, item_requests
from tests.matrix.tickets import add_ticket, policy_requests, ticket_requests
from tests.matrix.transfer_batches import add_transfer_batch, batch_requests
from tests.matrix.transfers import add_transfer, transfer_requests
from tests.world import World, key

_WORKBOOK = roster(
    "花名册", ["姓名", "联系电话"], [["张三", "13700001111"], ["李四", "137"]],
    stamp=ExportStamp("矩阵", NOON),
)  # fmt: skip


@dataclass
class Scene:
    """Ids of our objects, and the paths of their sides."""

    world: World
    member: UUID
    account: UUID
    arrived: str
    leaving: str
    waiting: dict[str, Any]
    roster: str
    ticket: str
    case_report: str
    report: str
    files: tuple[str, str]
    transfer: str
    sides: dict[str, str]

    def above(self, node: str) -> set[str]:
        """The sides that an organisation reaches: it stands at them or above them."""
        root = self.world.paths[node]
        return {"any"} | {side for side, path in self.sides.items() if path.startswith(root)}


async def set_the_scene(client: httpx.AsyncClient, world: World) -> Scene:
    for org in MORE_ORGS:
        await world.add_org(*org)
    officer = await world.sign_in("officer", (Role.UNIT_ORG, "unit_a"))
    desk = await world.sign_in("first-desk", (Role.COMMUNITY_ORG, "comm_a"))
    member = await world.member("王小明")
    arrived = await _arrived(client, world, officer, desk, member)
    target = await world.account("target", (Role.LIAISON_OFFICER, "unit_a"))
    leaver = await world.member("孙离开", phone="13500003333")
    leaving = await _arrived(client, world, officer, desk, leaver)
    other = await world.member("李大明", phone="13900001111")
    waiting = await _certified(client, world, officer, other)
    sent = await client.post(
        "/rosters", data={"unit_id": str(world.orgs["unit_a"])}, headers=officer | key(),
        files={"file": ("花名册.xlsx", _WORKBOOK, XLSX)},
    )  # fmt: skip
    assert sent.is_success, sent.text
    await add_items(world)
    await add_asked(world, member)
    await add_to_register(world, member)
    await add_transfer_batch(world)
    ticket, case_report = await add_ticket(world), await add_case_report(world)
    made = (sent.json()["id"], ticket, case_report, await add_report(world),
            await add_files(client, world, ticket), await add_transfer(world))  # fmt: skip
    sides = {side: world.paths[org] for side, org in OURS.items()}
    return Scene(world, member, target.id, arrived, leaving, waiting, *made, sides)


async def _arrived(
    client: httpx.AsyncClient,
    world: World,
    officer: dict[str, str],
    desk: dict[str, str],
    member: UUID,
) -> str:
    issued = await _certified(client, world, officer, member)
    path, code = f"/check-ins/{issued['id']}/registration", {"short_code": issued["short_code"]}
    await client.post(path, json=code, headers=desk | key())
    return str(issued["id"])


async def _certified(
    client: httpx.AsyncClient, world: World, who: dict[str, str], member: UUID
) -> dict[str, Any]:
    body = {
        "member_id": str(member), "community_id": str(world.orgs["comm_a"]), "volunteered": True,
    }  # fmt: skip
    made = (await client.post("/check-ins", json=body, headers=who | key())).json()
    path = f"/check-ins/{made['id']}/certificate"
    issued: dict[str, Any] = (await client.post(path, json={}, headers=who | key())).json()
    return issued


def requests_of(scene: Scene) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Method, path and keywords for httpx, by operation id; bodies that change little."""
    ids = {name: str(org) for name, org in scene.world.orgs.items()}
    here, member = f"/check-ins/{scene.arrived}", f"/members/{scene.member}"
    account = f"/accounts/{scene.account}"
    there = f"/check-ins/{scene.leaving}"
    wish = {"community_id": ids["comm_a"]}
    fields = {"branch_id": ids["branch_a"], "name": "王小明", "gender": "male"}
    stale = {"If-Match": '"999"'}
    upload = f"/rosters/{scene.roster}"
    file = {"file": ("花名册.xlsx", _WORKBOOK, XLSX)}
    return {
        "getCheckIn": ("GET", here, {}),
        "listCheckInEvents": ("GET", f"{here}/events", {}),
        "certifyCheckIn": ("POST", f"{here}/certificate", {"json": {}}),
        "registerCheckIn": (
            "POST", f"/check-ins/{scene.waiting['id']}/registration",
            {"json": {"short_code": scene.waiting["short_code"]}},
        ),
        "undoRegistration": ("POST", f"{here}/registration-undo", {}),
        "assignCheckIn": ("POST", f"{here}/assignment", {"json": {"duty": "巡逻"}}),
        "returnReceipt": ("POST", f"{here}/receipt-return", {}),
        "endCheckIn": ("POST", f"{there}/ending", {"json": {"reason": "离开"}}),
        "voidCheckIn": ("POST", f"{here}/voiding", {"json": {"reason": "放弃"}}),
        "relocateCheckIn": ("POST", f"{there}/relocation", {"json": {**wish, "reason": "搬家"}}),
        "enrolMember": (
            "POST", "/check-ins",
            {"json": {**wish, "member_id": str(scene.member), "volunteered": False}},
        ),
        "getMember": ("GET", member, {}),
        "addMember": ("POST", "/members", {"json": {**fields, "external_id": "X-1"}}),
        "editMember": ("PUT", member, {"json": fields, "headers": stale}),
        "verifyMember": ("POST", f"{member}/verification", {}),
        "listMemberEvents": ("GET", f"{member}/events", {}),
        "proposeCommunity": ("GET", f"{member}/community-proposal", {}),
        "listMemberAccesses": ("GET", f"{member}/accesses", {}),
        "getMemberAccount": ("GET", f"{member}/account", {}),
        "openMemberAccount": ("POST", f"{member}/account", {"json": {}}),
        "resetMemberPassword": ("POST", f"{member}/account/password-reset", {}),
        "closeMemberAccount": ("POST", f"{member}/account/closure", {"json": {"reason": "转出"}}),
        "openMemberAccounts": (
            "POST", "/member-accounts", {"json": {"member_ids": [str(scene.member)]}},
        ),
        "revealPhone": ("POST", f"{member}/phone-reveal", {"json": {"purpose": "通知"}}),
        **org_requests(ids),
        "planRoster": ("POST", "/rosters", {"data": {"unit_id": ids["unit_a"]}, "files": file}),
        "exportMembers": ("GET", "/member-exports", {"params": {"unit": ids["unit_a"]}}),
        "getRoster": ("GET", upload, {}),
        "listRosterRows": ("GET", f"{upload}/rows", {}),
        "getRefusedRows": ("GET", f"{upload}/refused.xlsx", {}),
        "listCheckIns": ("GET", "/check-ins", {}),
        "listMembers": ("GET", "/members", {}),
        "listRosters": ("GET", "/rosters", {}),
        "countCheckIns": ("GET", "/statistics/check-ins", {}),
        "countCheckInMonths": ("GET", "/statistics/check-ins/months", {}),
        "overviewCheckIns": ("GET", "/statistics/check-ins/overview", {}),
        "exportCheckIns": ("GET", "/check-in-exports", {"params": {"form": "ledger"}}),
        "findCertificate": (
            "POST", "/certificate-lookups", {"json": {"name": "李大明", "phone_tail": "1111"}},
        ),
        "listAccounts": ("GET", "/accounts", {}),
        "openAccount": (
            "POST", "/accounts",
            {"json": {"login": "new.one", "display_name": "新人", "home_org_id": ids["unit_a"]}},
        ),
        "getAccount": ("GET", account, {}),
        "grantRole": (
            "POST", f"{account}/grants", {"json": {"role": "unit_org", "org_id": ids["unit_a"]}},
        ),
        "resetPassword": ("POST", f"{account}/password-reset", {}),
        "getRosterTemplate": ("GET", "/roster-template", {}),
        **group_requests(scene.member),
        **data_requests_of(scene.member),
        **register_requests(scene.member, ids | {"arrived": scene.arrived}),
        **history_requests(scene.member),
        **duplicate_requests(scene.member, ids["unit_a"], ids["branch_a"]),
        **of_the_calendar(ids["comm_a"]),
        **item_requests(ids["centre_a"]),
        **policy_requests(ids["centre_a"]),
        **ticket_requests(scene.ticket, ids["dept_a"]),
        **template_requests(ids["centre_a"], scene.ticket),
        **case_report_requests(scene.case_report, ids["dept_a"]),
        **analysis_requests(scene.report, ids["centre_a"]),
        **file_requests(scene.ticket, scene.files),
        **batch_requests(ids["branch_a"], file),
        **transfer_requests(scene.transfer, str(scene.member), ids),
    }  # fmt: skip
