"""办结时限测算: due days over HTTP with the reason for each day (CLK-01 … CLK-17)."""

import asyncpg
import pytest

from partyhub.domain.shared.permission import Role
from tests.api.working_time.calendar_client import Calendar, china, told
from tests.api.working_time.conftest import SignsIn


@pytest.mark.usefixtures("known")
async def test_seven_working_days_across_the_spring_festival_are_explained_line_by_line(
    reader: Calendar,
) -> None:
    """CLK-01, CLK-02, CLK-17: accepted on Wednesday 11 February 2026, two make-up Saturdays."""
    found = await reader.due("2026-02-11T10:00:00+08:00")
    assert china(found["due_at"]) == "2026-02-27T17:30"
    assert (found["provisional"], found["awaited"]) == (False, [])
    assert [line["text"] for line in found["explanation"]] == [
        "2026年2月11日（周三）10:00受理，承诺7个工作日内办结。",
        "2月11日（周三）受理当天不计。",
        "2月12日（周四）第1个工作日。",
        "2月13日（周五）第2个工作日。",
        "2月14日（周六）春节调休上班，第3个工作日。",
        "2月15日至23日春节放假，不计。",
        "2月24日（周二）第4个工作日。",
        "2月25日（周三）第5个工作日。",
        "2月26日（周四）第6个工作日。",
        "2月27日（周五）第7个工作日。",
        "应于2026年2月27日（周五）17:30前办结。",
    ]


@pytest.mark.usefixtures("known")
async def test_a_provisional_due_day_turns_firm_when_the_notice_is_loaded(
    reader: Calendar, admin: Calendar
) -> None:
    """CLK-17: 2027 without its notice; 元旦 moves the day and the words say so."""
    start = "2026-12-28T09:00:00+08:00"
    before = await reader.due(start)
    assert (china(before["due_at"])[:10], before["provisional"]) == ("2027-01-06", True)
    assert before["awaited"] == [2027]
    assert "2027年放假安排尚未公布" in before["explanation"][-2]["text"]
    made = await admin.load()
    after = await reader.due(start)
    assert (china(after["due_at"])[:10], after["provisional"]) == ("2027-01-07", False)
    assert after["calendar_version"] == made.json()["seq"] > before["calendar_version"]
    lines = {line["day"]: (line["code"], line["facts"]) for line in after["explanation"]}
    assert lines["2027-01-01"] == ("holiday", {"name": "元旦"})
    assert lines["2027-01-03"][0] == "make_up"


@pytest.mark.usefixtures("known")
async def test_a_pause_moves_the_due_time_by_its_working_time_alone(reader: Calendar) -> None:
    """CLK-10, CLK-11: Friday noon to Monday noon is one working day, whatever the weekend."""
    pause = {
        "start": "2026-11-06T12:00:00+08:00", "end": "2026-11-09T12:00:00+08:00",
        "kind": "client", "reason": "补充材料", "ground": "限时办结制第六条",
    }  # fmt: skip
    found = await reader.due("2026-11-02T10:00:00+08:00", pauses=[pause])
    assert china(found["base_due_at"]) == "2026-11-11T17:30"
    assert china(found["due_at"]) == "2026-11-12T17:30"
    assert (found["promised_minutes"], found["paused_minutes"]) == (8 * 420 - 90, 420)
    told_so = [line["text"] for line in found["explanation"] if line["code"] == "pause"]
    assert len(told_so) == 1
    assert "等待服务对象（补充材料，限时办结制第六条）" in told_so[0]


@pytest.mark.usefixtures("known")
async def test_an_open_pause_projects_to_now(reader: Calendar) -> None:
    """The clock of the tests stands at 10:00 on Friday 20 November 2026."""
    pause = {"start": "2026-11-19T10:00:00+08:00", "kind": "superior"}
    found = await reader.due("2026-11-18T10:00:00+08:00", 2, pauses=[pause])
    assert china(found["due_at"]) == "2026-11-23T17:30"


@pytest.mark.usefixtures("known")
async def test_a_statutory_limit_goes_before_the_promise(reader: Calendar) -> None:
    """CLK-08."""
    limit = {"kind": "working_days", "days": 7, "statutory_days": 20}
    found = await reader.due("2026-11-02T10:00:00+08:00", limit=limit)
    assert china(found["due_at"])[:10] == "2026-11-30"
    assert found["explanation"][0]["code"] == "statutory"


@pytest.mark.usefixtures("known")
async def test_a_local_closure_moves_only_the_due_days_of_its_own_organisation(
    reader: Calendar, signed_in: SignsIn
) -> None:
    """CLK-17."""
    street = await signed_in("street", (Role.STREET_COMMITTEE, "street_a"))
    await street.close("comm_a", "2026-11-04", name="停电检修")
    start = "2026-11-02T10:00:00+08:00"
    ours, theirs = [await reader.due(start, 3, org) for org in ("comm_a", "comm_b")]
    assert (china(ours["due_at"])[:10], china(theirs["due_at"])[:10]) == (
        "2026-11-06",
        "2026-11-05",
    )
    assert any("停电检修" in line["text"] for line in ours["explanation"])


async def test_trying_out_keeps_nothing(reader: Calendar, clean: asyncpg.Connection) -> None:
    await reader.due("2026-11-02T10:00:00+08:00")
    for table in ("events", "idempotency_keys", "calendar_notices"):
        assert await clean.fetchval(f"SELECT count(*) FROM {table}") == 0, table


@pytest.mark.parametrize(
    ("more", "field", "rule"),
    [
        ({"limit": {"kind": "same_day", "days": 3}}, "days", ""),
        ({"limit": {"kind": "working_days", "days": 0}}, "days", ""),
        (
            {"pauses": [{"start": "2026-11-03T10:00:00Z", "end": "2026-11-02T10:00:00Z",
                         "kind": "client"}]},
            "pauses", "pause-order",
        ),
        (
            {"pauses": [{"start": "2036-11-03T10:00:00Z", "kind": "client"}]},
            "pauses.0", "pause-too-far",
        ),
    ],
)  # fmt: skip
async def test_a_question_that_makes_no_sense_is_refused_at_its_field(
    reader: Calendar, more: dict[str, object], field: str, rule: str
) -> None:
    limit = {"kind": "working_days", "days": 7}
    body = {"start": "2026-11-02T10:00:00+08:00", "limit": limit} | more
    refusal = await reader.post("calculations", body)
    assert told(refusal) == (422, "invalid-field", field, rule)


@pytest.mark.parametrize("start", ["2026-11-02T10:00:00", "1999-12-31T00:00:00Z", "x", 1e300])
async def test_a_start_without_zone_or_beyond_the_years_is_refused(
    reader: Calendar, start: object
) -> None:
    body = {"start": start, "limit": {"kind": "working_days", "days": 7}}
    refusal = await reader.post("calculations", body)
    assert refusal.status_code == 422
    assert refusal.json()["errors"][0]["field"] == "body.start"
