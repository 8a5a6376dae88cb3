"""A disk that fills: 507, no half files, no rows without files, and it goes on (security F5)."""

import asyncio
import errno
import os
from collections import Counter as Count
from datetime import UTC, datetime
from pathlib import Path

import pytest

from partyhub.api.clock import sweep
from partyhub.integrations.files import disk
from tests.api.tickets.conftest import Counter
from tests.api.tickets.test_files import send, whole
from tests.clock import Clock
from tests.files import a_jpeg, a_pdf


async def _rows(counter: Counter) -> set[str]:
    return {row["stored"] for row in await counter.world.owner.fetch(
        "SELECT stored FROM attachments UNION SELECT stored FROM item_samples"
    )}  # fmt: skip


def _on_disk(tmp_path: Path) -> set[str]:
    return {path.name for path in (tmp_path / "files").rglob("*") if path.is_file()}


async def test_twenty_at_once_on_a_disk_that_fills(
    counter: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F5: some are kept whole, the others are refused with 507; orphans = 0; it recovers."""
    left, tickets = 3_000_000, [await counter.accepted() for _ in range(4)]

    def filling(out: int, chunk: bytes) -> None:
        nonlocal left
        if len(chunk) > left:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        left -= os.write(out, chunk)

    monkeypatch.setattr(disk, "_write", filling)
    answers = await asyncio.gather(
        *(send(counter, tickets[n % 4], counter.clerk, a_pdf(f"{n}" * 250_000)) for n in range(20))
    )
    codes = Count(answer.status_code for answer in answers)
    assert set(codes) == {201, 507}, codes
    refused = next(answer for answer in answers if answer.status_code == 507)
    assert refused.json()["code"] == "no-space-left"
    assert refused.headers["content-type"] == "application/problem+json"
    rows = await _rows(counter)
    assert len(rows) == codes[201]
    assert _on_disk(tmp_path) == rows
    used = (await whole(counter, tickets[0]))["files"]["used_bytes"]
    assert used == sum(a.json()["size"] for a in answers if a.status_code == 201)
    monkeypatch.undo()
    assert (await send(counter, tickets[0], counter.clerk, a_jpeg(), "a.jpg", "")).is_success
    assert _on_disk(tmp_path) == await _rows(counter)


async def test_a_full_disk_where_forms_are_spooled_is_told_alike(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = await counter.accepted()

    async def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("starlette.datastructures.UploadFile.write", full)
    refused = await send(counter, ticket, counter.clerk)
    assert (refused.status_code, refused.json()["code"]) == (507, "no-space-left")


async def test_the_disk_fills_at_the_rename(
    counter: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    ticket = await counter.accepted()
    monkeypatch.setattr(disk, "_sync_folder", full)
    assert (await send(counter, ticket, counter.clerk)).status_code == 507
    assert await _rows(counter) == set()
    assert _on_disk(tmp_path) == set()
    assert (await whole(counter, ticket))["files"]["used_bytes"] == 0


async def test_what_a_crash_left_is_swept_after_an_hour_and_nothing_else(
    counter: Counter, tmp_path: Path, clock: Clock
) -> None:
    """F5: a file renamed whose row never came, and one that was only received."""
    ticket, services = await counter.accepted(), counter.world.services
    kept = (await send(counter, ticket, counter.clerk)).json()
    for name in ("kept/lost", "incoming/lost-too"):
        (tmp_path / "files" / name).write_bytes(b"x")
    clock.now = datetime.now(UTC)
    await sweep(services)
    assert len(_on_disk(tmp_path)) == 3
    clock.move(hours=1, minutes=1)
    await sweep(services)
    assert _on_disk(tmp_path) == await _rows(counter)
    path = f"/tickets/{ticket['id']}/attachments/{kept['id']}"
    again = await counter.world.headers(counter.clerk_account)
    assert (await counter.client.get(path, headers=again)).content == a_pdf()
