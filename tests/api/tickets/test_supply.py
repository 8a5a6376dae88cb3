"""The client supplies words and pictures from the follow page, without an account (TKT-15)."""

from typing import Any

import httpx
import pytest

from partyhub.api.limits import RateLimit
from tests.api.tickets.conftest import Counter
from tests.api.tickets.test_files import whole
from tests.files import NOT_TAKEN, a_jpeg, a_pdf
from tests.world import key

SUPPLY = "/public/ticket-supplements"
Files = list[tuple[str, bytes, str]]


@pytest.fixture(autouse=True)
def _unhurried(counter: Counter) -> None:
    for limit in ("follow_limit", "supply_limit"):
        object.__setattr__(counter.world.services, limit, RateLimit(per_minute=10_000))


async def supply(
    counter: Counter, ticket: dict[str, Any], files: Files | None = None, words: str = "",
    code: str = "",
) -> httpx.Response:  # fmt: skip
    code = code or await counter.code(ticket)
    form = {"number": ticket["number"], "code": code, "words": words}
    parts = [("files", file) for file in files or []]
    return await counter.client.post(SUPPLY, data=form, files=parts or None)


async def _awaiting(counter: Counter) -> dict[str, Any]:
    ticket = await counter.take_in()
    return await counter.done(ticket, counter.clerk, "notify", handed={"身份证复印件": 1})


def _photo(colour: str = "red") -> tuple[str, bytes, str]:
    return ("image.jpg", a_jpeg(colour, turned=True), "image/jpeg")


async def test_a_photo_of_a_paper_reaches_staff_with_a_mark_in_the_queue(counter: Counter) -> None:
    """TKT-15: 客户已补充, until staff have ticked the paper."""
    ticket = await _awaiting(counter)
    sent = await supply(counter, ticket, [_photo(), _photo("blue")], "收入证明两页")
    assert sent.status_code == 201, sent.text
    assert (sent.json()["supplements"], sent.json()["can_supply"]) == (1, True)
    assert [(f["name"], f["from_client"]) for f in sent.json()["files"]] == [
        ("image.jpg", True), ("image.jpg", True),
    ]  # fmt: skip
    seen = await whole(counter, ticket)
    step = seen["steps"][-1]
    assert (step["action"], step["by_name"]) == ("ticket.client_supplied", "服务对象")
    assert step["note"] == "收入证明两页（2个文件）"
    assert [(f["from_client"], f["shown"]) for f in seen["files"]["items"]] == [(True, False)] * 2
    marked = await counter.client.get(
        "/tickets", params={"flag": "client_supplied"}, headers=counter.clerk
    )
    assert [line["id"] for line in marked.json()["items"]] == [ticket["id"]]
    assert "client_supplied" not in seen["ticket"]["allowed_actions"]
    after = await counter.done(seen["ticket"], counter.clerk, "supplement", handed={"收入证明": 2})
    assert after["flags"] == []


async def test_the_client_sees_and_takes_their_own_file_and_that_is_kept(counter: Counter) -> None:
    """TKT-15, SP-03: by the code; an act of the client's is signed as theirs."""
    ticket = await _awaiting(counter)
    code = await counter.code(ticket)
    sent = await supply(counter, ticket, [_photo()], code=code)
    [own] = sent.json()["files"]
    asked = {"number": ticket["number"], "code": code, "file_id": own["id"]}
    got = await counter.client.post("/public/ticket-file-downloads", json=asked)
    assert (got.status_code, got.headers["content-type"]) == (200, "image/jpeg")
    assert got.headers["content-disposition"].startswith("attachment")
    assert got.headers["x-content-type-options"] == "nosniff"
    looks = await counter.world.owner.fetch(
        "SELECT action, account_name FROM events WHERE subject = $1", own["id"]
    )
    assert [tuple(look) for look in looks] == [("attachment.download", "服务对象")]
    path = f"/tickets/{ticket['id']}/attachments/{own['id']}/withdrawal"
    headers = counter.clerk | key()
    await counter.client.post(path, json={"reason": "他人的材料"}, headers=headers)
    gone = await counter.client.post("/public/ticket-file-downloads", json=asked)
    assert (gone.status_code, gone.json()["code"]) == (409, "file-withdrawn")
    pair = {"number": ticket["number"], "phone_tail": "1234"}
    seen = (await counter.client.post("/public/ticket-follow-ups", json=pair)).json()
    assert seen["files"] == []


async def test_words_alone_answer_a_question_and_the_mark_goes_when_work_goes_on(
    counter: Counter,
) -> None:
    ticket = await counter.done(
        await counter.at_work(), counter.clerk, "ask_client", text="请确认银行卡号"
    )
    assert (await supply(counter, ticket, words="卡号没有变化")).status_code == 201
    assert (await whole(counter, ticket))["ticket"]["flags"] == ["client_supplied"]
    resumed = await counter.done(ticket, counter.clerk, "resume", text="已确认")
    assert resumed["flags"] == []


async def test_nothing_is_taken_unless_the_client_is_awaited(counter: Counter) -> None:
    ticket = await counter.accepted()
    early = await supply(counter, ticket, [_photo()])
    assert (early.status_code, early.json()["code"]) == (409, "illegal-transition")
    pair = {"number": ticket["number"], "phone_tail": "1234"}
    seen = (await counter.client.post("/public/ticket-follow-ups", json=pair)).json()
    assert seen["can_supply"] is False
    assert (await whole(counter, ticket))["files"]["items"] == []


async def test_five_times_and_three_files_of_five_megabytes_at_most(counter: Counter) -> None:
    ticket = await _awaiting(counter)
    empty = await supply(counter, ticket, words="  ")
    assert (empty.status_code, empty.json()["code"]) == (422, "text-needed")
    many = await supply(counter, ticket, [_photo()] * 4)
    assert (many.status_code, many.json()["code"]) == (409, "too-many-files")
    big = ("a.pdf", a_pdf("x" * (5 * 1024 * 1024)), "application/pdf")
    large = await supply(counter, ticket, [big])
    assert (large.status_code, large.json()["code"]) == (413, "file-too-large")
    for number in range(5):
        assert (await supply(counter, ticket, words=f"第{number}次")).status_code == 201
    over = await supply(counter, ticket, [_photo()])
    assert (over.status_code, over.json()["code"]) == (409, "too-many-supplements")
    assert (await whole(counter, ticket))["files"]["items"] == []
    assert list(counter.files_on_disk()) == []


@pytest.mark.parametrize("what", NOT_TAKEN)
async def test_one_bad_file_refuses_them_all(counter: Counter, what: str) -> None:
    ticket = await _awaiting(counter)
    data, name, declared = NOT_TAKEN[what]
    refused = await supply(counter, ticket, [_photo(), (name, data, declared)])
    assert (refused.status_code, refused.json()["code"]) == (422, "file-kind-refused")
    assert (await whole(counter, ticket))["files"]["items"] == []
    assert list(counter.files_on_disk()) == []


async def test_a_wrong_ending_is_a_wrong_try_and_shapes_are_checked(counter: Counter) -> None:
    """Strangers are held to the limits of the follow page; no staff's token is taken."""
    ticket = await _awaiting(counter)
    tried = [await supply(counter, ticket, words="x", code="0000-0000") for _ in range(11)]
    wrong = [one.status_code for one in tried]
    assert wrong == [404] * 10 + [429]
    odd = await supply(counter, ticket, words="x", code="12'; --")
    assert (odd.status_code, odd.json()["code"]) == (422, "invalid-request")
    form = {"number": ticket["number"], "code": "0000-0000", "words": "x"}
    staff = await counter.client.post(SUPPLY, data=form, headers=counter.clerk)
    assert (staff.status_code, staff.json()["code"]) == (403, "not-for-staff")
    object.__setattr__(counter.world.services, "supply_limit", RateLimit(per_minute=1))
    other = await _awaiting(counter)
    assert (await supply(counter, other, words="x")).status_code == 201
    assert (await supply(counter, other, words="y")).status_code == 429


async def test_staff_cannot_take_the_clients_step(counter: Counter) -> None:
    ticket = await _awaiting(counter)
    refused = await counter.step(ticket, counter.clerk, "client_supplied", words="x")
    assert refused.status_code == 422
