"""Prints 社区服务档案 (LG-06) on A4."""

from datetime import date

from partyhub.domain.check_ins.forms import STATE_ZH as CHECK_IN_ZH
from partyhub.domain.feedback_slips.words import DECISION_ZH, STATE_ZH
from partyhub.domain.service_files.ports import FilePrint
from partyhub.domain.service_files.views import FileDecision, ServiceFile
from partyhub.domain.service_records.words import PROOF_ZH
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable, word


class ServiceFilePrinter:
    """Implements the port of that name."""

    def print_file(self, one: FilePrint) -> bytes:
        file = one.file
        return typeset(
            "service_file",
            {
                "name": breakable(file.name),
                "unit": breakable(file.unit),
                "branch": breakable(file.branch),
                "year": str(one.year),
                "check_ins": _check_ins(file),
                "years": [
                    [f"{y.year}年", word(PROOF_ZH, y.proof), str(y.entries), f"{y.hours:g}"]
                    for y in file.years
                ],
                "rows": [[breakable(cell) for cell in row] for row in one.rows],
                "certificates": [
                    [c.number, breakable(c.community), _day(c.issued_on), f"{c.hours:g}"]
                    for c in file.certificates
                ],
                "slips": _slips(file),
                "decisions": [_decision(one) for one in file.decisions],
                "printed": f"{_day(one.printed_on)}　{one.printed_by}",
            },
        )


def _check_ins(file: ServiceFile) -> list[list[str]]:
    return [
        [
            breakable(one.community), word(CHECK_IN_ZH, one.state), _day(one.checked_in_on),
            _day(one.ended_on), breakable("；".join(filter(None, (one.team, one.duty)))),
        ]
        for one in file.check_ins
    ]  # fmt: skip


def _slips(file: ServiceFile) -> list[list[str]]:
    """That there is one, and how far; what it says is on the slip."""
    return [
        [
            f"{one.year}年度", breakable(one.community), word(STATE_ZH, one.state),
            f"{one.consulted} 次",
        ]
        for one in file.slips
    ]  # fmt: skip


def _decision(one: FileDecision) -> list[str]:
    return [
        f"{one.year}年度", word(DECISION_ZH, one.kind), _day(one.decided_on),
        breakable(one.reference), breakable(one.answer or "无"),
    ]  # fmt: skip


def _day(on: date | None) -> str:
    return "" if on is None else f"{on.year}年{on.month}月{on.day}日"
