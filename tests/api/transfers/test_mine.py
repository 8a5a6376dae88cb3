"""A member's own transfers."""

from tests.api.transfers.conftest import Moves
from tests.world import key


async def test_the_member_sees_where_the_file_stands_and_who_holds_it(moves: Moves) -> None:
    """TRF-03, TRF-04, NT-09: the map of steps with dates, who has it, what comes next."""
    me = await moves.world.sign_in("me", member=moves.world_member)
    thing = await moves.to_letter(told="周一带身份证来")
    (mine,) = (await moves.client.get("/me/transfers", headers=me)).json()["items"]
    assert mine["transfer"]["told"] == "周一带身份证来"
    assert mine["turn"] == {"side": "target", "name": "branch_b"}
    assert mine["next_stop"] == "verifying"
    stands = {stop["name"]: stop["stands"] for stop in mine["road"]}
    assert (stands["target_review"], stands["letter_issued"]) == ("done", "now")
    assert stands["assigned"] == "ahead"
    assert mine["deadlines"][0]["days_left"] == 90
    assert (await moves.client.get(f"/transfers/{thing['id']}", headers=me)).status_code == 404
    path = f"/me/transfers/{thing['id']}/withdrawals"
    ended = await moves.client.post(path, json={"reason": "不走了"}, headers=me | key())
    assert ended.status_code == 200, ended.text
    assert ended.json()["items"][0]["transfer"]["state"] == "withdrawn"


async def test_nobody_withdraws_another_members_transfer(moves: Moves) -> None:
    """ADR 0015."""
    other = await moves.world.member("赵一", phone="13600002222")
    me = await moves.world.sign_in("other", member=other)
    thing = await moves.start()
    path = f"/me/transfers/{thing['id']}/withdrawals"
    answer = await moves.client.post(path, json={"reason": "x"}, headers=me | key())
    assert answer.status_code == 404
