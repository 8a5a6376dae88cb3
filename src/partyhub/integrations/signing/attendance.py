"""Codes of attendance: HMAC-SHA-256 over the activity and the minute it is shown in."""

import base64
import binascii
import hmac
import struct
from datetime import datetime
from typing import Final
from uuid import UUID

from partyhub.domain.activities.code import ROTATES
from partyhub.domain.activities.refusals import CodeForged, CodeOld
from partyhub.domain.shared.ids import ActivityId

_PAYLOAD = struct.Struct(">16sI")
_MAC: Final = 16
_LENGTH: Final = 48  # of 36 bytes in base64url: no padding, one spelling
_PURPOSE: Final = b"partyhub attendance\0"


class AttendanceCodes:
    """Implements the port of that name with one key."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def code(self, activity_id: ActivityId, now: datetime) -> str:
        payload = _PAYLOAD.pack(activity_id.bytes, _minute(now))
        return base64.urlsafe_b64encode(payload + self._mac(payload)).decode()

    def read(self, code: str, now: datetime) -> ActivityId:
        """That of this minute, or of the one before, which a phone may be reading still."""
        payload = self._payload(code)
        activity, shown = _PAYLOAD.unpack(payload)
        if shown not in (_minute(now), _minute(now) - 1):
            raise CodeOld("scan the one on the screen")
        return ActivityId(UUID(bytes=activity))

    def _payload(self, code: str) -> bytes:
        try:
            raw = base64.b64decode(code, altchars=b"-_", validate=True)
        except (ValueError, binascii.Error) as error:
            raise CodeForged("not a code") from error
        payload, mac = raw[: _PAYLOAD.size], raw[_PAYLOAD.size :]
        if len(code) != _LENGTH or not hmac.compare_digest(mac, self._mac(payload)):
            raise CodeForged("not signed by us")
        return payload

    def _mac(self, payload: bytes) -> bytes:
        return hmac.digest(self._key, _PURPOSE + payload, "sha256")[:_MAC]


def _minute(now: datetime) -> int:
    return int(now.timestamp() // ROTATES.total_seconds())
