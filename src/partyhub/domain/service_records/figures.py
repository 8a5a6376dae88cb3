"""Figures of confirmed service for each level of the tree: never a ranking (SP-09, SP-24)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from partyhub.domain.service_records.served import Source
from partyhub.domain.shared.counted import Counted

DEFINITION: Final = "service-2026-11"
"""What is counted: entries confirmed by the end of the day, by the day of service, without those
that were taken back by then; a reversal takes off its hours and its entry.
"""


def counted(at: date | datetime) -> Counted:
    """What the figures of service mean on paper and in workbooks."""
    return Counted(
        at, DEFINITION,
        "截至时经确认的服务记录，按服务日期计；到那时已冲回的减去时长和次数。"
        "不作排名。",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ServiceMonth:
    """A month's confirmed hours and entries of one source; `month` is `2026-03`."""

    month: str
    source: Source
    hours: float
    entries: int


@dataclass(frozen=True, slots=True)
class ServiceBranch:
    """An organisation of the next level with what counts at the communities below it."""

    id: UUID
    name: str
    kind: str
    hours: float
    entries: int


@dataclass(frozen=True, slots=True)
class ServedThere:
    """What counts of a person at one community, for the rosters of check-ins (CHK-20)."""

    member_id: UUID
    community_id: UUID
    entries: int
    hours: float


@dataclass(frozen=True, slots=True)
class ServiceFigures:
    """The year of the day `on`, as it stood at that day's end; lines stand in the tree's order."""

    on: date
    definition: str
    months: Sequence[ServiceMonth]
    items: Sequence[ServiceBranch]
    hours: float
    entries: int
