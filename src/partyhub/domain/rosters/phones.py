"""联系电话 as units write it: +86 138 0013 8000, a number cell, 0571-87654321."""

import re
from typing import Final

from partyhub.domain.rosters.cells import Cell, CellFault, Cleaned, clean_text

_MOBILE_DIGITS: Final = 11
_MOBILE: Final = re.compile(r"1[3-9]\d{9}")
_LANDLINE: Final = re.compile(r"(?P<area>010|02\d|0[3-9]\d{2})(?P<number>[2-9]\d{6,7})")
_COUNTRY: Final = re.compile(r"^(?:\+|00)?86(?=1\d{10}$)|^(?:\+|00)86")
_DECORATION: Final = re.compile(r"[\s()\-–—−·._\[\]]")
_SEVERAL: Final = re.compile(r"\d{7,}\D+\d{7,}")
_MASKED: Final = re.compile(r"\d*[*×xX•＊]{2,}\d*")
_TELEPHONE_WORD: Final = re.compile(r"^(?:手机|电话|Tel|tel|TEL)[::]?")


def clean_phone(cell: Cell) -> Cleaned[str]:
    """13800138000 or 0571-87654321; empty for a blank cell."""
    text = _TELEPHONE_WORD.sub("", clean_text(cell))
    if not text:
        return ""
    if re.fullmatch(r"\d(?:\.\d+)?[eE]\+?\d+", text):
        return CellFault("phone-scientific", "手机号成了科学计数法，请把单元格设为文本后重新填写")
    if _SEVERAL.search(re.sub(r"[\s\-]", "", text)) or _SEVERAL.search(text):
        return CellFault("phone-several", "这里有两个号码，请只留一个")
    digits = _COUNTRY.sub("", _DECORATION.sub("", text))
    if _MOBILE.fullmatch(digits):
        return digits
    if landline := _LANDLINE.fullmatch(digits):
        return f"{landline['area']}-{landline['number']}"
    return _fault(digits)


def _fault(digits: str) -> CellFault:
    if _MASKED.fullmatch(digits):
        return CellFault(
            "phone-masked", "手机号已隐去：请填写完整的号码，或导出含完整号码的花名册后再修改"
        )
    if not re.fullmatch(r"\d+", digits):
        return CellFault("phone-characters", "联系电话中有不是数字的字符")
    if len(digits) in {7, 8} and digits[0] in "23456789":
        return CellFault("phone-area-code", "座机号码请加上区号，例如 0571-87654321")
    if digits[0] == "0":
        return CellFault("phone-landline", "座机号码应为区号加 7 至 8 位号码，例如 0571-87654321")
    if len(digits) != _MOBILE_DIGITS:
        return CellFault("phone-length", f"手机号应为 {_MOBILE_DIGITS} 位，这里是 {len(digits)} 位")
    return CellFault("phone-prefix", f"没有以 {digits[:2]} 开头的手机号，请核对")


def mask_phone(phone: str) -> str:
    """138****5678: what a preview shows."""
    return f"{phone[:3]}****{phone[-4:]}"
