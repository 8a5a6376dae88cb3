"""What the list of records to verify shows: who, where, and who verified the record last."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.shared.org import OrgName


@dataclass(frozen=True, slots=True)
class UnverifiedLine:
    """One record to verify; `verified_at` is null if nobody ever did."""

    id: UUID
    name: str
    unit: OrgName
    branch: OrgName
    phone_masked: str
    verified_at: datetime | None
    verified_by: str


@dataclass(frozen=True, slots=True)
class VerifiedKey:
    """Where a page begins: the list goes by the last verification, never verified ones first."""

    at: datetime | None
    id: UUID


FIRST_OF_ALL = VerifiedKey(None, UUID(int=0))


@dataclass(frozen=True, slots=True)
class BranchDue:
    """How many records of a branch are to be verified."""

    branch_id: UUID
    branch_name: str
    count: int
