"""Who serves when."""

from datetime import date, time
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partyhub.domain.service_posts.opening import Opening, Slot, require_sound, slots_of_month
from partyhub.domain.service_posts.roster import Worker
from partyhub.domain.service_posts.rotation import Busy, proposed
from partyhub.domain.shared.codes import AVAILABLE_TIMES, Weekday
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import CheckInId, MemberId

NOBODY = Busy({}, {})
DECEMBER = date(2026, 12, 1)


def _opening(day: str = "sat", begins: int = 9, ends: int = 11) -> Opening:
    return Opening(weekday=Weekday(day), begins=time(begins), ends=time(ends))


def _worker(n: int, *times: str) -> Worker:
    return Worker(
        member_id=MemberId(UUID(int=n)), check_in_id=CheckInId(UUID(int=n)), name=f"{n}",
        times=times or AVAILABLE_TIMES,
    )  # fmt: skip


def _month(*openings: Opening) -> list[Slot]:
    return list(slots_of_month(openings, DECEMBER, since=DECEMBER, until=None))


@pytest.mark.parametrize(
    ("begins", "ends", "hours"),
    [
        (9, 11, ("sat-am",)), (9, 12, ("sat-am",)), (11, 13, ("sat-am", "sat-pm")),
        (14, 17, ("sat-pm",)), (18, 20, ("sat-evening",)), (17, 19, ("sat-pm", "sat-evening")),
        (8, 20, ("sat-am", "sat-pm", "sat-evening")),
    ],
)  # fmt: skip
def test_a_slot_asks_for_every_part_of_the_day_it_touches(
    begins: int, ends: int, hours: tuple[str, ...]
) -> None:
    """VOL-03: in China's clock."""
    slot = _month(_opening("sat", begins, ends))[0]
    assert slot.hours == hours
    assert slot.offered_by(hours)
    assert not slot.offered_by(hours[1:])


def test_a_post_is_open_on_its_weekdays_while_it_is_in_force() -> None:
    """VOL-04: December 2026 begins on a Tuesday."""
    openings = [_opening("tue", 14, 16), _opening("tue", 9, 11), _opening("sat")]
    slots = slots_of_month(openings, DECEMBER, since=date(2026, 12, 2), until=date(2026, 12, 15))
    assert [f"{slot.begins_at:%d %H}" for slot in slots] == [
        "05 01", "08 01", "08 06", "12 01", "15 01", "15 06",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "openings", [[_opening(begins=11, ends=9)], [_opening(), _opening(begins=10, ends=12)]]
)
def test_openings_follow_one_another(openings: list[Opening]) -> None:
    """VOL-04."""
    with pytest.raises(Invalid):
        require_sound(openings)


def test_nobody_who_did_not_offer_is_proposed_nor_who_is_elsewhere() -> None:
    """VOL-03: a place that nobody offered to fill stays empty."""
    slots = _month(_opening())
    assert len(slots) == 4
    away = Busy({MemberId(UUID(int=1)): slots[:3]}, {})
    rows = proposed(slots, 1, [_worker(1, "sat-am"), _worker(2, "sun-am")], away)
    assert [row[2] and row[2].name for row in rows] == [None, None, None, "1"]


def test_who_served_less_of_late_comes_first_and_of_equals_who_offered_little() -> None:
    """VOL-04."""
    many, few, busy = _worker(1), _worker(2, "sat-am"), _worker(3)
    lately = Busy({}, {few.member_id: 2, many.member_id: 2})
    rows = proposed(_month(_opening()), 1, [many, few, busy], lately)
    assert [row[2].name for row in rows if row[2]] == ["3", "2", "1", "3"]


@settings(max_examples=60)
@given(
    people=st.lists(st.sets(st.sampled_from(AVAILABLE_TIMES), min_size=1), min_size=1, max_size=8),
    days=st.lists(st.sampled_from(list(Weekday)), min_size=1, max_size=4, unique=True),
    places=st.integers(1, 3),
)
def test_any_roster_is_fair_possible_and_the_same_again(
    people: list[set[str]], days: list[Weekday], places: int
) -> None:
    """VOL-03, VOL-04: only offered hours, one place at a time, no order of who asks; among members
    who offered the same, no one has two shifts more than another.
    """
    workers = [_worker(n, *sorted(times)) for n, times in enumerate(people)]
    slots = _month(*(_opening(day) for day in days), *(_opening(day, 19, 21) for day in days))
    rows = proposed(slots, places, workers, NOBODY)
    assert rows == proposed(slots[::-1], places, workers[::-1], NOBODY)
    taken: dict[MemberId, list[Slot]] = {one.member_id: [] for one in workers}
    for slot, _, worker in rows:
        if worker is None:
            continue
        assert slot.offered_by(worker.times)
        assert not any(slot.meets(other) for other in taken[worker.member_id])
        taken[worker.member_id].append(slot)
    for times in {one.times for one in workers}:
        counts = [len(taken[one.member_id]) for one in workers if one.times == times]
        assert max(counts) - min(counts) <= 1
