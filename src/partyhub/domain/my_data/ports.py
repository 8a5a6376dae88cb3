"""What a member's view of their own data needs of a database and of a printer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from partyhub.domain.my_data.readers import Holder
from partyhub.domain.my_data.sheet import DataSheet
from partyhub.domain.shared.ids import MemberId


@dataclass(frozen=True, slots=True)
class LookCount:
    """How often the member's data were looked at in that way, and when last."""

    kind: str
    count: int
    last_at: datetime


class DataReaders(Protocol):
    """Where a member's data stand, and who holds a role there now."""

    async def check_in_sides(self, member_id: MemberId) -> list[tuple[str, str]]:
        """The paths of unit and community of each check-in."""
        ...

    async def counters(self, steps: Sequence[str]) -> list[str]:
        """The paths of the open centres of these streets, and of their departments."""
        ...

    async def holders(self, steps: Sequence[str]) -> list[Holder]:
        """Who holds a role at one of these places; closed accounts hold none. 2,000 at most."""
        ...

    async def look_counts(self, member_id: MemberId) -> list[LookCount]:
        """All looks at the member, by kind."""
        ...


class DataPrinter(Protocol):
    """Prints what is held about a member (本人信息一份)."""

    def print_data(self, sheet: DataSheet) -> bytes: ...
