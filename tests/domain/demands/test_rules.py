"""What an order's texts and times are held to (SP-08, VOL-03)."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partyhub.domain.demands.people import Person, require_unnamed
from partyhub.domain.demands.refusals import NamesTheResident
from partyhub.domain.demands.slots import slots_between
from partyhub.domain.shared.codes import AVAILABLE_TIMES

_ZHOU = Person("周秀英", "13722223333", "3号楼2单元501")
_SATURDAY = datetime(2026, 11, 28, 1, 0, tzinfo=UTC)  # 09:00 in China


@pytest.mark.parametrize(
    "text", ["请帮周秀英买药", "请帮周 秀 英买药", "电话13722223333", "到 3号楼 2单元501"]
)
def test_what_others_read_names_nobody(text: str) -> None:
    """SP-08: also with blanks between."""
    with pytest.raises(NamesTheResident):
        require_unnamed(_ZHOU, what=text)


def test_words_that_name_nobody_pass() -> None:
    """SP-08."""
    require_unnamed(_ZHOU, what="陪老人就医", area="幸福里3号楼")


@pytest.mark.parametrize(
    ("hours", "slots"),
    [
        (2, ("sat-am",)), (3, ("sat-am",)), (4, ("sat-am", "sat-pm")),
        (12, ("sat-am", "sat-pm", "sat-evening")),
        (16, ("sat-am", "sat-pm", "sat-evening", "sun-am")),
    ],
)  # fmt: skip
def test_a_wanted_time_touches_the_declared_times(hours: int, slots: tuple[str, ...]) -> None:
    """VOL-03: by the clocks of China."""
    assert slots_between(_SATURDAY, _SATURDAY + timedelta(hours=hours)) == slots


@settings(max_examples=50)
@given(st.integers(0, 60 * 24 * 30), st.integers(1, 60 * 24 * 14))
def test_a_longer_time_touches_no_fewer(begins: int, minutes: int) -> None:
    """VOL-03: and a week touches all of them."""
    since = _SATURDAY + timedelta(minutes=begins)
    short = slots_between(since, since + timedelta(minutes=minutes))
    longer = slots_between(since, since + timedelta(minutes=minutes * 2))
    assert set(short) <= set(longer) <= set(AVAILABLE_TIMES)
    assert short
    if minutes >= 60 * 24 * 7:
        assert short == AVAILABLE_TIMES
