"""Sealed values open again, only in their own row, and tell when they were touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.integrations.sealing.vault import BrokenSeal, Vault

_OLD, _NEW, _INDEX = b"o" * 32, b"n" * 32, b"i" * 32
_ROW = "members|phone|0190"
_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


def a_vault(current: int = 1) -> Vault:
    return Vault({1: _OLD, 2: _NEW}, current, _INDEX)


@given(_TEXT, _TEXT)
def test_what_was_sealed_opens_again(plain: str, aad: str) -> None:
    vault = a_vault()
    assert vault.open(vault.seal(plain, aad=aad), aad=aad) == plain


def test_two_seals_of_one_value_share_nothing_but_the_header() -> None:
    first, second = (a_vault().seal("13812345678", aad=_ROW) for _ in range(2))
    assert first[:3] == second[:3] == bytes((1, 1, 1))
    assert first[3:15] != second[3:15]
    assert first[15:] != second[15:]
    assert b"13812345678" not in first


def test_each_changed_bit_breaks_the_seal() -> None:
    sealed = a_vault().seal("13812345678", aad=_ROW)
    for bit in range(len(sealed) * 8):
        changed = bytearray(sealed)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(BrokenSeal):
            a_vault().open(bytes(changed), aad=_ROW)


def test_each_cut_breaks_the_seal() -> None:
    sealed = a_vault().seal("13812345678", aad=_ROW)
    for length in range(len(sealed)):
        with pytest.raises(BrokenSeal):
            a_vault().open(sealed[:length], aad=_ROW)


def test_a_value_moved_to_another_row_does_not_open() -> None:
    sealed = a_vault().seal("13812345678", aad=_ROW)
    with pytest.raises(BrokenSeal):
        a_vault().open(sealed, aad="members|phone|0191")


def test_old_and_new_values_open_while_keys_rotate() -> None:
    """security.md 5, item 30."""
    old, new = a_vault(1).seal("old", aad=_ROW), a_vault(2).seal("new", aad=_ROW)
    rotated = Vault({2: _NEW}, 2, _INDEX)
    assert [a_vault(2).open(sealed, aad=_ROW) for sealed in (old, new)] == ["old", "new"]
    assert [a_vault(2).is_current(sealed) for sealed in (old, new)] == [False, True]
    assert rotated.open(new, aad=_ROW) == "new"
    with pytest.raises(BrokenSeal):
        rotated.open(old, aad=_ROW)


def test_no_error_repeats_what_was_sealed() -> None:
    sealed = a_vault().seal("13812345678", aad=_ROW)
    with pytest.raises(BrokenSeal) as refusal:
        a_vault().open(sealed[:-1], aad=_ROW)
    assert "138" not in str(refusal.value)


@pytest.mark.parametrize(
    "written", ["13812345678", "138 1234 5678", "138-1234-5678", "１３８１２３４５６７８"]
)
def test_one_number_has_one_index_however_it_is_written(written: str) -> None:
    assert a_vault().index(written) == a_vault(2).index("13812345678")
    assert len(a_vault().index(written)) == 16


def test_the_index_depends_on_the_number_and_the_key() -> None:
    other = Vault({1: _OLD}, 1, b"j" * 32)
    assert a_vault().index("13812345678") != a_vault().index("13812345679")
    assert a_vault().index("13812345678") != other.index("13812345678")


@pytest.mark.parametrize(
    ("keys", "current", "index_key"),
    [
        ({1: _OLD}, 2, _INDEX),
        ({1: b"short"}, 1, _INDEX),
        ({256: _OLD}, 256, _INDEX),
        ({1: _OLD}, 1, b"short"),
        ({1: _OLD}, 1, _OLD),
    ],
)
def test_weak_or_missing_keys_are_refused_at_the_start(
    keys: dict[int, bytes], current: int, index_key: bytes
) -> None:
    with pytest.raises(ValueError, match="key"):
        Vault(keys, current, index_key)
