"""What lists of files show: who, where, and what is missing; nothing else of the person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from partyhub.domain.member_files.papers import FilePaper
from partyhub.domain.shared.codes import MemberStatus
from partyhub.domain.shared.org import OrgName
from partyhub.domain.shared.paging import FIRST, NameKey


class FileShow(StrEnum):
    """All files, those without a paper they must hold, those with a paper that is lent."""

    ALL = "all"
    INCOMPLETE = "incomplete"
    LENT = "lent"


@dataclass(frozen=True, slots=True)
class FileLine:
    """One member's file; `id` is the member's. `checked_at` null: nobody has checked it. Of a past
    day: where it stood is empty if it has been checked since, for that is not kept.
    """

    id: UUID
    name: str
    status: MemberStatus
    unit: OrgName
    branch: OrgName
    missing: Sequence[FilePaper]
    lent: Sequence[FilePaper]
    cabinet: str
    box: str
    checked_at: datetime | None
    checked_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFilter:
    """`asked` is a prefix that is safe to look for; `until` is when a past day was over, None of
    today.
    """

    until: datetime | None = None
    show: FileShow = FileShow.ALL
    asked: str = ""
    after: NameKey = FIRST
    limit: int = 50
