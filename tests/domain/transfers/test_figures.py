"""How long transfers took, by whom the next step is taken, and nobody left out of a table."""

from datetime import date
from statistics import quantiles

from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.figures import (
    DIMENSIONS,
    Counted,
    Held,
    by_dimension,
    durations,
    holder_of,
)
from partyhub.domain.transfers.figures_sheet import duration_rows, period_row
from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.states import TRANSFER_LIFECYCLE, UNDER_WAY, sides_of

_PATHS = {Side.SOURCE: "/1/2/", Side.SOURCE_COMMITTEE: "/1/", Side.TARGET: "/1/4/",
          Side.TARGET_COMMITTEE: "/1/3/"}  # fmt: skip


@given(st.dictionaries(st.integers(0, 400), st.integers(1, 50), max_size=30))
def test_percentiles_are_days_that_occurred_and_spans_hold_everybody(days: dict[int, int]) -> None:
    """TRF-08: median and 90th percentile by the nearest rank; the spans add up."""
    found = durations(days)
    all_days = sorted(day for day, count in days.items() for _ in range(count))
    assert sum(span.count for span in found.spans) == found.completed == len(all_days)
    if not all_days:
        assert (found.median_days, found.p90_days) == (None, None)
        return
    for percent, told in ((50, found.median_days), (90, found.p90_days)):
        nearest = all_days[-(-len(all_days) * percent // 100) - 1]
        assert told == nearest
    if len(all_days) > 1:
        cuts = quantiles(all_days, n=10, method="inclusive")
        assert found.median_days is not None
        assert min(all_days) <= found.median_days <= max(all_days)
        assert cuts[4] - found.median_days <= max(all_days) - min(all_days)


def test_every_value_of_a_dimension_has_its_line_also_with_nobody() -> None:
    """TRF-08."""
    counted = [
        Counted("out", "paper", "letter_issued", "job", 2),
        Counted("within", "paper", "assigned", "job", 3),
    ]
    lines = {name: by_dimension(counted, name) for name in DIMENSIONS}
    assert [(f.key, f.count) for f in lines["direction"]] == [("within", 3), ("out", 2), ("in", 0)]
    assert all(sum(f.count for f in figures) == 5 for figures in lines.values())


def test_of_every_open_state_the_next_step_is_somebodys_by_the_table_of_steps() -> None:
    """TRF-08, TRF-11: nobody is in limbo because no row of the table fits."""
    for state in UNDER_WAY:
        for direction in Direction:
            path, needs = holder_of(Held(direction, state, _PATHS, 1))
            assert path is not None
            side = next(side for side, known in _PATHS.items() if known == path)
            rows = TRANSFER_LIFECYCLE.steps_from(state)
            assert any(
                needs is row.needs and side in sides_of(row.action, state) for row in rows
            ), (state, direction)


def test_a_transfer_without_an_organisation_on_that_side_is_in_limbo() -> None:
    """TRF-08."""
    held = Held(Direction.WITHIN, TRANSFER_LIFECYCLE.first, {}, 1)
    assert holder_of(held) == (None, Permission.TRANSFER_APPLY)


def test_the_sheet_names_the_period_and_leaves_unknown_days_empty() -> None:
    """TRF-08."""
    assert "transfers/1" in period_row(date(2026, 1, 1), date(2026, 11, 23), "transfers/1")[3]
    rows = list(duration_rows(durations({})))
    assert [row[2] for row in rows[:3]] == ["0", "", ""]
