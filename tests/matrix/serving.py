"""What is asked of members' service, of all its parts."""

from typing import Any

from tests.matrix.activities import activity_requests
from tests.matrix.co_building import OURS_TOGETHER, together_requests
from tests.matrix.feedback import FEEDBACK_OURS, feedback_requests
from tests.matrix.pairing import PAIRED, pairing_requests
from tests.matrix.participation_letters import letter_requests
from tests.matrix.points import point_requests
from tests.matrix.posts import post_requests
from tests.matrix.showcases import showcase_requests
from tests.matrix.suggestions import SUGGESTION
from tests.whole_person.posts import POST
from tests.whole_person.shown import SHOWCASE
from tests.whole_person.teams import TEAM

_SINGLE = (PAIRED, SUGGESTION, POST, TEAM, SHOWCASE)
SERVING_OURS = FEEDBACK_OURS | OURS_TOGETHER | {str(one) for one in _SINGLE}


def serving_requests(ids: dict[str, str]) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Bodies that change little."""
    return {
        **activity_requests(ids), **together_requests(ids), **feedback_requests(ids),
        **pairing_requests(ids), **post_requests(ids), **letter_requests(ids),
        **point_requests(ids["comm_a"]), **showcase_requests(ids["comm_a"]),
    }  # fmt: skip
