"""Draws the picture on stdin anew onto stdout: pixels alone, none of what a phone writes beside.

Runs as a process of its own, so that a picture made to exhaust the decoder takes only it down.
It is started by path and imports nothing of PartyHub: it must start fast and know no secrets.
"""

import errno
import resource
import sys

from PIL import Image, ImageOps

MEMORY = 512 * 1024 * 1024
CPU_SECONDS = 20
MOST_WRITTEN = 64 * 1024 * 1024
MOST_PIXELS = 20_000_000
MOST_JPEG_PIXELS = 50_000_000  # decoded at half its size where it is larger than the others may be
LONGEST_SIDE = 4096
QUALITY = 88
NO_SPACE = 28


def limit() -> None:
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, MOST_WRITTEN),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def drawn(kind: str) -> Image.Image:
    """Upright, in plain colours, no side longer than 4096; ValueError if it is far too large."""
    image: Image.Image = Image.open(sys.stdin.buffer, formats=[kind])
    if image.width * image.height > (MOST_JPEG_PIXELS if kind == "JPEG" else MOST_PIXELS):
        raise ValueError("too many pixels")
    if image.width * image.height > MOST_PIXELS:
        image.draft("RGB", (image.width // 2, image.height // 2))
    upright = ImageOps.exif_transpose(image)
    clear = kind == "PNG" and upright.has_transparency_data
    plain = upright.convert("RGBA" if clear else "RGB")
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    plain.info = {}
    return plain


def main(kind: str) -> None:
    limit()
    Image.MAX_IMAGE_PIXELS = None  # counted above
    try:
        drawn(kind).save(sys.stdout.buffer, kind, quality=QUALITY)
        sys.stdout.buffer.flush()
    except OSError as error:
        sys.exit(NO_SPACE if error.errno in (errno.ENOSPC, errno.EDQUOT) else 1)


if __name__ == "__main__":
    main(sys.argv[1])
