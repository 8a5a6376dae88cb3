"""Prints check-in certificates and receipts as 附件1 sets them, one A4 sheet each."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from partyhub.domain.check_ins.prints import CertificatePrint, ReceiptPrint
from partyhub.domain.shared import codes
from partyhub.integrations.printing import layout
from partyhub.integrations.printing.qr import qr_svg
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import (
    breakable,
    community_party_org,
    listed,
    partial_day,
    spoken_code,
    unit_party_org,
    without_suffix,
    word,
)

_RECEIPT_ALONE = (14, 13, 12, 11, 10, 9, 8, 7, 6, 5)
# The form's own words around the blanks, for counting how many lines a paragraph takes.
_LETTER_WORDS = (
    "同志，系中共，居住在小区。现介绍该同志到你处报到，参加社区党组织的有关活动，请接洽。"
)
_RECEIPT_WORDS = (
    "贵单位党员同志，已于　　　　年　　月　　日持《在职党员社区报到证》来报到。特此回复。"
)
_ROOM_IN_BLANKS = "　" * 4


def print_certificates(prints: Sequence[CertificatePrint]) -> bytes:
    """One PDF, one A4 page each: the certificate, a line to cut along, the receipt."""
    return typeset("certificate", [_sheet(one) for one in prints])


def print_receipts(prints: Sequence[CertificatePrint]) -> bytes:
    """The receipts alone, half an A4 page each, for members who lost the lower part."""
    sheets = [_receipt_part(one) for one in prints]
    for sheet in sheets:
        sheet["receipt_size"] = layout.receipt_size(
            sheet["unit"], _receipt_body(sheet), height_mm=100, sizes=_RECEIPT_ALONE
        )
    return typeset("receipt", sheets)


def _sheet(one: CertificatePrint) -> dict[str, Any]:
    holder, part = one.holder, _receipt_part(one)
    addressee = breakable(community_party_org(one.community_name))
    status = word(codes.MEMBER_STATUS_ZH, holder.member_status)
    estate = breakable(without_suffix(holder.residence_estate, "小区"))
    body = part["name"] + status + estate + _LETTER_WORDS + _ROOM_IN_BLANKS
    short, long = _short_fields(one), _long_fields(one)
    return part | {
        "qr": qr_svg(one.qr_url),
        "addressee": addressee,
        "status": status,
        "estate": estate,
        "limit_days": str(one.limit_days),
        "issued_on": _parts(one.issued_on),
        "letter_size": layout.letter_size(addressee, body, part["unit"]),
        "short_fields": short,
        "long_fields": long,
        "table_size": layout.table_size(list(short.values()), long),
    }


def _short_fields(one: CertificatePrint) -> dict[str, str]:
    """The first two rows of the table, in the order of 附件1."""
    holder = one.holder
    return {
        "姓名": breakable(holder.name, every=14),
        "性别": word(codes.GENDER_ZH, holder.gender),
        "出生年月": partial_day(holder.birth_month),
        "学历": word(codes.EDUCATION_ZH, holder.education),
        "入党时间": partial_day(holder.joined_party_on),
        "联系电话": breakable(one.phone, every=14),
    }


def _long_fields(one: CertificatePrint) -> dict[str, str]:
    """The rows below, one field each."""
    holder = one.holder
    return {
        "工作单位及职务": breakable(holder.employer_and_post),
        "单位党组织联系人及电话": breakable(holder.unit_contact),
        "特长": listed(holder.specialties, codes.WORK_TYPE_ZH),
        "是否是党代表、人大代表、政协委员": listed(holder.delegate_roles, codes.DELEGATE_ROLE_ZH),
        "认领的工作类型": listed(holder.claimed_work_types, codes.WORK_TYPE_ZH),
        "能够提供服务的时间": listed(holder.available_times, codes.AVAILABLE_TIME_ZH),
    }


def _receipt_part(one: CertificatePrint) -> dict[str, Any]:
    part: dict[str, Any] = {
        "certificate_no": one.certificate_no,
        "short_code": spoken_code(one.short_code),
        "unit": breakable(unit_party_org(one.unit_name)),
        "name": breakable(one.holder.name),
        "community": breakable(one.community_name),
        "receipt": _filled(one.receipt) if one.receipt else None,
    }
    return part | {"receipt_size": layout.receipt_size(part["unit"], _receipt_body(part))}


def _receipt_body(part: dict[str, Any]) -> str:
    return str(part["name"] + part["community"] + _RECEIPT_WORDS + _ROOM_IN_BLANKS)


def _filled(receipt: ReceiptPrint) -> dict[str, Any]:
    return {
        "checked_in_on": _parts(receipt.checked_in_on),
        "phone": receipt.community_contact_phone,
        "receipt_on": _parts(receipt.receipt_on) if receipt.receipt_on else None,
    }


def _parts(on: date) -> list[str]:
    """Year, month and day apart: the form prints 年 月 日 between them."""
    return [str(on.year), str(on.month), str(on.day)]
