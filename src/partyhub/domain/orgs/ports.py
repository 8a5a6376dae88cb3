"""What organisations need from a database."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from partyhub.domain.orgs.org import Org
from partyhub.domain.orgs.parts import Estate, LiaisonOfficer, Team
from partyhub.domain.orgs.views import (
    CommunityLine,
    EstateLine,
    OrgFilter,
    OrgLine,
    OrgNode,
    OrgStep,
)
from partyhub.domain.shared.ids import EstateId, OrgId
from partyhub.domain.shared.pinyin import Reading


class Orgs(Protocol):
    """All organisations of the tree; anyone who is signed in may read them."""

    async def get(self, org_id: OrgId) -> Org:
        """The organisation; NotFound."""
        ...

    async def locked(self, org_id: OrgId) -> Org:
        """The organisation, held against other writers until the end of the transaction."""
        ...

    async def add(self, org: Org, reading: Reading, *, parent_path: str) -> Org:
        """The organisation with its place in the tree; OrgNameTaken."""
        ...

    async def save(self, org: Org, reading: Reading) -> Org:
        """Write all fields; the version after it."""
        ...

    async def touch(self, org: Org) -> Org:
        """Count a write to something that belongs to it."""
        ...

    async def above(self, org: Org) -> list[OrgStep]:
        """The way from the top down to the organisation itself."""
        ...

    async def children(self, parent_id: OrgId | None) -> list[OrgNode]:
        """The open organisations right below; without a parent, the top."""
        ...

    async def keeps_floating(self, org: Org) -> bool:
        """Whether it, or one above it, is marked as keeping floating members (TRF-06)."""
        ...

    async def has_open_below(self, org: Org) -> bool: ...

    async def search(self, wanted: OrgFilter) -> list[tuple[OrgLine, str]]:
        """A page of organisations with their sort keys."""
        ...

    async def communities(self, wanted: OrgFilter) -> list[tuple[CommunityLine, str]]:
        """A page of the directory of open communities (表1), with sort keys."""
        ...

    async def find_estates(self, wanted: OrgFilter) -> list[tuple[EstateLine, str]]: ...
    async def estate(self, estate_id: EstateId) -> EstateLine:
        """The estate; NotFound."""
        ...

    async def estates(self, community_id: OrgId) -> list[Estate]: ...
    async def liaison_officers(self, unit_id: OrgId) -> list[LiaisonOfficer]:
        """Those in office first, then those who were."""
        ...

    async def teams(self, community_id: OrgId) -> list[Team]: ...

    async def put_estates(
        self, community_id: OrgId, estates: Sequence[tuple[Estate, Reading]]
    ) -> None:
        """The whole list; EstateInUse if members live in one that is missing."""
        ...

    async def put_liaison_officers(
        self, unit_id: OrgId, officers: Sequence[LiaisonOfficer], *, today: date
    ) -> None:
        """Those in office; who is missing has left office today."""
        ...

    async def put_teams(self, community_id: OrgId, teams: Sequence[Team], *, today: date) -> None:
        """The open teams; those missing are closed today."""
        ...
