"""Files of a transfer: who adds, who reads, what is refused (machine 9.3, security 26)."""

from typing import Any

import httpx
import pytest

from tests.api.transfers.conftest import Moves
from tests.files import NOT_TAKEN, a_jpeg, a_pdf
from tests.world import key

PDF = "application/pdf"


async def _send(
    moves: Moves, thing: dict[str, Any], who: str, data: bytes = a_pdf(),
    name: str = "证明.pdf", media: str = PDF, **form: str,
) -> httpx.Response:  # fmt: skip
    return await moves.client.post(
        f"/transfers/{thing['id']}/attachments", files={"file": (name, data, media)}, data=form,
        headers=moves.who[who] | key(),
    )  # fmt: skip


async def _get(moves: Moves, thing: dict[str, Any], file: str, who: str) -> httpx.Response:
    path = f"/transfers/{thing['id']}/attachments/{file}"
    return await moves.client.get(path, headers=moves.who[who])


async def _names(moves: Moves, thing: dict[str, Any], who: str) -> list[str]:
    return [file["name"] for file in (await moves.whole(thing, who))["files"]]


async def test_a_scan_is_read_by_both_sides_and_each_look_is_kept(moves: Moves) -> None:
    """Machine 9.3, SP-03, SP-23: name, size, digest in the history; who looked in both logs."""
    thing = await moves.to_letter()
    sent = await _send(moves, thing, "source", kind="letter")
    assert sent.status_code == 201, sent.text
    file = sent.json()
    assert (file["kind"], file["side"], file["size"]) == ("letter", "old", len(a_pdf()))
    got = await _get(moves, thing, file["id"], "verifier")
    assert (got.status_code, got.content) == (200, a_pdf())
    assert got.headers["content-disposition"].startswith("attachment")
    assert (got.headers["x-content-type-options"], got.headers["cache-control"]) == (
        "nosniff", "no-store",
    )  # fmt: skip
    event = (await moves.whole(thing, "verifier"))["events"][-1]
    assert (event["action"], event["note"]) == ("transfer.attach", "证明.pdf")
    assert event["facts"]["file_digest"] == file["digest"]
    owner = moves.world.owner
    looks = "SELECT count(*) FROM events WHERE subject = $1 AND action = 'attachment.download'"
    assert await owner.fetchval(looks, file["id"]) == 1
    seen = "SELECT count(*) FROM accesses WHERE purpose = '组织关系接转附件'"
    assert await owner.fetchval(seen) == 1


async def test_a_proof_is_seen_by_its_own_side_alone(moves: Moves) -> None:
    """SP-03, PV-48: listed, downloaded and told of on one side; 404 on the other."""
    thing = await moves.to_letter()
    ours = (await _send(moves, thing, "applicant", name="旧.pdf", kind="proof")).json()
    theirs = (await _send(moves, thing, "verifier", name="新.pdf", kind="proof")).json()
    assert ours["id"] != theirs["id"], "the same bytes from the other side are another file"
    assert await _names(moves, thing, "source") == ["旧.pdf"]
    assert await _names(moves, thing, "target") == ["新.pdf"]
    assert (await _get(moves, thing, theirs["id"], "source")).status_code == 404
    assert (await _get(moves, thing, ours["id"], "target")).status_code == 404
    assert (await _get(moves, thing, ours["id"], "source")).status_code == 200
    told = (await moves.whole(thing, "target"))["events"]
    assert "旧.pdf" not in str(told)


async def test_before_its_review_the_target_finds_nothing_and_over_is_over(moves: Moves) -> None:
    """TRF-05, SP-23: 404 before; what came to nothing takes no more, and keeps what it has."""
    thing = await moves.start()
    file = (await _send(moves, thing, "applicant", kind="letter")).json()
    assert (await _send(moves, thing, "target")).status_code == 404
    assert (await _get(moves, thing, file["id"], "target")).status_code == 404
    await moves.done(thing, "applicant", "withdraw", reason="不转了")
    refused = await _send(moves, thing, "applicant", a_pdf("two"))
    assert (refused.status_code, refused.json()["code"]) == (409, "files-closed")
    assert (await moves.whole(thing, "applicant"))["can_attach"] is False
    assert (await _get(moves, thing, file["id"], "applicant")).status_code == 200


async def test_the_same_file_is_kept_once_and_twenty_are_enough(moves: Moves) -> None:
    thing = await moves.start()
    first = await _send(moves, thing, "applicant")
    again = await _send(moves, thing, "applicant", name="另一个.pdf")
    assert again.json() == first.json()
    await moves.world.owner.execute(
        "INSERT INTO transfer_files (id, transfer_id, kind, side, stored, name, media, size,"
        " digest, account_id, at) SELECT gen_random_uuid(), $1, 'proof', 'old', 's' || n, 'n',"
        " 'pdf', 1, 'd' || n, gen_random_uuid(), now() FROM generate_series(1, 19) AS n",
        thing["id"],
    )
    refused = await _send(moves, thing, "applicant", a_pdf("more"))
    assert (refused.status_code, refused.json()["code"]) == (409, "too-many-files")


@pytest.mark.parametrize("what", NOT_TAKEN)
async def test_what_tickets_refuse_is_refused_here(moves: Moves, what: str) -> None:
    """Security 26: kinds are told by their bytes; nothing of it stays."""
    data, name, media = NOT_TAKEN[what]
    thing = await moves.start()
    refused = await _send(moves, thing, "applicant", data, name, media)
    assert refused.status_code in {413, 422}, refused.text
    assert await _names(moves, thing, "applicant") == []


async def test_a_photo_is_drawn_anew(moves: Moves) -> None:
    """Security 26: what a phone writes beside the picture is gone."""
    thing = await moves.start()
    sent = await _send(moves, thing, "applicant", a_jpeg(), "照片.jpg", "image/jpeg")
    got = await _get(moves, thing, sent.json()["id"], "source")
    assert got.content.startswith(b"\xff\xd8")
    assert b"SecretCamera" not in got.content
