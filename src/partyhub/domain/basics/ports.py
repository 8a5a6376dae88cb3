"""What the survey before enrolment needs of a database."""

from typing import Protocol

from partyhub.domain.basics.views import Basic, BasicsCounts, BasicsLine
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.paging import NameKey


class Basics(Protocol):
    """Members in service, and what is not known of them."""

    async def page(
        self, basic: Basic | None, *, after: NameKey, limit: int, within: Scope
    ) -> list[tuple[BasicsLine, str]]:
        """Who lacks anything, or that one thing, by name, each with its sort key."""
        ...

    async def counts(self, *, within: Scope) -> BasicsCounts: ...
