"""The State Council's notices over HTTP: read from text, loaded once, later wins (CLK-17)."""

from typing import Any

import asyncpg
import pytest

from partyhub.domain.shared.permission import Role
from tests.api.working_time.calendar_client import NOTICE_2027, PERIODS, Calendar, told
from tests.api.working_time.conftest import SignsIn

TEXT = """国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。\
2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
国务院办公厅
2025年11月4日"""


async def test_the_published_text_becomes_a_preview_that_changes_nothing(
    admin: Calendar, clean: asyncpg.Connection
) -> None:
    """CLK-17."""
    answer = await admin.post("notice-readings", {"year": 2026, "text": TEXT})
    assert answer.status_code == 200, answer.text
    read = answer.json()
    assert (read["refused"], read["faults"]) == (False, [])
    assert (read["reference"], read["published_on"]) == ("国办发明电〔2025〕7号", "2025-11-04")
    assert [t["days_off"] for t in read["totals"]] == [3, 9, 3, 5, 3, 3, 7]
    worked = [rule["day"] for rule in read["rules"] if rule["kind"] == "make_up"]
    assert worked == [
        "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
    ]  # fmt: skip
    assert await clean.fetchval("SELECT count(*) FROM calendar_notices") == 0
    year = await admin.year(2026)
    assert (year["announced"], year["version"]) == (False, 0)


async def test_a_preview_can_be_loaded_as_it_stands(admin: Calendar) -> None:
    read = (await admin.post("notice-readings", {"year": 2026, "text": TEXT})).json()
    rules = [{name: rule[name] for name in ("day", "kind", "name")} for rule in read["rules"]]
    head = {name: read[name] for name in ("year", "reference", "published_on")}
    made = await admin.load(**head, rules=rules)
    assert made.status_code == 201, made.text
    year = await admin.year(2026)
    assert (year["workdays"], year["version"]) == (248, made.json()["seq"])


async def test_a_weekday_that_does_not_fit_refuses_the_text(admin: Calendar) -> None:
    wrong = TEXT.replace("1月1日（周四）", "1月1日（周五）")
    read = (await admin.post("notice-readings", {"year": 2026, "text": wrong})).json()
    assert (read["refused"], read["rules"]) == (True, [])
    assert "weekday-mismatch" in [fault["code"] for fault in read["faults"]]


async def test_a_clause_that_is_not_understood_is_told(admin: Calendar) -> None:
    more = TEXT.replace("节假日期间，各", "八、遇台风另行通知。节假日期间，各")
    read = (await admin.post("notice-readings", {"year": 2026, "text": more})).json()
    assert any("遇台风" in fault["text"] for fault in read["faults"])


@pytest.mark.parametrize("text", ["无", "。", "：", "元旦：", "一、", "\u200b", "9" * 20000])
async def test_any_text_is_answered_with_what_was_not_understood(
    admin: Calendar, text: str
) -> None:
    answer = await admin.post("notice-readings", {"year": 2026, "text": text})
    assert answer.status_code == 200, answer.text
    assert answer.json()["faults"]


@pytest.mark.usefixtures("known")
async def test_a_later_notice_of_the_same_year_wins_for_its_days_alone(admin: Calendar) -> None:
    """2019 and 2020 had two notices (field.md 7)."""
    first = (await admin.load()).json()
    extended = [
        {"day": "2027-01-03", "kind": "weekend", "name": "元旦"},
        {"day": "2027-01-05", "kind": "holiday", "name": "元旦"},
        {"day": "2027-01-04", "kind": "workday", "name": "元旦"},
    ]
    second = (await admin.load(reference="国办发明电〔2026〕10号", rules=extended)).json()
    kinds = [(await admin.day(f"2027-01-0{n}"))["kind"] for n in (1, 3, 4, 5)]
    assert kinds == ["holiday", "weekend", "workday", "holiday"]
    year = await admin.year(2027)
    assert year["version"] == second["seq"] > first["seq"]
    assert [notice["id"] for notice in year["notices"]] == [second["id"], first["id"]]
    assert (await admin.day("2026-10-01"))["kind"] == "holiday"


async def test_a_notice_rules_days_of_the_december_before(admin: Calendar) -> None:
    """元旦 2024 began on 30 December 2023."""
    rules = [{"day": "2026-12-31", "kind": "holiday", "name": "元旦"}, *NOTICE_2027["rules"]]
    assert (await admin.load(rules=rules)).status_code == 201
    assert (await admin.day("2026-12-31"))["kind"] == "holiday"


async def test_the_same_post_twice_makes_one_notice(
    admin: Calendar, clean: asyncpg.Connection
) -> None:
    again = {"Idempotency-Key": "one-and-the-same"}
    first, second = [await admin.post("notices", NOTICE_2027, **again) for _ in range(2)]
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json() == second.json()
    assert second.headers["idempotency-replayed"] == "true"
    assert await clean.fetchval("SELECT count(*) FROM calendar_notices") == 1


async def test_one_notice_is_not_loaded_under_two_keys(admin: Calendar) -> None:
    assert (await admin.load()).status_code == 201
    twice = await admin.load()
    assert (twice.status_code, twice.json()["code"]) == (409, "notice-already-loaded")


_RULE = {"day": "2027-01-01", "kind": "holiday", "name": "元旦"}


@pytest.mark.parametrize(
    ("rules", "field", "rule"),
    [
        ([_RULE, _RULE], "rules.1.day", "day-twice"),
        ([_RULE, _RULE | {"day": "2028-01-01"}], "rules.1.day", "day-outside-year"),
        ([_RULE | {"day": "2026-11-30"}], "rules.0.day", "day-outside-year"),
        ([_RULE | {"kind": "make_up"}], "rules.0.kind", "make-up-on-weekday"),
        ([_RULE | {"kind": "closure"}], "rules.0.kind", "day-kind"),
    ],
)
async def test_a_notice_that_cannot_be_right_is_refused_at_its_line(
    admin: Calendar, rules: list[Any], field: str, rule: str
) -> None:
    assert told(await admin.load(rules=rules)) == (422, "invalid-field", field, rule)
    assert (await admin.year(2027))["version"] == 0


@pytest.mark.parametrize(
    ("role", "org"),
    [
        (Role.SYSTEM_ADMIN, "street_a"),
        (Role.STREET_COMMITTEE, "district"),
        (Role.SUPERIOR_ORG_DEPARTMENT, "district"),
        (Role.AUDITOR, "district"),
    ],
)
async def test_only_the_administrator_of_the_whole_tree_loads_a_notice(
    signed_in: SignsIn, role: Role, org: str
) -> None:
    """CLK-17; ROL-38: a notice moves due days in every street."""
    who = await signed_in("somebody", (role, org))
    assert told(await who.load())[:2] == (403, "not-allowed")
    reading = await who.post("notice-readings", {"year": 2026, "text": TEXT})
    assert told(reading)[:2] == (403, "not-allowed")


async def test_what_was_loaded_says_who_loaded_it_and_when(
    admin: Calendar, clean: asyncpg.Connection
) -> None:
    """CLK-16: every change of a calendar is an event."""
    made = (await admin.load()).json()
    assert (made["loaded_by_name"], made["kind"], made["org_id"]) == ("Root", "national", None)
    event = await clean.fetchrow("SELECT action, subject, note, facts FROM events")
    assert event is not None
    assert (event["action"], str(event["subject"])) == ("calendar.national", made["id"])
    assert event["note"] == NOTICE_2027["title"]
    assert made["rules"][0] | {"periods": PERIODS} == _RULE | {"periods": PERIODS}
