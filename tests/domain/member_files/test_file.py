"""What a check may say of a member's file, and what is then missing."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.member_files.file import Check, MemberFile, Paper, checked
from partyhub.domain.member_files.papers import (
    PAPER_ZH,
    REQUIRED,
    FilePaper,
    PaperState,
    missing_of,
)
from partyhub.domain.member_files.refusals import (
    FileChanged,
    FileLoanUnsaid,
    FilePaperTwice,
    FilePaperUnnamed,
)
from partyhub.domain.shared.codes import MemberStatus
from partyhub.domain.shared.errors import DomainError, Invalid
from partyhub.domain.shared.ids import MemberId

NOW, TODAY = datetime(2026, 11, 20, 2, tzinfo=UTC), date(2026, 11, 20)
EMPTY = MemberFile(member_id=MemberId(UUID(int=1)))
P, S = FilePaper, PaperState


def _paper(code: FilePaper = P.APPLICATION, state: PaperState = S.PRESENT, **more: Any) -> Paper:
    return Paper(code=code, state=state, **more)


def _check(file: MemberFile, *papers: Paper, read: int | None = None) -> MemberFile:
    check = Check(papers=papers, read_version=file.version if read is None else read)
    return checked(file, check, by="许国华", at=NOW, today=TODAY)


@pytest.mark.parametrize(
    ("papers", "refusal"),
    [
        ([_paper(P.OTHER)], FilePaperUnnamed),
        ([_paper(title="入党申请书副本")], FilePaperUnnamed),
        ([_paper(state=S.LENT)], FileLoanUnsaid),
        ([_paper(), _paper(state=S.MISSING)], FilePaperTwice),
        ([_paper(dated_on=date(2026, 11, 21))], Invalid),
    ],
)
def test_a_check_that_says_nothing_certain_is_refused(
    papers: list[Paper], refusal: type[DomainError]
) -> None:
    """MEM-06."""
    with pytest.raises(refusal):
        _check(EMPTY, *papers)


def test_what_is_not_named_stays_as_it_was_and_the_last_word_counts() -> None:
    """MEM-06."""
    first = _check(EMPTY, _paper(), _paper(P.AWARD), _paper(P.OTHER, title="自传"))
    second = _check(
        first, _paper(state=S.LENT, note="组织部，月底归还"), _paper(P.AWARD, S.MISSING)
    )
    assert [(p.code, p.state) for p in second.papers] == [
        (P.APPLICATION, S.LENT), (P.AWARD, S.MISSING), (P.OTHER, S.PRESENT),
    ]  # fmt: skip
    assert (second.held, second.lent) == ([P.APPLICATION, P.OTHER], [P.APPLICATION])
    assert (second.version, second.checked_by) == (2, "许国华")
    with pytest.raises(FileChanged):
        _check(second, read=1)


def test_each_paper_has_a_name_and_each_status_its_papers() -> None:
    """MEM-06, MEM-16: a probationary member's file needs no paper of conversion yet."""
    assert PAPER_ZH.keys() == set(FilePaper)
    assert REQUIRED.keys() == set(MemberStatus)
    full, new = REQUIRED[MemberStatus.FULL], REQUIRED[MemberStatus.PROBATIONARY]
    assert set(full) - set(new) == {P.CONVERSION}


@given(st.lists(st.tuples(st.sampled_from([c for c in P if c != P.OTHER]), st.sampled_from(S))))
def test_missing_is_what_must_be_there_and_is_not(
    found: list[tuple[FilePaper, PaperState]],
) -> None:
    """MEM-06: over random checks, one paper at a time."""
    file, stands = EMPTY, dict[FilePaper, PaperState]()
    for code, state in found:
        file, stands[code] = _check(file, _paper(code, state, note="x")), state
    for status in MemberStatus:
        wanted = {c for c in REQUIRED[status] if stands.get(c, S.MISSING) is S.MISSING}
        assert set(missing_of(status, file.held)) == wanted
