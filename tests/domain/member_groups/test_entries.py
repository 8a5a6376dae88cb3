"""What may be entered of a member's special groups, as a table and over random histories."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.member_groups.entry import (
    GroupEntry,
    Said,
    ended,
    require_sound,
    withdrawn,
)
from partyhub.domain.member_groups.kinds import ABROAD, FORM_KINDS, GROUP_ZH, GroupKind
from partyhub.domain.member_groups.refusals import (
    AlreadyInGroup,
    GroupBeforeJoining,
    GroupDaysOutOfOrder,
    GroupDecisionNeeded,
    GroupEntryEnded,
    GroupEntryWithdrawn,
    GroupReasonNeeded,
)
from partyhub.domain.shared.errors import DomainError
from partyhub.domain.shared.ids import GroupEntryId, MemberId

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
JOINED = date(2010, 6, 1)
K = GroupKind


def _said(kind: GroupKind, since: date = date(2026, 1, 1), **more: Any) -> Said:
    return Said(kind=kind, since=since, decision_ref="组〔2026〕3号", reason="其他", **more)


def _entry(said: Said, number: int = 1) -> GroupEntry:
    return GroupEntry(
        id=GroupEntryId(UUID(int=number)), member_id=MemberId(UUID(int=9)), said=said,
        entered_at=NOW, entered_by="郑凯",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        (Said(kind=K.ELDERLY, since=TODAY), None),
        (Said(kind=K.HARDSHIP, since=date(2026, 1, 1), until=TODAY), None),
        (Said(kind=K.RETAINED, since=TODAY), GroupDecisionNeeded),
        (Said(kind=K.STOPPED, since=TODAY, decision_ref="  "), GroupDecisionNeeded),
        (Said(kind=K.STOPPED, since=TODAY, decision_ref="组〔2026〕3号"), None),
        (Said(kind=K.OTHER, since=TODAY), GroupReasonNeeded),
        (Said(kind=K.OTHER, since=TODAY, reason="失独"), None),
        (Said(kind=K.ELDERLY, since=TODAY + timedelta(1)), GroupDaysOutOfOrder),
        (Said(kind=K.ELDERLY, since=TODAY, until=TODAY), GroupDaysOutOfOrder),
        (Said(kind=K.ELDERLY, since=JOINED, until=TODAY + timedelta(1)), GroupDaysOutOfOrder),
        (Said(kind=K.ELDERLY, since=TODAY, until=JOINED), GroupDaysOutOfOrder),
        (Said(kind=K.ELDERLY, since=JOINED), None),
        (Said(kind=K.ELDERLY, since=JOINED - timedelta(1)), GroupBeforeJoining),
    ],
)
def test_an_entry_alone_is_sound_or_says_which_rule_it_breaks(
    said: Said, refusal: type[DomainError] | None
) -> None:
    """MEM-07, MEM-11."""
    if refusal is None:
        require_sound(said, [], joined_on=JOINED, today=TODAY)
        return
    with pytest.raises(refusal):
        require_sound(said, [], joined_on=JOINED, today=TODAY)


def test_a_day_of_joining_that_is_not_known_forbids_nothing() -> None:
    require_sound(_said(K.ELDERLY, date(1950, 1, 1)), [], joined_on=None, today=TODAY)


@pytest.mark.parametrize(
    ("new", "old", "meet"),
    [
        (_said(K.HARDSHIP), _said(K.HARDSHIP), True),
        (_said(K.HARDSHIP), _said(K.ELDERLY), False),
        (_said(K.RETAINED), _said(K.STOPPED), True),
        (_said(K.STOPPED), _said(K.RETAINED), True),
        (_said(K.STOPPED), _said(K.FLOATING), False),
        (_said(K.STOPPED), _said(K.RETAINED, date(2020, 1, 1), until=date(2026, 1, 1)), False),
        (_said(K.STOPPED), _said(K.RETAINED, date(2020, 1, 1), until=date(2026, 1, 2)), True),
        (_said(K.HARDSHIP, date(2020, 1, 1)), _said(K.HARDSHIP, date(2026, 1, 1)), True),
        (
            _said(K.HARDSHIP, date(2020, 1, 1), until=date(2026, 1, 1)),
            _said(K.HARDSHIP, date(2026, 1, 1)),
            False,
        ),
    ],
)
def test_one_kind_once_a_day_and_abroad_kept_or_stopped(new: Said, old: Said, meet: bool) -> None:
    """MEM-07, MEM-11; a withdrawn entry stands in nobody's way."""
    if meet:
        with pytest.raises(AlreadyInGroup):
            require_sound(new, [_entry(old)], joined_on=None, today=TODAY)
    else:
        require_sound(new, [_entry(old)], joined_on=None, today=TODAY)
    gone = withdrawn(_entry(old), "录错", by="郑凯", at=NOW)
    require_sound(new, [gone], joined_on=None, today=TODAY)


def test_an_entry_ends_once_and_a_withdrawn_one_never() -> None:
    open_one = _entry(_said(K.RETAINED))
    over = ended(open_one, TODAY, by="郑凯", note="已回国", today=TODAY)
    assert (over.said.until, over.end_note) == (TODAY, "已回国")
    assert over.holds_on(TODAY - timedelta(1))
    assert not over.holds_on(TODAY)
    for until in (date(2026, 1, 1), TODAY + timedelta(1)):
        with pytest.raises(GroupDaysOutOfOrder):
            ended(open_one, until, by="郑凯", note="", today=TODAY)
    with pytest.raises(GroupEntryEnded):
        ended(over, TODAY, by="郑凯", note="", today=TODAY)
    gone = withdrawn(over, "录错了人", by="郑凯", at=NOW)
    assert not gone.holds_on(TODAY - timedelta(1))
    with pytest.raises(GroupEntryWithdrawn):
        withdrawn(gone, "再撤", by="郑凯", at=NOW)
    with pytest.raises(GroupEntryWithdrawn):
        ended(gone, TODAY, by="郑凯", note="", today=TODAY)


def test_each_kind_has_a_name_and_stands_in_one_form() -> None:
    """LG-09, LG-22."""
    assert GROUP_ZH.keys() == set(GroupKind)
    assert sorted(kind for kinds in FORM_KINDS.values() for kind in kinds) == sorted(GroupKind)


_DAYS = st.integers(0, 40).map(lambda n: date(2026, 9, 1) + timedelta(n))
_STEP = st.tuples(
    st.sampled_from(["enter", "end", "withdraw"]), st.sampled_from(list(GroupKind)), _DAYS,
    st.none() | _DAYS, st.integers(0, 20),
)  # fmt: skip


def _played(steps: list[tuple[str, GroupKind, date, date | None, int]]) -> list[GroupEntry]:
    entries: list[GroupEntry] = []
    for number, (what, kind, since, until, which) in enumerate(steps):
        try:
            if what == "enter":
                said = _said(kind, since, until=until)
                require_sound(said, entries, joined_on=JOINED, today=TODAY)
                entries.append(_entry(said, number))
            elif entries:
                place = which % len(entries)
                entries[place] = (
                    ended(entries[place], until or since, by="a", note="", today=TODAY)
                    if what == "end"
                    else withdrawn(entries[place], "录错", by="a", at=NOW)
                )
        except DomainError:
            continue
    return entries


@given(st.lists(_STEP, max_size=40))
def test_no_history_puts_a_member_twice_in_a_group_or_both_kept_and_stopped(
    steps: list[tuple[str, GroupKind, date, date | None, int]],
) -> None:
    """MEM-07, MEM-11: on no day, whatever was entered, ended and withdrawn before."""
    entries = _played(steps)
    for day in (date(2026, 9, 1) + timedelta(n) for n in range(85)):
        held = [entry.said.kind for entry in entries if entry.holds_on(day)]
        assert len(held) == len(set(held))
        assert not set(held) >= ABROAD
