"""What the register of activists needs of a database."""

from typing import Protocol

from partyhub.domain.activists.activist import Activist, ActivistReview
from partyhub.domain.activists.views import ActivistFilter, ActivistLine
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import ActivistId, MemberId


class Activists(Protocol):
    """All entries; they are closed, never deleted."""

    async def add(self, activist: Activist) -> None: ...

    async def get(self, activist_id: ActivistId) -> Activist:
        """Held against other writers; NotFound."""
        ...

    async def close(self, activist: Activist) -> None: ...

    async def add_review(self, review: ActivistReview) -> None: ...

    async def reviews(self, activist_id: ActivistId) -> list[ActivistReview]:
        """The latest first."""
        ...

    async def of_member(self, member_id: MemberId) -> list[Activist]:
        """What was entered of a member before they were one."""
        ...

    async def page(
        self, wanted: ActivistFilter, *, within: Scope
    ) -> list[tuple[ActivistLine, str]]:
        """Entries of the scope's branches by name, with their sort keys; never counted."""
        ...
