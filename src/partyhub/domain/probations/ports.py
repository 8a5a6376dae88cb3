"""What probations need of a database."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from partyhub.domain.probations.decision import ProbationDecision
from partyhub.domain.probations.views import BranchProbations, ProbationerLine, ProbationFilter
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberId


class Probations(Protocol):
    """All decisions. Whoever records one holds the member's row, so that no two meet."""

    async def of_member(self, member_id: MemberId) -> list[ProbationDecision]:
        """Also the withdrawn ones, the latest first."""
        ...

    async def add(self, decisions: Sequence[ProbationDecision]) -> None:
        """Many at once; ExtendedAlready if another extension stands."""
        ...

    async def withdraw(self, decision: ProbationDecision) -> None: ...

    async def page(self, wanted: ProbationFilter, *, within: Scope) -> list[ProbationerLine]:
        """Present probationary members of the scope, who joined first at the top; never counted."""
        ...

    async def by_branch(self, due_by: date, *, within: Scope) -> list[BranchProbations]:
        """How many each branch of the scope has to decide of; a hundred branches at most."""
        ...
