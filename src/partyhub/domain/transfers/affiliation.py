"""Where a member belongs over time: half-open periods that touch and never overlap (MEM-05)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.org import OrgRef


class Overlap(DomainError):
    """The member would belong to two branches at once, or to none for a while."""

    kind, code = Kind.CONFLICT, "affiliations-overlap"


@dataclass(frozen=True, slots=True, kw_only=True)
class Affiliation:
    """`since` included, `until` not; `until` None is the present one (TRF-11).

    `gone`: it ended because the member left for an organisation elsewhere.
    """

    member_id: MemberId
    branch: OrgRef
    branch_name: str = ""
    since: datetime
    until: datetime | None = None
    gone: bool = False

    def covers(self, moment: datetime) -> bool:
        return self.since <= moment and (self.until is None or moment < self.until)


def require_unbroken(history: Sequence[Affiliation], branch: OrgRef | None) -> None:
    """Overlap unless each period begins when the one before ends, and the last is of `branch`
    and open; of who has left (None) the last has ended. Who had left and came back belonged
    nowhere here in between.
    """
    ordered = sorted(history, key=lambda one: one.since)
    whole = all(_goes_on(first, then) for first, then in pairwise(ordered))
    last = ordered[-1] if ordered else None
    stands = last.branch.id if last is not None and last.until is None else None
    if not whole or stands != (branch.id if branch is not None else None):
        raise Overlap("one branch at every instant")


def _goes_on(first: Affiliation, then: Affiliation) -> bool:
    if first.until is None:
        return False
    return first.until < then.since if first.gone else first.until == then.since
