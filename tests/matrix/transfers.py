"""A transfer from branch_a to branch_b that both sides know of, and what is asked about it."""

import io
from typing import Any
from uuid import UUID

from partyhub.domain.attachments.attachment import MOST_BYTES
from partyhub.domain.shared.ids import MemberId, TransferId
from partyhub.domain.shared.permission import Role
from partyhub.domain.transfers.applying import Submit
from partyhub.domain.transfers.kinds import Reason, TransferChannel
from partyhub.domain.transfers.papers import TransferFileKind
from partyhub.domain.transfers.reviewing import Approve
from partyhub.domain.transfers.transfer import Terms
from partyhub.usecases.attachments.keep import Place
from partyhub.usecases.transfers.files import attach_to_transfer
from partyhub.usecases.transfers.start import Start, start_from_branch
from partyhub.usecases.transfers.step import Means, step_transfer
from tests.files import a_pdf
from tests.matrix.books import add_books, book_requests
from tests.matrix.claims import add_claim, claim_requests
from tests.world import World

_TERMS: dict[str, Any] = {
    "destination": "乙院", "dues_paid_to": "2026-10", "valid_days": 90, "source_address": "人民路",
}  # fmt: skip

_FILE: dict[str, str] = {}
_JOINT: dict[str, Any] = {"state": "source_review"}
"""Of two whom the target reviews by now: who may approve there is told that they have gone on."""
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
    await add_claim(world)
    transfer = await _reviewed(world, "钱转出", "13700002222")
    _FILE["id"] = await _with_file(world, TransferId(UUID(transfer)))
    _JOINT["transfer_ids"] = [transfer, await _reviewed(world, "钱同往", "13700002223")]
    return transfer


async def _with_file(world: World, transfer_id: TransferId) -> str:
    """A scan of its letter: both sides and the counter see it."""
    services = world.services
    by = await world.actor("file-bringer", (Role.UNIT_ORG, "unit_a"))
    there = services.files.receive(
        io.BytesIO(a_pdf()), name="介绍信.pdf", declared="application/pdf", most=MOST_BYTES
    )
    place = Place(services.files, services.files_quota)
    kept = await attach_to_transfer(
        services.work(actor=by), by, place, there, transfer_id=transfer_id,
        kind=TransferFileKind.LETTER, now=services.clock(),
    )  # fmt: skip
    return str(kept.id)


async def _reviewed(world: World, name: str, phone: str) -> str:
    services = world.services
    applicant = await world.actor(f"applicant-{phone}", (Role.BRANCH_SECRETARY, "branch_a"))
    head = await world.actor(f"reviewer-{phone}", (Role.UNIT_ORG, "unit_a"))
    mover = MemberId(await world.member(name, phone=phone))
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
    "issueJointLetter": ("POST", "/transfer-letters", {"json": _JOINT}),
    "countTransfers": ("GET", "/transfer-statistics", {}),
    "exportTransferStatistics": ("GET", "/transfer-statistics/export", {}),
}


def _papers(path: str) -> dict[str, tuple[str, str, dict[str, Any]]]:
    return {
        "printTransferLetter": ("GET", f"{path}/letter", {}),
        "printTransferNotice": ("GET", f"{path}/notice", {}),
        "printTransferForm": ("GET", f"{path}/form", {}),
        "attachToTransfer": (
            "POST", f"{path}/attachments",
            {"files": {"file": ("介绍信.pdf", a_pdf(), "application/pdf")}},
        ),
        "getTransferAttachment": ("GET", f"{path}/attachments/{_FILE['id']}", {}),
    }  # fmt: skip


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
    return book_requests(member, ids) | claim_requests(ids) | _FIGURES | {
        "startTransfer": ("POST", "/transfers", {"json": start}),
        "registerArrival": ("POST", "/transfers/arrivals", {"json": arrival}),
        "exportTransfers": ("GET", "/transfer-exports", {}),
        "listTransfers": ("GET", "/transfers", {}),
        "getTransfer": ("GET", path, {}),
        **_papers(path),
        "revealArrivalPhone": ("POST", f"{path}/phone-reveal", {"json": {"purpose": "通知"}}),
        "listTransferReminders": ("GET", "/transfer-reminders", {}),
        "markTransferRemindersRead": ("POST", "/transfer-reminders/read", {"json": {}}),
        "getTransferRules": ("GET", rules, {}),
        "setTransferRules": ("POST", f"{rules}/versions", _RULES),
        "takeTransferStep": (
            "POST", f"{path}/steps", {"json": {"action": "follow_up", "text": "已联系"}},
        ),
    }  # fmt: skip
