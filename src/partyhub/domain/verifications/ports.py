"""What the list of records to verify needs of a database."""

from datetime import datetime
from typing import Protocol

from partyhub.domain.shared.actor import Scope
from partyhub.domain.verifications.views import BranchDue, UnverifiedLine, VerifiedKey


class Verifications(Protocol):
    """Records of present members that nobody verified since `before`."""

    async def page(
        self, before: datetime, *, after: VerifiedKey, limit: int, within: Scope
    ) -> list[UnverifiedLine]:
        """Those of the scope's subtrees, what was verified longest ago first; never counted."""
        ...

    async def by_branch(self, before: datetime, *, within: Scope) -> list[BranchDue]:
        """How many each branch of the scope has, by name; a hundred branches at most."""
        ...
