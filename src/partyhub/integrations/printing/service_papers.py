"""Prints 服务(活动)记录卡 (表5) and 服务证明 on A4."""

from datetime import date
from typing import Any
from urllib.parse import urlsplit

from partyhub.domain.service_records.certificate import (
    ASSURANCE_ZH,
    CardPrint,
    CertificatePrint,
)
from partyhub.domain.service_records.views import RecordLine
from partyhub.domain.service_records.words import SOURCE_ZH, standing_zh
from partyhub.domain.shared.codes import WORK_TYPE_ZH
from partyhub.domain.shared.days import local_time
from partyhub.integrations.printing.qr import qr_svg
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable


class ServicePrinter:
    """Implements the port of that name."""

    def print_card(self, card: CardPrint) -> bytes:
        return typeset("service_card", _card(card))

    def print_certificate(self, one: CertificatePrint) -> bytes:
        return typeset("service_certificate", _certificate(one))


def _card(card: CardPrint) -> dict[str, Any]:
    return {
        "name": breakable(card.name),
        "unit": breakable(card.unit),
        "community": breakable(card.community),
        "team": breakable(card.team),
        "year": str(card.year),
        "rows": [_row(number, line) for number, line in enumerate(card.lines, start=1)],
        "hours": f"{card.sum.hours:g}",
        "entries": str(card.sum.entries),
        "printed": f"{_day(card.printed_on)}　{card.printed_by}",
    }


def _row(number: int, line: RecordLine) -> list[str]:
    begins, ends = local_time(line.begins_at), local_time(line.ends_at)
    content = "；".join(filter(None, (line.content, line.note)))
    return [
        str(number), f"{line.on.month}月{line.on.day}日 {begins:%H:%M}–{ends:%H:%M}",
        breakable(f"{content}（{WORK_TYPE_ZH[line.category]}）"),
        breakable("；".join(filter(None, (line.place, line.organiser)))), f"{line.hours:g}",
        SOURCE_ZH[line.source], "；".join(filter(None, (standing_zh(line), line.decided_name))),
    ]  # fmt: skip


def _certificate(one: CertificatePrint) -> dict[str, Any]:
    found = one.certificate
    rows = [
        [f"{s.year}年", ASSURANCE_ZH[s.assurance], str(s.entries), f"{s.hours:g}"]
        for s in found.shares
    ]
    return {
        "number": found.number,
        "name": breakable(found.name),
        "unit": breakable(found.unit_name),
        "issuer": breakable(found.issuer_name),
        "issued_on": [str(found.issued_on.year), str(found.issued_on.month),
                      str(found.issued_on.day)],
        "by": found.by_name,
        "rows": rows,
        "hours": f"{found.hours:g}",
        "entries": str(found.entries),
        "qr": qr_svg(one.qr_url),
        "host_name": urlsplit(one.qr_url).netloc,
    }  # fmt: skip


def _day(on: date) -> str:
    return f"{on.year}年{on.month}月{on.day}日"
