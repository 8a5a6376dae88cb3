"""The ledger of transfers on paper, 组织关系接转台账 (LG-04): its columns and words."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from partyhub.domain.shared.days import local_day
from partyhub.domain.transfers.kinds import Direction, Reason, TransferChannel
from partyhub.domain.transfers.standing import IN_FORCE
from partyhub.domain.transfers.states import TransferReceipt, TransferState
from partyhub.domain.transfers.views import TransferLine

TITLE = "组织关系接转台账"
HEADINGS = (
    "序号", "登记日期", "姓名", "方向", "方式", "介绍信编号", "转出党支部", "转入党组织",
    "去向单位", "原因", "联系方式", "收到材料", "告知（时间、地点、联系人、材料）", "办理状态",
    "编入支部", "编入日期", "回执", "回执日期", "应办日期", "是否逾期", "说明", "全国系统编号",
    "转请上级办理", "上级答复", "反馈党员", "待反馈单位", "谈心谈话日期", "抬头",
    "编号状态", "落实情况",
)  # fmt: skip
_OF_A_NUMBER = frozenset(
    {
        "序号", "登记日期", "姓名", "方向", "方式", "介绍信编号", "转出党支部", "转入党组织",
        "去向单位", "原因", "抬头", "编号状态",
    }
)  # fmt: skip
_S = TransferState
WORD_ZH: Mapping[str, str] = {
    Direction.WITHIN: "系统内", Direction.OUT: "转出", Direction.IN: "转入",
    TransferChannel.ONLINE: "网上接转", TransferChannel.PAPER: "纸质介绍信",
    TransferChannel.NATIONAL: "全国党员管理信息系统",
    Reason.JOB: "工作变动", Reason.GRADUATION: "毕业", Reason.DEMOBILISED: "退役",
    Reason.RETIREMENT: "离退休", Reason.RESIDENCE: "居住地变动", Reason.OTHER: "其他",
}  # fmt: skip
STATE_ZH: Mapping[str, str] = {
    _S.REGISTERED: "已登记", _S.APPLIED: "支部已申请", _S.SOURCE_REVIEW: "转出审批中",
    _S.TARGET_REVIEW: "转入审批中", _S.LETTER_ISSUED: "已开介绍信", _S.VERIFYING: "待核对",
    _S.ASSIGNED: "已编入支部", _S.RETURNED: "退回", _S.REJECTED: "驳回", _S.WITHDRAWN: "撤销",
}  # fmt: skip
_RECEIPTS: Mapping[str, str] = {
    TransferReceipt.NONE: "未寄", TransferReceipt.SENT: "已寄出", TransferReceipt.BACK: "已收回",
}  # fmt: skip

WORDS: Mapping[str, str] = {**WORD_ZH, **STATE_ZH}
"""Directions, channels, reasons and states as people say them."""


def rows(number: int, line: TransferLine, followed: Sequence[str] = ()) -> list[Sequence[str]]:
    """A row for each letter that went out, so that no number is missing from the series; the last
    one tells the transfer, and `followed` what was done to see it through. `number` is the first's.
    """
    void = [
        _void_row(number + nth, line, *numbers)
        for nth, numbers in enumerate(pairwise(line.letter_numbers))
    ]
    return [*void, _row(number + len(void), line, followed)]


def _void_row(number: int, line: TransferLine, letter_no: str, after: str) -> Sequence[str]:
    """Of a letter that another took the place of: whose it was, and where it went."""
    said = dict(zip(HEADINGS, _row(number, line, ()), strict=True)) | {
        "介绍信编号": letter_no, "编号状态": f"作废，由{after}号代替",
    }  # fmt: skip
    return tuple(said[heading] if heading in _OF_A_NUMBER else "" for heading in HEADINGS)


def _row(number: int, line: TransferLine, followed: Sequence[str]) -> Sequence[str]:
    return (
        str(number), local_day(line.started_at).isoformat(), line.name, WORD_ZH[line.direction],
        WORD_ZH[line.channel], line.letter_no, line.source_name, line.target_name,
        line.destination, WORD_ZH[line.reason], line.phone_masked, "、".join(line.materials),
        line.told, STATE_ZH[line.state], line.assigned_name, _day(line.assigned_on),
        _RECEIPTS[line.receipt], _day(line.receipt_on), _day(line.due_on),
        "逾期" if line.overdue else "", line.why, line.national_no,
        line.referred_to, line.referral_answer, line.referral_feedback, line.feedback_owed_by,
        _day(line.talked_on), line.addressee, _standing(line), "；".join(followed),
    )  # fmt: skip


def _standing(line: TransferLine) -> str:
    """Of its last letter: void where its transfer stands by it no more."""
    reviewed = line.direction == Direction.IN and line.state == _S.TARGET_REVIEW
    if not line.letter_numbers:
        return ""
    return "有效" if line.state in IN_FORCE or reviewed else "作废"


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
