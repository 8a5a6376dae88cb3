"""What points need of a database."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.points.entry import PointEntry
from partyhub.domain.points.rule import PointRule
from partyhub.domain.points.views import (
    CommunitySum,
    PointLine,
    RankingConsent,
    RankLine,
    ServedGroup,
)
from partyhub.domain.shared.ids import MemberId, OrgId, ServiceRecordId


class Points(Protocol):
    """Rules and the ledger; both are written once."""

    async def add_rule(self, rule: PointRule) -> None: ...
    async def rules(self, community_id: OrgId) -> list[PointRule]:
        """The newest first."""
        ...

    async def rule_on(self, community_id: OrgId, day: date) -> PointRule | None:
        """The newest version of those that are in force on that day."""
        ...

    async def add(self, entry: PointEntry) -> None:
        """PointsGiven if that entry of service has its points."""
        ...

    async def of_record(self, record_id: ServiceRecordId) -> PointEntry | None: ...
    async def sums(self, member_id: MemberId, year: int) -> list[CommunitySum]:
        """Communities where the person has points or service of that year, whichever record."""
        ...

    async def lines(
        self, member_id: MemberId, year: int, after: tuple[date, UUID], *, limit: int
    ) -> list[PointLine]:
        """The latest day first."""
        ...

    async def of_member(self, member_id: MemberId) -> list[PointLine]:
        """All of the person's entries."""
        ...

    async def consent(self, member_id: MemberId, community_id: OrgId, at: datetime) -> None:
        """Once, however often it is said."""
        ...

    async def withdraw(self, member_id: MemberId, community_id: OrgId, at: datetime) -> None:
        """Of every record of the person."""
        ...

    async def consents_of(self, member_id: MemberId) -> list[RankingConsent]:
        """All that were given, the earliest first."""
        ...

    async def consented(self, member_id: MemberId, community_id: OrgId) -> bool: ...
    async def ranking(self, community_id: OrgId, year: int) -> list[RankLine]:
        """Those whose consent stands, once a person, at most fifty."""
        ...

    async def served(self, community_id: OrgId, since: date, until: date) -> Sequence[ServedGroup]:
        """What was confirmed of these days, with the points it brought."""
        ...
