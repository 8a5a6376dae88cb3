"""Prints case reports (个案专报, RP-01) on A4, with the digest and the proof of their sending."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from partyhub.domain.case_reports.kinds import ProofKind, ReportKind, ReportPart, SentBy
from partyhub.domain.shared.days import local_time
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable, word

_KINDS = {
    ReportKind.SPECIAL: "特殊情况",
    ReportKind.MAJOR_REQUEST: "重大诉求",
    ReportKind.EMERGENCY: "突发事件",
}
_PARTS = {
    ReportPart.FIRST: "首报",
    ReportPart.FURTHER: "续报",
    ReportPart.FINAL: "终报",
    ReportPart.CORRECTION: "更正",
}
_PROOFS = {
    ProofKind.SENT: "报送",
    ProofKind.OPENED: "首次查看",
    ProofKind.ACKNOWLEDGED: "签收",
    ProofKind.ANSWERED: "批示",
}
_MEDIA = {
    SentBy.SYSTEM: "本系统",
    SentBy.LETTER: "信函",
    SentBy.FAX: "传真",
    SentBy.PHONE: "电话",
    SentBy.NATIONAL_SYSTEM: "全国系统",
}
_FOUR = 4


class CaseReportPrinter:
    """Implements the port of that name."""

    def print_report(self, sheet: Mapping[str, Any]) -> bytes:
        return typeset("case_report", _sheet(sheet))


def _sheet(one: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "number": one["number"],
        "centre": one["centre_name"],
        "to": one["to_name"],
        "title": breakable(one["title"]),
        "part": word(_PARTS, one["part"]),
        "urgent": one["urgent"],
        "late": one["late"],
        "facts": _facts(one),
        "sections": [
            {"name": name, "lines": [breakable(line) for line in one[key].split("\n")]}
            for name, key in (("基本情况", "facts"), ("已做工作", "done"), ("请求事项", "asked"))
            if one[key]
        ],
        "proofs": [_proof(proof) for proof in one["proofs"]],
        "digest": _spaced(one["digest"]),
        "printed": _moment(one["printed_at"]),
    }


def _facts(one: Mapping[str, Any]) -> dict[str, str]:
    first = one["chain"][0] if one["first_id"] and one["chain"] else None
    return {
        "类别": word(_KINDS, one["kind"]),
        "服务单号": one["ticket_number"] or "无",
        "接续": first["number"] if first else "",
        "认定时间": _moment(one["recognised_at"]),
        "应报时间": f"{_moment(one['due_at'])} 前",
        "成文时间": _moment(one["written_at"]),
        "填报人": one["author_name"],
    }


def _proof(proof: Mapping[str, Any]) -> list[str]:
    who = proof["said_by"] or f"{proof['org_name']} {proof['by_name']}".strip()
    kept = f"（{proof['by_name']}记录）" if proof["said_by"] else ""
    medium = word(_MEDIA, proof["medium"]) if proof["medium"] else ""
    said = (medium, proof["reference"], proof["text"])
    return [
        word(_PROOFS, proof["kind"]),
        _moment(proof["at"]),
        breakable(who + kept),
        breakable("；".join(filter(None, said))),
    ]


def _spaced(digest: str) -> str:
    return " ".join(digest[n : n + _FOUR] for n in range(0, len(digest), _FOUR))


def _moment(at: datetime) -> str:
    there = local_time(at)
    return f"{there.year}年{there.month}月{there.day}日 {there:%H:%M}"
