"""Small cells stay small: nobody is told apart, not even by subtraction (SP-09)."""

from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.analysis.figures import (
    NO_REQUESTS,
    Cell,
    Figures,
    Promises,
    Requests,
    Satisfaction,
)
from partyhub.domain.analysis.published import SMALLEST, held_back, published


def _cells(people: list[int]) -> list[Cell]:
    return [Cell(key=str(n), total=p + n % 3 if p else 0, people=p) for n, p in enumerate(people)]


@given(st.lists(st.integers(0, 30), max_size=12))
def test_what_is_left_of_the_total_has_five_people_behind_it(people: list[int]) -> None:
    cells = _cells(people)
    total = sum(cell.total for cell in cells)
    shown = {cell.key: cell.total for cell in held_back(cells, total)}
    hidden = [cell for cell in cells if shown[cell.key] is None]
    for cell in cells:
        if 0 < cell.people < SMALLEST:
            assert shown[cell.key] is None
        if cell.total == 0:
            assert shown[cell.key] == 0
    if any(cell.people >= SMALLEST for cell in cells) and hidden:
        assert len(hidden) > 1
        assert max(cell.people for cell in hidden) >= SMALLEST


def test_nothing_is_shown_of_a_total_that_is_small_itself() -> None:
    assert [cell.total for cell in held_back(_cells([1, 2]), None)] == [None, None]


def _figures(requests: Requests, promises: Promises, satisfaction: Satisfaction) -> Figures:
    return Figures(
        requests=requests, promises=promises, satisfaction=satisfaction, complaints=3, before=7,
        items=[], departments=[], categories=[], channels=[], communities=[], states=[], trend=[],
    )  # fmt: skip


def test_one_late_promise_is_not_given_away_by_the_rate() -> None:
    """19 of 20 in time says that one was late: whose, a small place knows."""
    promises = Promises(stopped=20, kept=19, people=20, kept_people=19, late_people=1)
    asked = Requests(total=20, people=20)
    public = published(_figures(asked, promises, Satisfaction()))
    assert (public.stopped, public.kept, public.on_time_rate) == (20, None, None)
    all_kept = Promises(stopped=20, kept=20, people=20, kept_people=20)
    assert published(_figures(asked, all_kept, Satisfaction())).on_time_rate == 1.0


def test_few_ratings_have_no_mean_and_complaints_never_go_out() -> None:
    """SP-06."""
    rated = Satisfaction(ratings=9, people=4, mean=4.5, stars=(0, 0, 0, 4, 5))
    public = published(_figures(NO_REQUESTS, Promises(), rated))
    assert (public.ratings, public.mean, public.total) == (None, None, None)
    assert "complaints" not in type(public).__dataclass_fields__
