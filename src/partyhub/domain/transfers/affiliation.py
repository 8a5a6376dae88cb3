"""Where a member belongs over time: half-open periods that touch and never overlap (MEM-05)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.shared.ids import MemberId, TransferId
from partyhub.domain.shared.org import OrgRef


class Overlap(DomainError):
    """The member would belong to two branches at once, or to none for a while."""

    kind, code = Kind.CONFLICT, "affiliations-overlap"


@dataclass(frozen=True, slots=True, kw_only=True)
class Affiliation:
    """`since` included, `until` not; `until` None is the present one (TRF-11)."""

    member_id: MemberId
    branch: OrgRef
    since: datetime
    until: datetime | None = None
    transfer_id: TransferId | None = None

    def covers(self, moment: datetime) -> bool:
        return self.since <= moment and (self.until is None or moment < self.until)


def moved(
    present: Affiliation, branch: OrgRef, *, at: datetime, transfer_id: TransferId | None
) -> tuple[Affiliation, Affiliation]:
    """The old one, ended, and the new one, in one instant; Overlap if the old one is later."""
    if present.until is not None or at <= present.since:
        raise Overlap("the present affiliation is not open at that moment")
    begun = Affiliation(
        member_id=present.member_id, branch=branch, since=at, transfer_id=transfer_id
    )
    return replace(present, until=at), begun


def left(present: Affiliation, *, at: datetime) -> Affiliation:
    """The member belongs to an organisation elsewhere from then on."""
    if present.until is not None or at <= present.since:
        raise Overlap("the present affiliation is not open at that moment")
    return replace(present, until=at)


def unbroken(history: Sequence[Affiliation]) -> bool:
    """Each begins when the one before ends; only the last may be open."""
    ordered = sorted(history, key=lambda one: one.since)
    return all(first.until == then.since for first, then in pairwise(ordered))


def at_moment(history: Sequence[Affiliation], moment: datetime) -> Affiliation | None:
    """The one branch of that moment; None before the first and after the last."""
    return next((one for one in history if one.covers(moment)), None)
