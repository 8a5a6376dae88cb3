"""Kinds of files that are taken, told by their first bytes; names and declared types must agree."""

from collections.abc import Mapping
from enum import StrEnum

from partyhub.domain.attachments.refusals import FileKindRefused

LONGEST_HEAD = 16


class Media(StrEnum):
    """What can be checked safely: office files can't, their archives hide too much."""

    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"

    @property
    def mime(self) -> str:
        return "application/pdf" if self is Media.PDF else f"image/{self}"


_HEADS: Mapping[Media, bytes] = {
    Media.PDF: b"%PDF-",
    Media.JPEG: b"\xff\xd8\xff",
    Media.PNG: b"\x89PNG\r\n\x1a\n",
}
ENDINGS: Mapping[Media, tuple[str, ...]] = {
    Media.PDF: (".pdf",),
    Media.JPEG: (".jpg", ".jpeg"),
    Media.PNG: (".png",),
}
_SAYS_NOTHING = frozenset({"", "application/octet-stream"})
_SAME = {
    "image/jpg": "image/jpeg",
    "image/pjpeg": "image/jpeg",
    "application/x-pdf": Media.PDF.mime,
}


def sniffed(head: bytes, name: str, declared: str) -> Media:
    """FileKindRefused for anything else, and for a name or a type that says something else."""
    media = next((kind for kind, begins in _HEADS.items() if head.startswith(begins)), None)
    if media is None:
        raise FileKindRefused("not a PDF, JPEG or PNG", reason="unknown")
    if not name.lower().endswith(ENDINGS[media]):
        raise FileKindRefused("the name says another kind", reason="name", kind=media)
    said = declared.split(";", 1)[0].strip().lower()
    if said not in _SAYS_NOTHING and _SAME.get(said, said) != media.mime:
        raise FileKindRefused("the declared type says another kind", reason="type", kind=media)
    return media
