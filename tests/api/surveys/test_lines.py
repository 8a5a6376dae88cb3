"""One line of a survey's sheet: answered, entered on the floating register, called (MEM-08)."""

import asyncio

from tests.api.floating.conftest import made
from tests.api.surveys.conftest import Surveys

_ENTRY = {"origin": "浙江温州", "until": "2027-11-30"}


async def test_somebody_found_is_entered_on_the_register_in_one_step(surveys: Surveys) -> None:
    """MEM-08, MEM-09, ADR 0023: with the phone, and nothing is typed twice."""
    sheet = await surveys.sheet(await surveys.opened())
    line = made(await surveys.add(sheet))
    path = f"/survey-finds/{line['id']}/registration"
    done = made(await surveys.post(path, "community", _ENTRY))
    assert (done["result"], done["merchants"]) == ("registered", 1)
    kept = (await surveys.get(f"/floating-members/{done['floating_id']}", "community")).json()
    person, terms = kept["floating"]["person"], kept["floating"]["terms"]
    assert (person["name"], person["phone_masked"], person["home_org"]) == (
        "吴老板", "137****5678", "外省某镇党委",
    )  # fmt: skip
    assert (terms["place"], terms["since"], terms["until"]) == (
        "浙江温州", "2024-03-01", "2027-11-30",
    )  # fmt: skip
    again = await surveys.post(path, "community", _ENTRY)
    assert (again.status_code, again.json()["code"]) == (409, "on-floating-register")
    filled = await surveys.post(f"/survey-sheets/{sheet}/proposals", "community", {})
    assert (filled.json()["waiting"], len(await surveys.lines(sheet))) == (0, 1)


async def test_five_at_once_enter_one(surveys: Surveys) -> None:
    """MEM-09: the line is held, so that the register gets them once."""
    sheet = await surveys.sheet(await surveys.opened())
    line = made(await surveys.add(sheet))
    path = f"/survey-finds/{line['id']}/registration"
    answers = await asyncio.gather(*(surveys.post(path, "community", _ENTRY) for _ in range(5)))
    assert sorted(one.status_code for one in answers) == [201, 409, 409, 409, 409]
    listed = (await surveys.get("/floating-members", "community", asked="吴老板")).json()["items"]
    assert len(listed) == 1


async def test_the_registers_own_rules_hold(surveys: Surveys) -> None:
    """MEM-09: the period, and where the membership belongs; nothing is half done."""
    sheet = await surveys.sheet(await surveys.opened())
    line = made(await surveys.add(sheet, home_org=""))
    path = f"/survey-finds/{line['id']}/registration"
    homeless = await surveys.post(path, "community", _ENTRY)
    assert (homeless.status_code, homeless.json()["code"]) == (422, "invalid-field")
    other = made(await surveys.add(sheet, name="李店主"))
    path = f"/survey-finds/{other['id']}/registration"
    endless = await surveys.post(path, "community", _ENTRY | {"until": "2020-01-01"})
    assert (endless.status_code, endless.json()["code"]) == (422, "floating-days-out-of-order")
    assert {one["result"] for one in await surveys.lines(sheet)} == {"contacted"}


async def test_answers_are_checked(surveys: Surveys) -> None:
    """MEM-08: no day to come, registered only on the register, never over somebody else's."""
    sheet = await surveys.sheet(await surveys.opened())
    future = await surveys.add(sheet, surveyed_on="2027-01-01")
    assert (future.status_code, future.json()["code"]) == (422, "survey-day-wrong")
    bare = await surveys.add(sheet, result="registered")
    assert (bare.status_code, bare.json()["code"]) == (422, "not-on-floating-register")
    assert (await surveys.add(sheet, result="proposed")).status_code == 422
    made(await surveys.add(sheet))
    (line,) = await surveys.lines(sheet)
    assert (await surveys.answer(line, line["version"], result="left")).status_code == 200
    stale = await surveys.answer(line, line["version"], result="absent")
    assert (stale.status_code, stale.json()["facts"]["changed_by"]) == (412, "Community")
    (after,) = await surveys.lines(sheet)
    assert (after["result"], after["phone_masked"]) == ("left", "137****5678")


async def test_who_asks_for_a_whole_phone_stands_in_the_lines_history(surveys: Surveys) -> None:
    """SP-03: the purpose is kept; the street sees the mask."""
    sheet = await surveys.sheet(await surveys.opened())
    line = made(await surveys.add(sheet))
    path = f"/survey-finds/{line['id']}/phone-reveal"
    assert (await surveys.post(path, "street", {"purpose": "核实"})).status_code == 403
    told = await surveys.post(path, "community", {"purpose": "通知参加活动"})
    assert told.json() == {"phone": "13700005678"}
    note = await surveys.world.owner.fetchval(
        "SELECT note FROM events WHERE subject = $1 AND action = 'survey.phone-reveal'", line["id"]
    )
    assert note == "通知参加活动"
    without = made(await surveys.add(sheet, name="无号码", phone=""))
    missing = await surveys.post(
        f"/survey-finds/{without['id']}/phone-reveal", "community", {"purpose": "核实"}
    )
    assert missing.json()["code"] == "no-phone"
