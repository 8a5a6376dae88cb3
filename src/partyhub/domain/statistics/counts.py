"""Figures of check-ins per level of the tree (CHK-32): what is counted, and what is not said.

Every figure is the number of rows of one list, so that it can be looked behind. Lines stand in
the tree's order and never in a figure's: nobody is ranked (SP-09, SP-24).
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from uuid import UUID

DEFINITION = "check-ins/1"
"""Names how figures are counted; a change of the rules below changes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Check-ins enrolled in a period, by where they stand now.

    `checked_in` holds those with a team or a post too, `assigned` only these; `receipts_issued`
    are those still on their way to the unit.
    """

    total: int = 0
    enrolled: int = 0
    certificate_issued: int = 0
    overdue: int = 0
    checked_in: int = 0
    assigned: int = 0
    ended: int = 0
    voided: int = 0
    receipts_issued: int = 0
    receipts_returned: int = 0

    def check_in_rate(self) -> float | None:
        """Of the certificates issued and not voided, the part that led to a check-in."""
        arrived = self.checked_in + self.ended
        issued = arrived + self.certificate_issued + self.overdue
        return round(arrived / issued, 4) if issued else None


def summed(counts: Iterable[Counts]) -> Counts:
    """All together; no check-in stands in two lines."""
    listed = list(counts)
    names = [field.name for field in fields(Counts)]
    return Counts(**{name: sum(getattr(c, name) for c in listed) for name in names})


@dataclass(frozen=True, slots=True)
class CountLine:
    """One organisation's figures; `kind` is a code name of the tree."""

    org_id: UUID
    kind: str
    name: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class MonthLine:
    """What happened in one month, `2026-11`, by the days on which it happened."""

    month: str
    certificates_issued: int
    checked_in: int
    receipts_returned: int


@dataclass(frozen=True, slots=True)
class OverviewLine:
    """One community's row of 表2 (CHK-22); `checked_in` holds those with a team or a post too."""

    community_id: UUID
    community_name: str
    contact_name: str
    contact_phone: str
    checked_in: int
    assigned: int
    teams: int
    unit_ids: tuple[UUID, ...]
    unit_names: tuple[str, ...]
