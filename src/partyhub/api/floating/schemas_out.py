"""What clients get about floating members."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.floating.registration import (
    Floating,
    FloatingEntry,
    FloatingPerson,
    FloatingTerms,
    Permit,
    Pledge,
)
from partyhub.domain.floating.states import FloatingAction, FloatingDirection, FloatingState
from partyhub.usecases.floating.read import WholeFloating


@dataclass(frozen=True, slots=True, kw_only=True)
class FloatingEntryOut:
    """An entry of the permit; one that `reverses` another says why in `activity`."""

    id: UUID
    held_on: date
    activity: str
    place: str
    org: str
    noted_by: str
    noted_at: datetime
    reverses: UUID | None

    @classmethod
    def of(cls, entry: FloatingEntry) -> "FloatingEntryOut":
        said = entry.activity
        return cls(
            id=entry.id, held_on=said.held_on, activity=said.activity, place=said.place,
            org=said.org, noted_by=entry.noted_by, noted_at=entry.noted_at,
            reverses=entry.reverses,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class FloatingOut:
    """A floating member in the register. `entry_count` counts those that stand."""

    id: UUID
    member_id: UUID | None
    keeper_id: UUID
    keeper_name: str
    direction: FloatingDirection
    state: FloatingState
    person: FloatingPerson
    terms: FloatingTerms
    permit: Permit | None
    permit_out: bool
    pledge: Pledge | None
    entry_count: int
    ended_on: date | None
    why: str
    registered_at: datetime
    changed_at: datetime
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeFloatingOut:
    """With its entries, and what the caller may do now."""

    floating: FloatingOut
    entries: Sequence[FloatingEntryOut]
    allowed_actions: Sequence[FloatingAction]

    @classmethod
    def of(cls, whole: WholeFloating) -> "WholeFloatingOut":
        return cls(
            floating=floating_out(whole.floating),
            entries=[FloatingEntryOut.of(entry) for entry in whole.entries],
            allowed_actions=whole.allowed_actions,
        )


def floating_out(one: Floating) -> FloatingOut:
    return FloatingOut(
        id=one.id, member_id=one.member_id, keeper_id=one.keeper.id, keeper_name=one.keeper_name,
        direction=one.direction, state=one.state, person=one.person, terms=one.terms,
        permit=one.permit, permit_out=one.permit_out, pledge=one.pledge, entry_count=one.entries,
        ended_on=one.ended_on, why=one.why, registered_at=one.registered_at,
        changed_at=one.changed_at, version=one.version,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class MyFloatingOut:
    """The member's own registrations, the latest first."""

    items: Sequence[WholeFloatingOut]

    @classmethod
    def of(cls, found: Sequence[WholeFloating]) -> "MyFloatingOut":
        return cls([WholeFloatingOut.of(one) for one in found])
