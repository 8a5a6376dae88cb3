"""An activist's entry: reviewed half-yearly, closed once (MEM-16)."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from partyhub.domain.activists.activist import (
    Activist,
    ActivistEnd,
    ActivistEnded,
    ActivistOutcome,
    ActivistSaid,
    ended,
    require_confirmed,
    require_reviewable,
    review_due_on,
)
from partyhub.domain.shared.codes import Gender
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import ActivistId, MemberId, OrgId
from partyhub.domain.shared.org import OrgRef

_TODAY, _CONFIRMED = date(2026, 11, 20), date(2026, 3, 1)
_SAID = ActivistSaid(
    name="周小雨", gender=Gender.FEMALE, birth_month="1998-07", post="科员",
    confirmed_on=_CONFIRMED, contact_one="王小明", contact_two="",
)  # fmt: skip
_ONE = Activist(
    id=ActivistId(UUID(int=1)), branch=OrgRef(OrgId(UUID(int=2)), "/1/"), branch_name="一支部",
    said=_SAID, name_sort="zhou1", added_at=datetime(2026, 3, 2, tzinfo=UTC), added_by="罗永强",
)  # fmt: skip
_MEMBER = MemberId(UUID(int=3))
_BECAME = ActivistEnd(
    outcome=ActivistOutcome.BECAME_PROBATIONARY, on=_TODAY, reason="", member_id=_MEMBER
)
_GONE = ActivistEnd(outcome=ActivistOutcome.ENDED, on=_TODAY, reason="调离", member_id=_MEMBER)


@pytest.mark.parametrize(
    ("confirmed", "seen", "due"),
    [
        (date(2026, 3, 1), None, date(2026, 9, 1)),
        (date(2026, 3, 1), date(2026, 8, 31), date(2027, 2, 28)),
        (date(2025, 1, 5), date(2026, 1, 5), date(2026, 7, 5)),
    ],
)
def test_the_next_review_is_due_half_a_year_after_the_last(
    confirmed: date, seen: date | None, due: date
) -> None:
    """MEM-16: 一般每半年考察一次."""
    assert review_due_on(confirmed, seen) == due


@pytest.mark.parametrize("on", [date(2026, 2, 28), date(2026, 11, 21)])
def test_a_review_is_no_earlier_than_the_entry_and_not_to_come(on: date) -> None:
    """MEM-16."""
    with pytest.raises(Invalid, match="on"):
        require_reviewable(_ONE, on, _TODAY)
    require_reviewable(_ONE, _CONFIRMED, _TODAY)
    with pytest.raises(Invalid):
        require_confirmed(replace(_SAID, confirmed_on=date(2026, 11, 21)), _TODAY)


@pytest.mark.parametrize(
    ("end", "field"),
    [(replace(_BECAME, member_id=None), "member_id"), (replace(_GONE, reason=" "), "reason")],
)
def test_an_end_says_who_they_became_or_why(end: ActivistEnd, field: str) -> None:
    """MEM-16."""
    with pytest.raises(Invalid) as refused:
        ended(_ONE, end, by="罗永强", today=_TODAY)
    assert refused.value.facts["field"] == field


def test_an_entry_is_closed_once_and_only_who_became_a_member_is_linked() -> None:
    """MEM-16."""
    closed = ended(_ONE, _BECAME, by="罗永强", today=_TODAY)
    assert (closed.end, closed.ended_by) == (_BECAME, "罗永强")
    gone = ended(_ONE, _GONE, by="罗永强", today=_TODAY).end
    assert gone is not None
    assert gone.member_id is None
    with pytest.raises(ActivistEnded):
        ended(closed, _GONE, by="罗永强", today=_TODAY)
