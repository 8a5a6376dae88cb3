"""The code of the day: shown on a screen at the door, new every minute, for who is there."""

from datetime import datetime, timedelta
from typing import Final, Protocol

from partyhub.domain.shared.ids import ActivityId

ROTATES: Final = timedelta(seconds=60)


class AttendanceCodes(Protocol):
    """Makes the code of a moment and reads it while it is shown (or was, a moment ago)."""

    def code(self, activity_id: ActivityId, now: datetime) -> str: ...

    def read(self, code: str, now: datetime) -> ActivityId:
        """CodeForged, CodeOld."""
        ...
