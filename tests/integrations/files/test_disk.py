"""Files on the disk: checked, drawn anew, whole or not at all (security F5, 26)."""

import errno
import hashlib
import io
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from partyhub.domain.attachments.attachment import MOST_BYTES, Received
from partyhub.domain.attachments.media import Media
from partyhub.domain.attachments.refusals import (
    FileKindRefused,
    FileTooLarge,
    FileUnreadable,
    NoSpace,
)
from partyhub.domain.shared.errors import NotFound
from partyhub.integrations.files import disk
from partyhub.integrations.files.disk import DiskFiles
from tests.files import CAMERA, NOT_TAKEN, UNREADABLE, a_jpeg, a_pdf, a_png


@pytest.fixture
def files(tmp_path: Path) -> DiskFiles:
    return DiskFiles(tmp_path / "files")


def _receive(
    files: DiskFiles, data: bytes, name: str, declared: str = "", most: int = MOST_BYTES
) -> Received:
    return files.receive(io.BytesIO(data), name=name, declared=declared, most=most)


def _there(tmp_path: Path) -> list[Path]:
    return [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_pdf_is_kept_as_it_came(files: DiskFiles, tmp_path: Path) -> None:
    """F5, 26: a random name, readable by nobody else, outside any web root."""
    kept = _receive(files, a_pdf(), "../../证明 .pdf", "application/pdf")
    with pytest.raises(NotFound):
        files.path(kept.stored)
    files.keep(kept)
    path = files.path(kept.stored)
    assert path.read_bytes() == a_pdf()
    assert (kept.name, kept.media, kept.size) == ("证明.pdf", Media.PDF, len(a_pdf()))
    assert kept.digest == hashlib.sha256(a_pdf()).hexdigest()
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert kept.name not in path.name
    assert len(_there(tmp_path)) == 1


def test_a_picture_is_drawn_anew_upright_and_without_what_a_phone_wrote(files: DiskFiles) -> None:
    """26, SP-03: the camera, the place and the comment are gone."""
    sent = a_jpeg(turned=True)
    assert CAMERA.encode() in sent
    kept = _receive(files, sent, "IMG.JPG", "image/jpeg")
    files.keep(kept)
    data = files.path(kept.stored).read_bytes()
    assert CAMERA.encode() not in data
    assert b"Exif" not in data
    assert Image.open(io.BytesIO(data)).size == (32, 64)


def test_a_page_hidden_behind_a_picture_does_not_survive(files: DiskFiles) -> None:
    """26: polyglots."""
    for data, name in ((a_jpeg(), "a.jpg"), (a_png(), "a.png"), (a_png(mode="P"), "b.png")):
        kept = _receive(files, data + b"<script>alert(1)</script>", name)
        files.keep(kept)
        assert b"script" not in files.path(kept.stored).read_bytes()


@pytest.mark.parametrize("what", NOT_TAKEN)
def test_other_kinds_are_refused_and_leave_nothing(
    files: DiskFiles, tmp_path: Path, what: str
) -> None:
    data, name, declared = NOT_TAKEN[what]
    with pytest.raises(FileKindRefused):
        _receive(files, data, name, declared)
    assert _there(tmp_path) == []


@pytest.mark.parametrize("what", UNREADABLE)
def test_what_cannot_be_read_is_refused_and_leaves_nothing(
    files: DiskFiles, tmp_path: Path, what: str
) -> None:
    with pytest.raises(FileUnreadable):
        _receive(files, *UNREADABLE[what])
    assert _there(tmp_path) == []


def test_a_pixel_flood_is_refused(files: DiskFiles, tmp_path: Path) -> None:
    """Case 14: 100 million pixels in a few kilobytes."""
    flood = a_png((10_000, 10_000), "1")
    assert len(flood) < 100_000
    with pytest.raises(FileUnreadable):
        _receive(files, flood, "flood.png")
    assert _there(tmp_path) == []


def test_too_large_is_refused_while_it_comes(files: DiskFiles, tmp_path: Path) -> None:
    with pytest.raises(FileTooLarge):
        _receive(files, a_pdf("x" * 5000), "a.pdf", most=4000)
    assert _there(tmp_path) == []


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_a_disk_that_fills_in_the_middle_leaves_no_stump(
    files: DiskFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """F5."""
    written = 0

    def full(out: int, chunk: bytes) -> None:
        nonlocal written
        if written > 100_000:
            raise OSError(code, os.strerror(code))
        written += os.write(out, chunk)

    monkeypatch.setattr(disk, "_write", full)
    with pytest.raises(NoSpace):
        _receive(files, a_pdf("x" * 300_000), "a.pdf")
    assert _there(tmp_path) == []
    monkeypatch.undo()
    files.keep(_receive(files, a_pdf("x" * 300_000), "a.pdf"))
    assert len(_there(tmp_path)) == 1


def test_what_was_only_received_is_forgotten_and_old_leftovers_are_named(
    files: DiskFiles, tmp_path: Path
) -> None:
    assert files.kept_before(datetime.now(UTC)) == []
    left = _receive(files, a_pdf("left"), "a.pdf")
    files.forget(left)
    files.forget(left)
    assert _there(tmp_path) == []
    _receive(files, a_pdf("crashed"), "a.pdf")
    kept = _receive(files, a_pdf("kept"), "a.pdf")
    files.keep(kept)
    assert files.kept_before(datetime.now(UTC) - timedelta(hours=1)) == []
    assert len(_there(tmp_path)) == 2
    assert files.kept_before(datetime.now(UTC) + timedelta(hours=1)) == [kept.stored]
    assert [path.name for path in _there(tmp_path)] == [kept.stored]
    files.remove([kept.stored])
    assert _there(tmp_path) == []
