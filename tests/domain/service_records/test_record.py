"""Who may make an entry count, and what no entry may say (CHK-13, field.md 2.9)."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.service_records.record import ServiceRecord, told
from partyhub.domain.service_records.refusals import (
    ImpossibleTime,
    OwnRecord,
    RecordDecided,
    WhyNeeded,
)
from partyhub.domain.service_records.served import (
    Proof,
    RecordState,
    Served,
    ServiceMark,
    Source,
    Teller,
)
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.days import at as clock_shows
from partyhub.domain.shared.ids import AccountId, MemberId, OrgId
from partyhub.domain.shared.org import OrgRef

NOW = datetime.fromisoformat("2026-11-23T18:00:00+08:00")
WANG = MemberId(uuid4())
MEMBER = Teller(id=AccountId(uuid4()), name="王某", member_id=WANG)
CLERK = Teller(id=AccountId(uuid4()), name="社区甲")
OTHER = Teller(id=AccountId(uuid4()), name="社区乙")
SECOND_ACCOUNT = Teller(id=AccountId(uuid4()), name="王某在社区", member_id=WANG)


def served(minutes: int = 90, *, ended_ago: timedelta = timedelta(hours=1)) -> Served:
    ends = NOW - ended_ago
    return Served(
        member_id=WANG, community=OrgRef(OrgId(uuid4()), "/1/2/"), source=Source.OWN,
        begins_at=ends - timedelta(minutes=minutes), ends_at=ends, category=WorkType.GREENING,
        content="清理楼道",
    )  # fmt: skip


def entry(by: Teller = MEMBER, *, overlaps: bool = False, minutes: int = 90) -> ServiceRecord:
    return told(served(minutes), by, NOW, overlaps=overlaps)


@pytest.mark.parametrize(
    ("teller", "confirmer", "counts"),
    [
        (MEMBER, CLERK, True),
        (CLERK, OTHER, True),
        (MEMBER, MEMBER, False),
        (CLERK, CLERK, False),
        (CLERK, MEMBER, False),
        (MEMBER, SECOND_ACCOUNT, False),
        (CLERK, SECOND_ACCOUNT, False),
    ],
)
def test_no_account_alone_and_nobody_for_themselves(
    teller: Teller, confirmer: Teller, counts: bool
) -> None:
    """CHK-13: unconfirmed rows do not count; two people make one that does."""
    one = entry(teller)
    assert one.state is RecordState.DECLARED
    if counts:
        sure = one.confirmed(Proof.COMMUNITY, confirmer, NOW)
        assert sure.state is RecordState.CONFIRMED
        assert sure.decided_by == confirmer.id
    else:
        with pytest.raises(OwnRecord):
            one.confirmed(Proof.COMMUNITY, confirmer, NOW)


@pytest.mark.parametrize(
    ("minutes", "hours"), [(90, "1.5"), (100, "1.6"), (6, "0.1"), (119, "1.9"), (960, "16.0")]
)
def test_hours_are_tenths_cut_off(minutes: int, hours: str) -> None:
    """Form 8.3: 服务时长 decimal(4,1)."""
    assert entry(minutes=minutes).hours == Decimal(hours)


@pytest.mark.parametrize("minutes", [-60, 0, 5, 961, 24 * 60])
def test_a_stretch_that_cannot_have_been_is_refused(minutes: int) -> None:
    with pytest.raises(ImpossibleTime):
        entry(minutes=minutes)


@pytest.mark.parametrize(
    "ended_ago", [timedelta(seconds=-1), timedelta(days=-3), timedelta(days=367)]
)
def test_neither_the_future_nor_the_long_past(ended_ago: timedelta) -> None:
    with pytest.raises(ImpossibleTime):
        told(served(ended_ago=ended_ago), MEMBER, NOW, overlaps=False)


@pytest.mark.parametrize(
    ("minutes", "ago", "overlaps", "flags"),
    [
        (60, 1, False, set()),
        (60, 1, True, {ServiceMark.OVERLAP}),
        (481, 1, False, {ServiceMark.LONG}),
        (60, 24 * 8, False, {ServiceMark.LATE}),
        (600, 24 * 30, True, {ServiceMark.OVERLAP, ServiceMark.LONG, ServiceMark.LATE}),
    ],
)
def test_what_is_odd_is_marked(
    minutes: int, ago: int, overlaps: bool, flags: set[ServiceMark]
) -> None:
    one = told(served(minutes, ended_ago=timedelta(hours=ago)), MEMBER, NOW, overlaps=overlaps)
    assert one.flags == flags


def test_a_marked_entry_needs_a_reason_and_the_reason_stays() -> None:
    odd = entry(overlaps=True)
    with pytest.raises(WhyNeeded):
        odd.confirmed(Proof.COMMUNITY, CLERK, NOW, "  ")
    assert odd.confirmed(Proof.COMMUNITY, CLERK, NOW, "两处相邻，已核实").why == "两处相邻，已核实"


def test_what_is_decided_stays_and_is_taken_back_by_an_entry_of_its_own() -> None:
    sure = entry().confirmed(Proof.COMMUNITY, CLERK, NOW)
    for again in (sure, entry().refused(CLERK, NOW, "没有到场")):
        with pytest.raises(RecordDecided):
            again.confirmed(Proof.COMMUNITY, OTHER, NOW)
    back = sure.taken_back(CLERK, NOW, "日期记错")
    assert (back.hours, back.reverses_id) == (-sure.hours, sure.id)
    with pytest.raises(RecordDecided):
        back.taken_back(CLERK, NOW, "再取消")
    with pytest.raises(OwnRecord):
        sure.taken_back(SECOND_ACCOUNT, NOW, "自己改")


@given(st.integers(6, 960), st.integers(0, 365 * 24 * 60))
def test_an_entry_and_what_takes_it_back_add_up_to_nothing(minutes: int, ago: int) -> None:
    ended = served(minutes, ended_ago=timedelta(minutes=ago))
    one = told(ended, MEMBER, NOW, overlaps=False)
    sure = one.confirmed(Proof.COMMUNITY, CLERK, NOW, "已核实")
    assert sure.hours + sure.taken_back(OTHER, NOW, "更正").hours == 0
    assert one.hours * 60 <= minutes


def test_the_day_is_that_of_china() -> None:
    late = clock_shows(NOW.date(), datetime.min.time()) - timedelta(minutes=30)
    assert replace(served(), begins_at=late).on == NOW.date() - timedelta(days=1)
