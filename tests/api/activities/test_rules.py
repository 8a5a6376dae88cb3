"""Months' themes, fixed service days, the calendar, ledgers and the record book."""

import io
from typing import Any

import pypdfium2
from python_calamine import CalamineWorkbook

from partyhub.api.clock import make_days
from partyhub.domain.shared.permission import Role
from tests.api.activities.conftest import Hall

_DAY = {
    "title": "志愿服务日", "every": "weekday", "nth": 4, "weekday": "sun", "begins": "09:00:00",
    "ends": "11:00:00", "place": "社区广场", "content": "清洁家园", "field": "greening",
    "since": "2026-11-01",
}  # fmt: skip


async def test_a_street_lists_a_theme_and_its_organisations_name_it(hall: Hall) -> None:
    """ACT-02: one theme a month; those of the street find it, other streets do not."""
    street = await hall.world.account("street", (Role.STREET_COMMITTEE, "street_a"))
    body = {"street_id": str(hall.world.orgs["street_a"]), "month": "2026-11-20", "title": "暖冬"}
    made = await hall.post("/activity-themes", body, street)
    assert (made.status_code, made.json()["month"]) == (201, "2026-11-01")
    again = await hall.post("/activity-themes", body, street)
    assert (again.status_code, again.json()["code"]) == (409, "activity-theme-known")
    found = (await hall.get("/activity-themes"))["items"]
    assert [theme["title"] for theme in found] == ["暖冬"]
    one = await hall.published(theme_id=made.json()["id"])
    assert (await hall.get(f"/activities/{one}"))["theme"] == "暖冬"
    hall.staff = await hall.world.account("other", (Role.COMMUNITY_ORG, "comm_b"))
    assert (await hall.get("/activity-themes"))["items"] == []
    org = str(hall.world.orgs["comm_b"])
    foreign = await hall.post("/activities", hall.plan(theme_id=made.json()["id"], org_id=org))
    assert (foreign.status_code, foreign.json()["facts"]["field"]) == (422, "theme_id")


async def test_a_fixed_service_day_makes_its_activity_on_the_day_before_and_reminds_once(
    hall: Hall,
) -> None:
    """CHK-23, PV-37, PD-31: the fourth Sunday is 22 November; members find it on the day before."""
    me = await hall.arrive("wang")
    body = _DAY | {"community_id": str(hall.world.orgs["comm_a"])}
    made = await hall.post("/service-days", body)
    assert made.json()["next_on"] == ["2026-11-22", "2026-12-27", "2027-01-24"]
    second = await hall.post("/service-days", body)
    assert (second.status_code, second.json()["code"]) == (409, "service-day-stands")
    await make_days(hall.world.services)
    assert (await hall.get("/me/activities", me))["ahead"] == []
    hall.clock.move(days=1)
    for _ in range(2):
        await make_days(hall.world.services)
    ahead = (await hall.get("/me/activities", me))["ahead"]
    assert [(one["title"], one["begins_at"], one["is_fixed"]) for one in ahead] == [
        ("志愿服务日", "2026-11-22T01:00:00Z", True)
    ]
    kinds = [todo["kind"] for todo in (await hall.get("/todos", me))["items"]]
    assert kinds.count("service_day_soon") == 1
    ended = await hall.post(f"/service-days/{made.json()['id']}/ending")
    assert ended.json()["next_on"] == []
    again = await hall.post(f"/service-days/{made.json()['id']}/ending")
    assert again.json()["code"] == "service-day-ended"


async def test_a_calendar_has_a_secret_address_that_a_new_one_ends(hall: Hall) -> None:
    """ACT-04: what one signed up for and the fixed service days, for programs without a login."""
    me = await hall.arrive("wang")
    one = await hall.published()
    await hall.signed_up(one, ["wang"])
    await hall.post("/service-days", _DAY | {"community_id": str(hall.world.orgs["comm_a"])})
    assert (await hall.get("/me/calendar-feed", me))["made_at"] is None
    first = (await hall.post("/me/calendar-feed", who=me)).json()["url"]
    read = await hall.client.get(first)
    assert read.headers["content-type"] == "text/calendar; charset=utf-8"
    assert read.text.count("BEGIN:VEVENT") == 4
    assert f"UID:{one}@partyhub\r\n" in read.text
    assert "DTSTART:20261121T020000Z" in read.text
    assert "wang" not in read.text
    kept = await hall.world.owner.fetchval("SELECT token_hash FROM calendar_feeds")
    assert first.encode() not in kept
    second = (await hall.post("/me/calendar-feed", who=me)).json()["url"]
    assert [(await hall.client.get(url)).status_code for url in (first, second)] == [404, 200]


async def _ledger(hall: Hall, form: str) -> list[str]:
    """Its rows from the title on, each as one text."""
    path, asked = "/activity-exports", {"form": form, "since": "2026-11-01"}
    book = await hall.client.get(path, params=asked, headers=await hall.signed())
    assert book.status_code == 200, book.text
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(book.content)).get_sheet_by_index(0)
    return [" ".join(map(str, row)) for row in sheet.to_python()]


async def test_ledgers_and_the_record_page_tell_what_was_done(hall: Hall) -> None:
    """LG-19, LG-20, LG-27, ACT-05, ACT-07, ACT-08, CHK-32: names only on the page, a look."""
    await hall.arrive("王小明")
    one = await hall.published(partners="区图书馆", occasion="festival", field="elder_care")
    await hall.published(title="没有共建")
    await hall.attend(await hall.opened(one), "王小明")
    hall.clock.move(hours=3)
    await hall.step(one, "record", "慰问了十二位老人")
    rows = {form: await _ledger(hall, form) for form in ("themes", "projects", "records")}
    told = {form: sum("老人" in row for row in lines) for form, lines in rows.items()}
    assert told == {"themes": 1, "projects": 1, "records": 1}
    assert all(
        "截至 2026-11-" in lines[1] and "activities/1" in lines[1] for lines in rows.values()
    )
    assert not any("王小明" in row for lines in rows.values() for row in lines)
    page = await hall.client.get(f"/activities/{one}/record-page", headers=await hall.signed())
    text = pypdfium2.PdfDocument(page.content)[0].get_textpage().get_text_bounded()
    assert "围绕" in text
    assert "节庆" in text
    assert "慰问了十二位老人" in text.replace("\r\n", "")
    assert "王小明" in text
    looks = await hall.world.owner.fetchval("SELECT count(*) FROM accesses WHERE kind = 'print'")
    assert looks == 1


async def test_lists_show_what_comes_what_lacks_a_record_and_what_was(hall: Hall) -> None:
    """ACT-01, ACT-07: page by page."""
    for hour in (9, 11, 13):
        begins = hall.begins.replace(hour=hour)
        await hall.published(
            title=str(hour), begins_at=begins.isoformat(),
            ends_at=begins.replace(minute=30).isoformat(),
        )  # fmt: skip
    first = await hall.get("/activities", limit=2)
    rest = await hall.get("/activities", limit=2, cursor=first["next_cursor"])
    assert [line["title"] for line in first["items"] + rest["items"]] == ["9", "11", "13"]
    hall.clock.now = hall.begins.replace(hour=12)
    shown = {
        show: [line["title"] for line in (await hall.get("/activities", show=show))["items"]]
        for show in ("coming", "owed", "past")
    }
    assert shown == {"coming": ["13"], "owed": ["9", "11"], "past": ["11", "9"]}
    asked: dict[str, Any] = {"show": "between", "since": "2026-11-21", "until": "2026-11-21"}
    assert len((await hall.get("/activities", **asked))["items"]) == 3
