"""A member's phone, sealed for that member's row (SP-03)."""

from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.phone import (
    NO_PHONE,
    KeptPhone,
    mask_phone,
    opened_phone,
    sealed_phone,
)
from partyhub.domain.shared.sealing import Vault

__all__ = ["NO_PHONE", "KeptPhone", "keep_phone", "mask_phone", "open_phone"]


def keep_phone(vault: Vault, member_id: MemberId, phone: str) -> KeptPhone:
    """The phone as it is stored for that member; an empty one is no phone."""
    return sealed_phone(vault, phone, aad=_seal_of(member_id))


def open_phone(vault: Vault, member_id: MemberId, kept: KeptPhone) -> str:
    """The whole number; empty if there is none."""
    return opened_phone(vault, kept, aad=_seal_of(member_id))


def _seal_of(member_id: MemberId) -> str:
    return f"members|phone|{member_id}"
