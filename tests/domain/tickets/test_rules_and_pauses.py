"""Whatever a centre changes, no earned pause is lost and a stopped clock's day stays."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partyhub.domain.shared.errors import Invalid
from partyhub.domain.tickets.clock import NOT_BEGUN, TicketClock
from partyhub.domain.tickets.policy import DEFAULT_POLICY, Target, TicketPolicy
from partyhub.domain.tickets.policy_bounds import BOUNDS, HOUR, checked
from partyhub.domain.tickets.policy_lines import policy_lines
from partyhub.domain.tickets.policy_versions import differences, next_version
from partyhub.domain.working_time.limits import Limit, LimitKind
from partyhub.domain.working_time.lines import LineCode
from partyhub.domain.working_time.pauses import Pause, PauseKind
from partyhub.domain.working_time.wording import in_chinese
from tests.domain.tickets.builders import CALENDAR, MONDAY
from tests.domain.tickets.test_any_history import EXAMPLES

_WEEK = Limit(LimitKind.WORKING_DAYS, 7, max_days=15)
_hours = st.integers(0, 40)
_waits = st.lists(st.tuples(_hours, st.sampled_from(PauseKind), _hours), max_size=5)
_policies = st.builds(
    lambda kinds, warn, days: checked(
        replace(
            DEFAULT_POLICY,
            suspends=frozenset(kinds),
            warn=warn * HOUR,
            reply_days=days,
            reply_max_days=max(15, days),
        )
    ),
    st.sets(st.sampled_from(PauseKind)),
    st.integers(1, 70),
    st.integers(1, 60),
)


def _version(policy: TicketPolicy, number: int, since: datetime) -> TicketPolicy:
    return replace(policy, version=number, since=since)


def _told(
    waits: list[tuple[int, PauseKind, int]], policy: TicketPolicy, *, open_end: bool
) -> tuple[TicketClock, datetime]:
    """A clock with those waits, one after the other; the last perhaps still open."""
    clock, at = NOT_BEGUN.start(_WEEK, MONDAY, policy.version), MONDAY
    for n, (before, kind, length) in enumerate(waits):
        at += before * HOUR
        clock = clock.pause(kind, "等待", at, suspends=kind in policy.suspends)
        if open_end and n == len(waits) - 1:
            break
        at += length * HOUR
        clock = clock.resume(at)
    return clock.computed(CALENDAR, policy, at), at


def _stood(pauses: tuple[Pause, ...], until: datetime) -> set[tuple[datetime, datetime]]:
    return {(p.start, p.end or until) for p in pauses if p.suspends and p.start < (p.end or until)}


@settings(max_examples=EXAMPLES, deadline=None)
@given(_waits, _policies, st.lists(st.tuples(_hours, _policies), max_size=4), st.booleans())
def test_no_change_of_rules_loses_a_pause(
    waits: list[tuple[int, PauseKind, int]],
    first: TicketPolicy,
    changes: list[tuple[int, TicketPolicy]],
    open_end: bool,
) -> None:
    """PV-06, field.md 3.5: every row keeps its beginning, its kind and what it earned so far."""
    clock, at = _told(waits, first, open_end=open_end)
    for number, (hours, policy) in enumerate(changes, start=2):
        at += hours * HOUR
        changed = clock.under(_version(policy, number, at), at)
        assert _stood(changed.pauses, at) == _stood(clock.pauses, at)
        assert [p.start for p in clock.pauses] == [
            p.start for p in changed.pauses[: len(clock.pauses)]
        ]
        assert changed.paused == clock.paused
        due_before = clock.promised(CALENDAR, first, at).due_at
        assert changed.promised(CALENDAR, policy, at).due_at == due_before
        assert changed.limit == clock.limit
        clock = changed


@settings(max_examples=EXAMPLES, deadline=None)
@given(_waits, _policies, _policies, _hours)
def test_a_stopped_clock_is_moved_by_no_rule(
    waits: list[tuple[int, PauseKind, int]], first: TicketPolicy, then: TicketPolicy, hours: int
) -> None:
    """field.md 3.7."""
    clock, at = _told(waits, first, open_end=True)
    stopped = clock.computed(CALENDAR, first, at).stop(at)
    later = _version(then, 9, at + hours * HOUR)
    moment = at + 2 * hours * HOUR
    assert stopped.under(later, moment).computed(CALENDAR, later, moment) == stopped


@settings(max_examples=EXAMPLES, deadline=None)
@given(_policies, _policies, _hours, _hours)
def test_from_the_change_on_an_open_wait_goes_by_the_new_rule(
    first: TicketPolicy, then: TicketPolicy, before: int, after: int
) -> None:
    """PV-06: told an hour late, it still counts from the moment the rule began."""
    begun = MONDAY + HOUR
    clock = NOT_BEGUN.start(_WEEK, MONDAY, 1).pause(
        PauseKind.SUPERIOR, "报区里", begun, suspends=PauseKind.SUPERIOR in first.suspends
    )
    since = begun + before * HOUR
    policy = _version(then, 2, since)
    at_once = clock.under(policy, since)
    late = clock.under(policy, since + after * HOUR)
    assert at_once == late
    assert late.stands is (PauseKind.SUPERIOR in then.suspends)


def test_an_explanation_says_nothing_where_the_catalogues_rules_have_held() -> None:
    clock = NOT_BEGUN.start(_WEEK, MONDAY, 1)
    assert policy_lines(clock, DEFAULT_POLICY, DEFAULT_POLICY) == ()


def test_the_explanation_names_the_version_and_what_it_changed() -> None:
    """CLK-16: in plain Chinese, for paper, screen and API."""
    since = MONDAY + timedelta(days=1)
    changed = replace(DEFAULT_POLICY, suspends=frozenset({PauseKind.CLIENT}), warn=14 * HOUR)
    second = next_version(DEFAULT_POLICY, changed, at=since)
    clock = NOT_BEGUN.start(_WEEK, MONDAY, 1).pause(PauseKind.SUPERIOR, "区委组织部", MONDAY)
    ruled = clock.under(second, since)
    lines = policy_lines(ruled, DEFAULT_POLICY, second)
    assert [in_chinese(line) for line in lines] == [
        "受理时适用办件规则第1版，自2026年9月22日（周二）09:00起改为第2版；"
        "受理时承诺的时限不变，此前已暂停的时间照常扣除。",
        "新规则：等待上级时不再暂停计时。",
        "新规则：到期前14个工作小时提醒（原为7个工作小时）。",
        "等待上级（区委组织部），2026年9月22日（周二）09:00起，尚未恢复，按办件规则照常计时。",
    ]
    accepted_under_it = policy_lines(NOT_BEGUN.start(_WEEK, since, 2), second, second)
    assert [line.code for line in accepted_under_it] == [LineCode.POLICY]


@pytest.mark.parametrize("name", BOUNDS)
def test_each_number_has_its_bounds(name: str) -> None:
    """PV-01 … PV-04."""
    plain = name.removesuffix("_hours")
    for edge in (BOUNDS[name][0] - 1, BOUNDS[name][1] + 1):
        changed: dict[str, Any] = {plain: edge * HOUR if name.endswith("_hours") else edge}
        with pytest.raises(Invalid) as refused:
            checked(replace(DEFAULT_POLICY, **changed))
        assert refused.value.facts == {"field": name, "rule": "out-of-bounds"}


def test_what_the_law_takes_always_suspends() -> None:
    """PV-06; CLK-08."""
    assert checked(replace(DEFAULT_POLICY, suspends=frozenset())).suspends == {PauseKind.STATUTORY}


def test_a_version_says_what_it_changed() -> None:
    wanted = replace(DEFAULT_POLICY, reopen_days=60, targets=(Target("区委组织部"),))
    assert differences(DEFAULT_POLICY, wanted) == ["reopen_days", "targets"]
    assert next_version(DEFAULT_POLICY, wanted, at=MONDAY).version == 2
