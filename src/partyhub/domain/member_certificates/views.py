"""What the register of member certificates shows, and the columns of its workbook (LG-04)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.member_certificates.certificate import CertificateDirection, CertificateState


@dataclass(frozen=True, slots=True)
class CertificateLine:
    """One line of the register; `expired` counts for those that stand."""

    id: UUID
    member_id: UUID | None
    name: str
    direction: str
    state: str
    number: str
    party: str
    issuer_name: str
    purpose: str
    issued_on: date
    valid_until: date | None
    received_on: date | None
    kept_at: str
    voided_on: date | None
    why: str
    keeper_name: str
    by_name: str
    expired: bool
    registered_at: datetime
    changed_at: datetime
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateFilter:
    """What a list asks for; `asked` is part of the person's name or pinyin."""

    asked: str = ""
    direction: str = ""
    state: str = ""


TITLE = "党员证明信登记册"
HEADINGS = (
    "序号", "方向", "证明信编号", "姓名", "开具单位", "抬头（接收单位）", "用途", "开具日期",
    "有效期至", "收到日期", "存放处", "状态", "作废日期", "作废原因", "登记单位", "经办人",
)  # fmt: skip
WORDS: Mapping[str, str] = {
    CertificateDirection.OUT: "开出", CertificateDirection.IN: "收到",
    CertificateState.STANDING: "有效", CertificateState.VOIDED: "作废",
}  # fmt: skip


def row(number: int, line: CertificateLine) -> Sequence[str]:
    """One line, in the order of the headings."""
    out = line.direction == CertificateDirection.OUT
    state = "已过期" if line.expired else WORDS[line.state]
    return (
        str(number), WORDS[line.direction], line.number, line.name,
        line.issuer_name if out else line.party, line.party if out else line.issuer_name,
        line.purpose, _day(line.issued_on), _day(line.valid_until), _day(line.received_on),
        line.kept_at, state, _day(line.voided_on), line.why, line.keeper_name, line.by_name,
    )  # fmt: skip


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
