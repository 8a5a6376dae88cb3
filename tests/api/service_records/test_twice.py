"""More ways to have one time counted twice, by telling, listing and putting right (issue 5).

docs/service-scrutiny.md tells all of them.
"""

import asyncio

import pytest

from partyhub.domain.accounts.account import MemberHasAccount
from tests.api.service_records.serving import TOLD, Serving


async def test_41_a_draft_sent_again_under_another_key_counts_once(at_work: Serving) -> None:
    """CHK-13: both wait, and of two desks that confirm both at once one succeeds."""
    drafts = [await at_work.told(), await at_work.told()]
    desks = at_work.first, at_work.second
    both = await asyncio.gather(
        *(at_work.confirm(who, one, "看过了") for who, one in zip(desks, drafts, strict=True))
    )
    assert sorted(one.status_code for one in both) == [200, 409]
    assert await at_work.hours() == 2.5


async def test_42_a_list_names_nobody_twice(at_work: Serving) -> None:
    """CHK-13: one line for a check-in, however often it is ticked."""
    entered = await at_work.listed(at_work.first, at_work.check_in, at_work.check_in)
    assert entered.status_code == 201, entered.text
    assert len(entered.json()["items"]) == 1


async def test_43_one_paper_typed_in_by_two_counts_once(at_work: Serving) -> None:
    """CHK-13: each confirms what the other typed, and the second is refused with its reason."""
    desks = at_work.first, at_work.second
    lists = [(await at_work.listed(who)).json()["items"][0] for who in desks]
    assert [one["flags"] for one in lists] == [[], ["overlap"]]
    assert (await at_work.confirm(at_work.second, lists[0]["id"])).status_code == 200
    again = await at_work.confirm(at_work.first, lists[1]["id"], "两份名单")
    assert (again.status_code, again.json()["code"]) == (409, "two-places")
    assert await at_work.hours() == 2.5


async def test_44_a_correction_is_not_made_longer_by_who_made_it(at_work: Serving) -> None:
    """CHK-13: taken back and typed in anew and longer, it waits for another account."""
    record = await at_work.told()
    await at_work.confirm(at_work.first, record)
    assert (await at_work.take_back(at_work.first, record)).status_code == 201
    longer = (await at_work.listed(at_work.first, ends="18:00")).json()["items"][0]
    own = await at_work.confirm(at_work.first, longer["id"], "更正")
    assert (own.status_code, own.json()["code"]) == (403, "own-record")
    assert await at_work.hours() == 0


async def test_45_two_corrections_at_once_take_back_once(at_work: Serving) -> None:
    """CHK-13: never below what was given, so that nothing is entered anew for it."""
    record = await at_work.told()
    await at_work.confirm(at_work.first, record)
    desks = at_work.first, at_work.second
    both = await asyncio.gather(*(at_work.take_back(who, record) for who in desks))
    assert sorted(one.status_code for one in both) == [201, 409]
    assert await at_work.hours() == 0


@pytest.mark.parametrize("begins", ["11:29", "09:00", "08:00"])
async def test_46_a_minute_that_counts_already_counts_no_more(
    at_work: Serving, begins: str
) -> None:
    """CHK-13: also where the one entry lies within the other."""
    await at_work.confirm(at_work.first, await at_work.told())
    other = await at_work.told(begins=begins, ends="12:00")
    assert (await at_work.confirm(at_work.first, other, "看过了")).status_code == 409
    after = await at_work.told(begins="11:30", ends="12:00")
    assert (await at_work.confirm(at_work.first, after, "看过了")).status_code == 200
    assert await at_work.hours() == 3.0


async def test_47_hours_marks_and_proof_are_not_taken_from_the_request(at_work: Serving) -> None:
    """CHK-13: they follow from the time, whatever else is sent along."""
    forged = {"hours": 9, "source": "demand", "state": "confirmed", "proof": "resident",
              "told_at": "2026-12-01T00:00:00Z", "flags": []}  # fmt: skip
    answer = await at_work.post(at_work.me, "/me/service-records", TOLD | forged)
    if answer.status_code == 201:
        made = answer.json()
        assert (made["hours"], made["source"], made["state"]) == (2.5, "own", "declared")
    assert await at_work.hours() == 0


async def test_48_nobody_has_a_second_account_for_the_same_record(at_work: Serving) -> None:
    """Security 5: so that who tells and who confirms can't be one person by two logins."""
    with pytest.raises(MemberHasAccount):
        await at_work.world.account("wang-2", member=at_work.member)
