"""A transfer from branch_a to branch_b that both sides know of, and what is asked about it."""

from typing import Any

from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.permission import Role
from partyhub.domain.transfers.applying import Submit
from partyhub.domain.transfers.kinds import Reason, TransferChannel
from partyhub.domain.transfers.reviewing import Approve
from partyhub.domain.transfers.transfer import Terms
from partyhub.usecases.transfers.start import Start, start_from_branch
from partyhub.usecases.transfers.step import Means, step_transfer
from tests.matrix.books import add_books, book_requests
from tests.world import World

_TERMS: dict[str, Any] = {
    "destination": "乙院", "dues_paid_to": "2026-10", "valid_days": 90, "source_address": "人民路",
}  # fmt: skip

_RULES: dict[str, Any] = {
    "json": {
        "letter_valid_days": 60, "receipt_days": 30, "chase_handler_days": 0,
        "chase_branch_days": 7, "chase_committee_days": 15, "reason": "与属地一致",
    },
    "headers": {"If-Match": '"999"'},
}  # fmt: skip


async def add_transfer(world: World) -> str:
    """Of a member who plays no further part, by people who play none; the target reviews it. The
    registers beside it are filled as well.
    """
    await add_books(world)
    services = world.services
    applicant = await world.actor("first-applicant", (Role.BRANCH_SECRETARY, "branch_a"))
    head = await world.actor("first-reviewer", (Role.UNIT_ORG, "unit_a"))
    mover = MemberId(await world.member("钱转出", phone="13700002222"))
    terms = Terms(reason=Reason.OTHER, **_TERMS)
    start = Start(channel=TransferChannel.ONLINE, to=world.orgs["branch_b"], terms=terms)
    made = await start_from_branch(
        services.work(actor=applicant), applicant, member_id=mover, start=start,
        now=services.clock(),
    )  # fmt: skip
    means = Means(pinyin=services.pinyin, vault=services.vault)
    for actor, wish in ((applicant, Submit()), (head, Approve())):
        await step_transfer(
            services.work(actor=actor), actor, transfer_id=made.id, wish=wish, read_version=None,
            means=means, now=services.clock(),
        )  # fmt: skip
    return str(made.id)


_FIGURES: dict[str, tuple[str, str, dict[str, Any]]] = {
    "countTransfers": ("GET", "/transfer-statistics", {}),
    "exportTransferStatistics": ("GET", "/transfer-statistics/export", {}),
}


def transfer_requests(
    transfer: str, member: str, ids: dict[str, str]
) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """A move to where the member is, and an arrival at no branch, are refused by a rule."""
    path, terms = f"/transfers/{transfer}", {"reason": "job"}
    rules = f"/transfer-rules/{ids['unit_a']}"
    start = {"member_id": member, "to": {"branch_id": ids["branch_a"]}, "terms": terms}
    arrival = {
        "person": {"name": "周晓", "gender": "female"}, "branch_id": ids["street_b"],
        "from": {"name": "某支部", "committee_name": "某党委"}, "terms": terms,
        "registered_at": ids["dept_a"],
    }  # fmt: skip
    return book_requests(member, ids) | _FIGURES | {
        "startTransfer": ("POST", "/transfers", {"json": start}),
        "registerArrival": ("POST", "/transfers/arrivals", {"json": arrival}),
        "exportTransfers": ("GET", "/transfer-exports", {}),
        "listTransfers": ("GET", "/transfers", {}),
        "getTransfer": ("GET", path, {}),
        "printTransferLetter": ("GET", f"{path}/letter", {}),
        "printTransferNotice": ("GET", f"{path}/notice", {}),
        "revealArrivalPhone": ("POST", f"{path}/phone-reveal", {"json": {"purpose": "通知"}}),
        "listTransferReminders": ("GET", "/transfer-reminders", {}),
        "markTransferRemindersRead": ("POST", "/transfer-reminders/read", {"json": {}}),
        "getTransferRules": ("GET", rules, {}),
        "setTransferRules": ("POST", f"{rules}/versions", _RULES),
        "takeTransferStep": (
            "POST", f"{path}/steps", {"json": {"action": "follow_up", "text": "已联系"}},
        ),
    }  # fmt: skip
