"""Figures of requests equal the rows behind them, by place and period (TKT-28, RP-02)."""

from datetime import datetime
from typing import Any

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.api.tickets.conftest import ITEM, Counter
from tests.clock import Clock
from tests.world import World, key

QUARTER = {"since": "2026-10-01", "until": "2026-12-31"}
DONE = {"text": "已办好"}
TOLD = {"feedback": "已电话告知", "medium": "phone"}


async def _get(client: httpx.AsyncClient, who: dict[str, str], path: str, **query: Any) -> Any:
    answer = await client.get(path, headers=who, params=QUARTER | query)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def _analysis(counter: Counter, who: dict[str, str] | None = None, **query: Any) -> Any:
    return await _get(counter.client, who or counter.director, "/ticket-analysis", **query)


async def _rows(counter: Counter, figure: str, who: dict[str, str] | None = None, **q: Any) -> Any:
    found = await _get(
        counter.client, who or counter.director, "/ticket-analysis/rows", figure=figure, **q
    )
    return found["items"]


async def _closed(counter: Counter, ticket: dict[str, Any]) -> dict[str, Any]:
    await counter.done(ticket, counter.clerk, "resolve", **DONE)
    return await counter.done(ticket, counter.clerk, "close", **TOLD)


async def _complaint(counter: Counter) -> str:
    content = ITEM | {"name": "服务投诉", "kind": "complaint", "papers": []}
    body = {"owner_id": str(counter.world.orgs["centre_a"]), "code": "TS", "content": content}
    made = await counter.client.post("/service-items", json=body, headers=counter.director | key())
    path = f"/service-items/{made.json()['id']}/publication"
    await counter.client.post(path, headers=counter.director | key())
    return str(made.json()["id"])


@pytest.fixture
async def worked(counter: Counter, clock: Clock) -> Counter:
    """Six tickets: one in time, one late, one asked again, one reopened, one new, one complaint."""
    await _closed(counter, await counter.at_work())
    late = await counter.at_work()
    again = await counter.take_in(channel="call")
    await counter.done(again, counter.clerk, "contact", text="再来询问")
    reopened = await _closed(counter, await counter.at_work())
    await counter.done(reopened, counter.clerk, "reopen", text="又坏了")
    await counter.take_in(channel="call", client_name="李大明", client_phone="")
    complaint = await _complaint(counter)
    await counter.take_in(item_id=complaint, client_name="匿名")
    clock.move(days=20)
    counter.clerk = await counter.world.headers(counter.clerk_account)
    await _closed(counter, late)
    counter.director = await counter.world.sign_in("director2", (Role.CENTRE_DIRECTOR, "centre_a"))
    return counter


async def test_each_figure_is_the_length_of_its_list(worked: Counter) -> None:
    """TKT-28, RP-02: nothing is counted that can't be looked behind."""
    figures = (await _analysis(worked))["figures"]
    requests, promises = figures["requests"], figures["promises"]
    assert requests["total"] == 5
    for name in ("total", "extended", "bounced", "late_papers", "second_contact", "reopened",
                 "merged", "escalated", "overdue"):  # fmt: skip
        assert len(await _rows(worked, name)) == requests[name], name
    assert (promises["stopped"], promises["kept"]) == (3, 2)
    assert len(await _rows(worked, "stopped")) == 3
    assert len(await _rows(worked, "late")) == 1
    assert requests["reopened"] == requests["overdue"] == requests["second_contact"] == 1
    for name, query in (("channels", "channel"), ("states", "state"), ("categories", "category")):
        for cell in figures[name]:
            rows = await _rows(worked, "total", **{query: cell["key"]})
            assert len(rows) == cell["total"], cell
        assert sum(cell["total"] for cell in figures[name]) == 5
    for line in figures["items"]:
        rows = await _rows(worked, "total", item_id=line["key"])
        assert len(rows) == line["requests"]["total"]
    assert figures["communities"] == [{"key": "", "name": "", "total": 5, "people": 0}]
    assert len(await _rows(worked, "total", no_community=True)) == 5
    assert sum(moment["registered"] for moment in figures["trend"]) == 5
    assert sum(moment["stopped"] for moment in figures["trend"]) == 3


async def test_complaints_are_counted_and_never_listed(worked: Counter) -> None:
    """SP-06: not even for who directs there."""
    found = await _analysis(worked)
    assert found["figures"]["complaints"] == 1
    assert "服务投诉" not in str(found)
    assert "匿名" not in str(await _rows(worked, "total"))


async def test_net_time_is_kept_when_a_clock_stops_and_tells_both_rounds(
    worked: Counter, world: World
) -> None:
    """CLK-16: working time between start and stop, without the pauses; each round by itself."""
    rows = await _rows(worked, "stopped")
    assert sorted(row["kept"] for row in rows) == [False, True, True]
    assert [row["net_minutes"] for row in rows][-2:] == [0, 0]
    late = rows[0]
    begun, due = (datetime.fromisoformat(late[name]) for name in ("registered_at", "due_at"))
    assert due > begun
    assert late["net_minutes"] > 7 * 7 * 60
    kept = await world.owner.fetchval("SELECT count(*) FROM ticket_clocks")
    assert kept == 3


async def test_everyone_counts_their_own_reach(worked: Counter, world: World) -> None:
    """ROL-20, ROL-23: a department head counts the department, the street its centre."""
    for role, org, total in (
        (Role.DEPARTMENT_HEAD, "窗口", 5),
        (Role.DEPARTMENT_HEAD, "社会事务科", 0),
        (Role.STREET_COMMITTEE, "street_a", 5),
        (Role.STREET_COMMITTEE, "street_b", 0),
        (Role.SUPERIOR_ORG_DEPARTMENT, "district", 5),
    ):
        who = await world.sign_in(f"{role}-{org}", (role, org))
        assert (await _analysis(worked, who))["figures"]["requests"]["total"] == total, role
        assert len(await _rows(worked, "total", who)) == total
    clerk = await worked.client.get("/ticket-analysis", headers=worked.clerk)
    assert clerk.status_code == 403
    head = await world.sign_in("head", (Role.DEPARTMENT_HEAD, "社会事务科"))
    path = f"/ticket-analysis?under={world.orgs['centre_a']}"
    assert (await worked.client.get(path, headers=head)).status_code == 403


async def test_a_look_behind_a_figure_leaves_a_trace(worked: Counter, world: World) -> None:
    """SP-03."""
    await _rows(worked, "late")
    facts = await world.owner.fetchval(
        "SELECT facts ->> 'figure' FROM events WHERE action = 'analysis.rows'"
    )
    assert facts == "late"


async def test_rows_page_by_key_without_loss(worked: Counter) -> None:
    seen: list[str] = []
    query: dict[str, Any] = {"figure": "total", "limit": 2}
    while True:
        page = await _get(worked.client, worked.director, "/ticket-analysis/rows", **query)
        seen += [row["number"] for row in page["items"]]
        if page["next_cursor"] is None:
            break
        query["cursor"] = page["next_cursor"]
    assert len(seen) == len(set(seen)) == 5


@pytest.mark.parametrize(
    "query",
    [
        {"since": "2026-12-31", "until": "2026-10-01"},
        {"since": "2020-01-01", "until": "2026-10-01"},
        {"since": "x"},
        {"cursor": "abc"},
        {"stars": 3},
        {"figure": "people"},
    ],
)
async def test_what_makes_no_sense_is_refused(counter: Counter, query: dict[str, Any]) -> None:
    for path in ("/ticket-analysis", "/ticket-analysis/rows"):
        if path == "/ticket-analysis" and not query.keys() & {"since"}:
            continue
        answer = await counter.client.get(path, headers=counter.director, params=query)
        assert answer.status_code in (400, 422), (path, query)


async def test_ratings_are_counted_in_the_period_they_were_given(
    worked: Counter, world: World
) -> None:
    """TKT-31."""
    rated = (await _rows(worked, "kept"))[0]["id"]
    await world.owner.execute(
        "INSERT INTO ticket_ratings (ticket_id, round, stars, at) VALUES ($1, 0, 4, $2)",
        rated, worked.world.services.clock(),
    )  # fmt: skip
    satisfaction = (await _analysis(worked))["figures"]["satisfaction"]
    assert satisfaction == {"ratings": 1, "people": 0, "mean": 4.0, "stars": [0, 0, 0, 1, 0]} | {
        "people": satisfaction["people"]
    }
    assert [row["stars"] for row in await _rows(worked, "ratings", stars=4)] == [4]
    assert await _rows(worked, "ratings", stars=5) == []
