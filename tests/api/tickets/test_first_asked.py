"""Whoever is asked first: by every channel, of every kind, answered, handed on or shown the way."""

import pytest

from partyhub.domain.service_items.categories import CATEGORY_ZH
from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.tickets.kinds import Channel
from tests.api.tickets.conftest import Counter
from tests.api.tickets.items import AT_ONCE, followed, published

_CHANNELS = ["visit", "call", "letter", "hotline", "message", "forwarded", "web"]
_KINDS = {
    "immediate": True, "time_limited": False, "consultation": True, "help": True,
    "approval": False, "proxy": False, "complaint": False,
}  # fmt: skip
"""TKT-35, each with whether it may be answered on the spot; suggestions are told apart (CHK-35)."""


async def test_a_matter_comes_by_any_channel(counter: Counter) -> None:
    """TKT-03: calls, letters, visits, the hotline, messages, what others forward, the web."""
    assert sorted(Channel) == sorted(_CHANNELS)
    for channel in _CHANNELS:
        ticket = await counter.take_in(channel=channel)
        assert (ticket["channel"], ticket["state"]) == (channel, "registered")
        listed = await counter.client.get(
            "/tickets", params={"channel": channel}, headers=counter.director
        )
        assert [line["id"] for line in listed.json()["items"]] == [ticket["id"]]


@pytest.mark.parametrize(("kind", "at_once"), _KINDS.items())
async def test_an_item_is_of_one_of_seven_kinds(counter: Counter, kind: str, at_once: bool) -> None:
    """TKT-35: immediate matters, advice and help are answered at once; others are accepted."""
    assert set(ItemKind) == {*_KINDS, ItemKind.SUGGESTION}
    item = await published(counter, "K1", kind=kind)
    ticket = await counter.take_in(item_id=item)
    assert ticket["kind"] == kind
    answer = await counter.step(ticket, counter.clerk, "answer", result="已答复")
    if at_once:
        assert (answer.status_code, answer.json()["state"]) == (200, "resolved")
    else:
        assert (answer.status_code, answer.json()["code"]) == (422, "not-answered-at-once")
        assert (await counter.done(ticket, counter.clerk, "accept"))["state"] == "accepted"


async def test_approval_services_and_veterans_have_their_categories(counter: Counter) -> None:
    """TKT-36: and what is filed under them stands in the guides by that name."""
    named = {"civic_approval": "综合便民审批", "veterans": "退役军人服务"}
    assert named.items() <= CATEGORY_ZH.items()
    for category in named:
        item = await published(counter, f"C-{category[:3].upper()}", category=category)
        asked = {"centre": str(counter.world.orgs["centre_a"]), "category": category}
        guides = await counter.client.get("/public/service-guides", params=asked)
        assert [guide["id"] for guide in guides.json()["items"]] == [item]


@pytest.mark.parametrize("channel", ["call", "visit"])
async def test_advice_is_given_on_the_spot(counter: Counter, channel: str) -> None:
    """TKT-06, TKT-07, CLK-05, DL-05: answered and told in one go, no clock ever runs."""
    item = await published(counter, "ZX", kind="consultation", limit=AT_ONCE)
    ticket = await counter.take_in(item_id=item, channel=channel)
    answered = await counter.done(ticket, counter.clerk, "answer", result="凭身份证到窗口即可")
    assert (answered["state"], answered["clock"]["due_at"]) == ("resolved", None)
    closed = await counter.done(
        answered, counter.clerk, "close", feedback="当场说明", medium="in_person"
    )
    assert closed["closed_at"] == closed["registered_at"]


@pytest.mark.parametrize("channel", ["call", "visit"])
async def test_who_asked_at_the_wrong_department_is_told_the_right_ones_phone(
    counter: Counter, channel: str
) -> None:
    """TKT-05 (c), TKT-06, TKT-07, CLK-05, NT-07: transferred, with a name and a number to call."""
    phone = "0000-5550188"
    await counter.world.owner.execute(
        "UPDATE orgs SET contact_phone = $1 WHERE id = $2", phone, counter.world.orgs["社会事务科"]
    )
    ticket = await counter.take_in(channel=channel)
    to = await counter.account_id(counter.handler)
    await counter.done(ticket, counter.clerk, "offer", to=to, reason="属社会事务科")
    await counter.done(ticket, counter.handler, "take")
    seen = await followed(counter, ticket["number"])
    assert (seen["owner_name"], seen["office_phone"]) == ("Handler", phone)
    told = seen["messages"][-1]
    assert (told["tells"], told["officer"]) == ("forwarded", "Handler")
    assert (told["org_name"], told["org_phone"]) == ("社会事务科", phone)


async def test_a_call_to_the_help_line_is_settled_with_the_units_it_takes(counter: Counter) -> None:
    """TKT-29: a call for help goes to another department, then up, and comes back answered."""
    ticket = await counter.take_in(channel="hotline", content="独居老人断水两天")
    to = await counter.account_id(counter.handler)
    await counter.done(ticket, counter.clerk, "offer", to=to, reason="属社会事务科")
    await counter.done(ticket, counter.handler, "take")
    papers = {"身份证复印件": 1, "收入证明": 1}
    await counter.done(ticket, counter.handler, "accept", handed=papers)
    await counter.done(ticket, counter.handler, "start")
    await counter.done(
        ticket, counter.handler, "escalate", target="区水务公司", report="主管爆裂，需抢修"
    )
    await counter.done(ticket, counter.handler, "resume", text="已抢修恢复供水")
    done = await counter.done(ticket, counter.handler, "resolve", text="供水已恢复")
    assert (done["channel"], done["state"]) == ("hotline", "resolved")


async def test_an_urgent_matter_stands_first_in_the_queue(counter: Counter) -> None:
    """TKT-25."""
    papers = {"身份证复印件": 1, "收入证明": 1}
    plain = await counter.done(await counter.take_in(), counter.clerk, "accept", handed=papers)
    urgent = await counter.take_in(urgent=True)
    urgent = await counter.done(urgent, counter.clerk, "accept", handed=papers)
    assert urgent["flags"] == ["urgent"]
    lines = (await counter.client.get("/tickets?desk=mine", headers=counter.clerk)).json()["items"]
    assert [line["id"] for line in lines] == [urgent["id"], plain["id"]]
    assert urgent["clock"]["due_at"] == plain["clock"]["due_at"]


async def test_forwarding_urging_and_supervision_are_events(counter: Counter) -> None:
    """TKT-30: each with who and what; supervision is for who stands above the work."""
    ticket = await counter.accepted()
    to = await counter.account_id(counter.handler)
    await counter.done(ticket, counter.clerk, "offer", to=to, reason="属该科")
    await counter.done(ticket, counter.handler, "take")
    await counter.done(ticket, counter.clerk, "urge", text="请今日联系")
    below = await counter.step(ticket, counter.clerk, "supervise", text="限期")
    assert below.status_code == 403
    await counter.done(ticket, counter.director, "supervise", text="三日内办结")
    whole = (await counter.client.get(f"/tickets/{ticket['id']}", headers=counter.clerk)).json()
    told = [(step["action"], step["by_name"], step["note"]) for step in whole["steps"][2:]]
    assert told == [
        ("ticket.offer", "Clerk", "属该科"),
        ("ticket.take", "Handler", ""),
        ("ticket.urge", "Clerk", "请今日联系"),
        ("ticket.supervise", "Director", "三日内办结"),
    ]
    assert "supervise" not in whole["ticket"]["allowed_actions"]
