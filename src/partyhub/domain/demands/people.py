"""The resident: sealed wherever they stand, known to others by a code (SP-08, ADR 0033)."""

from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from partyhub.domain.demands.refusals import NamesTheResident
from partyhub.domain.demands.states import DemandManner
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import AccountId, ResidentId, ServiceDemandId
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.shared.short_code import plain_code

THE_RESIDENT: Final = Actor(account_id=AccountId(UUID(int=1)), display_name="居民")
"""Signs what a resident does by the code in their hands; it holds no grants."""

_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Person:
    """Who ordered, in clear: for one transaction, and never in a log."""

    name: str = field(repr=False)
    phone: str = field(repr=False)
    address: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SealedPerson:
    """The same as it is kept with one order; `tail` is a keyed hash of the phone's ending."""

    name: bytes
    phone: bytes
    address: bytes
    tail: bytes


@dataclass(frozen=True, slots=True)
class Resident:
    """A resident of one community: `R-0007`, found again by the keyed index of the phone."""

    id: ResidentId
    running: int

    @property
    def code(self) -> str:
        return f"R-{self.running:04d}"


def sealed(vault: Vault, demand_id: ServiceDemandId, number: str, person: Person) -> SealedPerson:
    """Each text tied to its row and column."""
    parts = (person.name, person.phone, person.address)
    name, phone, address = (
        vault.seal(text, aad=_aad(part, demand_id))
        for part, text in zip(_PARTS, parts, strict=True)
    )
    return SealedPerson(name, phone, address, tail_digest(vault, number, person.phone[-4:]))


def opened(vault: Vault, demand_id: ServiceDemandId, kept: SealedPerson) -> Person:
    parts = (kept.name, kept.phone, kept.address)
    return Person(
        *(
            vault.open(text, aad=_aad(part, demand_id))
            for part, text in zip(_PARTS, parts, strict=True)
        )
    )


def tail_digest(vault: Vault, number: str, tail: str) -> bytes:
    """Keyed, and bound to the order's number."""
    return vault.index(f"demand tail {number} {tail}")


def code_digest(vault: Vault, number: str, code: str) -> bytes:
    """What a slip's code is kept as: nobody finds the code by it, nor takes it for another order's
    (ADR 0011).
    """
    return vault.index(f"demand code {number} {plain_code(code)}")


def require_reachable(person: Person, *, area: str, manner: DemandManner) -> None:
    """Who comes must know where to; online nobody is asked for a door (SRV-05)."""
    if manner is DemandManner.ONLINE:
        return
    for name, told in (("area", area), ("address", person.address)):
        if not told:
            raise Invalid("who comes must know where to", field=name)


def require_unnamed(person: Person, **texts: str) -> None:
    """NamesTheResident for a text for others' eyes that says who or where the resident is."""
    for name, text in texts.items():
        squeezed = "".join(text.split())
        told = (person.name, person.phone, person.address)
        if any(len(t) >= _SHORTEST and "".join(t.split()) in squeezed for t in told):
            raise NamesTheResident("leave out who and where it is", field=name)


_PARTS = ("name", "phone", "address")


def _aad(part: str, demand_id: ServiceDemandId) -> str:
    return f"service_demands|{part}_sealed|{demand_id}"
