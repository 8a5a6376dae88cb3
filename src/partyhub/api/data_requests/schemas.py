"""Requests about one's data as they go over the wire: a phone only by its mask."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.text import Note
from partyhub.domain.data_requests.ports import EvidenceFile, PlacedRequest
from partyhub.domain.data_requests.request import AskedLook, DataRequest
from partyhub.domain.data_requests.states import (
    DataRequestAction,
    DataRequestField,
    DataRequestKind,
    DataRequestState,
)
from partyhub.usecases.data_requests.desk import WholeRequest
from partyhub.usecases.data_requests.submit import OwnRequest


class DataRequestStepIn(BaseModel):
    """A step of who keeps the record; `text` says what was done, or why not."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"action": "correct", "text": "已核对毕业证书"}]},
    )
    action: Literal["take_up", "correct", "answer", "refuse"]
    text: Note = Field("", description="Needed to answer and to refuse.")


@dataclass(frozen=True, slots=True)
class EvidenceOut:
    """A file that came with a request."""

    id: UUID
    name: str
    media: str
    size: int
    at: datetime

    @classmethod
    def of(cls, file: EvidenceFile) -> "EvidenceOut":
        return cls(file.id, file.name, file.media, file.size, file.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRequestOut:
    """A request: what is asked, where it stands, by when it is answered. `held` is what the record
    said when it was asked; `complain_to` where a refusal can be taken further.
    """

    id: UUID
    kind: DataRequestKind
    field: DataRequestField | None
    wanted: str
    held: str
    words: str
    look: AskedLook | None
    state: DataRequestState
    submitted_at: datetime
    due_at: datetime
    late: bool
    handler_name: str
    taken_up_at: datetime | None
    settled_at: datetime | None
    answer: str
    complain_to: str
    files: Sequence[EvidenceOut]
    version: int


_SAME = (
    "id", "state", "submitted_at", "due_at", "handler_name", "taken_up_at", "settled_at", "answer",
    "complain_to", "version",
)  # fmt: skip
_ASKED = ("kind", "field", "wanted", "held", "words", "look")


def request_out(
    request: DataRequest, files: Sequence[EvidenceFile], now: datetime
) -> DataRequestOut:
    return DataRequestOut(
        **{name: getattr(request, name) for name in _SAME},
        **{name: getattr(request.asked, name) for name in _ASKED},
        late=request.late(now),
        files=[EvidenceOut.of(file) for file in files],
    )


@dataclass(frozen=True, slots=True)
class MyDataRequestsOut:
    """The latest first; at most a hundred."""

    items: Sequence[DataRequestOut]

    @classmethod
    def of(cls, mine: Sequence[OwnRequest], now: datetime) -> "MyDataRequestsOut":
        return cls([request_out(one.request, one.files, now) for one in mine])


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRequestLine:
    """One line of the desk's list."""

    id: UUID
    member_name: str
    unit_name: str
    branch_name: str
    kind: DataRequestKind
    field: DataRequestField | None
    state: DataRequestState
    submitted_at: datetime
    due_at: datetime
    late: bool
    handler_name: str
    settled_at: datetime | None

    @classmethod
    def of(cls, placed: PlacedRequest, now: datetime) -> "DataRequestLine":
        one = placed.request
        return cls(
            id=one.id,
            member_name=placed.member_name,
            unit_name=placed.unit_name,
            branch_name=placed.branch_name,
            kind=one.asked.kind,
            field=one.asked.field,
            state=one.state,
            submitted_at=one.submitted_at,
            due_at=one.due_at,
            late=one.late(now),
            handler_name=one.handler_name,
            settled_at=one.settled_at,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeDataRequestOut:
    """A request as its handler sees it; `allowed_actions` are the steps that are offered."""

    request: DataRequestOut
    member_id: UUID
    member_name: str
    unit_name: str
    branch_name: str
    allowed_actions: Sequence[DataRequestAction]

    @classmethod
    def of(cls, whole: WholeRequest, now: datetime) -> "WholeDataRequestOut":
        placed = whole.placed
        return cls(
            request=request_out(placed.request, whole.files, now),
            member_id=placed.request.member_id,
            member_name=placed.member_name,
            unit_name=placed.unit_name,
            branch_name=placed.branch_name,
            allowed_actions=whole.possible,
        )
