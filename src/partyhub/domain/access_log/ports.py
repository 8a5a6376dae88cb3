"""What the access log needs from a database."""

from typing import Protocol

from partyhub.domain.access_log.access import Access
from partyhub.domain.shared.ids import MemberId


class AccessLog(Protocol):
    """Looks at members' data, newest first."""

    async def of_member(
        self, member_id: MemberId, *, before: int | None, limit: int
    ) -> list[tuple[int, Access]]:
        """The looks at one member with their running numbers, from below `before`."""
        ...
