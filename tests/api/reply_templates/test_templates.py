"""Words for a step, kept by the director, filled from the ticket, never lost."""

from typing import Any

import asyncpg
import httpx
import pytest

from partyhub.domain.reply_templates.refusals import UnknownPlaceholder
from partyhub.domain.reply_templates.template import Placeholder, filled
from tests.api.tickets.conftest import Counter, counter
from tests.world import key

__all__ = ["counter"]
_TEXT = "〔服务对象〕您好，〔事项〕（〔编号〕）请在〔办结时限〕后到〔取件地点〕领取。"


async def _write(counter: Counter, **other: Any) -> httpx.Response:
    body = {
        "org_id": str(counter.world.orgs["centre_a"]), "action": "resolve", "title": "可以领取",
        "text": _TEXT,
    } | other  # fmt: skip
    return await counter.client.post(
        "/reply-templates", json=body, headers=counter.director | key()
    )


async def _offered(counter: Counter, ticket: str, action: str) -> list[dict[str, Any]]:
    path = f"/tickets/{ticket}/reply-templates?action={action}"
    answer = await counter.client.get(path, headers=counter.clerk)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


async def test_a_template_is_filled_from_the_ticket_and_the_items_own_come_first(
    counter: Counter,
) -> None:
    """TKT-10, TKT-23: what the client is told is written quickly and completely."""
    ticket = await counter.at_work()
    await _write(counter)
    await _write(counter, item_id=counter.item, title="帮扶金已发放", text="已发放")
    await _write(counter, action="close", title="别的步骤")
    own, general = await _offered(counter, ticket["id"], "resolve")
    assert (own["title"], own["item_name"]) == ("帮扶金已发放", "困难党员帮扶申请")
    assert general["initials"] == "kylq"
    assert general["text"].startswith("王秀兰您好，困难党员帮扶申请（F2026-")
    assert "〔" not in general["text"]


async def test_the_step_keeps_which_template_gave_its_words(counter: Counter) -> None:
    """Issue 3: in the version that it had, retired since or not; a strange id is refused."""
    ticket, made = await counter.at_work(), (await _write(counter)).json()
    path = f"/reply-templates/{made['id']}"
    await counter.client.post(f"{path}/retirement", headers=counter.director | key())
    odd = await counter.step(
        ticket, counter.clerk, "resolve", text="已办", template_id=ticket["id"]
    )
    assert (odd.status_code, odd.json()["code"]) == (404, "not-found")
    await counter.done(ticket, counter.clerk, "resolve", text="已办", template_id=made["id"])
    path = f"/tickets/{ticket['id']}"
    step = (await counter.client.get(path, headers=counter.clerk)).json()["steps"][-1]
    kept = {name: step["facts"][name] for name in ("template", "template_id")}
    assert kept == {"template": "可以领取", "template_id": made["id"]}
    assert step["facts"]["template_at"]


async def test_a_changed_template_is_a_new_row_and_the_old_one_stays(
    counter: Counter, owner: asyncpg.Connection
) -> None:
    first = (await _write(counter)).json()
    words = {"title": "可以领取", "text": "请来领取"}
    path, who = f"/reply-templates/{first['id']}", counter.director
    second = await counter.client.post(f"{path}/revision", json=words, headers=who | key())
    assert second.json()["replaces"] == first["id"]
    again = await counter.client.post(f"{path}/revision", json=words, headers=who | key())
    assert (again.status_code, again.json()["code"]) == (409, "template-retired")
    asked: dict[str, Any] = {"org": str(counter.world.orgs["centre_a"]), "retired": True}
    old = await counter.client.get("/reply-templates", params=asked, headers=who)
    assert [line["text"] for line in old.json()["items"]] == [_TEXT]
    path = f"/reply-templates/{second.json()['id']}"
    gone = await counter.client.post(f"{path}/retirement", headers=who | key())
    assert gone.json()["retired_at"]
    assert await owner.fetchval("SELECT count(*) FROM reply_templates") == 2


async def test_the_words_of_a_template_cannot_be_changed_in_place(pool: asyncpg.Pool) -> None:
    async with pool.acquire() as connection:
        for verb in ("UPDATE reply_templates SET text = ''", "DELETE FROM reply_templates"):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute(verb)


async def test_only_known_places_and_items_of_the_centre_are_taken(counter: Counter) -> None:
    odd = await _write(counter, text="请找〔主任〕")
    assert (odd.status_code, odd.json()["code"]) == (422, UnknownPlaceholder.code)
    assert odd.json()["facts"]["placeholder"] == "主任"
    foreign = await _write(counter, item_id="01936b5e-0000-7000-8000-000000000001")
    assert foreign.status_code == 404


def test_what_nothing_fills_stays_in_sight() -> None:
    assert filled("〔编号〕到〔取件地点〕", {Placeholder.NUMBER: "F1"}) == "F1到〔取件地点〕"
