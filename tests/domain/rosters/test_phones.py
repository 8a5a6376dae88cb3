"""Phone numbers are read as units write them, or refused with what is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.rosters.cells import Cell, CellFault
from partyhub.domain.rosters.phones import clean_phone, mask_phone


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        ("13800138000", "13800138000"),
        (13800138000, "13800138000"),
        (13800138000.0, "13800138000"),
        ("+86 138-0013-8000", "13800138000"),
        ("＋86１３８００１３８０００", "13800138000"),
        ("008613800138000", "13800138000"),
        ("8613800138000", "13800138000"),
        ("手机：138 0013 8000", "13800138000"),
        ("\u200b13800138000\u00a0\n", "13800138000"),
        ("'13800138000", "13800138000"),
        ("0571-87654321", "0571-87654321"),
        ("057187654321", "0571-87654321"),
        ("（010）87654321", "010-87654321"),
        ("0891-6543210", "0891-6543210"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_phone_is_read_in_each_usual_shape(cell: Cell, phone: str) -> None:
    assert clean_phone(cell) == phone


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("1380013800", "phone-length"),
        (138001380001.0, "phone-length"),
        ("12800138000", "phone-prefix"),
        ("13800138000/13900139000", "phone-several"),
        ("13800138000 13900139000", "phone-several"),
        ("138O0138000", "phone-characters"),
        ("不详", "phone-characters"),
        ("+", "phone-characters"),
        ("1.38E+10", "phone-scientific"),
        ("87654321", "phone-area-code"),
        ("0571-1234", "phone-landline"),
        ("138****8000", "phone-masked"),
        ("0571-****4321", "phone-masked"),
        ("１３８＊＊＊＊８０００", "phone-masked"),
        ("138xxxx8000", "phone-masked"),
    ],
)
def test_what_is_no_phone_is_refused_with_its_reason(cell: Cell, code: str) -> None:
    fault = clean_phone(cell)
    assert isinstance(fault, CellFault)
    assert fault.code == code


def test_a_short_mobile_is_told_its_length() -> None:
    fault = clean_phone("1380013800")
    assert fault == CellFault("phone-length", "手机号应为 11 位，这里是 10 位")


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.sampled_from(" -\u3000\u00a0"))
def test_every_mobile_survives_spaces_prefixes_and_number_cells(phone: str, gap: str) -> None:
    spaced = f"+86{gap}{phone[:3]}{gap}{phone[3:7]}{gap}{phone[7:]}"
    assert {clean_phone(phone), clean_phone(float(phone)), clean_phone(spaced)} == {phone}


@given(st.one_of(st.text(), st.floats(), st.integers(), st.booleans(), st.none()))
def test_nothing_in_a_cell_breaks_the_reader(cell: Cell) -> None:
    assert isinstance(clean_phone(cell), str | CellFault)


def test_a_fault_never_repeats_the_number() -> None:
    fault = clean_phone("138001380001234")
    assert isinstance(fault, CellFault)
    assert "138001" not in fault.message


def test_a_preview_shows_the_ends_only() -> None:
    assert mask_phone("13812345678") == "138****5678"
