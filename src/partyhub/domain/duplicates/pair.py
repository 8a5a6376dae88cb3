"""A pair of records that may be of one person, and what was decided upon it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from partyhub.domain.duplicates.likeness import Likeness
from partyhub.domain.duplicates.refusals import MergeHindered, NotOfThePair, PairDecided
from partyhub.domain.shared.ids import MemberId


class Decision(StrEnum):
    """`different`: two people, never asked about again."""

    OPEN = ""
    MERGED = "merged"
    DIFFERENT = "different"


class Hindrance(StrEnum):
    """What keeps a record from going into another; the portal says what to do about it."""

    CHECK_IN = "check_in"
    TRANSFER = "transfer"
    ACCOUNT = "account"
    FLOATING = "floating"
    DATA_REQUEST = "data_request"
    PRESENT = "present"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What hangs on a record now. `account`: waiting, in_use, closed, or empty; `floats`: the
    directions in which a floating registration stands; `asks`: a request about one's data is open.
    """

    present: bool = True
    check_in_runs: bool = False
    transfer_runs: bool = False
    account: str = ""
    floats: frozenset[str] = frozenset()
    asks: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """`one` has the smaller id."""

    id: UUID
    one: MemberId
    other: MemberId
    likeness: Likeness
    found_at: datetime
    decision: Decision = Decision.OPEN
    decided_at: datetime | None = None
    decided_by: str = ""
    reason: str = ""

    def beside(self, member_id: MemberId) -> MemberId:
        """The other one of the two; NotOfThePair."""
        if member_id not in (self.one, self.other):
            raise NotOfThePair("neither of the two", field="keep")
        return self.other if member_id == self.one else self.one

    def require_open(self) -> None:
        if self.decision is not Decision.OPEN:
            raise PairDecided("it was decided", decision=self.decision.value)

    def decided(self, decision: Decision, reason: str, *, by: str, at: datetime) -> "Pair":
        """PairDecided if somebody was faster."""
        self.require_open()
        return replace(self, decision=decision, reason=reason, decided_by=by, decided_at=at)


def hindrances(kept: Standing, going: Standing) -> Sequence[Hindrance]:
    """Why the record can't go into the other one; what runs stays with the record that has it."""
    judged = (
        (Hindrance.CHECK_IN, going.check_in_runs),
        (Hindrance.TRANSFER, going.transfer_runs),
        (Hindrance.ACCOUNT, going.account == "in_use" and kept.account != ""),
        (Hindrance.FLOATING, bool(going.floats & kept.floats)),
        (Hindrance.DATA_REQUEST, going.asks),
        (Hindrance.PRESENT, going.present and not kept.present),
    )
    return [name for name, stands in judged if stands]


def require_unhindered(kept: Standing, going: Standing) -> None:
    """MergeHindered with everything that stands in the way."""
    if found := hindrances(kept, going):
        raise MergeHindered("it has to stay as it is", hindrance=",".join(found))
