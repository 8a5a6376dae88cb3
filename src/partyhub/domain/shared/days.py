"""Days as people in China count them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

_CHINA = ZoneInfo("Asia/Shanghai")


def local_day(moment: datetime) -> date:
    """The calendar day of a moment in China (GB/T 7408: UTC+8)."""
    return moment.astimezone(_CHINA).date()
