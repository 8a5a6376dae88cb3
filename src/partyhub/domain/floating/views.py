"""What lists and the register tell of floating members."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class FloatingLine:
    """One line of the register (流动党员登记表). `past`: its period is over; `permit_out`: the
    permit should have come back.
    """

    id: UUID
    member_id: UUID | None
    name: str
    direction: str
    state: str
    keeper_name: str
    home_org: str
    place: str
    host: str
    since: date
    until: date
    contact: str
    phone_masked: str
    permit_no: str
    permit_on: date | None
    pledged_on: date | None
    entries: int
    ended_on: date | None
    returned_on: date | None
    why: str
    past: bool
    permit_out: bool
    registered_at: datetime
    changed_at: datetime
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FloatingFilter:
    """What a list asks for; `asked` is part of the person's name or pinyin."""

    asked: str = ""
    direction: str = ""
    state: str = ""
    past: bool = False
    permit_out: bool = False
