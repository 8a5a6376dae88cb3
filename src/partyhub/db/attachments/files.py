"""A file as it lies on the disk, in whichever table it stands."""

from typing import Any

from partyhub.db.gate import Row
from partyhub.domain.attachments.attachment import Received
from partyhub.domain.attachments.media import Media

_FILE = ("stored", "name", "media", "size", "digest")


def file_values(file: Received) -> dict[str, Any]:
    return {name: getattr(file, name) for name in _FILE}


def file_of(row: Row) -> Received:
    return Received(**{n: row[n] for n in _FILE} | {"media": Media(row["media"])})
