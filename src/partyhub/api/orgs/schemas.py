"""What a client sends about organisations."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from pydantic.config import JsonDict

from partyhub.api.text import Line, Reason, Word
from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.orgs.parts import Estate, LiaisonOfficer, Team
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.ids import OrgId, new_id

_DivisionCode = Annotated[str, StringConstraints(pattern=r"^([0-9]{6,12})?$")]
_OfficePhone = Annotated[str, StringConstraints(max_length=40, pattern=r"^[0-9 +()#-]*$")]
_FIELDS: JsonDict = {
    "name": "幸福路社区党委", "short_name": "幸福路社区", "code": "330106001001",
    "address": "幸福路 1 号", "place": "党群服务中心一楼", "secretary_name": "王建国",
    "contact_name": "李敏", "contact_phone": "010-60000000", "hours": "周一至周五 8:30–17:00",
}  # fmt: skip


class OrgFieldsIn(BaseModel):
    """All the texts of an organisation (表1, CHK-21); what is left out becomes empty."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [_FIELDS]})

    name: Word
    short_name: Line = ""
    code: _DivisionCode = Field("", description="GB/T 2260 division code, 6 to 12 digits.")
    address: Line = ""
    place: Line = Field("", description="Where to go inside the building.")
    secretary_name: Line = ""
    contact_name: Line = ""
    contact_phone: _OfficePhone = Field("", description="An office's number, not a private one.")
    hours: Line = ""


class OrgIn(OrgFieldsIn):
    """A new organisation."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "parent_id": "0193a000-0000-7000-8000-000000000001",
                    "kind": "community_org",
                    **_FIELDS,
                }
            ]
        },
    )

    parent_id: UUID
    kind: OrgKind

    def org(self) -> Org:
        fields = self.model_dump(exclude={"parent_id", "kind"})
        return Org(id=OrgId(new_id()), path="", parent_id=None, kind=self.kind, **fields)


class ClosureIn(BaseModel):
    """Why it is closed."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"reason": "并入和平社区"}]}
    )

    reason: Reason


class FloatingMarkIn(BaseModel):
    """From which day it keeps floating members; null takes the mark away (ROL-24, TRF-06)."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"since": "2026-01-01"}]}
    )

    since: date | None


class EstateIn(BaseModel):
    """An estate; with its `id` if it is already there."""

    model_config = ConfigDict(extra="forbid")

    id: UUID | None = None
    name: Word
    address: Line = ""
    grid: Line = ""

    def part(self) -> Estate:
        return Estate(id=self.id, name=self.name, address=self.address, grid=self.grid)


class EstatesIn(BaseModel):
    """The whole list."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"items": [{"name": "幸福花园", "address": "幸福路 8 号"}]}]
        },
    )

    items: Annotated[list[EstateIn], Field(max_length=500)]


class LiaisonOfficerIn(BaseModel):
    """An officer in office; `phone` is the office's (CHK-26)."""

    model_config = ConfigDict(extra="forbid")

    id: UUID | None = None
    name: Word
    phone: _OfficePhone
    since: date

    def part(self) -> LiaisonOfficer:
        return LiaisonOfficer(id=self.id, name=self.name, phone=self.phone, since=self.since)


class LiaisonOfficersIn(BaseModel):
    """The whole list."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {"items": [{"name": "李敏", "phone": "010-60000001", "since": "2026-01-01"}]}
            ]
        },
    )

    items: Annotated[list[LiaisonOfficerIn], Field(max_length=50)]


class TeamIn(BaseModel):
    """An open team in one field of work (CHK-10)."""

    model_config = ConfigDict(extra="forbid")

    id: UUID | None = None
    name: Word
    field: WorkType

    def part(self) -> Team:
        return Team(id=self.id, name=self.name, field=self.field)


class TeamsIn(BaseModel):
    """The whole list."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"items": [{"name": "平安巡逻队", "field": "security_patrol"}]}]
        },
    )

    items: Annotated[list[TeamIn], Field(max_length=100)]
