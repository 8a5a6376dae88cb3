"""Reports: frozen with their definitions, sent once, the same for ever (TKT-28, RP-02, NT-13)."""

from datetime import UTC, datetime
from typing import Any

import pytest

from partyhub.domain.shared.permission import Role
from tests.api.tickets.conftest import Counter
from tests.clock import Clock
from tests.world import World, key

_DAYS = {"since": "2026-10-01", "until": "2026-12-31"}
_WORDS = {"hot_comment": "高龄津贴集中", "difficult_comment": "漏水多方产权"}


async def _frozen(counter: Counter, who: dict[str, str] | None = None, **other: Any) -> Any:
    body = {"centre_id": str(counter.world.orgs["centre_a"])} | _DAYS | _WORDS | other
    answer = await counter.client.post(
        "/ticket-reports", json=body, headers=(who or counter.director) | key()
    )
    assert answer.status_code == 201, answer.text
    return answer.json()


async def _sent(counter: Counter, report: Any, **body: Any) -> Any:
    path = f"/ticket-reports/{report['id']}/sending"
    answer = await counter.client.post(path, json=body, headers=counter.director | key())
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_a_report_stays_as_it_was_when_everything_else_changes(counter: Counter) -> None:
    """RP-02: frozen with the definitions of its version and the author's words."""
    await counter.take_in()
    report = await _frozen(counter)
    assert report["number"].startswith("R2026-")
    assert report["number"].endswith("-0001")
    assert report["figures"]["requests"]["total"] == 1
    assert report["figures"]["requests"]["people"] == 1
    await counter.take_in(client_name="李大明")
    path = f"/ticket-reports/{report['id']}"
    again = (await counter.client.get(path, headers=counter.director)).json()
    assert again == report
    assert again["definition"] == 2
    assert {metric["name"] for metric in again["metrics"]} >= {"total", "kept", "hot"}
    assert again["hot_comment"] == _WORDS["hot_comment"]
    assert (await _frozen(counter))["number"].endswith("-0002")


async def test_it_goes_to_the_organisation_department_with_copies(
    counter: Counter, world: World
) -> None:
    """NT-13: the street between gets a copy, the regional centre by its name; once."""
    report = await _frozen(counter)
    superior = await world.sign_in("sup", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
    path = f"/ticket-reports/{report['id']}"
    assert (await counter.client.get(path, headers=superior)).status_code == 404
    assert (await counter.client.get("/ticket-reports", headers=superior)).json()["items"] == []
    sent = await _sent(counter, report, copies="区域党群服务中心")
    assert sent["sending"]["to_name"] == "district"
    assert sent["sending"]["copies"] == "street_a、区域党群服务中心"
    assert sent["sending"]["at"]
    assert (await counter.client.get(path, headers=superior)).json()["number"] == report["number"]
    listed = (await counter.client.get("/ticket-reports", headers=superior)).json()["items"]
    assert [line["number"] for line in listed] == [report["number"]]
    twice = await counter.client.post(f"{path}/sending", json={}, headers=counter.director | key())
    assert (twice.status_code, twice.json()["code"]) == (409, "report-already-sent")


async def test_who_does_not_direct_there_neither_freezes_nor_sends(
    counter: Counter, world: World
) -> None:
    """ROL-20: a department head reads the analysis of the department, and no centre's report."""
    report = await _frozen(counter)
    head = await world.sign_in("head", (Role.DEPARTMENT_HEAD, "窗口"))
    street = await world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    body = {"centre_id": str(world.orgs["centre_a"])} | _DAYS
    for who in (head, street, counter.clerk):
        answer = await counter.client.post("/ticket-reports", json=body, headers=who | key())
        assert answer.status_code == 403
    path = f"/ticket-reports/{report['id']}"
    assert (await counter.client.get(path, headers=head)).status_code == 404
    await _sent(counter, report)
    assert (await counter.client.get(path, headers=street)).status_code == 200
    answer = await counter.client.post(f"{path}/sending", json={}, headers=street | key())
    assert answer.status_code == 403
    department = body | {"centre_id": str(world.orgs["窗口"])}
    refused = await counter.client.post(
        "/ticket-reports", json=department, headers=counter.director | key()
    )
    assert (refused.status_code, refused.json()["code"]) == (422, "report-of-a-centre")


async def test_only_a_quarter_that_is_over_and_sent_is_published_without_small_cells(
    counter: Counter, clock: Clock, world: World
) -> None:
    """SP-09: cells of fewer than five people are held back, in figures, on paper, in Excel."""
    for n in range(4):
        await counter.take_in(client_name=f"来访{n}", client_phone=f"1370000{n:04d}")
    await counter.take_in(channel="call", client_name="来电", client_phone="")
    early = await _frozen(counter)
    await _sent(counter, early)
    path = "/ticket-reports/{}/public-figures"
    answer = await counter.client.get(path.format(early["id"]), headers=counter.director)
    assert (answer.status_code, answer.json()["code"]) == (409, "not-for-publication")
    clock.now = datetime(2027, 1, 4, 2, tzinfo=UTC)
    counter.director = await world.sign_in("director2", (Role.CENTRE_DIRECTOR, "centre_a"))
    report = await _frozen(counter)
    await _sent(counter, report)
    answer = await counter.client.get(path.format(report["id"]), headers=counter.director)
    assert answer.status_code == 200, answer.text
    public = answer.json()
    assert public["total"] == 5
    assert [cell["total"] for cell in public["channels"]] == [None, None]
    assert public["stopped"] is None
    for form in ("pdf", "workbook"):
        url = f"/ticket-reports/{report['id']}/{form}?public=true"
        file = await counter.client.get(url, headers=counter.director)
        assert file.status_code == 200, file.text


@pytest.mark.parametrize(("form", "begins"), [("pdf", b"%PDF"), ("workbook", b"PK")])
async def test_a_report_is_printed_and_taken_out_as_it_was_frozen(
    counter: Counter, form: str, begins: bytes
) -> None:
    await counter.take_in()
    report = await _frozen(counter)
    url = f"/ticket-reports/{report['id']}/{form}"
    file = await counter.client.get(url, headers=counter.director)
    assert file.status_code == 200, file.text
    assert file.content.startswith(begins)


async def test_reports_page_by_key(counter: Counter, clock: Clock) -> None:
    numbers = []
    for _ in range(3):
        numbers.append((await _frozen(counter))["number"])
        clock.move(seconds=1)
    seen: list[str] = []
    query: dict[str, Any] = {"limit": 2}
    while True:
        page = await counter.client.get("/ticket-reports", params=query, headers=counter.director)
        seen += [line["number"] for line in page.json()["items"]]
        if (cursor := page.json()["next_cursor"]) is None:
            break
        query["cursor"] = cursor
    assert seen == numbers[::-1]
