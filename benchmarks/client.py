"""The load: keep-alive connections in a process of their own, which checks every answer.

Reads one JSON task a line from stdin and answers each with one line of JSON on stdout.
"""

import asyncio
import json
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

import uvloop

CONNECTIONS = 16


@dataclass(frozen=True, slots=True)
class Call:
    """One request as bytes, and what its answer has to hold."""

    request: bytes
    expected: bytes


@dataclass(slots=True)
class Window:
    """What one window saw; latencies in seconds. `busy`: 503, the pool gave none in 2 s."""

    seconds: float
    done: int
    latencies: list[float]
    wrong: list[str]
    busy: int = 0


class _Connection(asyncio.Protocol):
    """Sends the next call as soon as the last one is answered."""

    def __init__(self, calls: Iterator[Call], until: float, window: Window) -> None:
        self._calls, self._until, self._window = calls, until, window
        self._buffer = b""
        self._began = 0.0
        self._call: Call | None = None
        self.closed: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: Any) -> None:
        self._transport = transport
        self._next()

    def _next(self) -> None:
        self._call = next(self._calls, None) if time.perf_counter() < self._until else None
        if self._call is None:
            self._transport.close()
            return
        self._began = time.perf_counter()
        self._transport.write(self._call.request)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, found, body = self._buffer.partition(b"\r\n\r\n")
        if not found:
            return
        length = int(head.lower().split(b"content-length:", 1)[1].split(b"\r\n", 1)[0])
        if len(body) < length:
            return
        self._buffer = b""
        if head.startswith(b"HTTP/1.1 503 "):
            self._window.busy += 1
        else:
            self._window.latencies.append(time.perf_counter() - self._began)
            self._check(head, body)
        self._next()

    def _check(self, head: bytes, body: bytes) -> None:
        self._window.done += 1
        right = (
            head.startswith((b"HTTP/1.1 200 ", b"HTTP/1.1 201 "))
            and self._call
            and self._call.expected in body
        )
        if not right and len(self._window.wrong) < 3:
            self._window.wrong.append((head[:40] + b" ... " + body[:300]).decode(errors="replace"))

    def connection_lost(self, exc: Exception | None) -> None:
        if exc is not None or self._call is not None:
            self._window.wrong.append(f"the connection was lost: {exc}")
        if not self.closed.done():
            self.closed.set_result(None)


async def load(port: int, calls: list[Call], seconds: float, *, endless: bool) -> Window:
    """Runs for `seconds`, or until the calls are used up unless they are `endless`."""
    window = Window(0.0, 0, [], [])
    loop, began = asyncio.get_running_loop(), time.perf_counter()
    source = _round(calls) if endless else iter(calls)
    connections = []
    for _ in range(CONNECTIONS):
        _, made = await loop.create_connection(
            lambda: _Connection(source, began + seconds, window), "127.0.0.1", port
        )
        connections.append(made.closed)
    await asyncio.wait_for(asyncio.gather(*connections), seconds + 15)
    window.seconds = time.perf_counter() - began
    return window


def _round(calls: list[Call]) -> Iterator[Call]:
    while True:
        yield from calls


async def _serve_tasks() -> None:
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        task = json.loads(line)
        calls = [Call(r.encode(), e.encode()) for r, e in task["calls"]]
        window = await load(task["port"], calls, task["seconds"], endless=task["endless"])
        sys.stdout.write(json.dumps(asdict(window)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    uvloop.run(_serve_tasks())
