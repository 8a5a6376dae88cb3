"""Random histories of one registration: whatever is tried, the books balance (MEM-09)."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.floating.act import act
from partyhub.domain.floating.registration import Activity, Floating, FloatingEntry
from partyhub.domain.floating.states import FLOATING_LIFECYCLE, STANDING, FloatingState
from partyhub.domain.floating.steps import (
    End,
    FloatingStep,
    Issue,
    NoteActivity,
    Promise,
    Renew,
    ReverseEntry,
    TakeBack,
    Withdraw,
)
from partyhub.domain.shared.errors import DomainError
from partyhub.usecases.floating.print_papers import counting
from tests.domain.floating.scene import SINCE, UNKNOWN, doing, floating

_DAYS = st.integers(-40, 900).map(lambda n: SINCE + timedelta(days=n))
_KINDS = ("issue", "renew", "pledge", "note", "note", "reverse", "end", "back", "withdraw")
_MOVES = st.lists(
    st.tuples(st.sampled_from(_KINDS), _DAYS, _DAYS, st.integers(0, 5), st.booleans()),
    max_size=25,
)


def _step(kind: str, day: date, pick: int, yes: bool, entries: list[FloatingEntry]) -> FloatingStep:
    """Of what was drawn; an entry to reverse is one of those there are."""
    wrong = entries[pick % len(entries)].id if entries else UNKNOWN.entry_id
    drawn: dict[str, FloatingStep] = {
        "issue": Issue(),
        "renew": Renew(until=day),
        "pledge": Promise(text="承诺", signed_on=day),
        "note": NoteActivity(activity=Activity(held_on=day, activity="主题党日")),
        "reverse": ReverseEntry(entry_id=wrong, reason="记错"),
        "end": End(ended_on=day, reason="返回", returned=yes),
        "back": TakeBack(returned_on=day),
        "withdraw": Withdraw(reason="误登"),
    }
    return drawn[kind]


def _require_balance(one: Floating, entries: list[FloatingEntry], today: date) -> None:
    """What must hold at any moment."""
    reversals = [entry.reverses for entry in entries if entry.reverses]
    assert len(reversals) == len(set(reversals))
    assert one.entries == len(counting(entries)) >= 0
    assert one.terms.since <= one.terms.until
    assert (one.state is FloatingState.ENDED) == (one.ended_on is not None)
    assert not (one.state is FloatingState.PERMITTED and one.permit is None)
    if one.permit is None:
        assert not entries
    elif one.permit.returned_on is not None:
        assert one.state is FloatingState.ENDED
        assert one.permit.returned_on >= one.permit.issued_on
    if one.ended_on is not None:
        assert one.terms.since <= one.ended_on <= today


@given(moves=_MOVES)
def test_entries_permit_and_state_agree_whatever_is_tried(
    moves: list[tuple[str, date, date, int, bool]],
) -> None:
    """MEM-09, TRF-08: days of steps come in any order of what was noted, the calendar in its own;
    what is refused changes nothing, nobody comes back from the end, entries never vanish.
    """
    one, entries = floating(), list[FloatingEntry]()
    for today, (kind, _, day, pick, yes) in zip(
        sorted(move[1] for move in moves), moves, strict=True
    ):
        if today < SINCE:
            continue
        step, before = _step(kind, day, pick, yes, entries), one
        try:
            change, event = act(one, step, doing(today, entries))
        except DomainError:
            continue
        one = change.floating
        entries += [change.entry] if change.entry else []
        assert before.state in FLOATING_LIFECYCLE.steps[step.action].sources
        assert (event.from_state, event.to_state) == (before.state, one.state)
        assert before.state in STANDING or one.state is before.state
        _require_balance(one, entries, today)
