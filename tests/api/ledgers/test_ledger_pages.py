"""Ledgers on the screen and on paper: the same rows as the workbook's, a page at a time."""

from typing import Any

import httpx
import pytest

from partyhub.domain.ledgers.forms import HIDDEN
from partyhub.domain.shared.permission import Role
from partyhub.usecases.ledgers import export
from tests.api.ledgers.test_ledgers import YEAR, year
from tests.api.tickets.conftest import Counter
from tests.clock import Clock
from tests.integrations.printing.printed import Pages
from tests.world import World

__all__ = ["year"]


async def _asked(
    counter: Counter, what: str, form: str, who: dict[str, str], **more: Any
) -> httpx.Response:
    org = str(counter.world.orgs[more.pop("org", "centre_a")])
    query = YEAR | {"form": form, "org_id": org} | more
    return await counter.client.get(f"/ticket-ledgers/{what}", params=query, headers=who)


async def _read(counter: Counter, form: str, who: dict[str, str], **more: Any) -> dict[str, Any]:
    answer = await _asked(counter, "rows", form, who, **more)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_the_reception_register_is_read_on_the_screen_a_page_at_a_time(year: Counter) -> None:
    """CMP-02, LG-02, LG-01: every number once, each row leading to its ticket."""
    first = await _read(year, "contacts", year.director, limit="3")
    assert first["headings"][3:6] == ["基本情况", "接待人", "诉求"]
    assert first["proof"].endswith("共 4 件，无缺号")
    assert first["items"][1]["cells"][1] == "来电"
    rest = await _read(year, "contacts", year.director, limit="3", cursor=first["next_cursor"])
    assert rest["next_cursor"] is None
    numbers = [line["number"] for line in first["items"] + rest["items"]]
    assert len(set(numbers)) == 4
    assert numbers == sorted(numbers)
    opened = await year.client.get(
        f"/tickets/{first['items'][0]['ticket_id']}", headers=year.director
    )
    assert opened.json()["ticket"]["number"] == numbers[0]


async def test_a_complaint_is_a_number_and_leads_nowhere(year: Counter) -> None:
    """SP-06, CMP-02."""
    lines = (await _read(year, "contacts", year.director))["items"]
    assert lines[-1]["cells"][3:5] == [HIDDEN, ""]
    assert lines[-1]["ticket_id"] is None
    assert "举报人甲" not in str(lines)
    assert lines[0]["ticket_id"] is not None


async def test_a_clerk_reads_the_register_of_the_own_window_and_takes_nothing_out(
    year: Counter, world: World
) -> None:
    """CMP-02: who keeps the register sees it; files are the head's and the director's."""
    own = await _read(year, "contacts", year.clerk, org="窗口")
    assert len(own["items"]) == 4
    assert (await _asked(year, "rows", "contacts", year.clerk)).status_code == 403
    assert (await _asked(year, "print", "contacts", year.clerk, org="窗口")).status_code == 403
    stranger = await world.sign_in("elsewhere", (Role.CENTRE_DIRECTOR, "centre_b"))
    assert (await _asked(year, "rows", "contacts", stranger)).status_code == 403
    odd = await _asked(year, "rows", "contacts", year.director, cursor="bm90IG91cnM")
    assert odd.status_code == 422


async def test_it_prints_on_a4_across_with_who_printed_it(
    year: Counter, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CMP-02, LG-02, SP-03: the same digest as the workbook's, and a trace."""
    answer = await _asked(year, "print", "contacts", year.director)
    assert answer.headers["content-type"] == "application/pdf"
    pages = Pages(answer.content)
    text = pages.texts[0].replace("\n", "")
    for words in ("来电来信来访登记", "接待人", "王秀兰", "Director", "无缺号"):
        assert words in text, words
    assert "举报人甲" not in text
    facts = await world.owner.fetchval(
        "SELECT facts ->> 'digest' FROM events WHERE action = 'ledger.print'"
    )
    assert facts in text
    monkeypatch.setattr(export, "MOST_PRINTED", 3)
    refused = await _asked(year, "print", "contacts", year.director)
    assert (refused.status_code, refused.json()["code"]) == (422, "ledger-too-large")


async def test_a_proxy_matter_says_how_it_was_solved(year: Counter, clock: Clock) -> None:
    """LG-03, AGY-07: where it went, what came back, who signed for it."""
    ticket = await _proxy(year)
    lines = (await _read(year, "proxy", year.director))["items"]
    assert "已登记" in lines[0]["cells"][4]
    await year.done(ticket, year.clerk, "accept", handed={})
    await year.done(ticket, year.clerk, "start")
    await year.done(ticket, year.clerk, "deliver", sent_to="区社保中心", way="post")
    await year.done(
        ticket, year.clerk, "collect", result="社保卡一张", place="窗口", mode="to_door"
    )
    await year.done(ticket, year.clerk, "pick_up", picked_up_by="王秀兰之女")
    cells = (await _read(year, "proxy", year.director))["items"][0]["cells"]
    for words in ("送交区社保中心（邮寄）", "取回，送件上门", "由王秀兰之女签收"):
        assert words in cells[4], words
    assert cells[5] == "社保卡一张"
    assert (await _read(year, "custody", year.director))["items"] == []


async def test_a_file_in_custody_has_its_own_register(year: Counter, clock: Clock) -> None:
    """AGY-06: in, out, reason, period."""
    ticket = await _proxy(year)
    await year.done(ticket, year.clerk, "accept", handed={})
    await year.done(ticket, year.clerk, "start")
    await year.done(
        ticket, year.clerk, "deliver", sent_to="区委组织部档案室", way="in_person",
        until="2027-03-01",
    )  # fmt: skip
    found = await _read(year, "custody", year.director)
    assert found["headings"][2:8] == [
        "代管事由", "存放处", "存入时间", "代管至", "取回时间", "取件人",
    ]  # fmt: skip
    (line,) = found["items"]
    assert line["cells"][2:4] == ["代办社保卡", "区委组织部档案室"]
    assert line["cells"][5:8] == ["2027-03-01", "", ""]
    assert line["cells"][4]


async def _proxy(counter: Counter) -> dict[str, Any]:
    listed = await counter.client.get("/tickets?kind=proxy", headers=counter.director)
    ticket: dict[str, Any] = listed.json()["items"][0]
    return ticket
