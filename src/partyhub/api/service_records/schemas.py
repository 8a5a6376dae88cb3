"""Service records as they go over the wire."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from partyhub.api.text import Line, Note, Reason, Word
from partyhub.domain.service_records.record import ServiceRecord
from partyhub.domain.service_records.served import Proof, RecordState, ServiceMark, Source
from partyhub.domain.service_records.views import ServiceSum
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.org import OrgName
from partyhub.usecases.service_records.enter_list import EnteredList
from partyhub.usecases.service_records.own import OwnService, Told

_ID = "0193a000-0000-7000-8000-000000000001"
_Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
_TOLD = {
    "on": "2026-11-21", "begins": "09:00", "ends": "11:30", "category": "greening",
    "content": "清理楼道", "place": "幸福里小区", "organiser": "李组长",
}  # fmt: skip


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [example]})


class ServiceIn(BaseModel):
    """What a member says of one stretch of service (表5)."""

    model_config = _example(**_TOLD, note="")

    on: date
    begins: _Clock = Field(description="By clocks in China.")
    ends: _Clock
    category: WorkType
    content: Word
    place: Line = ""
    organiser: Line = Field("", description="Who organised it or can tell of it (组织者、证明人).")
    note: Note = Field("", description="党员小结, if one likes.")

    def told(self) -> Told:
        said = self.model_dump(exclude={"begins", "ends", "community_id", "check_in_ids"})
        begins, ends = time.fromisoformat(self.begins), time.fromisoformat(self.ends)
        return Told(begins=begins, ends=ends, **said)


class ServiceListIn(ServiceIn):
    """A list from paper: one occasion, and who of the community's checked-in members was there."""

    model_config = _example(**_TOLD, community_id=_ID, check_in_ids=[_ID])

    community_id: UUID
    check_in_ids: list[UUID] = Field(min_length=1, max_length=100)


class ConfirmationIn(BaseModel):
    """Why a marked entry holds; empty for one without marks."""

    model_config = _example(why="与签到表核对无误")

    why: Line = ""


class ServiceWhyIn(BaseModel):
    """Why it isn't confirmed, or is taken back; the member reads it."""

    model_config = _example(why="当日没有这次活动")

    why: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRecordOut:
    """What became of an entry; `hours` of one that takes another back are below zero."""

    id: UUID
    state: RecordState
    source: Source
    on: date
    hours: float
    flags: Sequence[ServiceMark]
    proof: Proof | None
    why: str
    reverses_id: UUID | None

    @classmethod
    def of(cls, one: ServiceRecord) -> "ServiceRecordOut":
        return cls(
            id=one.id, state=one.state, source=one.served.source, on=one.served.on,
            hours=float(one.hours), flags=sorted(one.flags), proof=one.proof, why=one.why,
            reverses_id=one.reverses_id,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class EnteredListOut:
    """All entries of the list wait for another account."""

    id: UUID
    items: Sequence[ServiceRecordOut]

    @classmethod
    def of(cls, entered: EnteredList) -> "EnteredListOut":
        return cls(entered.id, [ServiceRecordOut.of(one) for one in entered.entries])


@dataclass(frozen=True, slots=True)
class OwnServiceOut:
    """A year of one's own card; `community` is null while one is checked in nowhere."""

    year: int
    sum: ServiceSum
    community: OrgName | None
    since: date | None
    check_in_id: UUID | None

    @classmethod
    def of(cls, own: OwnService) -> "OwnServiceOut":
        return cls(own.year, own.sum, own.community, own.since, own.check_in_id)
