"""A deed over HTTP: proposed, consented to, shown to everybody, withdrawn (ACT-09, CHK-25)."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from partyhub.domain.accounts.account import Account
from partyhub.domain.shared.permission import Role
from tests.api.service_posts.conftest import Post, post

__all__ = ["post"]
_PUBLIC = "/public/showcases"


def _deed(post: Post, **other: Any) -> dict[str, Any]:
    return {
        "org_id": str(post.world.orgs["comm_a"]), "kind": "deed", "title": "雨夜送饭",
        "words": "连续三个雨夜为独居老人送饭。",
    } | other  # fmt: skip


@pytest.fixture
async def wang(post: Post) -> Account:
    return await post.arrive("王")


async def _proposed(post: Post, **other: Any) -> str:
    body = _deed(post, member_id=str(post.members["王"]), **other)
    made = await post.did("/showcases", body)
    return f"/showcases/{made['id']}/steps"


async def _shown(post: Post, query: str = "") -> list[dict[str, Any]]:
    answer = await post.client.get(_PUBLIC + query)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def test_a_deed_is_shown_by_consent_and_gone_with_its_withdrawal(
    post: Post, wang: Account
) -> None:
    """ACT-09, CHK-25: nobody else reads a word before and after, and no desk consents."""
    steps = await _proposed(post)
    assert await _shown(post) == []
    assert await post.code(steps, {"action": "consent"}) == "not-allowed"
    assert await post.code(steps, {"action": "withdraw"}, wang) == "illegal-transition"
    mine = (await post.get("/me/showcases", wang))["items"]
    assert [(one["title"], one["allowed_actions"]) for one in mine] == [
        ("雨夜送饭", ["consent", "decline"])
    ]
    await post.did(steps, {"action": "consent"}, wang)
    [shown] = await _shown(post, f"?org={post.world.orgs['comm_a']}")
    assert (shown["name"], shown["words"]) == ("王", "连续三个雨夜为独居老人送饭。")
    assert set(shown) == {
        "id", "org", "kind", "name", "title", "words", "decided_on", "reference", "published_at",
    }  # fmt: skip
    assert await _shown(post, f"?org={post.world.orgs['comm_b']}") == []
    await post.did(steps, {"action": "withdraw"}, wang)
    assert await _shown(post) == []
    assert (await post.get(steps.removesuffix("/steps")))["words"] == ""
    assert (await post.get("/me/showcases", wang))["items"][0]["words"]


async def test_what_was_declined_is_never_shown(post: Post, wang: Account) -> None:
    """ACT-09, SP-24: without a reason; what is over is not begun again."""
    steps = await _proposed(post)
    await post.did(steps, {"action": "decline"}, wang)
    assert await post.code(steps, {"action": "consent"}, wang) == "illegal-transition"
    assert await _shown(post) == []
    over = await post.get("/showcases?show=over")
    assert [(one["name"], one["state"]) for one in over["items"]] == [("王", "declined")]


async def test_a_signed_consent_is_noted_by_another_account(post: Post, wang: Account) -> None:
    """CHK-25: for members without a phone; with the day of the signature."""
    steps = await _proposed(post)
    noted = {"action": "note_consent", "paper_on": f"{post.clock.now:%Y-%m-%d}"}
    assert await post.code(steps, noted) == "showcase-same-hands"
    other = await post.world.account("desk2", (Role.COMMUNITY_ORG, "comm_a"))
    assert await post.code(steps, {"action": "note_consent"}, other) == "invalid-field"
    assert (await post.did(steps, noted, other))["way"] == "paper"
    assert await post.code(steps, {"action": "retract"}) == "invalid-field"
    await post.did(steps, {"action": "retract", "reason": "名称有误"})
    assert await _shown(post) == []


async def test_a_unit_answers_by_its_liaison_officer(post: Post, wang: Account) -> None:
    """ACT-09: a unit's good deed; its own officers consent, not those of another unit."""
    unit = str(post.world.orgs["unit_a"])
    made = await post.did("/showcases", _deed(post, unit_id=unit))
    steps = f"/showcases/{made['id']}/steps"
    stranger = await post.world.account("other", (Role.LIAISON_OFFICER, "unit_b"))
    assert await post.code(steps, {"action": "consent"}, stranger) == "not-found"
    assert await post.code(steps, {"action": "consent"}, wang) == "not-found"
    officer = await post.world.account("officer", (Role.LIAISON_OFFICER, "unit_a"))
    assert len((await post.get("/me/showcases", officer))["items"]) == 1
    await post.did(steps, {"action": "consent"}, officer)
    assert [one["id"] for one in await _shown(post)] == [made["id"]]


async def test_only_whom_the_community_knows_is_proposed(post: Post) -> None:
    """SP-17: no more is told of a member elsewhere than of nobody."""
    await post.arrive("周", to="comm_b")
    for member in (post.members["周"], uuid4()):
        body = _deed(post, member_id=str(member))
        assert await post.code("/showcases", body) == "showcase-not-known-here"
    body = _deed(post, unit_id=str(post.world.orgs["comm_b"]))
    assert await post.code("/showcases", body) == "showcase-not-known-here"


async def test_after_a_year_it_is_shown_no_more(post: Post, wang: Account) -> None:
    """CHK-25: nobody has to remember to take it down."""
    steps = await _proposed(post)
    await post.did(steps, {"action": "consent"}, wang)
    assert len(await _shown(post)) == 1
    over = "UPDATE showcases SET shown_until = $1 WHERE id = $2"
    await post.world.owner.execute(over, post.clock.now.date(), UUID(steps.split("/")[2]))
    assert await _shown(post) == []


async def test_lists_are_read_page_by_page_the_newest_first(post: Post, wang: Account) -> None:
    """SP-09: by moments, for everybody and for desks; there is no other order."""
    for title in ("一", "二", "三"):
        post.clock.move(minutes=1)
        await post.did(await _proposed(post, title=title), {"action": "consent"}, wang)
    first = (await post.client.get(_PUBLIC + "?limit=2")).json()
    assert [one["title"] for one in first["items"]] == ["三", "二"]
    rest = (await post.client.get(f"{_PUBLIC}?limit=2&cursor={first['next_cursor']}")).json()
    assert [one["title"] for one in rest["items"]] == ["一"]
    desk = await post.get("/showcases?show=published&limit=2")
    rest = await post.get(f"/showcases?show=published&limit=2&cursor={desk['next_cursor']}")
    assert [one["title"] for one in desk["items"] + rest["items"]] == ["三", "二", "一"]


async def test_a_desk_s_look_is_kept(post: Post, wang: Account) -> None:
    """SP-03: proposing names a member, reading it tells of them; one's own look is none."""
    steps = await _proposed(post)
    await post.get(steps.removesuffix("/steps"))
    await post.get(steps.removesuffix("/steps"), wang)
    looks = "SELECT count(*) FROM accesses WHERE member_id = $1 AND purpose = '风采展示'"
    assert await post.world.owner.fetchval(looks, post.members["王"]) == 2
