"""Work that goes on after its answer: one task a name, kept until it ends, its errors logged."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any

import structlog

_log = structlog.get_logger("partyhub.jobs")


class Jobs:
    """In this process only; whoever starts a job must be able to start it again."""

    def __init__(self) -> None:
        self._running: dict[str, asyncio.Task[None]] = {}

    def start(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        """Nothing happens while a job of that name runs."""
        if name in self._running:
            work.close()
            return
        task = asyncio.create_task(self._logged(name, work), name=name)
        self._running[name] = task
        task.add_done_callback(lambda _: self._running.pop(name, None))

    async def finish(self) -> None:
        """Wait until nothing runs."""
        while self._running:
            await asyncio.gather(*self._running.values(), return_exceptions=True)

    async def stop(self) -> None:
        """Give up what runs; it is resumed at the next start."""
        for task in self._running.values():
            task.cancel()
        with suppress(asyncio.CancelledError):
            await self.finish()

    async def _logged(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except Exception as error:  # noqa: BLE001 - whatever it was, the server goes on
            _log.error("job failed", job=name, exc_info=error)
