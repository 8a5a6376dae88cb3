"""What organisations need from a database."""

from typing import Protocol

from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.ids import OrgId


class Orgs(Protocol):
    """All organisations of the tree."""

    async def get(self, org_id: OrgId) -> Org:
        """The organisation; NotFound. Names and contacts of organisations are no secret."""
        ...
