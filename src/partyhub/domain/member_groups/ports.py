"""What special groups need of a database."""

from typing import Protocol

from partyhub.domain.member_groups.entry import GroupEntry
from partyhub.domain.member_groups.views import FoundLine, GroupFilter
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberId


class MemberGroups(Protocol):
    """All entries. Whoever writes one holds the member's row, so that no two meet."""

    async def of_member(self, member_id: MemberId) -> list[GroupEntry]:
        """Also the ended and the withdrawn ones, the latest beginning first."""
        ...

    async def add(self, entry: GroupEntry) -> None:
        """AlreadyInGroup if an open one of that kind stands."""
        ...

    async def save(self, entry: GroupEntry) -> None:
        """Its end, or that it was withdrawn; the rest never changes."""
        ...

    async def page(self, wanted: GroupFilter, *, within: Scope) -> list[FoundLine]:
        """Lines of branches that were in the scope's subtrees that day, by name; never counted."""
        ...
