"""CPU time of processes, from /proc: user and system time of all their threads."""

import os
from pathlib import Path

_TICK = 1_000_000 / os.sysconf("SC_CLK_TCK")  # µs


def of_process(pid: int) -> float:
    """µs so far; 0 for a process that has gone."""
    return _fields(pid)[1]


def of_children(pid: int) -> dict[int, float]:
    """µs so far of each live child, as PostgreSQL's backends are its postmaster's."""
    pids = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    return {child: used for child in pids for parent, used in [_fields(child)] if parent == pid}


def between(before: dict[int, float], after: dict[int, float]) -> float:
    """µs between two looks; what a child used that left in between is not known."""
    return sum(used - before.get(child, 0.0) for child, used in after.items())


def _fields(pid: int) -> tuple[int, float]:
    """Parent and µs of CPU (proc(5): fields 4, 14 and 15; the name may hold blanks)."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0, 0.0
    return int(fields[1]), (int(fields[11]) + int(fields[12])) * _TICK
