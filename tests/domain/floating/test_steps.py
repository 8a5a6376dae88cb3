"""What each step of a floating registration does and refuses, as tables (form 8.7, MEM-09)."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from partyhub.domain.floating.act import act, require_period
from partyhub.domain.floating.refusals import (
    EntryReversed,
    FloatingDaysOutOfOrder,
    PermitNotOut,
)
from partyhub.domain.floating.registration import Activity, FloatingTerms, permit_number
from partyhub.domain.floating.states import FloatingAction, FloatingState
from partyhub.domain.floating.steps import (
    End,
    FloatingStep,
    NoteActivity,
    Promise,
    Renew,
    ReverseEntry,
    TakeBack,
)
from partyhub.domain.shared.errors import DomainError, NotFound
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.org import OrgRef
from tests.domain.floating.scene import (
    END,
    HANDED_IN,
    ISSUE,
    NOTE,
    PLEDGE,
    RENEW,
    SINCE,
    TAKE_BACK,
    TODAY,
    UNKNOWN,
    UNTIL,
    WITHDRAW,
    doing,
    floating,
    taken,
)

_DAY = timedelta(days=1)
_S = FloatingState


@pytest.mark.parametrize(
    ("steps", "state", "told"),
    [
        ((ISSUE,), _S.PERMITTED, {"permit_no": "F2026-0002-00001"}),
        ((PLEDGE,), _S.REGISTERED, {"pledged_on": "2026-11-20"}),
        ((RENEW,), _S.REGISTERED, {"until": "2027-12-31"}),
        ((WITHDRAW,), _S.WITHDRAWN, {}),
        ((END,), _S.ENDED, {"ended_on": "2026-11-20"}),
        ((ISSUE, NOTE), _S.PERMITTED, {"entries": "1"}),
        ((ISSUE, END), _S.ENDED, {"ended_on": "2026-11-20"}),
        ((ISSUE, HANDED_IN), _S.ENDED, {"ended_on": "2026-11-20", "returned_on": "2026-11-20"}),
        ((ISSUE, END, TAKE_BACK), _S.ENDED, {"returned_on": "2026-11-20"}),
    ],
)
def test_a_step_changes_what_it_says_and_its_event_tells_that_alone(
    steps: tuple[FloatingStep, ...], state: FloatingState, told: dict[str, str]
) -> None:
    """MEM-09, MEM-10."""
    *before, last = steps
    stood = taken(floating(), *before).floating
    change, event = act(stood, last, doing())
    assert (change.floating.state, event.facts) == (state, told)
    assert (event.from_state, event.to_state) == (stood.state, state)


_FUTURE, _EARLY = TODAY + _DAY, SINCE - _DAY


@pytest.mark.parametrize(
    ("steps", "refusal"),
    [
        ((NOTE,), IllegalTransition),
        ((TAKE_BACK,), IllegalTransition),
        ((ISSUE, ISSUE), IllegalTransition),
        ((ISSUE, WITHDRAW), IllegalTransition),
        ((WITHDRAW, RENEW), IllegalTransition),
        ((END, END), IllegalTransition),
        ((END, NOTE), IllegalTransition),
        ((ISSUE, END, PLEDGE), IllegalTransition),
        ((END, TAKE_BACK), PermitNotOut),
        ((ISSUE, HANDED_IN, TAKE_BACK), PermitNotOut),
        ((ISSUE, UNKNOWN), NotFound),
        ((Promise(text="x", signed_on=_FUTURE),), FloatingDaysOutOfOrder),
        ((Renew(until=UNTIL),), FloatingDaysOutOfOrder),
        ((Renew(until=date(2032, 1, 1)),), FloatingDaysOutOfOrder),
        ((End(ended_on=_FUTURE, reason="x"),), FloatingDaysOutOfOrder),
        ((End(ended_on=_EARLY, reason="x"),), FloatingDaysOutOfOrder),
        ((ISSUE, END, TakeBack(returned_on=_FUTURE)), FloatingDaysOutOfOrder),
        ((ISSUE, END, TakeBack(returned_on=TODAY - _DAY)), FloatingDaysOutOfOrder),
        ((ISSUE, NoteActivity(activity=Activity(held_on=_EARLY, activity="x"))),
         FloatingDaysOutOfOrder),
        ((ISSUE, NoteActivity(activity=Activity(held_on=_FUTURE, activity="x"))),
         FloatingDaysOutOfOrder),
    ],
)  # fmt: skip
def test_what_a_step_refuses(steps: tuple[FloatingStep, ...], refusal: type[DomainError]) -> None:
    """MEM-09: a permit before its entries, days in order, nothing after the end but the permit."""
    *before, last = steps
    stood = taken(floating(), *before).floating
    with pytest.raises(refusal):
        act(stood, last, doing())


def test_no_permit_goes_out_for_a_period_that_is_over() -> None:
    """MEM-09: the period is renewed first, until a day that is still to come."""
    late = UNTIL + _DAY
    with pytest.raises(FloatingDaysOutOfOrder):
        taken(floating(), ISSUE, day=late)
    renewed = taken(floating(), RENEW, ISSUE, day=late).floating
    assert renewed.permit is not None
    assert renewed.permit.renewals == 0
    again = taken(renewed, Renew(until=date(2028, 6, 30)), day=late).floating
    assert again.permit is not None
    assert (again.permit.number, again.permit.renewals) == (renewed.permit.number, 1)


@pytest.mark.parametrize(
    ("until", "fits"),
    [(SINCE, True), (SINCE - _DAY, False), (SINCE + 1830 * _DAY, True),
     (SINCE + 1831 * _DAY, False)],
)  # fmt: skip
def test_a_period_ends_after_it_began_and_within_five_years(until: date, fits: bool) -> None:
    """MEM-09."""
    terms = FloatingTerms(place="杭州", since=SINCE, until=until)
    if fits:
        require_period(terms)
        return
    with pytest.raises(FloatingDaysOutOfOrder) as refused:
        require_period(terms)
    assert refused.value.facts["field"] == "until"


def test_an_entry_is_reversed_once_and_a_reversal_never() -> None:
    """MEM-09: what was noted by mistake stays; the reversal names it and says why."""
    noted = taken(floating(), ISSUE, NOTE)
    assert noted.entry is not None
    wrong = ReverseEntry(entry_id=noted.entry.id, reason="记错了人")
    after = taken(noted.floating, wrong, entries=[noted.entry])
    assert after.entry is not None
    assert (after.floating.entries, after.entry.reverses) == (0, noted.entry.id)
    assert (after.entry.activity.activity, after.entry.activity.held_on) == ("记错了人", TODAY)
    both = [noted.entry, after.entry]
    for entry in both:
        again = ReverseEntry(entry_id=entry.id, reason="再来")
        with pytest.raises(EntryReversed):
            taken(after.floating, again, entries=both)


@pytest.mark.parametrize(
    ("state", "day", "past"),
    [(_S.REGISTERED, UNTIL, False), (_S.REGISTERED, UNTIL + _DAY, True),
     (_S.PERMITTED, UNTIL + _DAY, True), (_S.ENDED, UNTIL + _DAY, False),
     (_S.WITHDRAWN, UNTIL + _DAY, False)],
)  # fmt: skip
def test_a_period_is_past_only_while_nobody_ended_it(
    state: FloatingState, day: date, past: bool
) -> None:
    """TRF-08: such ones are listed, and the self-check finds them."""
    assert floating(state=state).past(day) is past


def test_a_permit_has_the_issuers_number_of_the_year() -> None:
    """TRF-08."""
    issuer = OrgRef(OrgId(UUID(int=2)), "/1/42/")
    assert permit_number(issuer, 2026, 7) == "F2026-0042-00007"
    assert FloatingAction("issue") is ISSUE.action
