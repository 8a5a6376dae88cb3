"""A demo that has moved on: the clock of a practice district runs as many seconds ahead as a file
says, so that a year's way can be walked in a minute (`PARTYHUB_DEMO_CLOCK`, never in production).
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path


class DemoClock:
    """Now and the seconds in `file`; without the file, or with something else in it, simply now."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def __call__(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self._ahead())

    def _ahead(self) -> int:
        try:
            return int(self._file.read_text("utf-8"))
        except (OSError, ValueError):
            return 0
