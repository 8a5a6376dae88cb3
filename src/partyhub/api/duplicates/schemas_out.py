"""Pairs of records of one person as they go over the wire."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.api.members.card import MemberOut
from partyhub.domain.duplicates.likeness import Likeness
from partyhub.domain.duplicates.pair import Decision, Hindrance
from partyhub.domain.duplicates.views import Belonging, Merged, PairSide, Similar
from partyhub.usecases.duplicates.find import Merges
from partyhub.usecases.duplicates.sides import Beside, WholePair
from partyhub.usecases.members.read_member import ReadMember


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideOut:
    """One record with what hangs on it; `hindrances`: why it can't go into the other one.

    `account`: waiting, in_use, closed, or empty without one.
    """

    member: MemberOut
    identity_masked: str
    present: bool
    check_in_runs: bool
    transfer_runs: bool
    account: str
    hindrances: Sequence[Hindrance]

    @classmethod
    def of(cls, beside: Beside) -> "BesideOut":
        standing = beside.standing
        return cls(
            member=MemberOut.of(ReadMember(beside.whole, [])),
            identity_masked=beside.identity_masked,
            present=standing.present,
            check_in_runs=standing.check_in_runs,
            transfer_runs=standing.transfer_runs,
            account=standing.account,
            hindrances=beside.hindrances,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PairOut:
    """Both records beside each other; of a decided pair by whom, when and why."""

    id: UUID
    likeness: Likeness
    found_at: datetime
    decision: Decision
    decided_at: datetime | None
    decided_by: str
    reason: str
    one: BesideOut
    other: BesideOut
    allowed_actions: Sequence[str]

    @classmethod
    def of(cls, whole: WholePair) -> "PairOut":
        pair = whole.pair
        return cls(
            id=pair.id,
            likeness=pair.likeness,
            found_at=pair.found_at,
            decision=pair.decision,
            decided_at=pair.decided_at,
            decided_by=pair.decided_by,
            reason=pair.reason,
            one=BesideOut.of(whole.one),
            other=BesideOut.of(whole.other),
            allowed_actions=whole.allowed_actions,
        )


@dataclass(frozen=True, slots=True)
class ThereOut:
    """A record that may be of the person who is being entered."""

    member: PairSide
    likeness: Likeness
    same_birth_month: bool | None
    same_phone: bool | None


@dataclass(frozen=True, slots=True)
class WhoIsThereOut:
    """The most likely first; empty: nobody within reach."""

    items: Sequence[ThereOut]

    @classmethod
    def of(cls, found: Sequence[tuple[Similar, Likeness]]) -> "WhoIsThereOut":
        items = [
            ThereOut(one.side, how, one.same_birth_month, one.same_phone) for one, how in found
        ]
        return cls(sorted(items, key=lambda item: item.likeness))


@dataclass(frozen=True, slots=True)
class MergedOut:
    """A record that went into another one: its staff number of then, the values that were taken
    from it (by name), and where it belonged.
    """

    merged: Merged
    belonged: Sequence[Belonging]


@dataclass(frozen=True, slots=True)
class MergesOut:
    """`into`: the record of this person that stays; `merged`: what went into this one."""

    into: Merged | None
    merged: Sequence[MergedOut]

    @classmethod
    def of(cls, merges: Merges) -> "MergesOut":
        return cls(merges.into, [MergedOut(one, at) for one, at in merges.merged])
