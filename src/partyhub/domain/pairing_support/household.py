"""A household: sealed while its pair is open, a code to all who need not visit it (SP-08)."""

from dataclasses import dataclass, field

from partyhub.domain.pairing_support.refusals import NamesTheHousehold
from partyhub.domain.shared.ids import HouseholdId, SupportPairId
from partyhub.domain.shared.sealing import Vault

_SHORTEST = 2
_PARTS = ("name", "phone", "address")


@dataclass(frozen=True, slots=True)
class HouseholdPerson:
    """Whom to visit, in clear: for one transaction, and never in a log."""

    name: str = field(repr=False)
    phone: str = field(repr=False)
    address: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SealedHousehold:
    """The same as it is kept with an open pair."""

    name: bytes
    phone: bytes
    address: bytes


@dataclass(frozen=True, slots=True)
class Household:
    """A household of one community: `H-0007`, found again by a keyed index."""

    id: HouseholdId
    running: int

    @property
    def code(self) -> str:
        return household_code(self.running)


def household_code(running: int) -> str:
    return f"H-{running:04d}"


def household_index(vault: Vault, person: HouseholdPerson) -> bytes:
    """Of the name with the phone: relatives and neighbours may lend theirs to several."""
    return vault.index(f"household {_squeezed(person.name)} {person.phone}")


def sealed(vault: Vault, pair_id: SupportPairId, person: HouseholdPerson) -> SealedHousehold:
    """Each text tied to its row and column."""
    return SealedHousehold(
        *(vault.seal(getattr(person, part), aad=_aad(part, pair_id)) for part in _PARTS)
    )


def opened(vault: Vault, pair_id: SupportPairId, kept: SealedHousehold) -> HouseholdPerson:
    return HouseholdPerson(
        *(vault.open(getattr(kept, part), aad=_aad(part, pair_id)) for part in _PARTS)
    )


def require_unnamed(person: HouseholdPerson, **texts: str) -> None:
    """NamesTheHousehold for a text for others' eyes that says who or where it is."""
    told = [_squeezed(getattr(person, part)) for part in _PARTS]
    for name, text in texts.items():
        if any(len(one) >= _SHORTEST and one in _squeezed(text) for one in told):
            raise NamesTheHousehold("leave out who and where it is", field=name)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _aad(part: str, pair_id: SupportPairId) -> str:
    return f"support_pairs|{part}_sealed|{pair_id}"
