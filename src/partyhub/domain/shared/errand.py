"""A proxy matter's way (代办, AGY-01): what was taken where, what came back, who fetched it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class DeliveryWay(StrEnum):
    """How papers go to the body that decides (途径 of form 8.4)."""

    IN_PERSON = "in_person"
    POST = "post"
    ONLINE = "online"


class PickupMode(StrEnum):
    """How the result reaches the principal (委托人)."""

    AT_COUNTER = "at_counter"
    TO_DOOR = "to_door"
    POST = "post"


WAY_WORDS = {
    DeliveryWay.IN_PERSON: "专人送达",
    DeliveryWay.POST: "邮寄",
    DeliveryWay.ONLINE: "网上提交",
}
MODE_WORDS = {
    PickupMode.AT_COUNTER: "窗口领取",
    PickupMode.TO_DOOR: "送件上门",
    PickupMode.POST: "邮寄送达",
}


@dataclass(frozen=True, slots=True)
class Entrusted:
    """Money handed over with a proxy matter, counted before the principal: dues (AGY-05), bills.

    What it is for says months or bill, never an income.
    """

    amount_fen: int
    purpose: str

    @property
    def words(self) -> str:
        return f"代收{self.amount_fen / 100:.2f}元（{self.purpose}）"


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """One delivery and its end: collected and picked up, or turned back by the body.

    `until` is the last day of a custody (AGY-06); `outcome` is what came back, or why nothing did.
    """

    sent_to: str
    way: DeliveryWay
    delivered_at: datetime
    until: date | None = None
    outcome: str = ""
    turned_back_at: datetime | None = None
    collected_at: datetime | None = None
    place: str = ""
    mode: PickupMode | None = None
    picked_up_at: datetime | None = None
    picked_up_by: str = ""


def standing(errands: tuple[Errand, ...]) -> str:
    """How the latest errand stands, for the ticket's events: nothing about the client."""
    if not errands:
        return ""
    last = errands[-1]
    for name in ("picked_up_at", "collected_at", "turned_back_at", "delivered_at"):
        if (at := getattr(last, name)) is not None:
            return f"{len(errands)}/{name.removesuffix('_at')}/{at.isoformat()}"
    return ""
