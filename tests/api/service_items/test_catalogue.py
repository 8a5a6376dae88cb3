"""The catalogue over HTTP: drafts, versions, who sees what, search."""

from typing import Any

import pytest

from partyhub.domain.shared.permission import Role
from tests.api.service_items.conftest import CONTENT, Counter
from tests.world import key


async def test_an_edit_of_what_is_published_is_the_draft_of_the_next_version(
    counter: Counter,
) -> None:
    """TKT-20: versions are append-only; publishing is one action."""
    item = await counter.offer("DY-001")
    read = await counter.client.get(f"/service-items/{item['id']}", headers=counter.director)
    assert (read.json()["number"], read.headers["etag"]) == (1, '"2"')
    edited = (await counter.edit(item, 2, cautions="请带原件")).json()
    assert (edited["number"], edited["current"]["cautions"]) == (1, "")
    assert edited["draft"]["cautions"] == "请带原件"
    assert edited["allowed_actions"] == ["edit", "publish", "withdraw"]
    done = await counter.publish(item)
    assert (done["number"], done["draft"], done["state"]) == (2, None, "published")
    assert [line["number"] for line in done["history"]] == [2, 1]
    first = await counter.client.get(
        f"/service-items/{item['id']}/versions/1", headers=counter.director
    )
    assert first.json()["cautions"] == ""


async def test_an_old_picture_changes_nothing(counter: Counter) -> None:
    item = await counter.create("DY-001")
    assert (await counter.edit(item, 1, cautions="甲")).status_code == 200
    assert (await counter.edit(item, 1, cautions="乙")).status_code == 412


async def test_a_draft_is_seen_by_its_editors_alone(counter: Counter) -> None:
    item = await counter.create("DY-001")
    clerk = await counter.world.sign_in("clerk", (Role.WINDOW_CLERK, "street_a"))
    path = f"/service-items/{item['id']}"
    assert (await counter.client.get(path, headers=clerk)).status_code == 404
    await counter.publish(item)
    await counter.edit(item, 2, cautions="还没定")
    seen = (await counter.client.get(path, headers=clerk)).json()
    assert (seen["draft"], seen["allowed_actions"]) == (None, [])


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"fee_fen": 500}, "fee-needs-basis"),
        ({"department": "没有这个科"}, "unknown-department"),
        ({"category": "nonsense"}, "invalid-field"),
        ({"limit": {"kind": "working_days", "days": 0}}, "invalid-field"),
        ({"name": ""}, "invalid-request"),
    ],
)
async def test_what_an_item_may_not_say_is_refused(
    counter: Counter, other: dict[str, Any], code: str
) -> None:
    """TKT-34: a fee needs its basis."""
    body = {"owner_id": str(counter.world.orgs["centre_a"]), "code": "A", "content": CONTENT}
    body["content"] = CONTENT | other
    answer = await counter.client.post(
        "/service-items", json=body, headers=counter.director | key()
    )
    assert (answer.status_code, answer.json()["code"]) == (422, code)


async def test_a_code_is_one_items_within_its_owner(counter: Counter) -> None:
    await counter.create("DY-001")
    body = {
        "owner_id": str(counter.world.orgs["centre_a"]), "code": "DY-001", "content": CONTENT,
    }  # fmt: skip
    again = await counter.client.post("/service-items", json=body, headers=counter.director | key())
    assert (again.status_code, again.json()["code"]) == (409, "service-item-code-taken")
    await counter.create("DY-001", owner="district")


async def test_only_centres_and_those_above_them_offer_services(counter: Counter) -> None:
    body = {"owner_id": str(counter.world.orgs["unit_a"]), "code": "A", "content": CONTENT}
    answer = await counter.client.post(
        "/service-items", json=body, headers=counter.district | key()
    )
    assert (answer.status_code, answer.json()["code"]) == (422, "wrong-kind-of-org")


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ({"q": "报到"}, ["A-1"]),
        ({"q": "ldd"}, ["A-1"]),
        ({"q": "liudong"}, ["A-1"]),
        ({"q": "a-2"}, ["A-2"]),
        ({"q": "%'"}, []),
        ({"kind": "approval"}, ["A-2"]),
        ({"category": "veterans"}, ["A-2"]),
        ({"department": "综合窗口"}, ["A-2"]),
        ({"state": ["draft"]}, ["A-3"]),
        ({"state": ["published", "draft"], "limit": 2}, ["A-2", "A-1"]),
        ({}, ["A-2", "A-1", "A-3"]),
    ],
)
async def test_items_are_found_by_name_pinyin_initials_code_and_filters(
    counter: Counter, question: dict[str, Any], found: list[str]
) -> None:
    await counter.offer("A-1")
    await counter.offer(
        "A-2", name="光荣牌申领", kind="approval", category="veterans", department="综合窗口"
    )
    await counter.create("A-3", name="中心活动室预约")
    answer = await counter.client.get("/service-items", params=question, headers=counter.director)
    assert [line["code"] for line in answer.json()["items"]] == found
    if "limit" in question:
        more = question | {"cursor": answer.json()["next_cursor"]}
        rest = await counter.client.get("/service-items", params=more, headers=counter.director)
        assert [line["code"] for line in rest.json()["items"]] == ["A-3"]


async def test_a_centre_offers_its_own_items_and_those_from_above(counter: Counter) -> None:
    """An own code wins over the same code from above, once it is published."""
    await counter.offer("Q-1", owner="district", name="区里的一件事")
    await counter.offer("Q-2", owner="district", name="区里的两件事")
    own = await counter.create("Q-1", name="本中心的一件事")
    centre = str(counter.world.orgs["centre_a"])

    async def offered() -> list[str]:
        params = {"org": centre, "state": "published"}
        found = await counter.client.get("/service-items", params=params, headers=counter.director)
        return [line["name"] for line in found.json()["items"]]

    assert await offered() == ["区里的两件事", "区里的一件事"]
    await counter.publish(own)
    assert await offered() == ["本中心的一件事", "区里的两件事"]


async def test_what_is_withdrawn_comes_back_as_it_was(counter: Counter) -> None:
    item = await counter.offer("DY-001")
    path = f"/service-items/{item['id']}/withdrawal"
    gone = await counter.client.post(
        path, json={"reason": "并入综合服务"}, headers=counter.director | key()
    )
    assert (gone.status_code, gone.json()["state"]) == (200, "withdrawn")
    guide = f"/public/service-guides/{item['id']}"
    assert (await counter.client.get(guide)).status_code == 404
    back = await counter.publish(item)
    assert (back["state"], back["number"]) == ("published", 1)
    assert (await counter.client.get(guide)).status_code == 200


async def test_every_step_leaves_an_event(counter: Counter) -> None:
    item = await counter.offer("DY-001")
    await counter.edit(item, 2, cautions="新")
    rows = await counter.world.owner.fetch(
        "SELECT action, to_state FROM events WHERE action LIKE 'service-item.%' ORDER BY seq"
    )
    assert [tuple(row) for row in rows] == [
        ("service-item.create", "draft"),
        ("service-item.publish", "published"),
        ("service-item.edit", "published"),
    ]


async def test_a_published_version_is_written_once(counter: Counter, pool: Any) -> None:
    """TKT-20: not even the application's role changes what tickets keep."""
    import asyncpg

    await counter.offer("DY-001")
    for change in ("UPDATE {} SET number = 9", "DELETE FROM {}"):
        async with pool.acquire() as connection:
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute(change.format("service_item_versions"))
        with pytest.raises(asyncpg.InsufficientPrivilegeError, match="written once"):
            await counter.world.owner.execute(change.format("service_item_versions"))
