"""What stands between a unit and a community: one says it, the other answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from partyhub.domain.co_building.refusals import DayOutOfOrder
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.org import OrgName, OrgRef, Place, Side

TellerSide = Literal[Side.UNIT, Side.COMMUNITY]


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """A unit and a community, and which of them said it."""

    unit: OrgRef
    unit_name: str
    community: OrgRef
    community_name: str
    told_side: TellerSide

    @property
    def unit_named(self) -> OrgName:
        return OrgName(self.unit.id, self.unit_name)

    @property
    def community_named(self) -> OrgName:
        return OrgName(self.community.id, self.community_name)

    def at(self, sides: Iterable[Side] = (Side.SOURCE, Side.TARGET)) -> Place:
        """SOURCE is who said it, TARGET the other one."""
        by_unit = self.told_side is Side.UNIT
        here, there = (self.unit, self.community) if by_unit else (self.community, self.unit)
        orgs = {Side.SOURCE: here, Side.TARGET: there}
        return Place.of(orgs[side] for side in sides)


def require_past(day: date, today: date, *, field: str = "on") -> None:
    """DayOutOfOrder for a day to come."""
    if day > today:
        raise DayOutOfOrder("that day has not come", field=field)


def require_note(note: str) -> str:
    """Invalid without words."""
    if not note:
        raise Invalid("say in words why, or what came of it", field="note")
    return note
