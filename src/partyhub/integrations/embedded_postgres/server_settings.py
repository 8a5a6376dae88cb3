"""How our own PostgreSQL is set: always, and where its data need not outlive a power cut."""

import os
import shlex
from pathlib import Path

_ALWAYS = {
    "listen_addresses": "",  # the socket only: no port to clash, nothing on the network
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
    "log_error_verbosity": "terse",  # DETAIL lines would put personal data into the log
}
_SCRATCH = {
    "shared_buffers": "128MB",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_wal_size": "1GB",
    "checkpoint_timeout": "1h",
}


_MB = 1024 * 1024
_CGROUP_LIMIT = Path("/sys/fs/cgroup/memory.max")


def shared_buffers(memory: int) -> str:
    """A quarter of the memory, given in bytes; 128 MB to 4 GB (PostgreSQL's manual, 19.4.1).

    A register of a million members takes 2 GB; what does not fit is read from the system's cache,
    page by page, at three times the cost.
    """
    return f"{min(max(memory // 4 // _MB, 128), 4096)}MB"


def _memory() -> int:
    """Of the machine, or of the container if that has less."""
    there = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    allowed = _CGROUP_LIMIT.read_text().strip() if _CGROUP_LIMIT.exists() else "max"
    return min(there, int(allowed)) if allowed.isdigit() else there


def server_options(sockets: Path, *, durable: bool) -> str:
    """For `pg_ctl -o`; scratch settings where `durable` is False."""
    settings = _ALWAYS | ({"shared_buffers": shared_buffers(_memory())} if durable else _SCRATCH)
    settings["unix_socket_directories"] = str(sockets)
    return " ".join(shlex.quote(f"--{name}={value}") for name, value in settings.items())
