"""Small files of every kind that is taken, and of kinds that are not."""

import io

from PIL import Image

CAMERA = "SecretCamera"


def a_pdf(text: str = "one") -> bytes:
    return b"%PDF-1.7\n% " + text.encode() + b"\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def a_jpeg(colour: str = "red", size: tuple[int, int] = (64, 32), *, turned: bool = False) -> bytes:
    """With what a phone writes beside it: its maker, and that it was held sideways."""
    exif, out = Image.Exif(), io.BytesIO()
    exif[0x010F] = CAMERA
    if turned:
        exif[0x0112] = 6
    Image.new("RGB", size, colour).save(out, "JPEG", exif=exif, comment=CAMERA)
    return out.getvalue()


def a_png(size: tuple[int, int] = (8, 8), mode: str = "RGBA") -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, "PNG")
    return out.getvalue()


NOT_TAKEN = {
    "a page": (b"<html><script>alert(1)</script>", "page.html", "text/html"),
    "a page that calls itself a PDF": (b"<html>", "paper.pdf", "application/pdf"),
    "a PDF that calls itself a picture": (a_pdf(), "photo.jpg", "image/jpeg"),
    "a picture declared a PDF": (a_jpeg(), "photo.jpg", "application/pdf"),
    "a disguised ending": (a_pdf(), "paper\u202efdp.exe", "application/pdf"),
    "an archive": (b"PK\x03\x04" + b"\0" * 40, "book.xlsx", "application/zip"),
    "a drawing with scripts": (b"<svg onload='x'/>", "a.svg", "image/svg+xml"),
    "an empty file": (b"", "empty.pdf", "application/pdf"),
}
UNREADABLE = {
    "half a PDF": (a_pdf()[:30], "paper.pdf"),
    "half a picture": (a_jpeg(size=(400, 400))[:200], "photo.jpg"),
    "a head alone": (b"\x89PNG\r\n\x1a\n", "a.png"),
}
