"""A member's identity number over HTTP: off by default, masked, revealed with a purpose."""

from uuid import UUID

import pytest

from partyhub.domain.identity.number import check_digit
from partyhub.domain.shared.permission import Role
from tests.api.identity.conftest import Keeper
from tests.world import World, key

_FIRST = "11010519850731001"
NUMBER = _FIRST + check_digit(_FIRST)
MASK = f"110***********{NUMBER[-4:]}"


@pytest.fixture
async def wang(keeper: Keeper, world: World) -> UUID:
    """Of unit_a, for which the organisation department has turned it on."""
    assert (await keeper.switch("unit_a", True)).status_code == 200
    return await world.member("wang")


async def test_it_is_off_until_the_organisation_department_turns_it_on(
    keeper: Keeper, world: World
) -> None:
    """SP-03: with who, why and when; a unit can't turn it on for itself."""
    member = await world.member("wang")
    assert (await keeper.of(member))["on"] is False
    refused = await keeper.enter(member, NUMBER)
    assert (refused.status_code, refused.json()["code"]) == (409, "identity-off")
    own = await keeper.client.post(
        "/identity-switch",
        json={"org_id": str(world.orgs["unit_a"]), "on": True, "reason": "要用"},
        headers=keeper.who | key(),
    )
    assert own.status_code == 403
    said = (await keeper.switch("district", True)).json()
    assert (said["on"], said["decided"]["by"], said["decided"]["reason"]) == (
        True, "District", "核对全国系统",
    )  # fmt: skip
    assert (await keeper.of(member))["on"] is True
    assert (await keeper.switch("unit_a", False)).json()["on"] is False
    assert (await keeper.of(member))["on"] is False
    again = await keeper.switch("unit_a", False)
    assert (again.status_code, again.json()["code"]) == (409, "identity-switch-stands")
    seen = await keeper.client.get(
        "/identity-switch", params={"org": str(world.orgs["unit_a"])}, headers=keeper.who
    )
    assert [line["on"] for line in seen.json()["history"]] == [False]
    assert seen.json()["may_switch"] is False


async def test_it_is_entered_masked_revealed_and_cleared(keeper: Keeper, wang: UUID) -> None:
    """MEM-02, SP-03: each reveal is a look with its purpose in the member's own log."""
    entered = await keeper.enter(wang, NUMBER.lower())
    assert (entered.status_code, entered.json()["masked"]) == (200, MASK), entered.text
    assert entered.json()["allowed_actions"] == ["enter", "clear", "reveal"]
    shown = await keeper.reveal(wang)
    assert (shown.status_code, shown.json()) == (200, {"number": NUMBER})
    auditor = await keeper.world.sign_in("auditor", (Role.AUDITOR, "district"))
    looks = await keeper.client.get(f"/members/{wang}/accesses", headers=auditor)
    assert looks.json()["items"][0]["kind"] == "reveal"
    assert looks.json()["items"][0]["purpose"] == "公民身份号码：核对全国系统"
    stale = await keeper.enter(wang, NUMBER, version=0)
    assert (stale.status_code, stale.json()["code"]) == (412, "precondition-failed")
    cleared = await keeper.client.delete(
        f"/members/{wang}/identity", headers=keeper.who | {"If-Match": '"1"'}
    )
    assert (cleared.json()["masked"], cleared.json()["version"]) == ("", 2)
    gone = await keeper.reveal(wang)
    assert (gone.status_code, gone.json()["code"]) == (409, "no-identity-number")
    assert await keeper.world.owner.fetchval("SELECT index FROM member_identities") is None
    events = await keeper.client.get(f"/members/{wang}/events", headers=keeper.who)
    assert [e["action"] for e in events.json()["items"]] == ["identity.clear", "identity.enter"]


@pytest.mark.parametrize(
    ("number", "fault"),
    [(NUMBER[:-1] + "7", "check_digit"), ("1234", "shape"), ("99" + NUMBER[2:], "region")],
)
async def test_a_wrong_number_is_refused_and_never_repeated(
    keeper: Keeper, wang: UUID, number: str, fault: str
) -> None:
    refused = await keeper.enter(wang, number)
    assert (refused.status_code, refused.json()["code"]) == (422, "identity-number-wrong")
    assert refused.json()["facts"]["fault"] == fault
    assert number not in refused.text


async def test_what_contradicts_the_record_is_told_and_kept(keeper: Keeper, wang: UUID) -> None:
    """The member of the tests was born in July 1985 and is a man."""
    first = "11010519840731002"
    answer = await keeper.enter(wang, first + check_digit(first))
    assert (answer.status_code, answer.json()["doubts"]) == (200, ["birth_month", "gender"])


async def test_who_edits_may_not_reveal_and_strangers_find_nothing(
    keeper: Keeper, wang: UUID
) -> None:
    """SP-17; 404 before 403 before 409."""
    await keeper.enter(wang, NUMBER)
    secretary = await keeper.world.sign_in("secretary", (Role.BRANCH_SECRETARY, "branch_a"))
    seen = await keeper.of(wang, secretary)
    assert (seen["masked"], seen["allowed_actions"]) == (MASK, ["enter", "clear"])
    assert (await keeper.reveal(wang, secretary)).status_code == 403
    stranger = await keeper.world.sign_in("stranger", (Role.UNIT_ORG, "unit_b"))
    assert (await keeper.reveal(wang, stranger)).status_code == 404
    path = f"/members/{wang}/identity"
    assert (await keeper.client.get(path, headers=stranger)).status_code == 404
    unread = await keeper.client.put(path, json={"number": NUMBER}, headers=keeper.who)
    assert unread.status_code == 428


async def test_turned_off_nothing_is_shown_and_it_can_be_cleared(
    keeper: Keeper, wang: UUID
) -> None:
    await keeper.enter(wang, NUMBER)
    await keeper.switch("unit_a", False)
    assert (await keeper.reveal(wang)).json()["code"] == "identity-off"
    seen = await keeper.of(wang)
    assert (seen["masked"], seen["allowed_actions"]) == (MASK, ["clear"])
