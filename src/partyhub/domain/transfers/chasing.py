"""Late letters and receipts are chased step by step: handler, branch, committee (TRF-04, DL-20)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId, TransferId, new_id
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.transfers.owed import TransferPaper
from partyhub.domain.transfers.policy import TransferPolicy
from partyhub.domain.transfers.transfer import Transfer


class ChaseStep(StrEnum):
    """经办人, 支部书记, 党委: who is reminded; each a while after the one before. 办结: both sides
    and the member are told at once that the member was taken in (NT-09).
    """

    HANDLER = "handler"
    BRANCH = "branch"
    COMMITTEE = "committee"
    COMPLETED = "completed"


class Trail(StrEnum):
    """What is looked for: letters whose days are over, receipts of those who were taken in, and
    receipts of letters that went out of this system.
    """

    LETTER = "letter"
    RECEIPT = "receipt"
    AWAY = "away"

    @property
    def paper(self) -> TransferPaper:
        return TransferPaper.LETTER if self is Trail.LETTER else TransferPaper.RECEIPT


@dataclass(frozen=True, slots=True)
class Late:
    """A transfer whose paper did not come by its day."""

    transfer: Transfer
    paper: TransferPaper
    due_on: date


@dataclass(frozen=True, slots=True)
class Holder:
    """An open account and the organisation where it has a role."""

    account_id: AccountId
    name: str
    path: str


Given = tuple[TransferId, str, date, str]
"""Of which transfer, paper and day which step was told already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferReminder:
    """One for each transfer, paper, day and step; written once."""

    id: UUID
    transfer_id: TransferId
    paper: TransferPaper
    step: ChaseStep
    due_on: date
    at: datetime
    to: frozenset[AccountId]


@dataclass(frozen=True, slots=True)
class ChaseKey:
    """Where a page of somebody's reminders ends: the unread first, of these the latest."""

    unread: bool
    at: datetime
    id: UUID


@dataclass(frozen=True, slots=True)
class TransferReminderLine:
    """A reminder as whom it is for reads it; `over`: that paper is late no more."""

    id: UUID
    transfer_id: UUID
    paper: TransferPaper
    step: ChaseStep
    at: datetime
    due_on: date
    read_at: datetime | None
    name: str
    letter_no: str
    source_name: str
    target_name: str
    over: bool


def fallen(policy: TransferPolicy, due_on: date, today: date) -> list[ChaseStep]:
    """The steps whose day has come; nobody is told of a paper that may still come today."""
    late = (today - due_on).days
    after = {
        ChaseStep.HANDLER: policy.chase_handler_days,
        ChaseStep.BRANCH: policy.chase_branch_days,
        ChaseStep.COMMITTEE: policy.chase_committee_days,
    }
    return [step for step, days in after.items() if late >= max(days, 1)]


def chased_branch(transfer: Transfer) -> OrgRef | None:
    """The branch that the member leaves; of who comes from elsewhere, the one they come to."""
    if transfer.source.inside:
        return transfer.source.branch
    return transfer.assigned_to or transfer.target.branch


def chased_committee(transfer: Transfer) -> OrgRef | None:
    return transfer.source.committee if transfer.source.inside else transfer.target.committee


def nearest(holders: Iterable[Holder]) -> Sequence[Holder]:
    """Those of the lowest organisation that has any: the next higher one is told otherwise."""
    found = list(holders)
    lowest = max((len(one.path) for one in found), default=0)
    return [one for one in found if len(one.path) == lowest]


def chased(
    late: Late, step: ChaseStep, told: Sequence[Holder], now: datetime, today: date
) -> Event:
    """What stands in the transfer's history; nothing of the transfer changes."""
    state, names = late.transfer.state, dict.fromkeys(one.name for one in told)
    return Event(
        action="transfer.chase",
        subject=late.transfer.id,
        by=AccountId(UUID(int=0)),
        at=now,
        from_state=state,
        to_state=state,
        facts={
            "paper": late.paper,
            "due_on": late.due_on.isoformat(),
            "step": step,
            "late_days": str((today - late.due_on).days),
            "told": "、".join(names),
        },
    )


def completed(transfer: Transfer, to: frozenset[AccountId], now: datetime) -> TransferReminder:
    """Told with the assignment; its day is that by which the receipt is awaited, if one is."""
    due_on = transfer.receipt_due_on or transfer.assigned_on
    if due_on is None:
        raise ValueError("nobody was taken in")
    return TransferReminder(
        id=new_id(),
        transfer_id=transfer.id,
        paper=TransferPaper.RECEIPT,
        step=ChaseStep.COMPLETED,
        due_on=due_on,
        at=now,
        to=to,
    )


def informed(transfer: Transfer, names: Sequence[str], now: datetime) -> Event:
    """What stands in the history of who was told that it is done."""
    return Event(
        action="transfer.inform",
        subject=transfer.id,
        by=AccountId(UUID(int=0)),
        at=now,
        from_state=transfer.state,
        to_state=transfer.state,
        facts={"told": "、".join(dict.fromkeys(names))},
    )
