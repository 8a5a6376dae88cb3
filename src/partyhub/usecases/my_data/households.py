"""The sheet's section of the households that a member supports: codes, never names (VOL-05)."""

from partyhub.domain.my_data.sheet import DataSection
from partyhub.domain.pairing_support.states import PairState
from partyhub.domain.pairing_support.views import OwnPair
from partyhub.domain.pairing_support.words import KIND_ZH, PURPOSE, STATE_ZH
from partyhub.usecases.my_data import words
from partyhub.usecases.my_data.held import HeldData


def households(held: HeldData) -> DataSection:
    """A line for each, with the visits that were told."""
    rows = [
        [
            one.household_code, KIND_ZH[one.kind], one.community_name, words.moment_zh(one.since),
            STATE_ZH[PairState(one.state)] if one.stands else "已退出", _visits(one),
        ]
        for one in held.households
    ]  # fmt: skip
    headings = ("对象代码", "类别", "社区", "自", "状态", "探访")
    return words.table(PURPOSE, headings, rows)


def _visits(one: OwnPair) -> str:
    return "；".join(f"{words.moment_zh(told.begins_at)} {told.done}" for told in one.visits)
