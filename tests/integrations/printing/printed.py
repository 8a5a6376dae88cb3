"""Builders of sheets to print, and a reader of the printed pages."""

from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any

import pypdfium2
from PIL.Image import Image

from partyhub.domain.check_ins.holder import Holder
from partyhub.domain.check_ins.prints import CertificatePrint, ReceiptPrint
from partyhub.domain.shared import codes

URL = "https://dangqun.example.gov.cn/v/" + "AQcAB-_9" * 17


def a_holder(**changes: Any) -> Holder:
    holder = Holder(
        name="喆珺堃",
        name_sort="zhe2 jun4 kun1",
        name_initials="zjk",
        gender="female",
        birth_month="1986-03",
        education="master",
        member_status="probationary",
        joined_party_on="2026-07-01",
        phone_masked="138****5678",
        phone_tail="5678",
        employer_and_post="县财政局预算科科长",
        unit_contact="李建国 0991-2345678",
        residence_estate="幸福里小区",
        specialties=("legal_aid",),
        claimed_work_types=("dispute_mediation", "elder_care"),
        available_times=("sat-am", "sun-pm"),
    )
    return replace(holder, **changes)


def a_print(*, holder: Holder | None = None, **changes: Any) -> CertificatePrint:
    sheet = CertificatePrint(
        certificate_no="2026-0037",
        short_code="K7MP-4XQD",
        qr_url=URL,
        community_name="幸福社区",
        unit_name="县财政局党总支",
        holder=holder or a_holder(),
        phone="13812345678",
        limit_days=30,
        issued_on=date(2026, 11, 22),
    )
    return replace(sheet, **changes)


def a_receipt(receipt_on: date | None = date(2026, 11, 26)) -> ReceiptPrint:
    return ReceiptPrint(
        checked_in_on=date(2026, 11, 25),
        community_contact_phone="0991-7654321",
        receipt_on=receipt_on,
    )


def a_full_holder(name: str, text: str) -> Holder:
    """Every list full, every text as long as `text`."""
    return a_holder(
        name=name,
        education="doctorate",
        employer_and_post=text,
        unit_contact=text,
        residence_estate=text[:60],
        specialties=tuple(codes.WorkType),
        claimed_work_types=tuple(codes.WorkType),
        delegate_roles=tuple(codes.DelegateRole),
        available_times=codes.AVAILABLE_TIMES,
    )


class Pages:
    """The pages of a PDF as a reader sees them."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pypdfium2.PdfDocument(pdf)

    def __len__(self) -> int:
        return len(self._pdf)

    @cached_property
    def texts(self) -> list[str]:
        """The text of each page without blanks: where they fall is the typesetter's affair."""
        return [
            "".join(page.get_textpage().get_text_bounded().split()).replace("\u200b", "")
            for page in self._pdf
        ]

    def size_mm(self, page: int) -> tuple[int, int]:
        width, height = self._pdf[page].get_size()
        return round(width * 25.4 / 72), round(height * 25.4 / 72)

    def picture(self, page: int, dpi: int = 100) -> Image:
        rendered: Image = self._pdf[page].render(scale=dpi / 72).to_pil()
        return rendered

    def rows(self, page: int) -> list[tuple[float, str]]:
        """Each character with its distance from the page's foot, in points."""
        text = self._pdf[page].get_textpage()
        return [
            (text.get_charbox(index)[1], text.get_text_range(index, 1))
            for index in range(text.count_chars())
        ]

    def reach(self, page: int) -> tuple[float, float]:
        """The leftmost and rightmost ink of the page's text, in mm."""
        text = self._pdf[page].get_textpage()
        boxes = [text.get_charbox(index) for index in range(text.count_chars())]
        inked = [box for box in boxes if box[2] > box[0]]
        return min(box[0] for box in inked) * 25.4 / 72, max(box[2] for box in inked) * 25.4 / 72

    def height_of(self, page: int, words: str) -> float:
        """How far above the page's foot the first of these words stands, in mm."""
        text = self._pdf[page].get_textpage()
        found = text.search(words).get_next()
        assert found, f"{words} is not on the page"
        return float(text.get_charbox(found[0])[1]) * 25.4 / 72
