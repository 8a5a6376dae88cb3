"""What the history of members needs from a database."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from partyhub.domain.members.as_of import RosterMember, RosterQuestion
from partyhub.domain.members.story import Change, StoryKey, ToldEvent
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberId


class MemberHistories(Protocol):
    """What members' records said over time. Nobody writes it: the register itself does."""

    async def story(
        self, member_id: MemberId, *, before: StoryKey | None, limit: int
    ) -> list[ToldEvent]:
        """What happened to the person, the latest first."""
        ...

    async def changes(
        self, member_id: MemberId, xacts: Sequence[int]
    ) -> Mapping[int, Sequence[Change]]:
        """What each of these transactions changed in the record."""
        ...

    async def roster(self, asked: RosterQuestion, *, within: Scope) -> list[RosterMember]:
        """Who belonged to the branches of the scope's subtrees that day; never counted."""
        ...
