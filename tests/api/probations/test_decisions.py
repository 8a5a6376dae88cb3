"""What is decided of probationary members, and what their record says after it."""

import asyncio

import pytest

from partyhub.domain.shared.ids import new_id
from tests.api.probations.conftest import TODAY, Secretary
from tests.world import key

_EXTENDED = {"kind": "extended", "until": "2027-05-20", "decision_ref": "支部决议1号"}


async def test_an_extension_moves_the_day_once(secretary: Secretary) -> None:
    """MEM-16: with the reference of its decision, in the list too."""
    member = await secretary.member("a", "2025-11-20")
    before = await secretary.read(member)
    assert (before["extend_from"], before["extend_to"]) == ("2027-05-20", "2027-11-20")
    made = await secretary.decide(member, **_EXTENDED)
    assert made.status_code == 201, made.text
    after = made.json()
    assert (after["due_on"], after["standing"]) == ("2027-05-20", "running")
    assert (after["extend_from"], after["extend_to"]) == (None, None)
    again = await secretary.decide(member, **_EXTENDED)
    assert (again.status_code, again.json()["code"]) == (409, "probation-extended-already")
    (line,) = await secretary.listed()
    assert (line["extended_until"], line["extended_by"]) == ("2027-05-20", "支部决议1号")
    assert await secretary.listed(show="due") == []


async def test_a_conversion_makes_a_full_member_and_the_history_keeps_it(
    secretary: Secretary,
) -> None:
    """MEM-16, MEM-02: with day and reference; rosters of before still say probationary."""
    member = await secretary.member("a", "2025-11-20")
    await secretary.world.owner.execute("UPDATE affiliations SET since = '2026-10-01'")
    made = (await secretary.decide(member, "converted", note="支部大会通过")).json()
    assert (made["standing"], made["decisions"][0]["recorded_by"]) == (None, "Sec")
    card = (await secretary.client.get(f"/members/{member}", headers=secretary.who)).json()
    assert card["status"] == "full"
    assert await secretary.listed() == []
    path = f"/members/{member}/history"
    story = (await secretary.client.get(path, headers=secretary.who)).json()["items"]
    (told,) = (one for one in story if one["action"] == "member.convert")
    changes = [(one["field"], one["before"], one["after"]) for one in told["changes"]]
    assert told["note"] == "组1号"
    assert changes == [("status", ["probationary"], ["full"])]
    again = await secretary.decide(member, "disqualified")
    assert (again.status_code, again.json()["code"]) == (409, "not-probationary")


async def test_who_is_disqualified_is_a_member_no_more(secretary: Secretary) -> None:
    """MEM-16: 取消预备党员资格; a mistake is withdrawn and leaves its trace."""
    member = await secretary.member("a", "2025-11-20")
    made = (await secretary.decide(member, "disqualified")).json()
    decision = made["decisions"][0]["id"]
    card = (await secretary.client.get(f"/members/{member}", headers=secretary.who)).json()
    assert (card["left_on"], await secretary.listed()) == (TODAY, [])
    path = f"/members/{member}/probation/decisions/{decision}/withdrawal"
    body = {"reason": "录错了人"}
    undone = await secretary.client.post(path, json=body, headers=secretary.who | key())
    assert undone.status_code == 200, undone.text
    assert undone.json()["decisions"][0]["withdrawn_because"] == "录错了人"
    assert [one["name"] for one in await secretary.listed()] == ["a"]
    again = await secretary.client.post(path, json=body, headers=secretary.who | key())
    assert (again.status_code, again.json()["code"]) == (409, "decision-withdrawn")
    other = f"/members/{member}/probation/decisions/{new_id()}/withdrawal"
    missing = await secretary.client.post(other, json=body, headers=secretary.who | key())
    assert missing.status_code == 404


async def test_two_extensions_at_once_are_one(secretary: Secretary) -> None:
    """MEM-16."""
    member = await secretary.member("a", "2025-11-20")
    answers = await asyncio.gather(*(secretary.decide(member, **_EXTENDED) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"kind": "extended", "until": "2027-05-19"}, 422, "extension-out-of-range"),
        ({"kind": "extended"}, 422, "extension-out-of-range"),
        ({"kind": "converted", "decided_on": "2026-11-21"}, 422, "decision-day-out-of-order"),
        ({"kind": "converted", "decision_ref": " "}, 422, "invalid-request"),
        ({"kind": "promoted"}, 422, "invalid-request"),
    ],
)
async def test_what_breaks_a_rule_is_refused_by_name(
    secretary: Secretary, body: dict[str, str], status: int, code: str
) -> None:
    """MEM-16."""
    member = await secretary.member("a", "2025-11-20")
    answer = await secretary.decide(member, **body)
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text
    assert (await secretary.read(member))["decisions"] == []


async def test_a_member_reads_their_own_and_others_leave_a_trace(secretary: Secretary) -> None:
    """MEM-16, ROL-38."""
    member = await secretary.member("a", "2025-11-20")
    own = await secretary.world.sign_in("own", member=member)
    assert (await secretary.read(member, own))["standing"] == "overdue"
    looks = "SELECT account_name, purpose FROM accesses WHERE member_id = $1"
    assert await secretary.world.owner.fetch(looks, member) == []
    await secretary.read(member)
    assert [tuple(row) for row in await secretary.world.owner.fetch(looks, member)] == [
        ("Sec", "预备期")
    ]
