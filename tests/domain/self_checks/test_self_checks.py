"""The yearly self-check by its rules: found, explained, kept at a recount, signed (TRF-08)."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.self_checks.gathered import (
    SERIES,
    FindingKind,
    Gathered,
    Paper,
    Register,
    findings,
)
from partyhub.domain.self_checks.report import FINDINGS, HEADINGS, REGISTERS, rows
from partyhub.domain.self_checks.self_check import (
    FindingsOpen,
    SelfCheck,
    due_on,
    explained,
    recounted,
    signed,
)
from partyhub.domain.shared.days import first_moment
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import OrgId, SelfCheckId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.org import OrgRef

_YEAR, _DAY = 2026, date(2026, 11, 20)
_AT = first_moment(_DAY)
_UNIT = OrgRef(OrgId(UUID(int=2)), "/1/42/")
_K = FindingKind


def _gathered(**other: Any) -> Gathered:
    fields: dict[str, Any] = {"counts": {}, "numbers": {}, "last": {}, "waiting": {}}
    return Gathered(**(fields | other))


def _check(**other: Any) -> SelfCheck:
    fields: dict[str, Any] = {
        "id": SelfCheckId(UUID(int=1)), "org": _UNIT, "org_name": "机关党委", "year": _YEAR,
        "as_of": _DAY, "counts": {}, "findings": (), "opened_at": _AT, "opened_by": "曾文华",
        "changed_at": _AT,
    }  # fmt: skip
    return SelfCheck(**(fields | other))


def _paper(number: str, nth: int = 1) -> Paper:
    return Paper(number, _DAY, UUID(int=nth))


def _waiting(kind: FindingKind, *numbers: str) -> Gathered:
    return _gathered(waiting={kind: [_paper(n, k) for k, n in enumerate(numbers)]})


@pytest.mark.parametrize(
    ("series", "have", "last", "missing"),
    [
        ("letters", (), 0, ()),
        ("letters", ("2026-0042-00001", "2026-0042-00003"), 3, ("2026-0042-00002",)),
        ("permits", ("F2026-0042-00001",), 2, ("F2026-0042-00002",)),
        ("certificates", (), 1, ("M2026-0042-00001",)),
        ("certificates", ("M2025-0042-00001",), 1, ("M2026-0042-00001",)),
    ],
)
def test_each_number_up_to_the_last_is_looked_for(
    series: str, have: Sequence[str], last: int, missing: Sequence[str]
) -> None:
    """TRF-08, LG-04: letters, permits and certificates, each by its own series."""
    found = findings(_gathered(numbers={series: have}, last={series: last}), _UNIT, _YEAR)
    assert [(f.kind, f.number) for f in found] == [(_K.NUMBER_GAP, n) for n in missing]


_SERIES = st.sampled_from(sorted(SERIES))


@given(given_=st.dictionaries(_SERIES, st.sets(st.integers(1, 40)), max_size=3),
       lost=st.sets(st.integers(1, 40)))  # fmt: skip
def test_gaps_and_numbers_together_are_the_whole_series(
    given_: Mapping[str, set[int]], lost: set[int]
) -> None:
    """TRF-08: no number is reported that is there, none is forgotten that is not."""
    last = {name: max(have, default=0) for name, have in given_.items()}
    numbers = {
        name: [f"{SERIES[name]}{_YEAR}-0042-{n:05d}" for n in have - lost]
        for name, have in given_.items()
    }
    found = [f.number for f in findings(_gathered(numbers=numbers, last=last), _UNIT, _YEAR)]
    everything = [number for kept in numbers.values() for number in kept] + found
    assert len(everything) == len(set(everything)) == sum(last.values())


@pytest.mark.parametrize("kind", [k for k in _K if k is not _K.NUMBER_GAP])
def test_each_kind_of_paper_that_waits_is_a_finding(kind: FindingKind) -> None:
    """TRF-08: by its number; one without a number by whose page it is."""
    numbered, bare = findings(_waiting(kind, "N1", ""), _UNIT, _YEAR)
    assert (numbered.kind, numbered.key, numbered.day) == (kind, f"{kind}:N1", _DAY)
    assert bare.key == f"{kind}:{UUID(int=1)}"


def test_a_recount_keeps_what_was_said_of_what_still_stands() -> None:
    """TRF-08: what was mended meanwhile is gone, what is new is open."""
    check = recounted(_check(), _waiting(_K.PERMIT_OUT, "F1", "F2"), _AT)
    for key in ("permit_out:F1", "permit_out:F2"):
        check = explained(check, key, "已联系", by="曾文华", at=_AT)
    again = recounted(check, _waiting(_K.PERMIT_OUT, "F2", "F3"), _AT + timedelta(days=2))
    assert [(f.number, f.note) for f in again.findings] == [("F2", "已联系"), ("F3", "")]
    assert (again.unexplained, again.as_of) == (1, _DAY + timedelta(days=2))
    with pytest.raises(NotFound):
        explained(again, "permit_out:F1", "已收回", by="曾文华", at=_AT)


_NUMBERS = st.sets(st.sampled_from("ABCDEFG"))


@given(counts=st.lists(_NUMBERS, min_size=1, max_size=6), said=st.sets(st.sampled_from("ABCDEFG")))
def test_nothing_is_signed_before_all_is_explained_and_nothing_changes_after(
    counts: list[set[str]], said: set[str]
) -> None:
    """TRF-08: over recounts in any order; a signed one stays as it is."""
    check = _check()
    for numbers in counts:
        check = recounted(check, _waiting(_K.RECEIPT_OUT, *sorted(numbers)), _AT)
        for number in said & numbers:
            check = explained(check, f"receipt_out:{number}", "已催", by="曾文华", at=_AT)
    if counts[-1] - said:
        with pytest.raises(FindingsOpen):
            signed(check, "", by="曾文华", at=_AT)
        return
    done = signed(check, "账实相符", by="曾文华", at=_AT)
    assert (done.findings, done.signed_by) == (check.findings, "曾文华")
    with pytest.raises(IllegalTransition):
        recounted(done, _gathered(), _AT)
    with pytest.raises(IllegalTransition):
        signed(done, "", by="曾文华", at=_AT)


def test_it_is_due_by_the_end_of_january() -> None:
    """PD-24: the filing of a year's ledger; the seeds say "yearly"."""
    assert due_on(2026) == date(2027, 1, 31)


def test_the_report_has_a_line_for_every_register_and_finding() -> None:
    """TRF-08, LG-04: numbered through, with a word for everything that can be counted or found."""
    assert (set(REGISTERS), set(FINDINGS)) == (set(Register), set(FindingKind))
    check = recounted(_check(), _waiting(_K.CERTIFICATE_VOID, "M1"), _AT)
    told = rows(explained(check, "certificate_void:M1", "抬头有误", by="曾文华", at=_AT))
    assert [line[0] for line in told] == [str(n) for n in range(1, len(Register) + 3)]
    assert {len(line) for line in told} == {len(HEADINGS)}
    assert told[-2][2:6] == ("证明信作废", "M1", "2026-11-20", "抬头有误")
    assert told[-1][5:7] == ("", "未签结")
