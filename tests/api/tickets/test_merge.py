"""A matter registered twice over HTTP: one goes on, and both slips lead to it."""

from typing import Any

from tests.api.tickets.conftest import BOTH, Counter
from tests.api.tickets.test_files import send, whole
from tests.world import key

FOLLOW = "/public/ticket-follow-ups"


async def _twice(counter: Counter, **other: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    return await counter.take_in(**other), await counter.take_in(**other)


async def _follow(counter: Counter, number: str) -> dict[str, Any]:
    pair = {"number": number, "phone_tail": "1234"}
    seen: dict[str, Any] = (await counter.client.post(FOLLOW, json=pair)).json()
    return seen


async def test_both_tickets_get_their_events_in_one_go(counter: Counter) -> None:
    """Issue 3: merge of duplicates with both numbers kept; CLK-13."""
    kept, duplicate = await _twice(counter)
    over = await counter.done(duplicate, counter.clerk, "merge", number=kept["number"])
    assert (over["state"], over["merged_into"]["id"]) == ("closed", kept["id"])
    assert "reopen" not in over["allowed_actions"]
    path = f"/tickets/{kept['id']}"
    whole = (await counter.client.get(path, headers=counter.clerk)).json()
    grown = whole["ticket"]
    assert [other["number"] for other in grown["merged"]] == [duplicate["number"]]
    assert (grown["contacts"], grown["flags"]) == (2, ["second_contact"])
    assert whole["steps"][-1]["action"] == "ticket.absorb"
    assert whole["steps"][-1]["note"] == duplicate["number"]


async def test_the_follow_page_of_either_number_leads_to_the_one_that_goes_on(
    counter: Counter,
) -> None:
    """Issue 3."""
    kept, duplicate = await _twice(counter)
    await counter.done(duplicate, counter.clerk, "merge", number=kept["number"])
    await counter.done(kept, counter.clerk, "accept", handed=BOTH)
    seen = await _follow(counter, duplicate["number"])
    assert (seen["number"], seen["merged_from"]) == (kept["number"], duplicate["number"])
    assert seen["state"] == "accepted"
    assert (await _follow(counter, kept["number"]))["merged_from"] == ""


async def test_the_analysis_counts_both_and_which_was_merged(counter: Counter) -> None:
    """TKT-28: a promise that goes on under the other number is neither kept nor late."""
    kept, duplicate = await _twice(counter)
    for ticket in (kept, duplicate):
        await counter.done(ticket, counter.clerk, "accept", handed=BOTH)
    await counter.done(duplicate, counter.clerk, "merge", number=kept["number"])
    year = {"since": "2026-01-01", "until": "2026-12-31"}
    path = "/ticket-analysis"
    found = await counter.client.get(path, params=year, headers=counter.director)
    figures = found.json()["figures"]
    assert (figures["requests"]["total"], figures["requests"]["merged"]) == (2, 1)
    assert figures["promises"]["stopped"] == 0
    asked = year | {"figure": "merged"}
    rows = await counter.client.get(f"{path}/rows", params=asked, headers=counter.director)
    assert [row["number"] for row in rows.json()["items"]] == [duplicate["number"]]


async def test_who_cannot_see_the_other_one_cannot_merge_into_it(counter: Counter) -> None:
    """404 before 403, said as a rule: the number is no secret, but its ticket is."""
    kept, duplicate = await _twice(counter)
    unknown = kept["number"][:-6] + "999999"
    for number, code in ((unknown, "no-such-ticket"), (duplicate["number"], "not-the-same-matter")):
        refused = await counter.step(duplicate, counter.clerk, "merge", number=number)
        assert refused.json()["code"] == code
    other = await counter.take_in(client_phone="13700005678")
    refused = await counter.step(duplicate, counter.clerk, "merge", number=other["number"])
    assert refused.json()["code"] == "not-the-same-matter"


async def test_no_earlier_promise_is_merged_away(counter: Counter) -> None:
    """CLK-01."""
    kept, duplicate = await _twice(counter)
    await counter.done(duplicate, counter.clerk, "accept", handed=BOTH)
    refused = await counter.step(duplicate, counter.clerk, "merge", number=kept["number"])
    assert (refused.status_code, refused.json()["code"]) == (409, "earlier-promise")
    seen = await counter.client.get(f"/tickets/{kept['id']}", headers=counter.clerk)
    assert seen.json()["ticket"]["merged"] == []


async def test_the_keeper_has_the_files_of_what_was_merged_into_it(counter: Counter) -> None:
    """TKT-15: also where a keeper is itself merged; who keeps the matter opens and withdraws."""
    first, kept = await _twice(counter)
    duplicate = await counter.take_in()
    file = (await send(counter, duplicate, counter.clerk)).json()
    await counter.done(duplicate, counter.clerk, "merge", number=kept["number"])
    await counter.done(kept, counter.clerk, "merge", number=first["number"])
    seen = await whole(counter, first)
    assert [other["number"] for other in seen["ticket"]["merged"]] == [
        kept["number"], duplicate["number"],
    ]  # fmt: skip
    assert seen["files"]["items"] == [file]
    assert file["ticket_id"] == duplicate["id"]
    path = f"/tickets/{first['id']}/attachments/{file['id']}"
    assert (await counter.client.get(path, headers=counter.clerk)).status_code == 200
    headers = counter.clerk | key()
    gone = await counter.client.post(f"{path}/withdrawal", json={"reason": "误传"}, headers=headers)
    assert gone.status_code == 200, gone.text
    step = (await whole(counter, first))["steps"][-1]
    assert step["action"] == "ticket.withdraw-file"
