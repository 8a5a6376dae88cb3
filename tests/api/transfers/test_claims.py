"""A counter takes up the transfer of whoever stands there; another committee claims it (TRF-01)."""

from datetime import datetime, timedelta

import pytest

from partyhub.domain.desk_reminders.reminder import Matter
from partyhub.domain.shared.permission import Role
from partyhub.usecases.desk_reminders.give import give_desk_reminders
from tests.api.transfers.claiming import Claims, Thing
from tests.api.transfers.conftest import TERMS, TOLD, Moves
from tests.integrations.printing.printed import Pages


@pytest.fixture
async def claims(moves: Moves) -> Claims:
    return await Claims(moves).come()


async def test_the_answer_is_the_same_whether_the_register_knows_them(claims: Claims) -> None:
    """TRF-01, SP-17: status, headers and shape; what differs is what the clerk has typed."""
    known, unknown = await claims.send(), await claims.send(name="查无此人", phone="13900009999")
    assert (known.status_code, unknown.status_code) == (201, 201)
    varying = {"date", "x-request-id", "content-length"}
    headers = [
        {name: text for name, text in one.headers.items() if name not in varying}
        for one in (known, unknown)
    ]
    assert headers[0] == headers[1]
    typed = {"id", "name", "phone_masked", "sent_at", "due_at", "late"}
    first, second = known.json(), unknown.json()
    assert list(first) == list(second)
    assert {k: v for k, v in first.items() if k not in typed} == {
        k: v for k, v in second.items() if k not in typed
    }
    looks = await claims.moves.world.owner.fetchval("SELECT count(*) FROM accesses")
    assert looks == 0
    both = [(await claims.whole(one, "clerk")) for one in (first, second)]
    assert both[0]["allowed_actions"] == both[1]["allowed_actions"] == ["follow_up", "withdraw"]


async def test_a_member_of_another_street_is_taken_up_claimed_and_told(claims: Claims) -> None:
    """TRF-01 … TRF-04: the committee finds them, their branch applies, the counter sees states."""
    thing = await claims.sent(birth_month="1990-03")
    assert (thing["keeper_name"], thing["state"]) == ("unit_b", "waiting")
    assert await claims.listed("target", "to_claim") == [thing["id"]]
    assert (await claims.todos("target"))["claim_owed"] == 1
    (found,) = (await claims.read(thing, "target", "/candidates")).json()["items"]
    assert (found["id"], found["same_phone"]) == (claims.stranger, True)
    claimed = await claims.done(thing, "target", "claim", member_id=found["id"])
    transfer = {"id": claimed["transfer_id"]}
    begun = await claims.moves.whole(transfer, "target")
    assert (begun["transfer"]["state"], begun["transfer"]["told"]) == ("registered", TOLD["told"])
    assert begun["turn"]["name"] == "branch_b"
    seen = await claims.whole(thing, "clerk")
    assert (seen["claim"]["stands"], seen["transfer_id"]) == ("registered", None)
    assert (await claims.moves.read(transfer, "clerk")).status_code == 404
    early = await claims.step(thing, "clerk", "tell", text="已办好")
    assert (early.status_code, early.json()["code"]) == (409, "transfer-not-over")
    await _ends(claims, thing, transfer)


async def _ends(claims: Claims, thing: Thing, transfer: Thing) -> None:
    """The branch applies and the member stays after all: the counter tells what came of it."""
    await claims.done(thing, "clerk", "follow_up", text="已致电乙院党委")
    to = {"branch_id": claims.moves.org("branch_a")}
    await claims.moves.done(transfer, "verifier", "apply", to=to, terms=TERMS)
    await claims.moves.done(transfer, "verifier", "withdraw", reason="本人不转了")
    assert (await claims.whole(thing, "clerk"))["claim"]["stands"] == "withdrawn"
    assert (await claims.todos("clerk"))["claim_to_tell"] == 1
    told = await claims.done(thing, "clerk", "tell", text="已告知本人撤销")
    assert (told["claim"]["state"], told["phone"]) == ("told", "136****2222")
    assert "claim_to_tell" not in await claims.todos("clerk")
    history = (await claims.whole(thing, "clerk"))["events"]
    assert [event["action"] for event in history] == [
        f"transfer-claim.{step}" for step in ("send", "claim", "follow_up", "tell")
    ]


async def test_who_is_not_found_comes_back_with_the_reason(claims: Claims) -> None:
    """TRF-01, TRF-04: nobody is in limbo: the counter tells them, and the phone is dropped."""
    thing = await claims.sent(name="查无此人")
    assert (await claims.read(thing, "target", "/candidates")).json() == {"items": []}
    assert (await claims.step(thing, "target", "decline")).json()["code"] == "reason-needed"
    await claims.done(thing, "target", "decline", text="没有查到，请核对支部")
    seen = await claims.whole(thing, "clerk")
    assert (seen["claim"]["state"], seen["claim"]["answer"]) == (
        "declined", "没有查到，请核对支部",
    )  # fmt: skip
    assert seen["phone"] == "13600002222"
    assert seen["allowed_actions"] == ["tell", "follow_up"]
    await claims.done(thing, "clerk", "tell", text="请到原支部查询")
    kept = await claims.moves.world.owner.fetchval("SELECT phone FROM transfer_claims")
    assert kept is None
    assert await claims.listed("clerk", "over") == [thing["id"]]


async def test_each_side_takes_its_own_steps_and_others_find_nothing(claims: Claims) -> None:
    """SP-17, SP-18: the counter learns of nobody; another street finds nothing."""
    thing = await claims.sent()
    claim = {"member_id": claims.stranger}
    assert (await claims.step(thing, "clerk", "claim", **claim)).status_code == 403
    assert (await claims.read(thing, "clerk", "/candidates")).status_code == 403
    assert (await claims.step(thing, "target", "withdraw", text="x")).status_code == 403
    claims.moves.who["other"] = await claims.moves.world.sign_in("other", (Role.UNIT_ORG, "unit_c"))
    assert (await claims.read(thing, "other")).status_code == 404
    ours = {"member_id": claims.moves.member}
    assert (await claims.step(thing, "target", "claim", **ours)).status_code == 404
    paper = await claims.read(thing, "clerk", "/notice")
    assert Pages(paper.content).texts[0].startswith("counter")
    assert (await claims.done(thing, "clerk", "withdraw", text="本人改变主意"))["claim"][
        "closed_at"
    ]


async def test_who_only_names_their_organisation_goes_to_the_department(claims: Claims) -> None:
    """TRF-01: and so does one whose transfer is open already come back."""
    thing = await claims.sent(from_org_id=None, from_name="乙院第一支部")
    assert thing["keeper_name"] == "district"
    await claims.moves.start("applicant")
    busy = await claims.sent(name="田小禾", from_org_id=None, from_name="甲局")
    refused = await claims.step(busy, "district", "claim", member_id=claims.moves.member)
    assert (refused.status_code, refused.json()["code"]) == (409, "transfer-under-way")


async def test_what_nobody_claims_is_reminded_of_and_goes_up(claims: Claims) -> None:
    """TRF-01, TRF-04: once near the day, once late, once above."""
    thing = await claims.sent()
    due, told = datetime.fromisoformat(thing["due_at"]), 0
    for late in (timedelta(hours=-5), timedelta(hours=1), timedelta(days=4)):
        given, _ = await give_desk_reminders(
            claims.moves.world.services.work(), Matter.TRANSFER_CLAIM, now=due + late, after=None
        )
        told += given
    assert told == 3
    lines = await claims.moves.client.get("/desk-reminders", headers=claims.moves.who["target"])
    assert {line["matter"] for line in lines.json()["items"]} == {"transfer_claim"}
    await claims.done(thing, "target", "decline", text="没有查到")
    lines = await claims.moves.client.get("/desk-reminders", headers=claims.moves.who["target"])
    assert all(line["over"] for line in lines.json()["items"])
