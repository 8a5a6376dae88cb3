"""The code on a resident's slip: who holds it acts for the resident (ADR 0011, ADR 0033)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.demands.refusals import SlipReplaced
from partyhub.domain.shared.ids import AccountId, ServiceDemandId


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandCode:
    """One print, or the answer to an order by phone; `by` is None where the resident got it alone.

    Known by its hash alone.
    """

    id: UUID
    demand_id: ServiceDemandId
    digest: bytes
    at: datetime
    by: AccountId | None = None
    by_name: str = ""


def require_newest(code: DemandCode, codes: Sequence[DemandCode]) -> None:
    """A lost slip is void once it is printed again."""
    newest = max(codes, key=lambda one: (one.at, one.id))
    if newest.id != code.id:
        raise SlipReplaced("printed again since", printed_at=newest.at.isoformat())
