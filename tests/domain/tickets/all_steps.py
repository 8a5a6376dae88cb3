"""Every step that people take, for histories at random."""

from collections.abc import Sequence

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.errand import DeliveryWay, Entrusted, PickupMode
from partyhub.domain.tickets import (
    asking,
    examining,
    handling,
    intake,
    merging,
    ownership,
    proxying,
    reporting,
    supplying,
    talking,
    transferring,
    waiting,
)
from partyhub.domain.tickets.change import Step
from partyhub.domain.tickets.kinds import Medium, RequestKind
from partyhub.domain.tickets.papers import Paper
from partyhub.domain.tickets.publicity import PostedOn
from partyhub.domain.tickets.verification import Investigator
from tests.domain.tickets.builders import (
    CLERK,
    COLLEAGUE,
    COUNTER,
    OTHER_DEPARTMENT,
    a_matter,
    a_ticket,
)

_HANDS = (ownership.Offer, ownership.OfferFor)
PAPER = Paper("身份证复印件")
_EARLIER, _OTHER_MATTER = a_ticket(), a_matter(ItemKind.APPROVAL)
STEPS: Sequence[Step] = (
    intake.Answer(result="已答复"),
    intake.Notify(),
    intake.Supplement(handed={PAPER.name: 1}),
    *(intake.Accept(handed={PAPER.name: 1}, complex=hard) for hard in (False, True)),
    intake.Accept(handed={PAPER.name: 1}, entrusted=Entrusted(12000, "党费")),
    intake.Decline(reason="不符合条件", basis="办法第三条"),
    handling.Start(),
    examining.Verify(by=(Investigator("何一鸣"), Investigator("社区网格员")), place="3 号楼"),
    examining.Publicise(where=(PostedOn.BOARD,), text="拟给予帮扶"),
    examining.Object(content="情况不实", objector="邻居"),
    *(examining.Proceed(outcome="异议属实", upheld=upheld) for upheld in (False, True)),
    proxying.Deliver(sent_to="区医疗保障局", way=DeliveryWay.POST),
    proxying.TurnBack(reason="材料不符"),
    proxying.Collect(result="凭证一份", place="综合窗口", mode=PickupMode.AT_COUNTER),
    proxying.PickUp(picked_up_by="本人"),
    handling.Resolve(result="已办"),
    handling.Close(feedback="已告知", medium=Medium.PHONE),
    handling.Reopen(reason="又坏了"),
    handling.Withdraw(reason="不办了"),
    waiting.SendUp(target="区委组织部", days=3),
    waiting.AskClient(reason="等本人确认"),
    waiting.Escalate(target="区委组织部", report="需协调"),
    waiting.Resume(answer="已答复"),
    ownership.Offer(to=CLERK, department=COUNTER, reason="退回窗口"),
    *(hand(to=COLLEAGUE, department=OTHER_DEPARTMENT, reason="请假") for hand in _HANDS),
    ownership.Take(),
    ownership.Refuse(reason="不属本科", instead="窗口"),
    ownership.Rule(to=COLLEAGUE, department=OTHER_DEPARTMENT, reason="由其办理"),
    asking.Ask(kind=RequestKind.EXTENSION, reason="情况复杂", days=12),
    asking.Ask(kind=RequestKind.LATE_PAPERS, reason="漏告知", papers=("户口簿",)),
    asking.Ask(kind=RequestKind.RECLASSIFICATION, reason="登记错项", matter=_OTHER_MATTER),
    asking.Grant(),
    asking.Deny(reason="理由不足"),
    talking.Contact(content="再来询问"),
    talking.Urge(text="请尽快"),
    talking.Supervise(text="限期办结"),
    talking.Note(text="内部备注"),
    reporting.Report(number="B2026-0009-000001", to="街道党工委", title="水管爆裂"),
    *(merging.Merge(kept=_EARLIER), merging.Absorb(duplicate=_EARLIER)),
    supplying.ClientSupplied(words="已补", files=1, earlier=0),
    transferring.Transfer(materials=(PAPER.name, "调动函"), told="周一上午到三楼"),
    transferring.Transferred(result="组织关系已接转"),
)
