"""Reads postmaster.pid: is the server up, and is the file left over from a dead one?"""

import socket
import time
from pathlib import Path

from partyhub.integrations.embedded_postgres.layout import SOCKET_FILE

STATUS_LINE = 7  # the eighth line of postmaster.pid says starting, ready, stopping or standby
PAUSE_SECONDS = 0.1


class Postmaster:
    """The server process of one data folder, seen from outside."""

    def __init__(self, data: Path, sockets: Path) -> None:
        self._data = data
        self._pid_file = data / "postmaster.pid"
        self._socket = sockets / SOCKET_FILE

    def pid(self) -> int | None:
        try:
            return int(self._lines()[0])
        except (OSError, IndexError, ValueError):
            return None

    def is_ready(self) -> bool:
        """Its file says so and its socket accepts; pg_isready is not in every distribution."""
        try:
            if self._lines()[STATUS_LINE].strip() != "ready":
                return False
            with socket.socket(socket.AF_UNIX) as probe:
                probe.settimeout(3)
                probe.connect(str(self._socket))
        except (OSError, IndexError):
            return False
        return True

    def settle(self, seconds: float) -> bool:
        """Waits for a server that starts or dies; drops a pid file that no server owns."""
        deadline = time.monotonic() + seconds
        while not self.is_ready():
            pid = self.pid()
            if pid is None or not Path(f"/proc/{pid}").exists():
                return False  # PostgreSQL clears the file of a dead server itself
            if not self._is_ours(pid):
                # A zombie that PID 1 has not reaped, or a stranger with a reused number.
                self._pid_file.unlink(missing_ok=True)
                return False
            if time.monotonic() > deadline:
                return False
            time.sleep(PAUSE_SECONDS)
        return True

    def _is_ours(self, pid: int) -> bool:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
            command = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        except OSError:
            return False
        return state != "Z" and str(self._data).encode() in command

    def _lines(self) -> list[str]:
        return self._pid_file.read_text().splitlines()
