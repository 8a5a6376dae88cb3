"""Who stands at the counter is found, not asked again; and every look leaves a trace."""

from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.api.tickets.conftest import Counter
from tests.checked_in import Put, put_check_in
from tests.world import key


async def _find(
    counter: Counter, asked: str, who: dict[str, str] | None = None, at: str = "窗口"
) -> httpx.Response:
    body = {"org_id": str(counter.world.orgs[at]), "asked": asked}
    return await counter.client.post(
        "/tickets/client-lookups", json=body, headers=who or counter.clerk
    )


async def _looks(counter: Counter) -> list[tuple[UUID, str, str]]:
    rows = await counter.world.owner.fetch("SELECT member_id, kind, purpose FROM accesses")
    return [tuple(row) for row in rows]


async def test_members_of_the_street_are_found_few_and_masked_and_each_look_is_kept(
    counter: Counter,
) -> None:
    """ROL-16: of its branches, and of other units checked in with its communities."""
    here = await counter.world.member("王小明", phone="13812345678")
    arrived = await counter.world.member("王秀英", "c", phone="13900005678")
    await put_check_in(counter.world, Put(of="c", to="comm_a", member=arrived))
    await counter.world.member("王大山", "c", phone="13700005678")
    for asked, names in (
        ("5678", {"王小明", "王秀英"}),
        ("王小明", {"王小明"}),
        ("王小", {"王小明"}),
        ("王大", set()),
    ):
        found = (await _find(counter, asked)).json()
        assert {one["name"] for one in found["members"]} == names, asked
    shown = (await _find(counter, "王小明")).json()["members"][0]
    assert shown == {
        "member_id": str(here), "name": "王小明", "phone_masked": "138****5678",
        "unit_name": "unit_a",
    }  # fmt: skip
    looks = await _looks(counter)
    assert looks.count((here, "view", "窗口登记")) == 4
    assert looks.count((arrived, "view", "窗口登记")) == 1


async def test_a_crowd_is_cut_off_and_said_to_be_more(counter: Counter) -> None:
    for n in range(9):
        await counter.world.member(f"李四{n}", phone=f"1381234{n:04d}")
    found = (await _find(counter, "李四")).json()
    assert (len(found["members"]), found["more"]) == (8, True)
    assert len(await _looks(counter)) == 8


@pytest.mark.parametrize("asked", ["w", "王", "567", "56789", "1", "", "a1", "5678 "])
async def test_a_wide_question_is_refused(counter: Counter, asked: str) -> None:
    answer = await _find(counter, asked)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-request")


async def test_only_who_takes_matters_in_there_asks(counter: Counter) -> None:
    """SP-17."""
    await counter.world.member("王小明")
    unit = await counter.world.sign_in("unit", (Role.UNIT_ORG, "unit_a"))
    other = await counter.world.sign_in("other", (Role.HANDLER, "centre_b"))
    for who in (unit, other):
        answer = await _find(counter, "王小明", who)
        assert (answer.status_code, answer.json()["code"]) == (403, "not-allowed")
    street = await _find(counter, "王小明", at="street_a")
    assert (street.status_code, street.json()["code"]) == (422, "not-a-centre")
    assert await _looks(counter) == []


async def _taken(counter: Counter, **known: Any) -> dict[str, Any]:
    body = counter.body(**known)
    for name in ("client_name", "client_phone"):
        if name not in known:
            body.pop(name)
    answer = await counter.client.post("/tickets", json=body, headers=counter.clerk | key())
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def _phone(counter: Counter, ticket: dict[str, Any]) -> str:
    path = f"/tickets/{ticket['id']}/phone-reveal"
    answer = await counter.client.post(
        path, json={"purpose": "回访"}, headers=counter.clerk | key()
    )
    return str(answer.json().get("phone", answer.json().get("code")))


async def test_who_was_found_brings_name_and_phone_and_the_counter_sees_no_number(
    counter: Counter,
) -> None:
    """TKT-04: entered once, never asked twice."""
    member = await counter.world.member("王小明", phone="13812345678")
    ticket = await _taken(counter, member_id=str(member))
    shown = (ticket["client_name"], ticket["phone_masked"], ticket["client_unit"])
    assert shown == ("王小明", "138****5678", "unit_a")
    assert (ticket["is_member"], ticket["member_id"]) == (True, str(member))
    assert (member, "view", "窗口登记") in await _looks(counter)
    assert await _phone(counter, ticket) == "13812345678"
    other = await _taken(counter, member_id=str(member), client_phone="13600001111")
    assert await _phone(counter, other) == "13600001111"


async def test_a_member_out_of_reach_is_not_found(counter: Counter) -> None:
    stranger = await counter.world.member("赵一", "b", home=None)
    for member in (str(stranger), str(counter.item)):
        body = counter.body(member_id=member)
        answer = await counter.client.post("/tickets", json=body, headers=counter.clerk | key())
        assert (answer.status_code, answer.json()["code"]) == (404, "not-found")


async def test_who_has_been_here_is_found_by_the_phone_and_not_asked_again(
    counter: Counter,
) -> None:
    """CLK-13; each person once, with the matter that they came with last."""
    await counter.take_in(client_unit="幸福里")
    last = await counter.take_in(client_unit="幸福里")
    await counter.take_in(client_name="李四", client_phone="13900001234")
    found = (await _find(counter, "1234")).json()
    assert [(c["name"], c["phone_masked"]) for c in found["clients"]] == [
        ("李四", "139****1234"), ("王秀兰", "137****1234"),
    ]  # fmt: skip
    assert found["clients"][1]["ticket_id"] == last["id"]
    assert (await _find(counter, "wxl")).json()["clients"] == []
    again = await _taken(counter, same_client_as=last["id"])
    shown = (again["client_name"], again["phone_masked"], again["client_unit"])
    assert shown == ("王秀兰", "137****1234", "幸福里")
    assert await _phone(counter, again) == "13700001234"


async def test_who_complained_is_not_found_by_that(counter: Counter) -> None:
    """SP-06."""
    item = "UPDATE tickets SET kind = 'complaint' WHERE id = $1"
    complaint = await counter.take_in()
    await counter.world.owner.execute(item, UUID(complaint["id"]))
    found = (await _find(counter, "1234", counter.director)).json()
    assert found["clients"] == []
    body = counter.body(same_client_as=complaint["id"])
    answer = await counter.client.post("/tickets", json=body, headers=counter.clerk | key())
    assert (answer.status_code, answer.json()["code"]) == (404, "not-found")
