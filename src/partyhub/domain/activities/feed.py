"""A member's calendar as a subscription (RFC 5545), behind an address that only they know."""

import hashlib
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from partyhub.domain.shared.ids import MemberId

_MOST: Final = 75  # octets of a line, RFC 5545 3.1
_ESCAPED: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})

_HEAD: Final = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//PartyHub//activities//ZH",
    "CALSCALE:GREGORIAN",
    "X-WR-CALNAME:党群服务活动",
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
)


@dataclass(frozen=True, slots=True)
class CalendarFeed:
    """Of a member: one at a time; a new one puts an end to the one before."""

    member_id: MemberId
    token_hash: bytes
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the calendar."""

    uid: str
    begins_at: datetime
    ends_at: datetime
    title: str
    place: str
    words: str
    cancelled: bool = False
    tentative: bool = False


def new_token() -> str:
    """256 bits that nobody guesses."""
    return secrets.token_urlsafe(32)


def hashed(token: str) -> bytes:
    """What is kept of it; a random token of that length needs no salt."""
    return hashlib.sha256(token.encode()).digest()


def calendar_of(entries: Iterable[Entry], now: datetime) -> bytes:
    """The whole feed, lines folded and ended as RFC 5545 says."""
    lines = [*_HEAD]
    for entry in entries:
        lines += _event(entry, now)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded(line)}\r\n" for line in lines).encode()


def _event(entry: Entry, now: datetime) -> Iterator[str]:
    status = "CONFIRMED"
    if entry.cancelled or entry.tentative:
        status = "CANCELLED" if entry.cancelled else "TENTATIVE"
    yield "BEGIN:VEVENT"
    yield f"UID:{entry.uid}@partyhub"
    yield f"DTSTAMP:{_moment(now)}"
    yield f"DTSTART:{_moment(entry.begins_at)}"
    yield f"DTEND:{_moment(entry.ends_at)}"
    yield f"SUMMARY:{escaped(entry.title)}"
    yield f"LOCATION:{escaped(entry.place)}"
    yield f"DESCRIPTION:{escaped(entry.words)}"
    yield f"STATUS:{status}"
    yield "END:VEVENT"


def escaped(text: str) -> str:
    """As a TEXT value (3.3.11); lines end with `\\n`."""
    return text.replace("\r\n", "\n").translate(_ESCAPED)


def folded(line: str) -> str:
    """At most 75 octets a line, never cut within a character (3.1)."""
    parts, room = [""], _MOST
    for sign in line:
        size = len(sign.encode())
        if size > room:
            parts.append("")
            room = _MOST - 1
        parts[-1] += sign
        room -= size
    return "\r\n ".join(parts)


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
