"""What is promised by a day and nobody has answered yet: reminded of before, on the day and after.

One ladder for members' requests about their data (PIPL art. 50), for contact requests (MEM-15),
for transfers that another street's counter took up (TRF-01), and for what a unit and a community
owe each other in a half-year (NT-23).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId


class Matter(StrEnum):
    """本人申请, 联系申请, 转接认领, 半年参与服务, 半年联席会."""

    DATA_REQUEST = "data_request"
    CONTACT = "contact"
    TRANSFER_CLAIM = "transfer_claim"
    HALF_SERVICE = "half_service"
    HALF_MEETING = "half_meeting"


class NudgeStep(StrEnum):
    """快到期 and 已逾期 for whose it is; 上报 for the next organisation above that has anybody."""

    NEAR = "near"
    LATE = "late"
    ABOVE = "above"


OF_HALF_YEARS: Final = frozenset({Matter.HALF_SERVICE, Matter.HALF_MEETING})
"""Reminded of weeks before; nobody above is told, who reads by name what lacks (SP-24)."""
ABOVE_AFTER: Final = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Owed:
    """Something that waits for an answer at the organisation of that path."""

    matter: Matter
    subject_id: UUID
    due_at: datetime
    path: str

    @property
    def near_from(self) -> datetime:
        return self.due_at - near_before(self.matter)

    @property
    def steps_up(self) -> list[str]:
        """The organisation and those above it, the nearest first."""
        parts = self.path.strip("/").split("/")
        return ["/" + "/".join(parts[: n + 1]) + "/" for n in reversed(range(len(parts)))]


@dataclass(frozen=True, slots=True)
class Holder:
    """An open account that may answer, and where it may."""

    account_id: AccountId
    name: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskReminder:
    """One for each matter and step; written once."""

    id: UUID
    matter: Matter
    subject_id: UUID
    step: NudgeStep
    due_at: datetime
    at: datetime
    to: frozenset[AccountId]


@dataclass(frozen=True, slots=True)
class NudgeKey:
    """Where a page of somebody's reminders ends: the unread first, of these the latest."""

    unread: bool
    at: datetime
    id: UUID


@dataclass(frozen=True, slots=True)
class DeskReminderLine:
    """A reminder as whom it is for reads it, without the person's name; `over`: it was answered.

    Of half-years `org_name` says who lacks something, and `count` what there is: of a unit what
    waits to be confirmed, of a community its partner units.
    """

    id: UUID
    matter: Matter
    subject_id: UUID
    step: NudgeStep
    due_at: datetime
    at: datetime
    read_at: datetime | None
    over: bool
    org_name: str = ""
    count: int = 0


def near_before(matter: Matter) -> timedelta:
    """How long before its day it is reminded of for the first time."""
    return timedelta(weeks=4) if matter in OF_HALF_YEARS else timedelta(days=1)


def fallen(owed: Owed, now: datetime) -> list[NudgeStep]:
    """The steps whose time has come; what is late already is not reminded of as near."""
    if now > owed.due_at + ABOVE_AFTER and owed.matter not in OF_HALF_YEARS:
        return [NudgeStep.LATE, NudgeStep.ABOVE]
    if now > owed.due_at:
        return [NudgeStep.LATE]
    return [NudgeStep.NEAR] if now >= owed.near_from else []


def addressed(owed: Owed, step: NudgeStep, holders: Iterable[Holder]) -> Sequence[Holder]:
    """Those of the nearest organisation that has any; of the last step, of the next one above."""
    found = list(holders)
    levels = [here for path in owed.steps_up if (here := [h for h in found if h.path == path])]
    if not levels:
        return []
    return levels[1] if step is NudgeStep.ABOVE and len(levels) > 1 else levels[0]


def reminded(owed: Owed, step: NudgeStep, told: Sequence[Holder], now: datetime) -> Event:
    """What stands in the matter's history; nothing of it changes."""
    return Event(
        action=f"{owed.matter.replace('_', '-')}.remind", subject=owed.subject_id,
        by=AccountId(UUID(int=0)), at=now,
        facts={"step": step, "told": "、".join(dict.fromkeys(one.name for one in told))},
    )  # fmt: skip
