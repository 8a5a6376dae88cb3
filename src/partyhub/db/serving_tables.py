"""The tables of members' service."""

from partyhub.db.activities.table import (
    activities,
    activity_seats,
    activity_themes,
    calendar_feeds,
    service_days,
)
from partyhub.db.service_records.table import service_records

SERVING = (
    service_records,
    service_days,
    activity_themes,
    activities,
    activity_seats,
    calendar_feeds,
)
