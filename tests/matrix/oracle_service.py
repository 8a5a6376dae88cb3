"""Who may do what of members' service: its record, and activities."""

from tests.matrix import service_records as records
from tests.matrix.activities import (
    ACTIVITY_GATES,
    ACTIVITY_LISTS,
    ACTIVITY_RULES,
    OWN_ACTIVITIES,
)
from tests.matrix.feedback import (
    FEEDBACK_GATES,
    FEEDBACK_LISTS,
    FEEDBACK_RULES,
    FEEDBACK_UNSCOPED,
)
from tests.matrix.pairing import OWN_PAIRS, PAIRING_GATES, PAIRING_LISTS, PAIRING_RULES
from tests.matrix.points import OWN_POINTS, POINT_RULES
from tests.matrix.posts import OWN_POSTS, POST_LISTS, POST_RULES
from tests.matrix.service_files import FILE_LISTS, FILE_RULES
from tests.matrix.showcases import OWN_SHOWCASES, SHOWCASE_LISTS, SHOWCASE_RULES
from tests.matrix.suggestions import OWN_SUGGESTIONS, SUGGESTION_LISTS, SUGGESTION_RULES
from tests.matrix.teams import OWN_TEAMS, TEAM_GATES, TEAM_LISTS, TEAM_RULES

SERVICE_RULES = {
    **records.SERVICE_RULES, **ACTIVITY_RULES, **FEEDBACK_RULES, **SUGGESTION_RULES,
    **PAIRING_RULES, **FILE_RULES, **POST_RULES,
    **PAIRING_RULES, **POST_RULES, **POINT_RULES, **TEAM_RULES, **SHOWCASE_RULES,
}  # fmt: skip
SERVICE_LISTS = {
    **records.SERVICE_LISTS, **ACTIVITY_LISTS, **FEEDBACK_LISTS, **SUGGESTION_LISTS,
    **PAIRING_LISTS, **FILE_LISTS, **POST_LISTS, **TEAM_LISTS, **SHOWCASE_LISTS,
}  # fmt: skip
SERVICE_GATES = {
    **ACTIVITY_GATES, **FEEDBACK_GATES, **records.SERVICE_GATES, **PAIRING_GATES, **TEAM_GATES,
}  # fmt: skip
SERVICE_UNSCOPED = {
    *records.OWN_SERVICE, *OWN_ACTIVITIES, *FEEDBACK_UNSCOPED, *OWN_SUGGESTIONS, *OWN_PAIRS,
    *OWN_TEAMS, *OWN_POSTS, *OWN_POINTS, *OWN_SHOWCASES,
}  # fmt: skip
