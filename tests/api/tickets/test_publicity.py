"""Publicities over HTTP: what anybody reads, objections, when work may go on."""

from typing import Any

import pypdfium2
import pytest

from partyhub.domain.shared.permission import Role
from tests.api.tickets.conftest import Counter
from tests.clock import Clock

_POSTED: dict[str, Any] = {
    "where": ["board", "online"], "place": "柳荫社区公示栏", "text": "拟给予任某某一次性帮扶",
}  # fmt: skip
_AGAINST = {"content": "另有出租房收入", "objector": "楼上邻居", "contact": "13900009876"}


async def _posted(counter: Counter, **more: Any) -> dict[str, Any]:
    return await counter.done(
        await counter.at_work(), counter.clerk, "publicise", **(_POSTED | more)
    )


async def _notices(counter: Counter) -> list[dict[str, Any]]:
    answer = await counter.client.get("/public/notices")
    assert answer.status_code == 200, answer.text
    assert "noindex" in answer.headers["x-robots-tag"]
    assert answer.headers["cache-control"] == "no-store"
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def test_anybody_reads_what_was_written_and_nothing_of_the_client(
    counter: Counter,
) -> None:
    """TKT-22, SP-11: minimum fields."""
    ticket = await _posted(counter)
    assert ticket["state"] == "publicising"
    [notice] = await _notices(counter)
    assert (notice["text"], notice["where"]) == (_POSTED["text"], _POSTED["where"])
    assert notice["until_day"] == ticket["publicity"]["until_day"]
    for private in ("王秀兰", "1234", ticket["number"], "沈"):
        assert private not in str(notice), private


async def test_five_working_days_are_suggested_and_the_page_forgets_by_itself(
    counter: Counter, clock: Clock
) -> None:
    """SP-11: fixed period, auto removal; TKT-22: nothing goes on before it is over."""
    ticket = await _posted(counter)
    assert ticket["publicity"]["until_day"] > ticket["publicity"]["from_day"]
    assert "proceed" not in ticket["allowed_actions"]
    early = await counter.step(ticket, counter.clerk, "proceed", text="无异议")
    assert (early.status_code, early.json()["code"]) == (409, "publicity-not-over")
    clock.move(days=12)
    counter.clerk = await counter.world.headers(counter.clerk_account)
    assert await _notices(counter) == []
    gone = await counter.client.get(f"/public/notices/{ticket['id']}/print")
    assert gone.status_code == 404
    read = (await counter.client.get(f"/tickets/{ticket['id']}", headers=counter.clerk)).json()
    assert "proceed" in read["ticket"]["allowed_actions"]
    after = await counter.done(ticket, counter.clerk, "proceed", text="公示期满无异议")
    assert (after["state"], after["publicity"]["ended_at"] is not None) == ("in_progress", True)
    assert "object" not in after["allowed_actions"]


async def test_an_objection_stops_it_until_somebody_has_looked(
    counter: Counter, clock: Clock
) -> None:
    """TKT-21, TKT-22, 9.10 notice_publication."""
    ticket = await _posted(counter)
    assert "object" in ticket["allowed_actions"]
    against = await counter.done(ticket, counter.director, "object", **_AGAINST)
    assert (against["publicity"]["objections"], against["publicity"]["settled"]) == (1, 0)
    clock.move(days=12)
    clerk = await counter.world.headers(counter.clerk_account)
    stopped = await counter.step(ticket, clerk, "proceed", text="期满")
    assert (stopped.status_code, stopped.json()["code"]) == (409, "objections-open")
    looked = await counter.done(ticket, clerk, "verify", others=["社区网格员李强"])
    assert looked["state"] == "verifying"
    after = await counter.done(looked, clerk, "proceed", text="经核实异议不成立")
    assert (after["state"], after["publicity"]["settled"]) == ("in_progress", 1)
    assert after["verifications"][-1]["outcome"] == "经核实异议不成立"


async def test_an_objection_that_was_right_ends_it_at_once(counter: Counter) -> None:
    """TKT-22: it leaves the public page with that."""
    ticket = await _posted(counter)
    await counter.done(ticket, counter.director, "object", **_AGAINST)
    looked = await counter.done(ticket, counter.clerk, "verify", others=["社区网格员李强"])
    assert len(await _notices(counter)) == 1
    early = await counter.step(looked, counter.clerk, "proceed", text="核实完毕")
    assert early.json()["code"] == "publicity-not-over"
    after = await counter.done(looked, counter.clerk, "proceed", text="异议属实", upheld=True)
    assert (after["state"], after["publicity"]["upheld"]) == ("in_progress", True)
    assert await _notices(counter) == []


async def test_who_objects_is_known_to_the_owner_and_the_director_alone(
    counter: Counter,
) -> None:
    """SP-11: objections confidential."""
    ticket = await _posted(counter)
    await counter.done(ticket, counter.director, "object", **_AGAINST)
    path = f"/tickets/{ticket['id']}/objections"
    for may in (counter.clerk, counter.director):
        [found] = (await counter.client.get(path, headers=may)).json()["items"]
        assert {name: found[name] for name in _AGAINST} == _AGAINST
    whole = await counter.client.get(f"/tickets/{ticket['id']}", headers=counter.clerk)
    pair = {"number": ticket["number"], "phone_tail": "1234"}
    seen = await counter.client.post("/public/ticket-follow-ups", json=pair)
    for words in _AGAINST.values():
        assert words not in whole.text
        assert words not in seen.text
    rows = await counter.world.owner.fetchval("SELECT sealed FROM ticket_objections")
    assert "楼上邻居".encode() not in rows
    colleague = await counter.world.sign_in("second", (Role.HANDLER, "窗口"))
    refused = await counter.client.get(path, headers=colleague)
    assert (refused.status_code, refused.json()["code"]) == (403, "objections-are-confidential")


@pytest.mark.parametrize(
    "days",
    [
        {"from_day": "2001-01-01", "until_day": "2001-01-09"},
        {"from_day": "2027-01-04", "until_day": "2027-01-04"},
        {"from_day": "2027-01-04", "until_day": "2026-12-31"},
        {"until_day": "2999-12-31"},
    ],
)
async def test_it_begins_today_or_later_and_ends_after_that(
    counter: Counter, days: dict[str, str]
) -> None:
    """SP-11."""
    answer = await counter.step(
        await counter.at_work(), counter.clerk, "publicise", **(_POSTED | days)
    )
    assert (answer.status_code, answer.json()["code"]) == (422, "publicity-days")


async def test_it_prints_on_one_sheet_with_the_way_to_object(counter: Counter) -> None:
    """TKT-22."""
    ticket = await _posted(counter)
    answer = await counter.client.get(f"/public/notices/{ticket['id']}/print")
    assert answer.headers["content-type"] == "application/pdf"
    pdf = pypdfium2.PdfDocument(answer.content)
    text = str(pdf[0].get_textpage().get_text_range())
    assert len(pdf) == 1
    assert "任某某" in text
    assert "异议" in text


async def test_nothing_is_objected_to_where_nothing_hangs(counter: Counter) -> None:
    """TKT-22: before its first day a notice meets no objections."""
    ticket = await counter.at_work()
    refused = await counter.step(ticket, counter.director, "object", **_AGAINST)
    assert refused.json()["code"] == "illegal-transition"
    later = await counter.done(
        ticket, counter.clerk, "publicise", **_POSTED,
        from_day="2027-01-04", until_day="2027-01-08",
    )  # fmt: skip
    assert "object" not in later["allowed_actions"]
    assert await _notices(counter) == []
    early = await counter.step(later, counter.director, "object", **_AGAINST)
    assert (early.status_code, early.json()["code"]) == (409, "nothing-posted")
