"""What is asked of members' service, of all its parts."""

from typing import Any

from tests.matrix.activities import activity_requests
from tests.matrix.co_building import together_requests
from tests.matrix.feedback import feedback_requests


def serving_requests(ids: dict[str, str]) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Bodies that change little."""
    return {**activity_requests(ids), **together_requests(ids), **feedback_requests(ids)}
