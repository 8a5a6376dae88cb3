"""A committed roster: every row once, whoever asks twice and whatever breaks in the middle."""

import asyncio
from collections.abc import Sequence

import pytest

from partyhub.api.rosters.jobs import resume_rosters
from partyhub.db.members.repository import SqlMembers
from partyhub.domain.members.member import Member
from partyhub.domain.shared.errors import Unavailable
from tests.api.rosters.conftest import Officer, a_sheet
from tests.world import World

_COUNT = "SELECT count(*) FROM members"


def _many(count: int) -> bytes:
    names = "文博思远嘉琪雅静国强建华"
    rows = [
        (f"王{names[n % 12]}{names[n // 12 % 12]}", f"139{n:08d}", "女", "1980.05", "", f"N{n}")
        for n in range(count)
    ]
    return a_sheet(*rows)


async def test_two_commits_at_once_write_every_row_once(officer: Officer, world: World) -> None:
    roster = await officer.planned(_many(250))
    answers = await asyncio.gather(*(officer.act(roster["id"], "commit") for _ in range(4)))
    assert sorted(a.status_code for a in answers) == [202, 409, 409, 409]
    done = await officer.followed(roster["id"])
    assert (done["state"], done["done"]) == ("committed", 250)
    assert await world.owner.fetchval(_COUNT) == 250
    created = "SELECT count(*) FROM events WHERE action = 'member.create' AND account_name = 'Unit'"
    assert await world.owner.fetchval(f"{created} AND note = '花名册导入'") == 250


async def test_the_same_people_in_two_dry_runs_are_created_once(
    officer: Officer, world: World
) -> None:
    first, second = await officer.planned(_many(120)), await officer.planned(_many(120))
    await asyncio.gather(*(officer.act(r["id"], "commit") for r in (first, second)))
    await officer.services.jobs.finish()
    ends = [await officer.followed(r["id"]) for r in (first, second)]
    assert [end["state"] for end in ends] == ["committed", "committed"]
    assert sum(end["counts"]["create"] for end in ends) == 120
    assert sum(end["counts"]["refuse"] for end in ends) == 120
    assert await world.owner.fetchval(_COUNT) == 120
    late = next(end for end in ends if end["counts"]["refuse"])
    rows = await officer.rows(late["id"], "refuse")
    assert {f["code"] for row in rows for f in row["faults"]} == {"taken-meanwhile"}
    assert (await officer.get(f"/rosters/{late['id']}/refused.xlsx")).status_code == 200


class _Breaks:
    """Lets `good` steps through, breaks one, and then all is well again."""

    def __init__(self, good: int) -> None:
        self._left, self._add = good, SqlMembers.add

    async def __call__(self, members: SqlMembers, new: Sequence[Member]) -> None:
        self._left -= 1
        await self._add(members, new)
        if self._left == -1:
            raise Unavailable("the database went away")


@pytest.fixture
def _broken_in_the_middle(monkeypatch: pytest.MonkeyPatch) -> None:
    breaks = _Breaks(good=1)

    async def add(self: SqlMembers, new: Sequence[Member]) -> None:
        await breaks(self, new)

    monkeypatch.setattr(SqlMembers, "add", add)


@pytest.mark.usefixtures("_broken_in_the_middle")
async def test_after_a_failure_in_the_middle_the_next_look_goes_on(
    officer: Officer, world: World
) -> None:
    roster = await officer.planned(_many(250))
    await officer.act(roster["id"], "commit")
    await officer.services.jobs.finish()
    assert await world.owner.fetchval(_COUNT) == 100
    seen = (await officer.get(f"/rosters/{roster['id']}")).json()
    assert (seen["state"], seen["done"], seen["total"]) == ("committing", 100, 250)
    done = await officer.followed(roster["id"])
    assert (done["state"], done["done"]) == ("committed", 250)
    assert await world.owner.fetchval(_COUNT) == 250


@pytest.mark.usefixtures("_broken_in_the_middle")
async def test_a_restarted_server_goes_on_with_what_was_interrupted(
    officer: Officer, world: World
) -> None:
    roster = await officer.planned(_many(150))
    await officer.act(roster["id"], "commit")
    await officer.services.jobs.finish()
    assert await world.owner.fetchval(_COUNT) == 100
    await resume_rosters(officer.services)
    await officer.services.jobs.finish()
    assert await world.owner.fetchval(_COUNT) == 150
    state = "SELECT state FROM rosters WHERE id = $1"
    assert await world.owner.fetchval(state, roster["id"]) == "committed"


async def test_an_update_changes_what_is_said_and_leaves_the_rest(
    officer: Officer, world: World
) -> None:
    member = await world.member("张文博", phone="13800138000")
    before = await world.owner.fetchrow("SELECT * FROM members WHERE id = $1", member)
    roster = await officer.planned(
        a_sheet(("张文博", "13900139000", "", "1985.07", "", "", "望江小区", "借调"))
    )
    (row,) = await officer.rows(roster["id"])
    assert row["outcome"] == "update"
    assert row["changes"] == [
        {"field": "estate_name", "before": "comm_a 里", "after": "望江小区"},
        {"field": "remark", "before": "", "after": "借调"},
        {"field": "phone", "before": "", "after": "139****9000"},
    ]
    await officer.act(roster["id"], "commit")
    await officer.followed(roster["id"])
    after = dict(await world.owner.fetchrow("SELECT * FROM members WHERE id = $1", member) or {})
    assert {name for name in after if after[name] != before[name]} == {
        "remark", "residence_estate", "estate_id", "phone_masked", "phone_tail", "phone_sealed",
        "phone_index", "name_sort", "name_initials", "search", "version",
    }  # fmt: skip
    assert (after["version"], after["phone_masked"]) == (2, "139****9000")
    assert after["estate_id"] is None
    sealed = officer.services.vault.open(after["phone_sealed"], aad=f"members|phone|{member}")
    assert sealed == "13900139000"
    facts = "SELECT facts ->> 'fields' FROM events WHERE action = 'member.edit'"
    assert await world.owner.fetchval(facts) == "estate_id,residence_estate,remark,phone"


async def test_a_member_who_was_edited_after_the_dry_run_is_not_written_over(
    officer: Officer, world: World
) -> None:
    member = await world.member("张文博", phone="13800138000")
    roster = await officer.planned(a_sheet(("张文博", "13800138000", "", "", "", "", "", "借调")))
    await world.owner.execute(
        "UPDATE members SET remark = '新', version = version + 1 WHERE id = $1", member
    )
    await officer.act(roster["id"], "commit")
    done = await officer.followed(roster["id"])
    assert done["counts"] == {"create": 0, "update": 0, "skip": 0, "refuse": 1}
    (row,) = await officer.rows(roster["id"])
    assert row["faults"][0]["code"] == "changed-meanwhile"
    remark = "SELECT remark FROM members WHERE id = $1"
    assert await world.owner.fetchval(remark, member) == "新"


async def test_an_estate_of_one_community_becomes_the_home_and_others_stay_words(
    officer: Officer, world: World
) -> None:
    """CHK-03."""
    await world.member("李雅静", home="comm_a")
    await officer.committed(
        a_sheet(
            ("张文博", "13800138000", "男", "", "", "", "comm_a 里", ""),
            ("王建国", "13800138001", "男", "", "", "", "桂花苑", ""),
        )
    )
    homes = dict(
        await world.owner.fetch(
            "SELECT residence_estate, estate_id FROM members WHERE name <> '李雅静'"
        )
    )
    assert homes["桂花苑"] is None
    assert homes["comm_a 里"] is not None
