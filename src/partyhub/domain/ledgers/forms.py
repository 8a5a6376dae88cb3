"""The ledgers of a centre's service, each a view of the same tickets (LG-01 … LG-03, CMP-02)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final
from uuid import UUID

from partyhub.domain.ledgers.solutions import kept_in_custody, solution
from partyhub.domain.shared.days import local_time
from partyhub.domain.shared.errand import Entrusted, Errand
from partyhub.domain.shared.ticket_words import CHANNEL_ZH, STATE_ZH

COMPLAINT, PROXY = "complaint", "proxy"
HIDDEN: Final = "（保密）"
_ELSEWHERE: Final = "投诉件，内容另册登记"


class LedgerForm(StrEnum):
    """服务基础台账 (TKT-32), 来电来信来访登记 (TKT-04, CMP-02), 代办事项记录 (AGY-07),
    档案临时代管登记 (AGY-06).
    """

    BASE = "base"
    CONTACTS = "contacts"
    PROXY = "proxy"
    CUSTODY = "custody"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One ticket; the phone is masked where it is stored, and only that is read."""

    id: UUID
    number: str
    registered_at: datetime
    kind: str
    channel: str
    item_name: str
    client_name: str
    client_unit: str
    phone_masked: str
    content: str
    department_name: str
    owner_name: str
    state: str
    result: str
    feedback: str
    closed_at: datetime | None
    first_contact_name: str = ""
    is_member: bool = False
    errands: tuple[Errand, ...] = ()
    entrusted: Entrusted | None = None

    @property
    def hidden(self) -> bool:
        return self.kind == COMPLAINT

    def without_identity(self) -> "LedgerRow":
        """A complaint keeps its number and its day; nobody learns who and what (SP-06)."""
        if not self.hidden:
            return self
        return LedgerRow(
            id=self.id, number=self.number, registered_at=self.registered_at, kind=self.kind,
            channel=self.channel, item_name="投诉", client_name=HIDDEN, client_unit="",
            phone_masked="", content=_ELSEWHERE, department_name="", owner_name="",
            state="", result="", feedback="", closed_at=None,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layout:
    """Title, and each column's heading, width in characters, and text."""

    title: str
    columns: Sequence[tuple[str, float, Callable[[LedgerRow], str]]]
    kind: str = ""
    custody: bool = False

    def cells(self, row: LedgerRow) -> list[str]:
        shown = row.without_identity()
        return [text(shown) for _, _, text in self.columns]


def _moment(at: datetime | None) -> str:
    return f"{local_time(at):%Y-%m-%d %H:%M}" if at else ""


def _client(row: LedgerRow) -> str:
    return "　".join(filter(None, (row.client_name, row.phone_masked)))


def _who(row: LedgerRow) -> str:
    member = "党员" if row.is_member else ""
    return "　".join(filter(None, (row.client_name, member, row.client_unit, row.phone_masked)))


def _handling(row: LedgerRow) -> str:
    where = "　".join(filter(None, (row.department_name, row.owner_name)))
    return "；".join(filter(None, (where, STATE_ZH.get(row.state, row.state))))


def _solution(row: LedgerRow) -> str:
    """How it was solved (AGY-07): the way it went, or who works on it as long as it went none."""
    taken = row.entrusted.words if row.entrusted else ""
    return "；".join(filter(None, (taken, solution(row.errands)))) or _handling(row)


def _of_custody(name: str) -> Callable[[LedgerRow], str]:
    return lambda row: kept_in_custody(row.errands).get(name, "")


_NUMBER = ("编号", 21.0, lambda row: row.number)
_TIME = ("时间", 17.0, lambda row: _moment(row.registered_at))
_CLIENT = ("服务对象", 20.0, _client)
_CONTENT = ("内容", 40.0, lambda row: row.content)
_RESULT = ("结果", 32.0, lambda row: row.result)
_FEEDBACK = ("反馈", 28.0, lambda row: row.feedback)
LAYOUTS: Mapping[LedgerForm, Layout] = MappingProxyType(
    {
        LedgerForm.BASE: Layout(
            "服务基础台账",
            (_NUMBER, _TIME, _CLIENT, ("事项", 22.0, lambda row: row.item_name), _CONTENT,
             _RESULT, _FEEDBACK, ("办结反馈时间", 17.0, lambda row: _moment(row.closed_at))),
        ),
        LedgerForm.CONTACTS: Layout(
            "来电来信来访登记",
            (_NUMBER, ("方式", 9.0, lambda row: CHANNEL_ZH.get(row.channel, row.channel)), _TIME,
             ("基本情况", 30.0, _who), ("接待人", 10.0, lambda row: row.first_contact_name),
             ("诉求", 40.0, lambda row: row.content),
             ("办理情况", 28.0, _handling), ("答复", 32.0, lambda row: row.result), _FEEDBACK),
        ),
        LedgerForm.PROXY: Layout(
            "代办事项记录",
            (_NUMBER, _TIME, _CLIENT, ("代办内容", 40.0, lambda row: row.content),
             ("解决方式", 32.0, _solution), _RESULT, _FEEDBACK),
            kind=PROXY,
        ),
        LedgerForm.CUSTODY: Layout(
            "档案临时代管登记",
            (_NUMBER, _CLIENT, ("代管事由", 40.0, lambda row: row.content),
             ("存放处", 20.0, _of_custody("where")), ("存入时间", 17.0, _of_custody("since")),
             ("代管至", 12.0, _of_custody("until")), ("取回时间", 17.0, _of_custody("back")),
             ("取件人", 14.0, _of_custody("taker")), _FEEDBACK),
            kind=PROXY, custody=True,
        ),
    }
)  # fmt: skip
