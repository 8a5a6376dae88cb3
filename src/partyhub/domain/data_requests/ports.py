"""What requests about one's data need of a database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from partyhub.domain.data_requests.request import DataRequest
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import DataRequestId, MemberId


class DataRequestView(StrEnum):
    """Which a list holds: `open` and `late` by when they are due, `settled` the latest first."""

    OPEN = "open"
    LATE = "late"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFile:
    """A file that came with a request; written once."""

    id: UUID
    request_id: UUID
    stored: str
    name: str
    media: str
    size: int
    digest: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PlacedRequest:
    """A request with the member's name and branch of today: it goes where the member goes."""

    request: DataRequest
    member_name: str
    unit_name: str
    branch_name: str

    @property
    def id(self) -> UUID:
        return self.request.id


@dataclass(frozen=True, slots=True)
class DataRequestTally:
    """How many wait for an answer, and how many of these are late."""

    open: int
    late: int


class DataRequests(Protocol):
    """All requests; who keeps a record reaches those of its member by the branch of today."""

    async def add(self, request: DataRequest) -> None:
        """RequestUnderWay if the same is asked already."""
        ...

    async def save(self, request: DataRequest) -> None:
        """StaleVersion if it has changed since its `version`."""
        ...

    async def get(self, request_id: DataRequestId, *, within: Scope) -> PlacedRequest:
        """NotFound out of reach."""
        ...

    async def locked(self, request_id: DataRequestId, *, within: Scope) -> PlacedRequest:
        """The same, held against other writers until the end of the transaction."""
        ...

    async def of_member(self, member_id: MemberId) -> list[DataRequest]:
        """The latest first; a hundred at most."""
        ...

    async def page(
        self,
        view: DataRequestView,
        *,
        within: Scope,
        after: tuple[datetime, UUID] | None,
        limit: int,
        now: datetime,
    ) -> list[PlacedRequest]: ...

    async def tally(self, *, within: Scope, now: datetime) -> DataRequestTally: ...

    async def attach(self, file: EvidenceFile) -> None: ...

    async def files(self, ids: Sequence[UUID]) -> list[EvidenceFile]:
        """The files of these requests, in the order they came."""
        ...
