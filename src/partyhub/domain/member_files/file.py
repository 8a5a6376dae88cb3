"""A member's file: an index of its papers, where it stands, and who checked it when (MEM-06)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from partyhub.domain.member_files.papers import FilePaper, PaperState
from partyhub.domain.member_files.refusals import (
    FileChanged,
    FileLoanUnsaid,
    FilePaperTwice,
    FilePaperUnnamed,
)
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import MemberId


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What was found of one paper; `title` names one that no code names."""

    code: FilePaper
    title: str = ""
    state: PaperState
    pages: int | None = None
    dated_on: date | None = None
    note: str = ""

    @property
    def key(self) -> tuple[FilePaper, str]:
        return self.code, self.title

    @property
    def is_held(self) -> bool:
        return self.state is not PaperState.MISSING


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperEntry:
    """A line of the file's history: written once, by whom and when."""

    paper: Paper
    entered_at: datetime
    entered_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberFile:
    """`version` counts the checks: 0 is a file that nobody has checked."""

    member_id: MemberId
    cabinet: str = ""
    box: str = ""
    papers: tuple[Paper, ...] = ()
    checked_at: datetime | None = None
    checked_by: str = ""
    version: int = 0

    @property
    def held(self) -> list[FilePaper]:
        """Of which codes there is a paper, in the file or lent from it."""
        return self._codes({PaperState.PRESENT, PaperState.LENT})

    @property
    def lent(self) -> list[FilePaper]:
        return self._codes({PaperState.LENT})

    def _codes(self, states: set[PaperState]) -> list[FilePaper]:
        found = {paper.code for paper in self.papers if paper.state in states}
        return [code for code in FilePaper if code in found]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What somebody found, with the file in hand; papers that are not named stay as they were."""

    cabinet: str = ""
    box: str = ""
    papers: Sequence[Paper] = ()
    read_version: int


def checked(file: MemberFile, check: Check, *, by: str, at: datetime, today: date) -> MemberFile:
    """The file after the check, or the rule that the check breaks."""
    if check.read_version != file.version:
        raise FileChanged("somebody else checked it meanwhile", current=str(file.version))
    for paper in check.papers:
        _require_sound(paper, today)
    if len({paper.key for paper in check.papers}) < len(check.papers):
        raise FilePaperTwice("each paper once", field="papers")
    return replace(
        file, cabinet=check.cabinet, box=check.box,
        papers=latest([*check.papers, *file.papers]), checked_at=at, checked_by=by,
        version=file.version + 1,
    )  # fmt: skip


def united(
    kept: MemberFile, other: MemberFile, *, by: str, at: datetime
) -> tuple[MemberFile, list[PaperEntry]]:
    """The file of somebody who had two, and what is entered of papers that both speak of or the
    other one alone: what is held counts before what is missing, with where it lies.
    """
    own = {paper.key: paper for paper in kept.papers}
    lies = " ".join(filter(None, (other.cabinet, other.box)))
    placed = kept if kept.cabinet or kept.box else other
    apart = (placed.cabinet, placed.box) != (other.cabinet, other.box)
    told = f"并入的档案，原存{lies}" if lies and apart else "并入的档案"
    taken = []
    for paper in other.papers:
        known = own.get(paper.key)
        if known is not None and (known.is_held or not paper.is_held):
            taken.append(known)
        else:
            taken.append(replace(paper, note="；".join(filter(None, (paper.note, told)))))
    checker = kept if kept.version else other
    file = replace(
        kept, cabinet=placed.cabinet, box=placed.box, papers=latest([*taken, *kept.papers]),
        checked_at=checker.checked_at, checked_by=checker.checked_by, version=kept.version + 1,
    )  # fmt: skip
    return file, [PaperEntry(paper=paper, entered_at=at, entered_by=by) for paper in taken]


def latest(papers: Iterable[Paper]) -> tuple[Paper, ...]:
    """The first of each paper, in the order of the list; `papers` come newest first."""
    found: dict[tuple[FilePaper, str], Paper] = {}
    for paper in papers:
        found.setdefault(paper.key, paper)
    order = list(FilePaper)
    return tuple(sorted(found.values(), key=lambda one: (order.index(one.code), one.title)))


def _require_sound(paper: Paper, today: date) -> None:
    if (paper.code is FilePaper.OTHER) != bool(paper.title):
        raise FilePaperUnnamed("other papers are named, known ones are not", field="papers")
    if paper.state is PaperState.LENT and not paper.note:
        raise FileLoanUnsaid("to whom, until when", field="papers", paper=paper.code.value)
    if paper.dated_on is not None and paper.dated_on > today:
        raise Invalid("a paper of a day to come", field="papers")
