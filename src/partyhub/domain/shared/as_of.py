"""The day as of which a roster is asked for."""

from datetime import date, datetime

from partyhub.domain.shared.days import moment_after
from partyhub.domain.shared.errors import Invalid


def over_at(on: date, today: date) -> datetime | None:
    """When a past day was over; None of today, which is not. Invalid for a day to come."""
    if on > today:
        raise Invalid("that day is still to come", field="on")
    return None if on == today else moment_after(on)
