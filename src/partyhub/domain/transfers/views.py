"""What lists and the register tell of transfers."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class TransferLine:
    """One line of the register (LG-04); `valid_until` is the letter's last day."""

    id: UUID
    member_id: UUID | None
    name: str
    direction: str
    channel: str
    state: str
    receipt: str
    source_name: str
    target_name: str
    letter_no: str
    valid_until: date | None
    assigned_on: date | None
    changed_at: datetime
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferFilter:
    """What a list asks for; `asked` is part of the person's name, pinyin or letter number."""

    asked: str = ""
    state: str = ""
    direction: str = ""
    open_only: bool = False
