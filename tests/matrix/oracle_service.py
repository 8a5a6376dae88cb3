"""Who may do what of members' service: its record, and activities."""

from tests.matrix import service_records as records
from tests.matrix.activities import (
    ACTIVITY_GATES,
    ACTIVITY_LISTS,
    ACTIVITY_RULES,
    OWN_ACTIVITIES,
)

SERVICE_RULES = {**records.SERVICE_RULES, **ACTIVITY_RULES}
SERVICE_LISTS = {**records.SERVICE_LISTS, **ACTIVITY_LISTS}
SERVICE_GATES = {**ACTIVITY_GATES}
SERVICE_UNSCOPED = {*records.OWN_SERVICE, *OWN_ACTIVITIES}
