"""What statistics ask of a database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import CheckInSide
from partyhub.domain.statistics.counts import CountLine, MonthLine, OverviewLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Branches:
    """Which organisations get a line: `roots` themselves, or (`below`) their children.

    A check-in counts where its unit or its community stands, as `side` says.
    """

    roots: Sequence[OrgId]
    below: bool
    side: CheckInSide


class Statistics(Protocol):
    """Counts over the tree, of what the scope may read."""

    async def counts(
        self, branches: Branches, *, within: Scope, since: date | None, until: date | None
    ) -> list[CountLine]:
        """Lines in the tree's order; closed organisations only while they hold check-ins."""
        ...

    async def months(self, branches: Branches, *, within: Scope, since: date) -> list[MonthLine]:
        """The months from `since` in which anything happened, in one sum of all branches."""
        ...

    async def overview(self, roots: Sequence[OrgId], *, within: Scope) -> list[OverviewLine]:
        """The communities under the roots, by name."""
        ...
