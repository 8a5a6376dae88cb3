"""Phones are shown masked and kept sealed."""

from uuid import UUID

import pytest

from partyhub.domain.members.phone import NO_PHONE, keep_phone, mask_phone, open_phone
from partyhub.domain.shared.ids import MemberId
from partyhub.integrations.sealing.vault import BrokenSeal, Vault

WANG, LI = MemberId(UUID(int=1)), MemberId(UUID(int=2))


@pytest.fixture
def vault() -> Vault:
    return Vault({1: b"k" * 32}, 1, b"i" * 32)


@pytest.mark.parametrize(
    ("phone", "masked"),
    [
        ("13812345678", "138****5678"),
        ("0571-87654321", "0571-****4321"),
        ("010-62345679", "010-****5679"),
        ("123", "***"),
        ("", ""),
    ],
)
def test_a_mask_keeps_the_head_and_the_last_four(phone: str, masked: str) -> None:
    """SP-03."""
    assert mask_phone(phone) == masked


def test_a_kept_phone_opens_for_its_member_and_for_no_other(vault: Vault) -> None:
    kept = keep_phone(vault, WANG, "13812345678")
    assert open_phone(vault, WANG, kept) == "13812345678"
    assert b"13812345678" not in (kept.sealed or b"")
    assert (kept.masked, kept.tail) == ("138****5678", "5678")
    with pytest.raises(BrokenSeal):
        open_phone(vault, LI, kept)


def test_equal_phones_have_equal_indexes_and_no_phone_has_none(vault: Vault) -> None:
    assert keep_phone(vault, WANG, "13812345678").index == (
        keep_phone(vault, LI, "138 1234 5678").index
    )
    assert keep_phone(vault, WANG, "") == NO_PHONE
    assert open_phone(vault, WANG, NO_PHONE) == ""
