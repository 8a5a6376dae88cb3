"""The self-check on paper and as a workbook, 组织关系接转台账年度自查表: its words and rows."""

from collections.abc import Mapping, Sequence
from datetime import date

from partyhub.domain.self_checks.gathered import FindingKind, Register
from partyhub.domain.self_checks.self_check import SelfCheck
from partyhub.domain.self_checks.states import SelfCheckState
from partyhub.domain.shared.days import local_day

TITLE = "组织关系接转台账年度自查表"
HEADINGS = ("序号", "类别", "登记册／问题", "数量／编号", "日期", "处理说明", "处理人", "处理日期")
REGISTERS: Mapping[str, str] = {
    Register.LETTERS_OUT: "开出介绍信", Register.LETTERS_VOID: "其中作废（补开、撤销）",
    Register.LETTERS_IN: "收到介绍信", Register.RECEIPTS_BACK: "收回回执",
    Register.CERTIFICATES_OUT: "开出党员证明信", Register.CERTIFICATES_IN: "收到党员证明信",
    Register.CERTIFICATES_VOID: "作废党员证明信", Register.FLOATING_OUT: "登记流出党员",
    Register.FLOATING_IN: "登记流入党员", Register.PERMITS_ISSUED: "发放流动党员活动证",
    Register.PERMITS_RETURNED: "收回流动党员活动证",
}  # fmt: skip
FINDINGS: Mapping[str, str] = {
    FindingKind.NUMBER_GAP: "编号缺号", FindingKind.LETTER_LATE: "介绍信逾期未办结",
    FindingKind.LETTER_VOID: "介绍信作废", FindingKind.RECEIPT_OUT: "回执未收回",
    FindingKind.PERIOD_PAST: "流动期间已过未办理", FindingKind.PERMIT_OUT: "活动证未收回",
    FindingKind.CERTIFICATE_VOID: "证明信作废",
}  # fmt: skip
STATES: Mapping[str, str] = {SelfCheckState.OPEN: "自查中", SelfCheckState.SIGNED: "已签结"}


def rows(check: SelfCheck) -> Sequence[Sequence[str]]:
    """First what was counted, then what had to be explained, then the signature."""
    counted = [("登记数量", REGISTERS[r], str(check.counts.get(r, 0)), "", "", "", "")
               for r in Register]  # fmt: skip
    found = [
        (
            "自查问题", FINDINGS[f.kind], f.number or "—", day(f.day), f.note, f.noted_by,
            day(local_day(f.noted_at)) if f.noted_at else "",
        )
        for f in check.findings
    ]  # fmt: skip
    by = check.signed_by or "未签结"
    on = day(local_day(check.signed_at)) if check.signed_at else ""
    last = [("结论", STATES[check.state], "", "", check.comment, by, on)]
    return [(str(n), *row) for n, row in enumerate((*counted, *found, *last), start=1)]


def day(on: date | None) -> str:
    return on.isoformat() if on else ""
