"""What a step of a transfer is, and what it makes."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.transfers.policy import TransferPolicy
from partyhub.domain.transfers.refusals import WhyNeeded
from partyhub.domain.transfers.states import TransferAction
from partyhub.domain.transfers.transfer import Transfer


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Anything that is done to a transfer: one type each, beside the rule that it follows."""

    action: ClassVar[TransferAction]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """Who acts, when, and by which policy; `letter_no` numbers a letter that goes out now for
    so many `people`.
    """

    by: AccountId
    at: datetime
    today: date
    policy: TransferPolicy
    letter_no: str = ""
    people: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The outcome of one step."""

    transfer: Transfer
    note: str = ""


def require_past(day: date, today: date, field: str) -> None:
    """Invalid for a day that has not come."""
    if day > today:
        raise Invalid("that day has not come yet", field=field)


def reason_of(text: str, *, field: str = "reason") -> str:
    """WhyNeeded for an empty one."""
    if not text.strip():
        raise WhyNeeded("a reason is needed", field=field)
    return text.strip()


def with_proof(why: str, proof: str) -> str:
    """The words of a reason, and which paper proves it: 因病（证明：出院小结）."""
    return f"{why}（证明：{proof.strip()}）" if proof.strip() else why
