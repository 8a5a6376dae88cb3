"""Files of a ticket: who adds, who reads, what is refused (security 26, SP-13, SP-23)."""

from typing import Any

import httpx
import pytest

from partyhub.api.limits import RateLimit
from partyhub.domain.shared.permission import Role
from tests.api.tickets.conftest import Counter
from tests.files import NOT_TAKEN, a_jpeg, a_pdf
from tests.world import key

PDF = "application/pdf"


async def send(
    counter: Counter, ticket: dict[str, Any], who: dict[str, str], data: bytes = a_pdf(),
    name: str = "低保证.pdf", media: str = PDF, **form: str,
) -> httpx.Response:  # fmt: skip
    return await counter.client.post(
        f"/tickets/{ticket['id']}/attachments", files={"file": (name, data, media)}, data=form,
        headers=who | key(),
    )  # fmt: skip


async def whole(counter: Counter, ticket: dict[str, Any]) -> dict[str, Any]:
    answer = await counter.client.get(f"/tickets/{ticket['id']}", headers=counter.clerk)
    found: dict[str, Any] = answer.json()
    return found


async def test_a_clerk_attaches_and_a_reader_downloads_the_same_bytes(counter: Counter) -> None:
    """26: an attachment, sniffed by nobody, in a sandbox, kept by no cache."""
    ticket = await counter.accepted()
    sent = await send(counter, ticket, counter.clerk)
    assert sent.status_code == 201, sent.text
    file = sent.json()
    assert (file["name"], file["media"], file["size"]) == ("低保证.pdf", "pdf", len(a_pdf()))
    assert (file["shown"], file["from_client"], file["by_name"]) == (False, False, "Clerk")
    path = f"/tickets/{ticket['id']}/attachments/{file['id']}"
    got = await counter.client.get(path, headers=counter.director)
    assert (got.status_code, got.content) == (200, a_pdf())
    assert got.headers["content-type"] == PDF
    assert got.headers["content-disposition"].startswith('attachment; filename="file.pdf"')
    assert got.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in got.headers["content-security-policy"]
    assert got.headers["cache-control"] == "no-store"


async def test_the_history_says_what_was_attached_and_the_file_who_looked(
    counter: Counter,
) -> None:
    """SP-03, SP-23: name, size and digest; each look is an event of the file."""
    ticket = await counter.accepted()
    file = (await send(counter, ticket, counter.clerk)).json()
    seen = await whole(counter, ticket)
    step = seen["steps"][-1]
    assert (step["action"], step["note"]) == ("ticket.attach", "低保证.pdf")
    assert step["facts"]["file_digest"] == file["digest"]
    assert step["facts"]["file_size"] == str(file["size"])
    assert seen["files"]["items"] == [file]
    assert seen["files"]["can_attach"] is True
    assert seen["files"]["used_bytes"] == file["size"]
    await counter.client.get(
        f"/tickets/{ticket['id']}/attachments/{file['id']}", headers=counter.director
    )
    looks = await counter.world.owner.fetch(
        "SELECT action, account_name FROM events WHERE subject = $1", file["id"]
    )
    assert [tuple(look) for look in looks] == [("attachment.download", "Director")]


async def test_the_same_bytes_are_stored_once_and_a_repeat_gets_the_same_answer(
    counter: Counter,
) -> None:
    ticket = await counter.accepted()
    first = await send(counter, ticket, counter.clerk)
    again = await send(counter, ticket, counter.clerk, name="另一个名字.pdf")
    assert again.json() == first.json()
    assert len((await whole(counter, ticket))["files"]["items"]) == 1
    assert (await whole(counter, ticket))["files"]["used_bytes"] == len(a_pdf())


async def test_a_withdrawn_file_keeps_its_line_and_loses_its_content(counter: Counter) -> None:
    """SP-13, SP-23: nothing is deleted, and nobody reads what should never have been sent."""
    ticket = await counter.accepted()
    file = (await send(counter, ticket, counter.clerk)).json()
    path = f"/tickets/{ticket['id']}/attachments/{file['id']}"
    body = {"reason": "误传"}
    gone = await counter.client.post(f"{path}/withdrawal", json=body, headers=counter.clerk | key())
    assert gone.json()["withdrawn_reason"] == "误传"
    assert gone.json()["withdrawn_by"] == "Clerk"
    got = await counter.client.get(path, headers=counter.clerk)
    assert (got.status_code, got.json()["code"]) == (409, "file-withdrawn")
    twice = await counter.client.post(
        f"{path}/withdrawal", json=body, headers=counter.clerk | key()
    )
    assert (twice.status_code, twice.json()["code"]) == (409, "file-withdrawn")
    assert (await whole(counter, ticket))["steps"][-1]["action"] == "ticket.withdraw-file"
    assert (await send(counter, ticket, counter.clerk)).status_code == 201


@pytest.mark.parametrize("what", NOT_TAKEN)
async def test_other_kinds_are_refused(counter: Counter, what: str) -> None:
    ticket = await counter.accepted()
    refused = await send(counter, ticket, counter.clerk, *NOT_TAKEN[what])
    assert (refused.status_code, refused.json()["code"]) == (422, "file-kind-refused")
    assert (await whole(counter, ticket))["files"]["items"] == []


async def test_files_are_limited_in_size_number_quota_and_pace(counter: Counter) -> None:
    """19, 26: 10 MB a file, 20 a ticket, a quota a centre."""
    ticket, services = await counter.accepted(), counter.world.services
    big = await send(counter, ticket, counter.clerk, a_pdf("x" * (10 * 1024 * 1024)))
    assert (big.status_code, big.json()["code"]) == (413, "file-too-large")
    huge = await send(counter, ticket, counter.clerk, a_pdf("x" * (11 * 1024 * 1024)))
    assert (huge.status_code, huge.json()["code"]) == (413, "body-too-large")
    for number in range(20):
        assert (await send(counter, ticket, counter.clerk, a_pdf(f"{number}"))).is_success
    more = await send(counter, ticket, counter.clerk, a_pdf("one more"))
    assert (more.status_code, more.json()["code"]) == (409, "too-many-files")
    other = await counter.accepted()
    used = (await whole(counter, other))["files"]["used_bytes"]
    object.__setattr__(services, "files_quota", used + len(a_pdf()))
    assert (await send(counter, other, counter.clerk, a_pdf("fit"))).is_success
    full = await send(counter, other, counter.clerk, a_pdf("not"))
    assert (full.status_code, full.json()["code"]) == (409, "file-quota-reached")
    object.__setattr__(services, "upload_limit", RateLimit(per_minute=1))
    assert (await send(counter, other, counter.clerk, a_pdf("fit"))).status_code == 201
    assert (await send(counter, other, counter.clerk, a_pdf("fit"))).status_code == 429


async def test_files_go_where_the_ticket_goes_and_no_further(counter: Counter) -> None:
    """CMP-01, SP-06: a complaint's files are its own; nothing is added once it is over."""
    ticket = await counter.accepted()
    file = (await send(counter, ticket, counter.clerk)).json()
    path = f"/tickets/{ticket['id']}/attachments/{file['id']}"
    other = await counter.world.sign_in("other", (Role.HANDLER, "centre_b"))
    street = await counter.world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    assert (await counter.client.get(path, headers=other)).status_code == 404
    assert (await send(counter, ticket, other)).status_code == 404
    assert (await counter.client.get(path, headers=street)).status_code == 200
    assert (await send(counter, ticket, street)).status_code == 403
    elsewhere = await counter.accepted()
    astray = f"/tickets/{elsewhere['id']}/attachments/{file['id']}"
    assert (await counter.client.get(astray, headers=counter.clerk)).status_code == 404
    await counter.done(ticket, counter.clerk, "withdraw", text="不办了")
    late = await send(counter, ticket, counter.clerk, a_pdf("late"))
    assert (late.status_code, late.json()["code"]) == (409, "files-closed")
    assert (await whole(counter, ticket))["files"]["can_attach"] is False


async def test_the_client_takes_what_is_shown_and_nothing_else(counter: Counter) -> None:
    """SP-03: internal files stay internal."""
    ticket = await counter.accepted()
    kept = (await send(counter, ticket, counter.clerk, a_pdf("internal"))).json()
    given = (
        await send(counter, ticket, counter.clerk, a_jpeg(), "结果.jpg", "image/jpeg", shown="true")
    ).json()
    code = await counter.code(ticket)
    pair = {"number": ticket["number"], "code": code}
    seen = (await counter.client.post("/public/ticket-follow-ups", json=pair)).json()
    assert [(f["id"], f["name"]) for f in seen["files"]] == [(given["id"], "结果.jpg")]
    take = "/public/ticket-file-downloads"
    got = await counter.client.post(take, json=pair | {"file_id": given["id"]})
    assert (got.status_code, got.headers["content-type"]) == (200, "image/jpeg")
    assert "sandbox" in got.headers["content-security-policy"]
    no = await counter.client.post(take, json=pair | {"file_id": kept["id"]})
    assert (no.status_code, no.json()["code"]) == (404, "not-found")
    wrong = await counter.client.post(
        take, json=pair | {"code": "0000-0000", "file_id": given["id"]}
    )
    assert wrong.status_code == 404
