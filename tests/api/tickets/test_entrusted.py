"""Money taken with a proxy matter: dues for a member who can't come (AGY-05)."""

from typing import Any

import pytest

from tests.api.tickets.conftest import Counter
from tests.api.tickets.items import followed, published
from tests.integrations.printing.printed import Pages

_DUES = {"amount_fen": 18000, "purpose": "2026年第四季度党费"}


@pytest.fixture
async def dues(counter: Counter) -> Counter:
    counter.item = await published(counter, "DF", kind="proxy", name="党费代收")
    return counter


async def test_dues_are_taken_in_told_printed_and_on_record(dues: Counter) -> None:
    """AGY-05, AGY-01, AGY-07: the months and the amount, on the slip, for the client, in LG-03."""
    ticket = await dues.done(await dues.take_in(), dues.clerk, "accept", entrusted=_DUES)
    assert ticket["entrusted"] == _DUES
    said = "代收180.00元（2026年第四季度党费）"
    assert (await followed(dues, ticket["number"]))["messages"][0]["text"] == said
    paper = await dues.client.get(f"/tickets/{ticket['id']}/papers/proxy", headers=dues.clerk)
    text = Pages(paper.content).texts[0]
    assert "代收款项" in text
    assert said in text
    asked = {
        "form": "proxy", "org_id": str(dues.world.orgs["centre_a"]),
        "since": "2026-01-01", "until": "2026-12-31",
    }  # fmt: skip
    read = await dues.client.get("/ticket-ledgers/rows", params=asked, headers=dues.director)
    assert read.json()["items"][0]["cells"][4] == said


@pytest.mark.parametrize(
    ("money", "status"),
    [
        (None, 200),
        ({"amount_fen": 0, "purpose": "党费"}, 422),
        ({"amount_fen": 100, "purpose": " "}, 422),
        ({"amount_fen": 10**12, "purpose": "党费"}, 422),
        ({"amount_fen": 100, "purpose": "党费", "income": 9000}, 422),
    ],
)
async def test_only_an_amount_and_what_it_is_for(
    dues: Counter, money: dict[str, Any] | None, status: int
) -> None:
    """AGY-05, SP-08: no income is asked for."""
    answer = await dues.step(await dues.take_in(), dues.clerk, "accept", entrusted=money)
    assert answer.status_code == status


async def test_no_money_is_taken_for_any_other_matter(counter: Counter) -> None:
    """TKT-34, AGY-05."""
    papers = {"身份证复印件": 1, "收入证明": 1}
    ticket = await counter.take_in()
    refused = await counter.step(ticket, counter.clerk, "accept", handed=papers, entrusted=_DUES)
    assert (refused.status_code, refused.json()["code"]) == (422, "not-a-proxy-matter")
