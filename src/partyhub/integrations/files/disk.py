"""Files in a folder: written, synced, renamed, and the folder synced; nothing half-written stays.

Two folders on one disk: `incoming` for what no row refers to yet, `kept` for what one does.
"""

import errno
import hashlib
import os
import secrets
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Final

from partyhub.domain.attachments.attachment import Received
from partyhub.domain.attachments.media import LONGEST_HEAD, Media, sniffed
from partyhub.domain.attachments.names import cleaned
from partyhub.domain.attachments.refusals import FileTooLarge, FileUnreadable, NoSpace
from partyhub.domain.shared.errors import NotFound
from partyhub.integrations.files.pictures import redraw

_CHUNK: Final = 64 * 1024
_TAIL: Final = 2048  # PDFs end with %%EOF; some writers add blank bytes behind it


class DiskFiles:
    """Random names, mode 0600, in a folder that no web server serves."""

    def __init__(self, folder: Path) -> None:
        self._incoming, self._kept = folder / "incoming", folder / "kept"

    def receive(self, source: BinaryIO, *, name: str, declared: str, most: int) -> Received:
        plain, stored = cleaned(name), secrets.token_hex(16)
        with self._whole_or_not_at_all(stored) as target:
            self._copy(source, target, most)
            media = _checked(target, plain, declared)
            if media is not Media.PDF:
                redraw(target, media)
                _require_small(target.stat().st_size, most)
            digest = _synced(target)
            size = target.stat().st_size
        return Received(stored=stored, name=plain, media=media, size=size, digest=digest)

    @contextmanager
    def _whole_or_not_at_all(self, stored: str) -> Iterator[Path]:
        target = self._incoming / stored
        with _full_disks_named():
            self._make_folders()
            try:
                yield target
            except BaseException:
                target.unlink(missing_ok=True)
                raise

    def _make_folders(self) -> None:
        for folder in (self._incoming, self._kept):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def _copy(self, source: BinaryIO, target: Path, most: int) -> None:
        taken = 0
        with open(_new(target), "wb", buffering=0) as out:
            while chunk := source.read(_CHUNK):
                taken += len(chunk)
                _require_small(taken, most)
                _write(out.fileno(), chunk)

    def keep(self, file: Received) -> None:
        kept = self._kept / file.stored
        with _full_disks_named():
            (self._incoming / file.stored).rename(kept)
            try:
                _sync_folder(self._kept)
            except OSError:
                kept.unlink(missing_ok=True)
                raise

    def forget(self, file: Received) -> None:
        (self._incoming / file.stored).unlink(missing_ok=True)

    def path(self, stored: str) -> Path:
        found = self._kept / stored
        if not found.is_file():
            raise NotFound("the file is not on the disk")
        return found

    def kept_before(self, moment: datetime) -> list[str]:
        if not self._incoming.is_dir():
            return []
        for left in _older(self._incoming, moment):
            left.unlink(missing_ok=True)
        return [path.name for path in _older(self._kept, moment)]

    def remove(self, stored: Collection[str]) -> None:
        for name in stored:
            (self._kept / name).unlink(missing_ok=True)


@contextmanager
def _full_disks_named() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise NoSpace("no space is left for files") from error
        raise


def _new(path: Path) -> int:
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)


def _write(out: int, chunk: bytes) -> None:
    left = memoryview(chunk)
    while left:
        left = left[os.write(out, left) :]


def _require_small(size: int, most: int) -> None:
    if size > most:
        raise FileTooLarge("larger than one file may be", most=str(most))


def _checked(path: Path, name: str, declared: str) -> Media:
    with path.open("rb") as file:
        media = sniffed(file.read(LONGEST_HEAD), name, declared)
        if media is Media.PDF:
            file.seek(max(0, path.stat().st_size - _TAIL))
            if b"%%EOF" not in file.read():
                raise FileUnreadable("the PDF has no end")
    return media


def _synced(path: Path) -> str:
    """The digest of its bytes, which are on the disk by then."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        os.fsync(file.fileno())
    return digest


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _older(folder: Path, moment: datetime) -> list[Path]:
    """By the time a file was written, or moved there."""
    found = []
    for path in folder.iterdir():
        try:
            changed = datetime.fromtimestamp(path.stat().st_ctime, UTC)
        except FileNotFoundError:
            continue
        if changed < moment:
            found.append(path)
    return found
