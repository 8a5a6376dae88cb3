"""How long a probation lasts, and what may be decided of it (Party constitution, art. 7)."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.probations.decision import (
    Decided,
    Membership,
    follows,
    probation_of,
    require_possible,
    undone,
)
from partyhub.domain.probations.kinds import ProbationDecisionKind, ProbationStanding
from partyhub.domain.probations.period import Probation, extensions
from partyhub.domain.probations.refusals import (
    DecisionDayOutOfOrder,
    ExtendedAlready,
    ExtensionOutOfRange,
    NotProbationary,
    ProbationStartUnknown,
)
from partyhub.domain.shared.codes import MemberStatus
from partyhub.domain.shared.days import months_after
from partyhub.domain.shared.errors import DomainError

_TODAY, _SINCE = date(2026, 11, 20), date(2025, 12, 1)
_K = ProbationDecisionKind


def _now(**other: Any) -> Membership:
    return Membership(**({"status": MemberStatus.PROBATIONARY} | other))


def _said(kind: ProbationDecisionKind, **other: Any) -> Decided:
    said: dict[str, Any] = {"kind": kind, "decided_on": _TODAY, "decision_ref": "组1号"}
    return Decided(**(said | other))


@pytest.mark.parametrize(
    ("since", "due", "first", "last"),
    [
        (date(2025, 12, 1), date(2026, 12, 1), date(2027, 6, 1), date(2027, 12, 1)),
        (date(2024, 2, 29), date(2025, 2, 28), date(2025, 8, 28), date(2026, 2, 28)),
        (date(2025, 8, 31), date(2026, 8, 31), date(2027, 2, 28), date(2027, 8, 31)),
    ],
)
def test_a_probation_lasts_a_year_and_is_extended_by_half_a_year_to_a_year(
    since: date, due: date, first: date, last: date
) -> None:
    """MEM-16."""
    assert Probation(since).due_on == due
    assert extensions(due) == (first, last)


@pytest.mark.parametrize(
    ("since", "extended", "standing"),
    [
        (None, None, ProbationStanding.UNKNOWN),
        (date(2025, 12, 21), None, ProbationStanding.RUNNING),
        (date(2025, 12, 20), None, ProbationStanding.DUE_SOON),
        (date(2025, 11, 21), None, ProbationStanding.DUE_SOON),
        (date(2025, 11, 20), None, ProbationStanding.OVERDUE),
        (date(2025, 5, 1), date(2027, 1, 1), ProbationStanding.RUNNING),
        (date(2025, 5, 1), date(2026, 11, 20), ProbationStanding.OVERDUE),
    ],
)
def test_it_is_marked_a_month_before_its_day(
    since: date | None, extended: date | None, standing: ProbationStanding
) -> None:
    """MEM-16: an extension moves the day."""
    assert Probation(since, extended).standing(_TODAY) is standing


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.integers(0, 36))
def test_months_never_skip_one(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


_LONG = {"kind": _K.EXTENDED, "until": date(2027, 6, 1)}


@pytest.mark.parametrize(
    ("said", "now", "period", "refusal"),
    [
        ({"kind": _K.CONVERTED}, {}, Probation(_SINCE), None),
        ({"kind": _K.CONVERTED}, {}, Probation(None), None),
        ({"kind": _K.CONVERTED}, {"status": MemberStatus.FULL}, Probation(_SINCE),
         NotProbationary),
        ({"kind": _K.DISQUALIFIED}, {"left_on": _TODAY}, Probation(_SINCE), NotProbationary),
        ({"kind": _K.CONVERTED, "decided_on": date(2026, 11, 21)}, {}, Probation(_SINCE),
         DecisionDayOutOfOrder),
        ({"kind": _K.CONVERTED, "decided_on": date(2025, 11, 30)}, {}, Probation(_SINCE),
         DecisionDayOutOfOrder),
        (_LONG, {}, Probation(_SINCE), None),
        (_LONG | {"until": date(2027, 12, 1)}, {}, Probation(_SINCE), None),
        (_LONG | {"until": date(2027, 5, 31)}, {}, Probation(_SINCE), ExtensionOutOfRange),
        (_LONG | {"until": date(2027, 12, 2)}, {}, Probation(_SINCE), ExtensionOutOfRange),
        (_LONG | {"until": None}, {}, Probation(_SINCE), ExtensionOutOfRange),
        (_LONG, {}, Probation(_SINCE, date(2027, 6, 1)), ExtendedAlready),
        (_LONG, {}, Probation(None), ProbationStartUnknown),
    ],
)  # fmt: skip
def test_what_may_be_decided(
    said: dict[str, Any],
    now: dict[str, Any],
    period: Probation,
    refusal: type[DomainError] | None,
) -> None:
    """MEM-16; a conversion before its day is warned of, not refused (DL-21)."""
    decided, record = _said(**said), _now(**now)
    if refusal is None:
        require_possible(decided, record, period, today=_TODAY)
        return
    with pytest.raises(refusal):
        require_possible(decided, record, period, today=_TODAY)


@pytest.mark.parametrize("kind", list(ProbationDecisionKind))
def test_a_mistake_leaves_the_record_as_it_was(kind: ProbationDecisionKind) -> None:
    """MEM-16."""
    before, said = _now(), _said(kind, until=date(2027, 6, 1))
    after = follows(before, said)
    assert (after == before) is (kind is _K.EXTENDED)
    assert undone(after, said) == before


def test_a_record_that_was_changed_since_is_left_alone() -> None:
    """MEM-16: who left on another day than the decision says stays away."""
    left = _now(left_on=date(2026, 11, 1))
    assert undone(left, _said(_K.DISQUALIFIED)) == left


def test_without_a_standing_extension_the_first_day_holds() -> None:
    assert probation_of(_SINCE, []).due_on == date(2026, 12, 1)
