"""Yearly surveys as they go over the wire."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from partyhub.api.text import Line, Note, Reason, Word
from partyhub.domain.shared.codes import Gender
from partyhub.domain.surveys.states import FindKind, FindResult, SheetAction, SheetState
from partyhub.domain.surveys.survey import Said, Sheet
from partyhub.usecases.surveys.fill import Filled

AN_ID = "01936b5e-0000-7000-8000-000000000001"
_Phone = Annotated[
    str,
    StringConstraints(pattern=r"^(1[3-9][0-9]{9}|0[0-9]{2,3}-[2-9][0-9]{6,7})?$"),
    Field(description="A mobile, or a landline with its area code and a hyphen. Kept sealed."),
]
_Answer = Literal[
    FindResult.REGISTERED,
    FindResult.CONTACTED,
    FindResult.ABSENT,
    FindResult.LEFT,
    FindResult.MISTAKEN,
]


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [example]})


class SurveyRoundIn(BaseModel):
    """Of which street and year, and by when; one a street and year."""

    model_config = _example(org_id=AN_ID, year=2026, due_on="2026-12-31", note="请逐户走访")
    org_id: UUID
    year: Annotated[int, Field(ge=2000, le=2999)]
    due_on: date
    note: Note = ""


_FIND = {
    "kind": "merchant", "name": "周晓", "gender": "female", "phone": "13700001234",
    "home_org": "外省某县某镇党委", "origin": "浙江省温州市", "workplace": "晓晓服装店",
    "estate": "云桥市场", "since": "2024-03-01", "permit": False, "pledged": True,
    "branch": "", "result": "contacted", "surveyed_on": "2026-11-20", "note": "",
}  # fmt: skip


class SurveyFindIn(BaseModel):
    """A person found. `workplace`: the employer or the shop; `branch`: with whom they take part
    here, empty if with nobody. Without a `phone` the one that is kept stays.
    """

    model_config = _example(**_FIND)
    kind: FindKind
    name: Word
    gender: Gender
    phone: _Phone | None = None
    home_org: Line = ""
    origin: Line = ""
    workplace: Line = ""
    estate: Line = ""
    since: date | None = None
    permit: bool = False
    pledged: bool = False
    branch: Line = ""
    result: _Answer
    surveyed_on: date
    note: Line = ""

    def said(self) -> Said:
        return Said(**self.model_dump(exclude={"phone"}))


class SurveyEntryIn(BaseModel):
    """What the register of floating members asks beyond the line: where from, and until when."""

    model_config = _example(origin="浙江省温州市", until="2027-11-30")
    origin: Word
    until: date


class SurveySignatureIn(BaseModel):
    """The day of the survey; `nobody` exactly if no line says that somebody is here."""

    model_config = _example(surveyed_on="2026-11-20", nobody=False, comment="已逐户走访")
    surveyed_on: date
    nobody: bool = False
    comment: Note = ""


class SurveyReopeningIn(BaseModel):
    """Why it is opened again."""

    model_config = _example(reason="漏登一户商户")
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveySheetOut:
    """One community's or centre's sheet, and what the caller may do with it."""

    id: UUID
    round_id: UUID
    org_id: UUID
    org_name: str
    year: int
    due_on: date
    state: SheetState
    waiting: int
    inflow: int
    merchants: int
    surveyed_on: date | None
    nobody: bool
    comment: str
    signed_at: datetime | None
    signed_by: str
    version: int
    allowed_actions: Sequence[SheetAction]

    @classmethod
    def of(cls, sheet: Sheet, allowed: Sequence[SheetAction]) -> "SurveySheetOut":
        own = [n for n in cls.__slots__ if n not in ("org_id", "allowed_actions")]
        return cls(
            **{name: getattr(sheet, name) for name in own},
            org_id=sheet.org.id,
            allowed_actions=allowed,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyFindOut:
    """What became of a line, and how its sheet counts now."""

    id: UUID
    name: str
    result: FindResult
    floating_id: UUID | None
    version: int
    waiting: int
    inflow: int
    merchants: int

    @classmethod
    def of(cls, filled: Filled) -> "SurveyFindOut":
        find, sheet = filled.find, filled.sheet
        return cls(
            id=find.id, name=find.said.name, result=find.said.result, floating_id=find.floating_id,
            version=find.version, waiting=sheet.waiting, inflow=sheet.inflow,
            merchants=sheet.merchants,
        )  # fmt: skip
