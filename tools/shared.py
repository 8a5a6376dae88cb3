"""What the tools have in common: the checkout, a said command, and a mark of work done."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Problem(Exception):
    """Shown to the person as it is, without a traceback."""


def say(words: str) -> None:
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()


def run(*command: str | Path, cwd: Path = ROOT) -> None:
    words = [str(word) for word in command]
    say(f"+ {' '.join(words)}")
    subprocess.run(words, check=True, cwd=cwd)


def digest(paths: Iterable[Path]) -> str:
    """Changes when a file's path or content does; its date means nothing after a clone."""
    total = hashlib.sha256()
    for path in sorted(paths):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        total.update(f"{path.relative_to(ROOT)} {content}\n".encode())
    return total.hexdigest()


def unless_marked(mark: Path, value: str, work: Callable[[], None]) -> None:
    """Does the work once per value; a broken-off run leaves no mark."""
    if is_marked(mark, value):
        return
    begun = time.monotonic()
    mark.unlink(missing_ok=True)
    work()
    mark.parent.mkdir(parents=True, exist_ok=True)
    mark.write_text(value)
    say(f"  {mark.name.lstrip('.')}: {time.monotonic() - begun:.1f} s")


def is_marked(mark: Path, value: str) -> bool:
    return mark.exists() and mark.read_text() == value
