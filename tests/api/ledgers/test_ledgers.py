"""Ledgers as workbooks: every number once, nobody's secret, a trace of who took them (TKT-32)."""

import io
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from python_calamine import CalamineWorkbook

from partyhub.domain.ledgers.forms import HIDDEN
from partyhub.domain.shared.permission import Role
from partyhub.usecases.ledgers import export
from tests.api.tickets.conftest import ITEM, Counter
from tests.clock import Clock
from tests.world import World, key

YEAR = {"since": "2026-01-01", "until": "2026-12-31"}


async def _item(counter: Counter, code: str, kind: str) -> str:
    content = ITEM | {"name": f"{kind}事项", "kind": kind, "papers": []}
    body = {"owner_id": str(counter.world.orgs["centre_a"]), "code": code, "content": content}
    made = await counter.client.post("/service-items", json=body, headers=counter.director | key())
    path = f"/service-items/{made.json()['id']}/publication"
    await counter.client.post(path, headers=counter.director | key())
    return str(made.json()["id"])


@pytest.fixture
async def year(counter: Counter) -> Counter:
    """A plain one, a phone call that looks like a formula, a proxy matter, a complaint."""
    await counter.take_in()
    await counter.take_in(channel="call", client_name="=cmd()", content="+86 来电求助")
    proxy, complaint = await _item(counter, "DB", "proxy"), await _item(counter, "TS", "complaint")
    await counter.take_in(item_id=proxy, content="代办社保卡")
    await counter.take_in(item_id=complaint, client_name="举报人甲", content="窗口态度差")
    return counter


async def _taken(counter: Counter, form: str, who: dict[str, str], **more: Any) -> httpx.Response:
    org = str(counter.world.orgs[more.pop("org", "centre_a")])
    query = YEAR | {"form": form, "org_id": org} | more
    return await counter.client.get("/ticket-ledgers", params=query, headers=who)


def _sheet(answer: httpx.Response) -> list[list[str]]:
    assert answer.status_code == 200, answer.text
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    return [[str(cell) for cell in row] for row in book.get_sheet_by_index(0).to_python()]


async def test_the_base_ledger_lists_every_number_and_proves_it(year: Counter) -> None:
    """TKT-32, LG-01: time, client, content, result, feedback, ordered by number, no gap."""
    sheet = _sheet(await _taken(year, "base", year.director))
    assert sheet[1] == ["编号", "时间", "服务对象", "事项", "内容", "结果", "反馈", "办结反馈时间"]
    numbers = [row[0] for row in sheet[3:-1]]
    assert len(numbers) == 4
    assert numbers == sorted(numbers)
    assert sheet[2][0] == f"本期编号 {numbers[0]}–{numbers[-1]}，共 4 件，无缺号"
    assert sheet[3][2] == "王秀兰　137****1234"
    assert sheet[4][2].startswith("=cmd()")


async def test_complaints_keep_their_number_and_nothing_else(year: Counter) -> None:
    """SP-06: not even the director's ledger says who complained of what."""
    for form in ("base", "contacts"):
        answer = await _taken(year, form, year.director)
        sheet = _sheet(answer)
        assert HIDDEN in str(sheet[-2])
        assert not {"举报人甲", "态度"} & set(str(sheet))
        assert "举报人甲" not in str(sheet)
        assert "窗口态度差" not in str(sheet)


async def test_the_register_of_calls_letters_and_visits(year: Counter) -> None:
    """TKT-04, LG-02, CMP-02: reception, registration, handling, feedback."""
    sheet = _sheet(await _taken(year, "contacts", year.director))
    assert sheet[1] == [
        "编号", "方式", "时间", "基本情况", "接待人", "诉求", "办理情况", "答复", "反馈",
    ]  # fmt: skip
    assert [row[1] for row in sheet[3:-1]] == ["来访", "来电", "来访", "来访"]
    assert sheet[3][4] == "Clerk"


async def test_the_record_of_proxy_matters_lists_only_these(year: Counter) -> None:
    """AGY-07, LG-03: and says which of the numbers they are."""
    sheet = _sheet(await _taken(year, "proxy", year.director))
    assert sheet[1] == ["编号", "时间", "服务对象", "代办内容", "解决方式", "结果", "反馈"]
    assert [row[3] for row in sheet[3:-1]] == ["代办社保卡"]
    assert sheet[2][0].endswith("共 4 件，无缺号；本册登记其中 1 件")


async def test_a_department_takes_out_its_own(year: Counter, world: World) -> None:
    """ROL-20: the numbers between are other departments', and the sheet says so."""
    head = await world.sign_in("head", (Role.DEPARTMENT_HEAD, "社会事务科"))
    sheet = _sheet(await _taken(year, "base", head, org="社会事务科"))
    assert sheet[2][0].endswith("无缺号；本册登记其中 0 件")
    assert (await _taken(year, "base", head)).status_code == 403
    assert (await _taken(year, "base", year.clerk)).status_code == 403
    street = await world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    assert (await _taken(year, "base", street)).status_code == 200
    refused = await _taken(year, "base", street, org="street_a")
    assert (refused.status_code, refused.json()["code"]) == (422, "ledger-of-a-counter")


async def test_taking_out_is_recorded_and_the_digest_stands_in_the_file(
    year: Counter, world: World
) -> None:
    """SP-03: whoever took it, what, and how many rows."""
    sheet = _sheet(await _taken(year, "base", year.director))
    facts = await world.owner.fetchrow(
        "SELECT facts ->> 'digest' AS digest, facts ->> 'listed' AS listed FROM events"
        " WHERE action = 'ledger.export'"
    )
    assert sheet[-1][0] == f"内容摘要（SHA-256）：{facts['digest']}"
    assert facts["listed"] == "4"


async def test_too_many_rows_are_refused_clearly(
    year: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "MOST_ROWS", 3)
    refused = await _taken(year, "base", year.director)
    assert (refused.status_code, refused.json()["code"]) == (422, "ledger-too-large")
    assert refused.json()["facts"]["max"] == "3"


async def test_a_year_is_filed_once_it_is_over_and_its_digest_kept(
    year: Counter, clock: Clock, world: World
) -> None:
    """TKT-32: tidied and filed yearly; a later copy says the same as long as nothing changed."""
    org = str(world.orgs["centre_a"])
    body = {"org_id": org, "form": "base", "year": 2026}
    path = "/ticket-ledgers/filings"
    early = await year.client.post(path, json=body, headers=year.director | key())
    assert (early.status_code, early.json()["code"]) == (409, "year-not-over")
    clock.now = datetime(2027, 1, 4, 2, tzinfo=UTC)
    director = await world.sign_in("director2", (Role.CENTRE_DIRECTOR, "centre_a"))
    filed = await year.client.post(path, json=body, headers=director | key())
    assert filed.status_code == 201, filed.text
    assert (filed.json()["numbered"], filed.json()["missing"]) == (4, 0)
    sheet = _sheet(await _taken(year, "base", director))
    assert sheet[-1][0].endswith(filed.json()["digest"])
    listed = await year.client.get(path, params={"org_id": org}, headers=director)
    assert [one["digest"] for one in listed.json()["items"]] == [filed.json()["digest"]]


async def test_a_period_without_tickets_is_an_empty_ledger(year: Counter) -> None:
    answer = await _taken(year, "base", year.director, since="2025-01-01", until="2025-12-31")
    assert _sheet(answer)[2][0] == "本期没有服务单"
    backwards = await _taken(year, "base", year.director, since="2026-02-01", until="2026-01-01")
    assert backwards.status_code in (400, 422)
