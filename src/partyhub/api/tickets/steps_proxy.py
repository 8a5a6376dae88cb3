"""The steps of a proxy matter as clients send them (AGY-01 … AGY-07)."""

from datetime import date
from typing import Literal

from partyhub.api.text import Note, Word
from partyhub.api.tickets.step_body import StepBody, example
from partyhub.domain.shared.errand import DeliveryWay, PickupMode
from partyhub.domain.tickets.proxying import Collect, Deliver, PickUp
from partyhub.usecases.tickets.wishes import Wish


class DeliverIn(StepBody):
    """To which body, and how; `until` is the last day of a custody (AGY-06)."""

    model_config = example(action="deliver", sent_to="区医疗保障局", way="in_person")
    action: Literal["deliver"]
    sent_to: Word
    way: DeliveryWay
    until: date | None = None

    def wish(self) -> Wish:
        return Deliver(sent_to=self.sent_to, way=self.way, until=self.until)


class CollectIn(StepBody):
    """What came back, and where and how the principal gets it."""

    model_config = example(
        action="collect", result="医保凭证一份", place="综合窗口", mode="at_counter"
    )
    action: Literal["collect"]
    result: Note
    place: Word
    mode: PickupMode

    def wish(self) -> Wish:
        return Collect(result=self.result, place=self.place, mode=self.mode)


class PickUpIn(StepBody):
    """Who took it (取件签收)."""

    model_config = example(action="pick_up", picked_up_by="王秀兰")
    action: Literal["pick_up"]
    picked_up_by: Word

    def wish(self) -> Wish:
        return PickUp(picked_up_by=self.picked_up_by)
