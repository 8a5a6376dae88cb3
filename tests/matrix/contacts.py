"""A contact request of our member to comm_a, and what is asked about it."""

from typing import Any
from uuid import UUID

from tests.matrix.demands import demand_requests
from tests.matrix.feedback import feedback_requests
from tests.matrix.rule import Rule
from tests.world import World

SENT = UUID(int=0xC0)
OWN_CONTACTS = {
    "sendContactRequest", "listMyContactRequests", "withdrawMyContactRequest",
    "listDeskReminders", "markDeskRemindersRead",
}  # fmt: skip
"""One's own: tests/api/contacts."""
_ANSWER = {
    "unit_org", "branch_secretary", "community_org", "window_clerk", "street_committee",
    "superior_org_department", "centre_director",
}  # fmt: skip
_ASKED = Rule(may=_ANSWER, done_from=("community",))
CONTACT_RULES = {"getContactRequest": _ASKED, "takeContactStep": _ASKED}
CONTACT_LISTS = {"listContactRequests": (_ANSWER, _ASKED)}
CONTACT_GATES = {"countContactRequests": _ANSWER}
_ADD = """
INSERT INTO contact_requests (id, member_id, org_id, topic, words, way, state, sent_at, due_at)
VALUES ($1, $2, $3, 'other', '想联系党组织', 'phone', 'sent', now(), now() + interval '3 days')"""


async def add_contact(world: World, member: UUID) -> None:
    """A fixed id, so that requests can be written down beforehand."""
    await world.owner.execute(_ADD, SENT, member, world.orgs["comm_a"])


def contact_requests_of(
    member: UUID, ids: dict[str, str]
) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """A step without words is refused once the right is found; so is a second request."""
    path = f"/contact-requests/{SENT}"
    step = {"json": {"action": "decline"}, "headers": {"If-Match": '"1"'}}
    wish = {
        "org_id": ids["comm_a"], "topic": "other", "words": "想联系", "way": "phone",
        "member_id": str(member), "entered_at": ids["dept_a"],
    }  # fmt: skip
    return (
        feedback_requests(ids)
        | demand_requests(ids["comm_a"])
        | {
            "listContactRequests": ("GET", "/contact-requests", {}),
            "countContactRequests": ("GET", "/contact-request-counts", {}),
            "enterContactRequest": ("POST", "/contact-requests", {"json": wish}),
            "getContactRequest": ("GET", path, {}),
            "takeContactStep": ("POST", f"{path}/steps", step),
        }
    )
