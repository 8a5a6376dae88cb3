"""Draws a picture anew in a child process under limits; blocks for as long as the child runs."""

import errno
import subprocess
import sys
from pathlib import Path
from typing import Final

from partyhub.domain.attachments.media import Media
from partyhub.domain.attachments.refusals import FileUnreadable
from partyhub.integrations.files.redraw import NO_SPACE

_CHILD: Final = Path(__file__).with_name("redraw.py")
_SECONDS: Final = 30.0


def redraw(path: Path, media: Media) -> None:
    """The file holds the picture drawn anew; FileUnreadable, or OSError if the disk is full."""
    fresh = path.with_name(f"{path.name}.new")
    try:
        with path.open("rb") as source, fresh.open("xb") as target:
            fresh.chmod(0o600)
            process = subprocess.run(  # noqa: S603 - our own interpreter and file, no shell
                [sys.executable, "-I", "-B", str(_CHILD), media.upper()],
                stdin=source, stdout=target, stderr=subprocess.DEVNULL,
                env={"LC_ALL": "C.UTF-8"}, close_fds=True, timeout=_SECONDS, check=False,
            )  # fmt: skip
        if process.returncode == NO_SPACE:
            raise OSError(errno.ENOSPC, "the child found no space left")
        if process.returncode != 0:
            raise FileUnreadable("the picture can't be read", kind=media)
        fresh.replace(path)
    except subprocess.TimeoutExpired as error:
        raise FileUnreadable("the picture takes too long to read", kind=media) from error
    finally:
        fresh.unlink(missing_ok=True)
