"""The yearly survey of inflow and merchant members over HTTP (MEM-08, PD-23)."""

import asyncio

from tests.api.floating.conftest import made, words_of
from tests.api.surveys.conftest import SHOP, Surveys


async def test_a_round_is_opened_worked_and_signed_with_its_day(surveys: Surveys) -> None:
    """MEM-08: who is on the register is proposed, a merchant is written down, the day is kept."""
    registered = made(await surveys.come())
    found = await surveys.opened(note="逐户走访")
    counted = [found[name] for name in ("sheets", "signed", "waiting", "late")]
    assert counted == [2, 0, 1, False]
    sheet = await surveys.sheet(found)
    (line,) = await surveys.lines(sheet)
    assert (line["result"], line["floating_id"]) == ("proposed", registered["id"])
    assert (line["name"], line["phone_masked"], line["branch"]) == (
        "周晓", "137****1234", "社区党委",
    )  # fmt: skip
    early = await surveys.sign(sheet)
    assert (early.status_code, early.json()["code"]) == (409, "survey-lines-open")
    done = await surveys.answer(line, 1, kind="inflow", result="registered", pledged=True)
    assert (done.status_code, done.json()["waiting"], done.json()["inflow"]) == (200, 0, 1)
    assert made(await surveys.add(sheet))["merchants"] == 1
    signed = (await surveys.sign(sheet, comment="已走访")).json()
    assert (signed["state"], signed["surveyed_on"], signed["signed_by"]) == (
        "signed", "2026-11-20", "Community",
    )  # fmt: skip
    after = (await surveys.get(f"/survey-rounds/{found['id']}", "street")).json()
    counts = ("sheets", "signed", "waiting", "inflow", "merchants")
    assert [after[name] for name in counts] == [2, 1, 0, 1, 1]
    late = await surveys.add(sheet)
    assert (late.status_code, late.json()["code"]) == (409, "illegal-transition")


async def test_nobody_found_is_an_answer_with_a_day(surveys: Surveys) -> None:
    """MEM-08: said in so many words, and never beside somebody found."""
    sheet = await surveys.sheet(await surveys.opened())
    silent = await surveys.sign(sheet)
    assert (silent.status_code, silent.json()["code"]) == (422, "nobody-found-unclear")
    signed = (await surveys.sign(sheet, nobody=True)).json()
    assert (signed["state"], signed["nobody"], signed["surveyed_on"]) == (
        "signed", True, "2026-11-20",
    )  # fmt: skip
    path = f"/survey-sheets/{sheet}/reopening"
    again = await surveys.post(path, "community", {"reason": "漏登一户"})
    assert (again.json()["state"], again.json()["signed_by"]) == ("open", "")
    made(await surveys.add(sheet))
    assert (await surveys.sign(sheet, nobody=True)).status_code == 422
    assert (await surveys.sign(sheet, surveyed_on="2027-01-01")).status_code == 422
    assert (await surveys.sign(sheet)).status_code == 200


async def test_who_was_found_last_year_is_proposed_already_filled(surveys: Surveys) -> None:
    """MEM-08: nobody is asked twice; who has left is not proposed again."""
    sheet = await surveys.sheet(await surveys.opened(2025))
    made(await surveys.add(sheet))
    made(await surveys.add(sheet, name="郑离开", result="left"))
    made(await surveys.add(sheet, name="郑误记", result="mistaken"))
    this = await surveys.opened(2026)
    again = await surveys.sheet(this)
    (line,) = await surveys.lines(again)
    kept = ("name", "workplace", "estate", "home_org", "since")
    assert {name: line[name] for name in kept} == {name: SHOP[name] for name in kept}
    assert (line["result"], line["known_before"], line["surveyed_on"]) == ("proposed", True, None)
    path = f"/survey-finds/{line['id']}/phone-reveal"
    told = await surveys.post(path, "community", {"purpose": "电话核实"})
    assert told.json() == {"phone": "13700005678"}
    assert (await surveys.lines(again, waiting=True))[0]["id"] == line["id"]


async def test_who_comes_onto_the_register_meanwhile_is_fetched_once(surveys: Surveys) -> None:
    """MEM-08, MEM-10: the sheet may be filled again, and nobody stands on it twice."""
    sheet = await surveys.sheet(await surveys.opened())
    made(await surveys.come())
    made(await surveys.come(at="counter", who="clerk"))
    for _ in range(2):
        filled = await surveys.post(f"/survey-sheets/{sheet}/proposals", "community", {})
        assert (filled.status_code, filled.json()["waiting"]) == (200, 1)
    assert len(await surveys.lines(sheet)) == 1


async def test_one_a_street_and_year_whoever_opens_at_once(surveys: Surveys) -> None:
    """MEM-08, PD-23: one of five; by the street, for those below it, of a year that has begun."""
    answers = await asyncio.gather(*(surveys.open_round() for _ in range(5)))
    assert sorted(one.status_code for one in answers) == [201, 409, 409, 409, 409]
    assert {one.json()["code"] for one in answers if one.status_code == 409} == {
        "survey-round-exists"
    }
    assert (await surveys.open_round("community", year=2025)).status_code == 403
    assert (await surveys.open_round(year=2027)).status_code == 422
    assert (await surveys.open_round(year=2025, due_on="2026-01-01")).status_code == 422
    below = await surveys.open_round(org_id=surveys.org("comm_b"), year=2025)
    assert (below.status_code, below.json()["code"]) == (422, "no-survey-here")


async def test_each_desk_sees_its_own_sheet_and_the_street_all(surveys: Surveys) -> None:
    """MEM-08, SP-15: out of reach is not found; the street reads and does not write."""
    found = await surveys.opened()
    assert set(await surveys.sheets(found)) == {"comm_b", "counter"}
    assert set(await surveys.sheets(found, "community")) == {"comm_b"}
    assert set(await surveys.sheets(found, "district")) == {"comm_b", "counter"}
    sheet = await surveys.sheet(found)
    assert (await surveys.get(f"/survey-sheets/{sheet}", "clerk")).status_code == 404
    assert (await surveys.get(f"/survey-rounds/{found['id']}", "stranger")).status_code == 404
    assert (await surveys.get("/survey-rounds", "stranger")).status_code == 403
    assert (await surveys.add(sheet, "street")).status_code == 403
    mine = (await surveys.get("/survey-rounds", "community")).json()["items"]
    assert [(one["id"], one["sheets"]) for one in mine] == [(found["id"], 1)]


async def test_a_round_goes_out_as_a_workbook(surveys: Surveys) -> None:
    """MEM-08: with who was found and with sheets where nobody was; phones masked."""
    found = await surveys.opened()
    sheets = await surveys.sheets(found)
    made(await surveys.add(sheets["comm_b"]["id"]))
    path = f"/survey-sheets/{sheets['counter']['id']}/signature"
    await surveys.post(path, "clerk", {"surveyed_on": "2026-11-20", "nobody": True})
    book = await surveys.get(f"/survey-rounds/{found['id']}/export", "street")
    words = words_of(book)
    assert {"吴老板", "外来商户党员", "老吴五金店", "137****5678", "已联系"} <= words
    assert "排查未发现流入党员、外来商户党员" in words
    assert "13700005678" not in words
