"""Members' files as they go over the wire."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.text import Line
from partyhub.domain.member_files.file import Check, Paper, PaperEntry
from partyhub.domain.member_files.papers import FilePaper, PaperState
from partyhub.domain.shared.codes import MemberStatus
from partyhub.domain.shared.org import OrgName
from partyhub.usecases.member_files.keep_file import ReadFile

_PAPER: dict[str, Any] = {
    "code": "admission_form", "state": "present", "pages": 12, "dated_on": "2008-06-30",
}  # fmt: skip


class PaperIn(BaseModel):
    """What was found of one paper."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [_PAPER]})

    code: FilePaper
    title: Line = Field("", description="Names a paper of code `other`, and only of that.")
    state: PaperState
    pages: Annotated[int | None, Field(ge=1, le=9999)] = None
    dated_on: date | None = Field(None, description="The day that stands on the paper.")
    note: Line = Field("", description="Needed for `lent`: to whom, until when.")

    def paper(self) -> Paper:
        return Paper(**self.model_dump())


class FileCheckIn(BaseModel):
    """What somebody found with the file in hand; papers that are not named stay as they were."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"cabinet": "3号柜", "box": "A-12", "papers": [_PAPER], "read_version": 0}]
        },
    )

    cabinet: Line = ""
    box: Line = ""
    papers: Annotated[list[PaperIn], Field(max_length=60)] = []
    read_version: int = Field(ge=0, le=2**31 - 1, description="`version` as it was read.")

    def check_of(self) -> Check:
        return Check(
            cabinet=self.cabinet, box=self.box, papers=[one.paper() for one in self.papers],
            read_version=self.read_version,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class FilePaperOut:
    """A paper as somebody entered it."""

    code: FilePaper
    title: str
    state: PaperState
    pages: int | None
    dated_on: date | None
    note: str
    entered_at: datetime
    entered_by: str


def paper_out(one: PaperEntry) -> FilePaperOut:
    said = one.paper
    return FilePaperOut(
        said.code, said.title, said.state, said.pages, said.dated_on, said.note, one.entered_at,
        one.entered_by,
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberFileOut:
    """A member's file; `missing` are the papers it must hold and does not."""

    member_id: UUID
    name: str
    status: MemberStatus
    unit: OrgName
    branch: OrgName
    cabinet: str
    box: str
    checked_at: datetime | None
    checked_by: str
    version: int
    missing: Sequence[FilePaper]
    papers: Sequence[FilePaperOut]
    history: Sequence[FilePaperOut]
    may_keep: bool

    @classmethod
    def of(cls, read: ReadFile) -> "MemberFileOut":
        member, file = read.whole.member, read.file
        history = [paper_out(one) for one in read.history]
        newest: dict[tuple[FilePaper, str], FilePaperOut] = {}
        for entry in history:
            newest.setdefault((entry.code, entry.title), entry)
        return cls(
            member_id=member.id, name=member.details.name, status=member.details.status,
            unit=OrgName(member.unit.id, read.whole.unit_name),
            branch=OrgName(member.branch.id, read.whole.branch_name), cabinet=file.cabinet,
            box=file.box, checked_at=file.checked_at, checked_by=file.checked_by,
            version=file.version, missing=read.missing,
            papers=[newest[paper.key] for paper in file.papers], history=history,
            may_keep=read.may_keep,
        )  # fmt: skip
