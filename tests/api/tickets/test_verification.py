"""Verifications over HTTP: by named people, perhaps on the spot, with their result."""

from typing import Any

import pytest

from tests.api.tickets.conftest import Counter


async def test_colleagues_and_others_look_into_it_and_their_result_stands_with_them(
    counter: Counter,
) -> None:
    """TKT-21."""
    ticket = await counter.at_work()
    colleague = await counter.account_id(counter.handler)
    looked = await counter.done(
        ticket, counter.clerk, "verify", colleagues=[colleague], others=["社区网格员李强"]
    )
    [one] = looked["verifications"]
    assert [person["account_id"] for person in one["by"]] == [colleague, None]
    assert one["by"][1]["name"] == "社区网格员李强"
    after = await counter.done(looked, counter.clerk, "proceed", text="情况属实")
    assert after["verifications"][0]["outcome"] == "情况属实"
    assert after["verifications"][0]["concluded_at"] is not None


async def test_a_survey_on_the_spot_says_where(counter: Counter) -> None:
    """TKT-37."""
    looked = await counter.done(
        await counter.at_work(), counter.clerk, "verify", others=["李强"], place="柳荫路 26 号"
    )
    assert looked["verifications"][0]["place"] == "柳荫路 26 号"
    whole = (await counter.client.get(f"/tickets/{looked['id']}", headers=counter.clerk)).json()
    assert whole["steps"][-1]["note"] == "李强（现场勘查：柳荫路 26 号）"


@pytest.mark.parametrize(
    "body", [{}, {"others": ["甲", "乙", "丙"], "colleagues": 3}], ids=["nobody", "six"]
)
async def test_one_to_five_people_look(counter: Counter, body: dict[str, Any]) -> None:
    """TKT-21."""
    accounts = [counter.clerk, counter.handler, counter.director]
    if "colleagues" in body:
        body = body | {"colleagues": [await counter.account_id(one) for one in accounts]}
    answer = await counter.step(await counter.at_work(), counter.clerk, "verify", **body)
    assert (answer.status_code, answer.json()["code"]) == (422, "investigators-needed")


async def test_a_stranger_is_no_colleague(counter: Counter) -> None:
    """TKT-21."""
    ticket = await counter.at_work()
    answer = await counter.step(ticket, counter.clerk, "verify", colleagues=[ticket["id"]])
    assert (answer.status_code, answer.json()["code"]) == (422, "not-a-colleague")
