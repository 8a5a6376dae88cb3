"""Hashes passwords: Argon2id, two at a time, and a short queue so that logins cannot starve it."""

import asyncio
import secrets
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from pwdlib import PasswordHash
from pwdlib.exceptions import UnknownHashError
from pwdlib.hashers.argon2 import Argon2Hasher

from partyhub.domain.shared.errors import DomainError, Kind

R = TypeVar("R")


class TooBusy(DomainError):
    """More people sign in at this moment than can be served; the same try may be sent again."""

    kind, code = Kind.TOO_MANY, "too-busy"


class Passwords:
    """Argon2id with OWASP's minimum of 19 MiB and two passes, about 60 ms a password."""

    def __init__(
        self,
        *,
        memory_kib: int = 19 * 1024,
        passes: int = 2,
        at_once: int = 2,
        queue: int = 20,
    ) -> None:
        self._hasher = PasswordHash(
            (Argon2Hasher(time_cost=passes, memory_cost=memory_kib, parallelism=1),)
        )
        self._threads = ThreadPoolExecutor(at_once, thread_name_prefix="passwords")
        self._places = threading.BoundedSemaphore(at_once + queue)
        # Someone unknown costs the same time as someone known, so the time names no account.
        self._dummy = self._hasher.hash(secrets.token_urlsafe())

    async def hash(self, password: str) -> str:
        return await self._in_thread(lambda: self._hasher.hash(password))

    async def verify(self, password: str, hashed: str | None) -> bool:
        """False for an unknown user (`hashed` is None) too, in the time of a known one."""
        matches = await self._in_thread(lambda: self._matches(password, hashed or self._dummy))
        return matches and hashed is not None

    def needs_rehash(self, hashed: str) -> bool:
        """True where the hash was made with other parameters than today's."""
        return self._hasher.current_hasher.check_needs_rehash(hashed)

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _matches(self, password: str, hashed: str) -> bool:
        try:
            return self._hasher.verify(password, hashed)
        except UnknownHashError:
            self._hasher.verify(password, self._dummy)
            return False

    async def _in_thread(self, work: Callable[[], R]) -> R:
        if not self._places.acquire(blocking=False):
            raise TooBusy("the queue for hashing passwords is full")
        future = self._threads.submit(work)
        # On the thread's future, not in a `finally`: a caller who leaves frees no place early.
        future.add_done_callback(lambda _: self._places.release())
        return await asyncio.wrap_future(future)
