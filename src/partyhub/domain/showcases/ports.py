"""What showcases need of a database (ADR 0043)."""

from typing import Protocol

from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberId, ShowcaseId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.showcases.showcase import Showcase
from partyhub.domain.showcases.views import (
    PublishedFilter,
    PublishedShowcase,
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

    async def name_known_at(self, org: OrgRef, member_id: MemberId) -> str | None:
        """The member's name; None if that organisation does not know them (SP-17)."""
        ...
