"""A member takes the files of their own matter by their own account, and nobody else does."""

from typing import Any

import httpx
import pytest

from tests.api.tickets.conftest import Counter
from tests.api.tickets.mine import Mine
from tests.api.tickets.test_files import send
from tests.files import a_jpeg, a_pdf
from tests.world import key


@pytest.fixture
async def mine(counter: Counter) -> Mine:
    return await Mine.at(counter)


async def _take(
    mine: Mine, ticket: dict[str, Any], file: str, who: dict[str, str] | None = None
) -> httpx.Response:
    return await mine.get(f"/{ticket['id']}/files/{file}", who)


async def _sent(mine: Mine, ticket: dict[str, Any]) -> str:
    """A picture that the member sends by their account, once papers are awaited."""
    await mine.counter.done(ticket, mine.counter.clerk, "notify")
    path = f"/me/tickets/{ticket['id']}/supplements"
    photo = [("files", ("image.jpg", a_jpeg("red"), "image/jpeg"))]
    sent = await mine.counter.client.post(path, files=photo, headers=mine.who | key())
    assert sent.status_code == 201, sent.text
    return str(sent.json()["files"][0]["id"])


async def test_what_i_sent_and_what_staff_show_can_be_taken_and_that_is_kept(mine: Mine) -> None:
    """TKT-15, SP-03: exactly what the list holds; my account signs the look."""
    counter, ticket = mine.counter, await mine.ticket()
    own = await _sent(mine, ticket)
    shown = (await send(counter, ticket, counter.clerk, shown="true")).json()["id"]
    kept = (await send(counter, ticket, counter.clerk, a_pdf("内部"))).json()["id"]
    listed = (await mine.get(f"/{ticket['id']}")).json()["files"]
    assert [file["id"] for file in listed] == [own, shown]
    got = await _take(mine, ticket, shown)
    assert (got.status_code, got.content) == (200, a_pdf())
    assert got.headers["content-disposition"].startswith("attachment")
    assert got.headers["cache-control"] == "no-store"
    assert (await _take(mine, ticket, own)).headers["content-type"] == "image/jpeg"
    hidden = await _take(mine, ticket, kept)
    assert (hidden.status_code, hidden.json()["code"]) == (404, "not-found")
    looks = await counter.world.owner.fetch(
        "SELECT account_name FROM events WHERE subject = $1", shown
    )
    assert [look[0] for look in looks] == ["Wang.Xiaoming"]


async def test_a_withdrawn_file_is_taken_by_nobody(mine: Mine) -> None:
    """SP-23."""
    ticket = await mine.ticket()
    own = await _sent(mine, ticket)
    path = f"/tickets/{ticket['id']}/attachments/{own}/withdrawal"
    headers = mine.counter.clerk | key()
    await mine.counter.client.post(path, json={"reason": "他人的材料"}, headers=headers)
    gone = await _take(mine, ticket, own)
    assert (gone.status_code, gone.json()["code"]) == (409, "file-withdrawn")
    assert (await mine.get(f"/{ticket['id']}")).json()["files"] == []


async def test_strangers_and_staff_find_no_such_file_here(mine: Mine) -> None:
    """ROL-15: nor does a member by a ticket of their own that has no such file."""
    counter, ticket = mine.counter, await mine.ticket()
    own = await _sent(mine, ticket)
    stranger = await counter.world.member("赵一", phone="13600001111")
    other = await counter.world.sign_in("zhao.yi", member=stranger)
    theirs = await counter.take_in(member_id=str(stranger))
    asked = (
        await _take(mine, ticket, own, other),
        await _take(mine, theirs, own, other),
        await _take(mine, ticket, own, counter.clerk),
        await _take(mine, ticket, own, counter.director),
    )
    assert {(one.status_code, one.json()["code"]) for one in asked} == {(404, "not-found")}


async def test_after_a_merge_it_is_there_under_either_number(mine: Mine) -> None:
    """Issue 3: what came with the duplicate stands with the matter that goes on."""
    counter = mine.counter
    kept, duplicate = await mine.ticket(), await mine.ticket()
    own = await _sent(mine, duplicate)
    await counter.done(duplicate, counter.clerk, "merge", number=kept["number"])
    for ticket in (kept, duplicate):
        listed = (await mine.get(f"/{ticket['id']}")).json()["files"]
        assert [file["id"] for file in listed] == [own]
        assert (await _take(mine, ticket, own)).status_code == 200
