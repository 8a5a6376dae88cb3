"""A number that was entered stands nowhere in plain: not in logs, answers, events, any table."""

import base64
import logging
from io import StringIO

from partyhub.db.tables import TABLES
from partyhub.domain.identity.number import check_digit
from tests.api.identity.conftest import Keeper
from tests.world import World

_FIRST = "50010719850731777"
CANARY = _FIRST + check_digit(_FIRST)


async def test_the_number_is_shown_by_its_reveal_alone(keeper: Keeper, world: World) -> None:
    """SP-03; security.md case 20: plain, base64 and in parts that would give it away."""
    member, log = await world.member("wang"), StringIO()
    handler = logging.StreamHandler(log)
    root, before = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        said = await _everything(keeper, member)
    finally:
        root.removeHandler(handler)
        root.setLevel(before)
    shown = await keeper.reveal(member)
    assert CANARY in shown.text
    kept = [str(dict(row)) for table in TABLES
            for row in await world.owner.fetch(f"SELECT * FROM {table.name}")]  # fmt: skip
    for place in (*said, log.getvalue(), *kept):
        for form in (CANARY, base64.b64encode(CANARY.encode()).decode(), CANARY[3:-4]):
            assert form not in place
    row = await world.owner.fetchrow("SELECT * FROM member_identities")
    assert row is not None
    assert CANARY.encode() not in row["sealed"]


async def _everything(keeper: Keeper, member: object) -> list[str]:
    client, who = keeper.client, keeper.who
    answers = [await keeper.switch("unit_a", True)]
    path = f"/members/{member}"
    for number, version in ((CANARY[:-1], 0), (CANARY[:-1] + "?", 0), (CANARY, 0), (CANARY, 0)):
        answers.append(
            await client.put(
                f"{path}/identity", json={"number": number},
                headers=who | {"If-Match": f'"{version}"'},
            )
        )  # fmt: skip
    broken = b'{"number": "' + CANARY.encode() + b'", "extra": 1}'
    etag = {"If-Match": '"1"', "content-type": "application/json"}
    answers.append(await client.put(f"{path}/identity", content=broken, headers=who | etag))
    ends = ("", "/identity", "/events", "/groups", "/merges")
    answers += [await client.get(path + end, headers=who) for end in ends]
    answers.append(await client.get("/members", headers=who))
    unit = {"unit": str(keeper.world.orgs["unit_a"])}
    exported = await client.get("/member-exports", params=unit, headers=who)
    answers.append(exported)
    return [answer.text for answer in answers]
