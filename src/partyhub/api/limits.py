"""A limit for public pages: a bucket of tokens per address, in this process's memory."""

from collections import OrderedDict
from datetime import datetime

from partyhub.domain.shared.errors import TooMany

_REMEMBERED = 10_000


class RateLimit:
    """`burst` calls at once, refilled at `per_minute`; the longest unused address is forgotten."""

    def __init__(self, per_minute: int, burst: int | None = None) -> None:
        self._rate = per_minute / 60
        self._burst = float(burst or per_minute)
        self._buckets: OrderedDict[str, tuple[float, datetime]] = OrderedDict()

    def take(self, who: str, now: datetime) -> None:
        """TooMany when the bucket is empty."""
        left, since = self._buckets.pop(who, (self._burst, now))
        elapsed = max(0.0, (now - since).total_seconds())
        left = min(self._burst, left + elapsed * self._rate)
        allowed = left >= 1
        self._buckets[who] = (left - 1 if allowed else left, now)
        if len(self._buckets) > _REMEMBERED:
            self._buckets.popitem(last=False)
        if not allowed:
            raise TooMany("too many calls from this address", retry_after="60")
