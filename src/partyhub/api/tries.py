"""Locks a name after so many wrong guesses at what belongs to it, in this process's memory."""

from collections import OrderedDict
from datetime import datetime, timedelta

from partyhub.domain.shared.errors import TooMany

_REMEMBERED = 10_000


class Tries:
    """A name is locked alike whether it exists or not, so that the lock tells nothing.

    A try counts as wrong from its beginning, so that many at once gain nothing; `right` takes
    its own count back, and no more than that.
    """

    def __init__(self, wrong: int, locked: timedelta) -> None:
        self._most, self._locked = wrong, locked
        self._counts: OrderedDict[str, tuple[int, datetime]] = OrderedDict()

    def take(self, name: str, now: datetime) -> None:
        """TooMany while the name is locked."""
        count, last = self._counts.pop(name, (0, now))
        if now - last >= self._locked:
            count = 0
        if count >= self._most:
            self._counts[name] = (count, last)
            left = int((self._locked - (now - last)).total_seconds())
            raise TooMany("too many wrong tries", retry_after=str(max(1, left)))
        self._counts[name] = (count + 1, now)
        if len(self._counts) > _REMEMBERED:
            self._counts.popitem(last=False)

    def right(self, name: str) -> None:
        """The try that was just taken found its match."""
        if name in self._counts:
            count, last = self._counts[name]
            self._counts[name] = (max(0, count - 1), last)
