"""Where somebody without settled work lives, beside the street that they are to go to (TRF-06)."""

from dataclasses import dataclass, replace

from partyhub.domain.shared.ids import OrgId
from partyhub.domain.transfers.parties import Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Residence:
    """A street or a community; `elsewhere`: of another street than the one that takes them in."""

    org_id: OrgId
    name: str = ""
    street_name: str = ""
    elsewhere: bool = False

    def __str__(self) -> str:
        return self.name

    def beside(self, target: Party, street_path: str) -> "Residence":
        """Compared with where the transfer leads."""
        branch = target.branch
        return replace(self, elsewhere=branch is None or not branch.path.startswith(street_path))
