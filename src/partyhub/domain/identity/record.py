"""What is kept of a member's identity number: sealed, a mask, a keyed index (security.md 28–31)."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from partyhub.domain.identity.number import masked, told
from partyhub.domain.shared.codes import Gender
from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.sealing import Vault


class IdentityVault(Vault, Protocol):
    """A vault with keys of its own; while they rotate it opens what any of them sealed."""

    @property
    def key_id(self) -> int:
        """The key that seals now."""
        ...

    def older_indexes(self, plain: str) -> list[bytes]:
        """The index of the same text under each key that is on its way out."""
        ...


class Doubt(StrEnum):
    """Where the number and the record disagree: told, never refused."""

    BIRTH_MONTH = "birth_month"
    GENDER = "gender"


class NoIdentityNumber(DomainError):
    """There is no identity number to reveal or to clear."""

    kind, code = Kind.CONFLICT, "no-identity-number"


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityRecord:
    """Of one member; `sealed` None: it was cleared, and the row says by whom."""

    member_id: MemberId
    masked: str = ""
    sealed: bytes | None = None
    index: bytes | None = None
    key_id: int = 0
    set_at: datetime | None = None
    set_by: str = ""
    version: int = 0


def kept(
    vault: IdentityVault, before: IdentityRecord, number: str, *, by: str, at: datetime
) -> IdentityRecord:
    """The record with that checked number."""
    return IdentityRecord(
        member_id=before.member_id,
        masked=masked(number),
        sealed=vault.seal(number, aad=_seal_of(before.member_id)),
        index=vault.index(number),
        key_id=vault.key_id,
        set_at=at,
        set_by=by,
        version=before.version,
    )


def cleared(before: IdentityRecord, *, by: str, at: datetime) -> IdentityRecord:
    if before.sealed is None:
        raise NoIdentityNumber("no identity number is kept")
    return IdentityRecord(member_id=before.member_id, set_at=at, set_by=by, version=before.version)


def resealed(vault: IdentityVault, before: IdentityRecord) -> IdentityRecord:
    """The same number under the key that seals now; who entered it and when stays."""
    number = opened(vault, before)
    sealed = vault.seal(number, aad=_seal_of(before.member_id))
    return replace(before, sealed=sealed, index=vault.index(number), key_id=vault.key_id)


def opened(vault: IdentityVault, record: IdentityRecord) -> str:
    """The whole number; NoIdentityNumber."""
    if record.sealed is None:
        raise NoIdentityNumber("no identity number is kept")
    return vault.open(record.sealed, aad=_seal_of(record.member_id))


def doubts(number: str, *, birth_month: str, gender: Gender) -> list[Doubt]:
    """What the number says otherwise than the record; an empty birth month says nothing."""
    says = told(number)
    found = [Doubt.BIRTH_MONTH] if birth_month and says.birth_month != birth_month else []
    return found if says.gender is gender else [*found, Doubt.GENDER]


def _seal_of(member_id: MemberId) -> str:
    """The vault adds version, algorithm and key id (security.md 28)."""
    return f"member_identities|sealed|{member_id}"
