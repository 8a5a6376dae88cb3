"""What showcases need of a database, and of a printer."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberId, OrgId, ShowcaseId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.showcases.showcase import Named, Showcase
from partyhub.domain.showcases.views import (
    PublishedFilter,
    PublishedShowcase,
    ShowcaseCandidate,
    ShowcaseFilter,
    ShowcaseLine,
)


class Showcases(Protocol):
    """All proposals; a merged record's are its person's."""

    async def add(self, showcase: Showcase) -> None: ...
    async def save(self, showcase: Showcase) -> None: ...
    async def get(self, showcase_id: ShowcaseId) -> Showcase:
        """NotFound."""
        ...

    async def locked(self, showcase_id: ShowcaseId) -> Showcase:
        """Held against other writers; NotFound."""
        ...

    async def page(self, wanted: ShowcaseFilter, *, within: Scope) -> list[ShowcaseLine]:
        """The newest first."""
        ...

    async def of_member(self, member_id: MemberId) -> list[Showcase]:
        """The newest first; of every record of the person."""
        ...

    async def of_units(self, within: Scope) -> list[Showcase]:
        """That name a unit in reach; the newest first, at most a hundred."""
        ...

    async def published(self, wanted: PublishedFilter) -> list[PublishedShowcase]:
        """What stands today, the newest first."""
        ...

    async def candidates(
        self, org: OrgRef, q: str, *, limit: int
    ) -> list[ShowcaseCandidate]:
        """Members checked in there or of its branches, and units that work with it, by name."""
        ...

    async def member(self, org: OrgRef, member_id: MemberId) -> Named | None:
        """None if that organisation does not know them (SP-17)."""
        ...

    async def unit(self, org: OrgRef, unit_id: OrgId) -> Named | None: ...


class BulletinPrinter(Protocol):
    """光荣榜 on A4."""

    def print_bulletin(
        self, org_name: str, since: date, until: date, shown: Sequence[PublishedShowcase]
    ) -> bytes: ...
