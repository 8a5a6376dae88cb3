"""党员找组织: sent from a phone or at a counter, answered, seen by who sent it (MEM-15)."""

import asyncio
from typing import Any

import pytest

from partyhub.domain.shared.permission import Role
from tests.api.contacts.conftest import PHONE, Asking
from tests.world import World


async def test_a_member_asks_the_organisation_answers_and_the_member_sees_it(
    asking: Asking,
) -> None:
    """MEM-15: the phone is never asked for, and told to who answers alone."""
    made = await asking.sent()
    assert (made["state"], made["late"], made["entered_by"]) == ("sent", False, "")
    (line,) = (await asking.get("/contact-requests"))["items"]
    assert (line["member_name"], line["org_name"], line["way"]) == ("王小明", "comm_b", "phone")
    whole = await asking.get(f"/contact-requests/{made['id']}")
    assert whole["phone"] == PHONE
    assert whole["allowed_actions"] == ["contact", "decline"]
    day = made["sent_at"][:10]
    reached = await asking.step(made, "contact", on=day, text="已约周六参加主题党日")
    assert reached.status_code == 200, reached.text
    closed = (await asking.step(made, "close", version=2)).json()
    assert (closed["request"]["state"], closed["phone"]) == ("closed", "137****9876")
    (mine,) = (await asking.get("/me/contact-requests", asking.me))["items"]
    assert (mine["state"], mine["answer"], mine["contacted_on"], mine["handler_name"]) == (
        "closed", "已约周六参加主题党日", day, "Community",
    )  # fmt: skip
    assert (await asking.get("/contact-requests"))["items"] == []
    assert len((await asking.get("/contact-requests?view=closed"))["items"]) == 1


async def test_each_time_the_phone_is_told_stands_in_the_members_access_log(
    asking: Asking,
) -> None:
    """SP-03."""
    made = await asking.sent()
    await asking.get(f"/contact-requests/{made['id']}")
    looks = (await asking.get(f"/members/{asking.member}/accesses", asking.me))["items"]
    assert [(look["kind"], look["purpose"]) for look in looks] == [("reveal", "联系申请")]


async def test_a_clerk_writes_it_down_for_who_comes_in_person(asking: Asking) -> None:
    """MEM-15: for members of the street; the member sees who did."""
    body = asking.wish(member_id=str(asking.member), entered_at=str(asking.world.orgs["street_a"]))
    made = await asking.post("/contact-requests", body, asking.clerk)
    assert made.status_code == 201, made.text
    (mine,) = (await asking.get("/me/contact-requests", asking.me))["items"]
    assert mine["entered_by"] == "Clerk"
    stranger = await asking.world.member("李远方", of="b", home=None)
    away = await asking.post("/contact-requests", body | {"member_id": str(stranger)}, asking.clerk)
    assert away.status_code == 404
    elsewhere = body | {"entered_at": str(asking.world.orgs["street_b"])}
    assert (await asking.post("/contact-requests", elsewhere, asking.clerk)).status_code == 403


async def test_one_open_request_per_organisation_also_at_once(asking: Asking) -> None:
    """MEM-15: another organisation may be asked meanwhile, and the same one afterwards."""
    answers = await asyncio.gather(
        *(asking.post("/me/contact-requests", asking.wish(), asking.me) for _ in range(3))
    )
    assert sorted(a.status_code for a in answers) == [201, 409, 409]
    assert {a.json()["code"] for a in answers if a.status_code == 409} == {"contact-under-way"}
    await asking.sent(org_id=str(asking.world.orgs["comm_a"]))
    made = next(a.json() for a in answers if a.status_code == 201)
    path = f"/me/contact-requests/{made['id']}/withdrawals"
    gone = await asking.post(path, {}, asking.me)
    assert (gone.status_code, gone.json()["state"]) == (200, "withdrawn")
    await asking.sent()


@pytest.mark.parametrize(
    ("action", "said", "code"),
    [
        ("contact", {"text": "已通话"}, "contact-unsaid"),
        ("contact", {"on": "2026-01-01", "text": "已通话"}, "invalid-field"),
        ("contact", {"on": "2099-01-01", "text": "已通话"}, "invalid-field"),
        ("decline", {"text": " "}, "contact-unsaid"),
        ("close", {}, "illegal-transition"),
    ],
)
async def test_an_answer_says_when_and_what(
    asking: Asking, action: str, said: dict[str, Any], code: str
) -> None:
    """MEM-15: never closed without the member having been reached, or told where to turn."""
    refused = await asking.step(await asking.sent(), action, **said)
    assert refused.json()["code"] == code


async def test_who_was_not_asked_sees_nothing_and_nobody_answers_their_own(
    asking: Asking, world: World
) -> None:
    """404 before 403; SP-03."""
    made = await asking.sent()
    stranger = await world.sign_in("stranger", (Role.COMMUNITY_ORG, "comm_a"))
    assert (await asking.get("/contact-requests", stranger))["items"] == []
    path = f"/contact-requests/{made['id']}"
    assert (await asking.client.get(path, headers=stranger)).status_code == 404
    assert (await asking.step(made, "decline", who=stranger, text="不归我们")).status_code == 404
    officer = await world.member("周同志", phone="13600002222")
    own = await world.sign_in("own", (Role.COMMUNITY_ORG, "comm_b"), member=officer)
    mine = (await asking.post("/me/contact-requests", asking.wish(), own)).json()
    refused = await asking.step(mine, "decline", who=own, text="x")
    assert (refused.status_code, refused.json()["code"]) == (403, "own-contact-request")


async def test_a_stale_version_and_a_closed_organisation_are_refused(
    asking: Asking, world: World
) -> None:
    made = await asking.sent()
    stale = await asking.step(made, "decline", version=9, text="不归我们")
    assert stale.status_code == 412
    await world.owner.execute(
        "UPDATE orgs SET closed_on = '2026-01-01' WHERE id = $1", world.orgs["comm_c"]
    )
    body = asking.wish(org_id=str(world.orgs["comm_c"]))
    assert (await asking.post("/me/contact-requests", body, asking.me)).status_code == 409
    officer = await asking.post("/me/contact-requests", asking.wish(), asking.clerk)
    assert officer.status_code == 404
