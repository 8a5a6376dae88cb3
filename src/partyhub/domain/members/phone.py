"""A member's phone: kept sealed, shown masked, found by its ending (SP-03)."""

from dataclasses import dataclass

from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.sealing import Vault

_TAIL = 4
_MOBILE_HEAD = 3


@dataclass(frozen=True, slots=True)
class KeptPhone:
    """What is stored of a phone: a mask, its last four digits, the sealed number, a keyed index."""

    masked: str = ""
    tail: str = ""
    sealed: bytes | None = None
    index: bytes | None = None


NO_PHONE = KeptPhone()


def mask_phone(phone: str) -> str:
    """13812345678 becomes 138****5678; of a landline the area code and the last four are left."""
    if len(phone) <= _TAIL:
        return "*" * len(phone)
    head = phone.partition("-")[0] + "-" if "-" in phone else phone[:_MOBILE_HEAD]
    return f"{head}****{phone[-_TAIL:]}"


def keep_phone(vault: Vault, member_id: MemberId, phone: str) -> KeptPhone:
    """The phone as it is stored for that member; an empty one is no phone."""
    if not phone:
        return NO_PHONE
    sealed = vault.seal(phone, aad=_seal_of(member_id))
    return KeptPhone(mask_phone(phone), phone[-_TAIL:], sealed, vault.index(phone))


def open_phone(vault: Vault, member_id: MemberId, kept: KeptPhone) -> str:
    """The whole number; empty if there is none."""
    return vault.open(kept.sealed, aad=_seal_of(member_id)) if kept.sealed else ""


def _seal_of(member_id: MemberId) -> str:
    return f"members|phone|{member_id}"
