"""Accounts for a list of members: one PDF, nobody twice, and everybody passed over says why."""

import asyncio
from base64 import b64decode
from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.shared.ids import new_id
from partyhub.domain.shared.permission import Role
from tests.integrations.printing.printed import Pages
from tests.world import World, key


@pytest.fixture
async def officer(world: World) -> dict[str, str]:
    signed = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    return {"Authorization": signed["Authorization"]}


async def _open(
    client: httpx.AsyncClient, who: dict[str, str], *members: UUID, **more: Any
) -> httpx.Response:
    """With a key of its own unless `who` brings one."""
    who = who if "Idempotency-Key" in who else who | key()
    body = {"member_ids": [str(member) for member in members], **more}
    return await client.post("/member-accounts", json=body, headers=who)


def _logins(answer: httpx.Response) -> list[str]:
    return [one["login"] for one in answer.json()["accounts"]]


async def test_those_without_an_account_get_one_and_a_slip_each(
    client: httpx.AsyncClient, world: World, officer: dict[str, str]
) -> None:
    names = ("wang", "li", "wang", "zhao", "chen")
    members = [await world.member(name) for name in names]
    opened = await _open(client, officer, *members, members[0])
    assert opened.status_code == 200, opened.text
    assert _logins(opened) == ["chen5678", "li5678", "wang5678", "wang5678-2", "zhao5678"]
    assert opened.json()["skipped"] == []
    pages = Pages(b64decode(opened.json()["slips"]))
    assert len(pages) == 2
    for one in opened.json()["accounts"]:
        assert any(one["password"] in text for text in pages.texts)
    lines = (await client.get("/members", headers=officer)).json()["items"]
    assert {line["account"] for line in lines} == {"waiting"}


async def test_who_is_passed_over_says_why_and_stops_nobody(
    client: httpx.AsyncClient, world: World, officer: dict[str, str]
) -> None:
    fresh, used, closed, left = [await world.member(n) for n in ("wang", "li", "zhao", "gone")]
    foreign, unknown = await world.member("far", "b"), new_id()
    await world.account("li", member=used)
    await world.account("zhao", member=closed)
    await world.owner.execute("UPDATE accounts SET closed_at = now() WHERE login = 'zhao'")
    await world.owner.execute("UPDATE members SET left_on = '2026-11-01' WHERE id = $1", left)
    everybody = (fresh, used, closed, left, foreign, unknown)
    opened = await _open(client, officer, *everybody, renew_waiting=True)
    assert _logins(opened) == ["wang5678"]
    assert {one["member_id"]: one["refusal"] for one in opened.json()["skipped"]} == {
        str(used): "member-has-account",
        str(closed): "account-closed",
        str(left): "member-left",
        str(foreign): "not-found",
        str(unknown): "not-found",
    }
    nothing = await _open(client, officer, used)
    assert (nothing.status_code, nothing.json()["slips"]) == (200, "")


async def test_a_repeated_list_gives_no_password_again_and_lost_slips_are_renewed(
    client: httpx.AsyncClient, world: World, officer: dict[str, str]
) -> None:
    """ADR 0009."""
    members = [await world.member(name) for name in ("wang", "li")]
    same = officer | key()
    opened = await _open(client, same, *members)
    again = await _open(client, same, *members)
    assert (again.status_code, again.json()["code"]) == (409, "shown-once")
    renewing = officer | key()
    renewed = await _open(client, renewing, *members, renew_waiting=True)
    assert _logins(renewed) == _logins(opened)
    repeated = await _open(client, renewing, *members, renew_waiting=True)
    assert (repeated.status_code, repeated.json()["code"]) == (409, "shown-once")

    async def enters(given: dict[str, str]) -> int:
        body = {"login": given["login"], "password": given["password"]}
        return (await client.post("/sessions", json=body)).status_code

    for old, new in zip(opened.json()["accounts"], renewed.json()["accounts"], strict=True):
        assert (await enters(old), await enters(new)) == (401, 201)
    kept = await world.owner.fetch("SELECT body FROM idempotency_keys")
    assert [bytes(row[0]) for row in kept] == [b"", b""]


async def test_of_two_lists_at_once_each_member_gets_one_password(
    client: httpx.AsyncClient, world: World, officer: dict[str, str]
) -> None:
    members = [await world.member(name) for name in ("wang", "li", "zhao")]
    lists = [members, members[::-1], members[1:]]
    answers = await asyncio.gather(*(_open(client, officer, *one) for one in lists))
    assert {answer.status_code for answer in answers} == {200}
    given = [one["member_id"] for answer in answers for one in answer.json()["accounts"]]
    assert sorted(given) == sorted(str(member) for member in members)


async def test_a_list_is_bounded_and_asks_for_the_right(
    client: httpx.AsyncClient, world: World, officer: dict[str, str]
) -> None:
    assert (await _open(client, officer, *(new_id() for _ in range(201)))).status_code == 422
    assert (await _open(client, officer)).status_code == 422
    desk = await world.sign_in("desk", (Role.WINDOW_CLERK, "comm_a"))
    assert (await _open(client, desk, new_id())).status_code == 403
