"""A note's parts stand in its event, so that a portal can tell it in another language."""

from dataclasses import replace
from datetime import date

import pytest

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.errand import DeliveryWay, Entrusted, PickupMode
from partyhub.domain.tickets.act import RULES
from partyhub.domain.tickets.change import Step
from partyhub.domain.tickets.examining import Publicise, Verify
from partyhub.domain.tickets.intake import Accept, Decline, Supplement
from partyhub.domain.tickets.ownership import Refuse
from partyhub.domain.tickets.papers import Paper
from partyhub.domain.tickets.proxying import Collect, Deliver
from partyhub.domain.tickets.publicity import PostedOn
from partyhub.domain.tickets.reporting import Report
from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.supplying import ClientSupplied
from partyhub.domain.tickets.ticket import HandOver, Ticket
from partyhub.domain.tickets.verification import Investigator
from partyhub.domain.tickets.waiting import Escalate
from tests.domain.tickets.builders import CLERK, COUNTER, MONDAY, a_matter, a_ticket, doing

_NOTED: tuple[tuple[Step, dict[str, str], str], ...] = (
    (Supplement(handed={"户口簿": 2, "照片": 1}), {"papers": "户口簿\n照片"}, "户口簿、照片"),
    (Accept(entrusted=Entrusted(18000, "党费")), {"purpose": "党费"}, "代收180.00元（党费）"),
    (
        Decline(reason="不属本中心", basis="办法第三条", refer_to="区医保局", refer_phone="1"),
        {"reason": "不属本中心", "basis": "办法第三条", "refer_to": "区医保局", "refer_phone": "1"},
        "不属本中心（办法第三条）。请到区医保局办理，电话1",
    ),
    (
        Refuse(reason="忙", instead="何一鸣"),
        {"reason": "忙", "instead": "何一鸣"},
        "忙；建议：何一鸣",
    ),
    (
        Deliver(sent_to="区医保局", way=DeliveryWay.POST, until=date(2027, 1, 27)),
        {"sent_to": "区医保局", "way": "post", "until": "2027-01-27"},
        "区医保局（邮寄），代管至2027年1月27日",
    ),
    (
        Collect(result="凭证一份", place="综合窗口", mode=PickupMode.TO_DOOR),
        {"result": "凭证一份", "place": "综合窗口", "mode": "to_door"},
        "凭证一份。取件：综合窗口，送件上门",
    ),
    (
        Escalate(target="区委", report="需协调"),
        {"target": "区委", "report": "需协调"},
        "区委：需协调",
    ),
    (
        Verify(by=(Investigator("何一鸣"), Investigator("周倩")), place="3 号楼"),
        {"by": "何一鸣\n周倩", "place": "3 号楼"},
        "何一鸣、周倩（现场勘查：3 号楼）",
    ),
    (
        Publicise(where=(PostedOn.BOARD,), text="帮扶", place="门口", until_day=date(2026, 9, 30)),
        {"where": "board", "spot": "门口", "from_day": "2026-09-21", "until_day": "2026-09-30"},
        "公示栏（门口），9月21日至9月30日",
    ),
    (
        ClientSupplied(words="补一份", files=2, earlier=0),
        {"words": "补一份", "files": "2"},
        "补一份（2个文件）",
    ),
    (
        Report(number="B2026-0009-000001", to="街道党工委", title="水管爆裂"),
        {"number": "B2026-0009-000001", "to": "街道党工委", "title": "水管爆裂"},
        "B2026-0009-000001 报街道党工委：水管爆裂",
    ),
)


def _ready(step: Step) -> Ticket:
    """A ticket that the step's own rule takes."""
    papers = (Paper("户口簿"), Paper("照片")) if isinstance(step, Supplement) else ()
    ticket = a_ticket(a_matter(ItemKind.PROXY, *papers))
    if isinstance(step, Refuse):
        return replace(ticket, hand_over=HandOver(CLERK, COUNTER, "请假", MONDAY, MONDAY))
    if isinstance(step, Collect):
        sent = Deliver(sent_to="区医保局", way=DeliveryWay.POST)
        return RULES[Deliver](_running(ticket), sent, doing()).ticket
    return ticket if isinstance(step, Supplement | Accept | Decline | Report) else _running(ticket)


def _running(ticket: Ticket) -> Ticket:
    accepted = RULES[Accept](ticket, Accept(), doing()).ticket
    return replace(accepted, state=TicketState.IN_PROGRESS)


@pytest.mark.parametrize(("step", "parts", "note"), _NOTED)
def test_a_joined_note_keeps_its_parts(step: Step, parts: dict[str, str], note: str) -> None:
    """Issue 3: the same in Chinese words, and by name."""
    change = RULES[type(step)](_ready(step), step, doing())
    assert change.note == note
    assert {name: said for name, said in change.parts.items() if said} == parts
