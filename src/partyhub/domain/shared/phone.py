"""A phone number: kept sealed, shown masked, found by its ending (SP-03)."""

from dataclasses import dataclass

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


def sealed_phone(vault: Vault, phone: str, *, aad: str) -> KeptPhone:
    """The phone as it is stored in the place that `aad` names; an empty one is no phone."""
    if not phone:
        return NO_PHONE
    sealed = vault.seal(phone, aad=aad)
    return KeptPhone(mask_phone(phone), phone[-_TAIL:], sealed, vault.index(phone))


def opened_phone(vault: Vault, kept: KeptPhone, *, aad: str) -> str:
    """The whole number; empty if there is none."""
    return vault.open(kept.sealed, aad=aad) if kept.sealed else ""
