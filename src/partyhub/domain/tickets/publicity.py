"""A publicity (公示, TKT-22, SP-11): its words, its days, and how many objections it met."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from partyhub.domain.shared.days import local_day


class PostedOn(StrEnum):
    """Where it can be read."""

    BOARD = "board"
    SCREEN = "screen"
    ONLINE = "online"


POSTED_WORDS = {
    PostedOn.BOARD: "公示栏",
    PostedOn.SCREEN: "触摸屏",
    PostedOn.ONLINE: "网上",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Publicity:
    """`text` is all that the public reads; both days are included.

    It stands until work proceeds; the public page shows it only within its days.
    """

    where: tuple[PostedOn, ...]
    place: str
    text: str
    from_day: date
    until_day: date
    objections: int = 0
    settled: int = 0
    upheld: bool = False
    ended_at: datetime | None = None

    @property
    def stands(self) -> bool:
        return self.ended_at is None

    @property
    def contested(self) -> bool:
        """An objection has not been looked into yet."""
        return self.objections > self.settled

    def over(self, at: datetime) -> bool:
        """The last day has passed (China's days)."""
        return local_day(at) > self.until_day

    def begun(self, at: datetime) -> bool:
        return local_day(at) >= self.from_day
