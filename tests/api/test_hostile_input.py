"""Hostile input gets a problem document, is never echoed and never a 500 (findings 3 and 4)."""

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.world import World, key

CANARY = "canary-7f3a"
_ID = "01936b5e-0000-7000-8000-000000000001"
BODIES = {
    "NaN": b'{"limit_days": NaN}',
    "Infinity": b'{"limit_days": 1e999}',
    "a lone surrogate": b'{"limit_days": "\\ud800canary-7f3a"}',
    "a NUL": b'{"limit_days": "\\u0000canary-7f3a"}',
    "2**63": b'{"limit_days": 9223372036854775808}',
    "2**31": b'{"limit_days": 2147483648}',
    "5000 digits": b'{"limit_days": ' + b"9" * 5000 + b"}",
    "depth 100000": b'{"limit_days": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "an unknown field": b'{"canary-7f3a": "canary-7f3a"}',
    "a list": b'["canary-7f3a"]',
    "a number": b"7",
    "nothing": b"",
    "half a body": b'{"limit_days": 1',
    "no UTF-8": b'{"limit_days": "\xff\xfe"}',
    "a doubled key": b'{"limit_days": "canary-7f3a", "limit_days": []}',
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
async def test_a_hostile_body_is_refused_and_not_echoed(
    client: httpx.AsyncClient, world: World, body: bytes
) -> None:
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    headers = who | key() | {"Content-Type": "application/json"}
    for path in (f"/check-ins/{_ID}/certificate", "/sessions"):
        answer = await client.post(path, content=body, headers=headers)
        assert answer.status_code in {400, 404, 422}, answer.text
        assert answer.headers["content-type"] == "application/problem+json"
        assert CANARY not in answer.text


TEXTS = {
    "NUL": "\\u0000",
    "lone surrogate": "\\ud800",
    "escape": "\\u001b",
    "tsquery": "' & !:*<->",
    "like": "%_\\\\\\\\",
    "quote": "'; DROP TABLE members; --",
    "long": "王" * 5000,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
async def test_a_hostile_text_never_breaks_a_lookup(
    client: httpx.AsyncClient, world: World, text: str
) -> None:
    desk = await world.sign_in("desk", (Role.COMMUNITY_ORG, "comm_a"))
    body = f'{{"name": "{text}", "phone_tail": "5678"}}'.encode("utf-8", "replace")
    headers = desk | {"Content-Type": "application/json"}
    answer = await client.post("/certificate-lookups", content=body, headers=headers)
    assert answer.status_code in {200, 400, 422}
    assert answer.status_code != 200 or answer.json()["items"] == []


QUERIES = [
    "q=%00", "q=%ED%A0%80", "q=%FF", "q=%27%20%26", "q=%25%5C", "limit=0", "limit=-1", "limit=101",
    "limit=99999999999999999999", "cursor=AAAA", "cursor=%00", "cursor=WyJhIiwiYiJd", "state=x",
    "order=name;drop", "unit=7", "receipt=", "cursor=" + "A" * 700,
]  # fmt: skip


@pytest.mark.parametrize("query", QUERIES)
async def test_a_hostile_query_never_breaks_a_list(
    client: httpx.AsyncClient, world: World, query: str
) -> None:
    desk = await world.sign_in("desk", (Role.COMMUNITY_ORG, "comm_a"))
    for path in ("/check-ins", "/members", "/orgs"):
        answer = await client.get(f"{path}?{query}", headers=desk)
        assert answer.status_code in {200, 403, 422}, (path, answer.text)


async def test_an_unknown_api_path_and_method_are_problems(client: httpx.AsyncClient) -> None:
    """RFC 9457."""
    for method, path, status in (("GET", "/nope", 404), ("PATCH", "/health", 405)):
        answer = await client.request(method, path, headers={"Accept": "text/html"})
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.status_code in {status, 404}


async def test_a_body_above_the_limit_is_refused(client: httpx.AsyncClient, world: World) -> None:
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    answer = await client.post(
        "/sessions", content=b"x" * 7_000_000, headers=who | {"Content-Type": "application/json"}
    )
    assert answer.status_code == 413
    assert answer.json()["code"] == "body-too-large"
