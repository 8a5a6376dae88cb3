"""Starts both servers and the load, and measures them window by window, in turns."""

import json
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from statistics import median
from types import TracebackType
from typing import Self

import asyncpg

from benchmarks import cpu
from benchmarks.operations import Calls, Maker, Operation

SIDES = ("product", "bare")
SMALL = "small"
"""The product again, on a small district: what growth costs."""
_PATIENCE_SECONDS = 90.0
"""Three servers start at once, on a machine where others may be at work."""
_WARM_SECONDS = 6.0
"""Until each connection has touched what it reads: its first reading of a page costs a fault."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One window of one side; times in µs of CPU per request, latencies in ms."""

    per_second: float
    p50: float
    p95: float
    server_cpu: float
    database_cpu: float
    requests: int
    busy: int


@dataclass(slots=True)
class Result:
    """All windows of one operation."""

    name: str
    title: str
    growth: str = ""
    windows: dict[str, list[Measured]] = field(
        default_factory=lambda: {side: [] for side in (*SIDES, SMALL)}
    )

    def of(self, side: str, figure: str) -> float:
        return float(median(getattr(window, figure) for window in self.windows[side]))


class Servers:
    """The product, the bare handler, the small product and the load: each in its own process."""

    def __init__(self, dsn: str, small: str) -> None:
        self._dsns = {"product": dsn, "bare": dsn, SMALL: small}
        self.ports: dict[str, int] = {}
        self.processes: dict[str, subprocess.Popen[bytes]] = {}

    def __enter__(self) -> Self:
        for side, dsn in self._dsns.items():
            self.ports[side] = _free_port()
            module = "benchmarks.bare" if side == "bare" else "benchmarks.product"
            self.processes[side] = subprocess.Popen(
                [sys.executable, "-m", module, str(self.ports[side]), dsn],
                stdout=subprocess.DEVNULL,
            )
        self._load = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.client"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        try:
            for side, process in self.processes.items():
                _wait_for(self.ports[side], process)
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop()

    def _stop(self) -> None:
        self._load.terminate()
        self._load.wait(10)
        for process in self.processes.values():
            process.terminate()
            process.wait(10)

    def load(self, side: str, calls: Calls, seconds: float, *, endless: bool) -> dict[str, object]:
        task = {"port": self.ports[side], "calls": calls, "seconds": seconds, "endless": endless}
        stdin, stdout = self._load.stdin, self._load.stdout
        if stdin is None or stdout is None:
            raise RuntimeError("the load has no pipes")
        stdin.write(json.dumps(task) + "\n")
        stdin.flush()
        answer: dict[str, object] = json.loads(stdout.readline())
        return answer


class Bench:
    """Measures operations on running servers."""

    def __init__(
        self,
        servers: Servers,
        owner: asyncpg.Connection,
        small: asyncpg.Connection,
        postmaster: int,
        *,
        windows: int,
        seconds: float,
    ) -> None:
        self._servers, self._postmaster = servers, postmaster
        large = Maker(owner)
        self._makers = {"product": large, "bare": large, SMALL: Maker(small)}
        self._windows, self._seconds = windows, seconds

    async def measure(self, operation: Operation) -> Result:
        """A window each to warm up, then windows in turns; who begins alternates."""
        result = Result(operation.name, operation.title)
        sides = (*SIDES, SMALL) if operation.grows else SIDES
        for side in sides:
            await self._window(operation, side, _WARM_SECONDS)
        for turn in range(self._windows):
            for side in sides if turn % 2 == 0 else sides[::-1]:
                result.windows[side].append(await self._window(operation, side, self._seconds))
        return result

    async def _window(self, operation: Operation, side: str, seconds: float) -> Measured:
        maker = self._makers[side]
        await maker.put_back()
        calls = await operation.calls(maker)
        server = self._servers.processes[side].pid
        before = cpu.of_process(server), cpu.of_children(self._postmaster)
        seen = self._servers.load(side, calls, seconds, endless=operation.endless)
        after = cpu.of_process(server), cpu.of_children(self._postmaster)
        if seen["wrong"]:
            raise RuntimeError(f"{side} answered {operation.name} wrongly: {seen['wrong']}")
        return _measured(seen, after[0] - before[0], cpu.between(before[1], after[1]))


def _measured(seen: dict[str, object], server: float, database: float) -> Measured:
    latencies = sorted(float(x) * 1000 for x in seen["latencies"])  # type: ignore[attr-defined]
    count = len(latencies)
    return Measured(
        per_second=count / float(str(seen["seconds"])),
        p50=latencies[count // 2],
        p95=latencies[count * 95 // 100],
        server_cpu=server / count,
        database_cpu=database / count,
        requests=count,
        busy=int(str(seen["busy"])),
    )


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("a server did not start")
