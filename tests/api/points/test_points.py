"""Points over HTTP: given once with the confirmation, taken back with it, never behind anybody."""

import asyncio

from partyhub.domain.shared.permission import Role
from tests.api.points.conftest import RATES, Rewarding
from tests.api.service_records.serving import merged_into


async def test_confirmed_service_brings_points_with_their_reason(rewarding: Rewarding) -> None:
    """CHK-25, SP-09: two and a half hours at ten; the star is of hours."""
    await rewarding.served()
    mine = await rewarding.mine()
    assert (mine["points"], mine["hours"], mine["star"], mine["next_star_at"]) == (25, 2.5, 1, 20)
    (entry,) = await rewarding.entries()
    assert (entry["points"], entry["per_hour"], entry["share"], entry["rule_version"]) == (
        25, 10, 100, 1,
    )  # fmt: skip


async def test_what_waits_is_refused_or_was_before_the_rule_brings_none(
    rewarding: Rewarding,
) -> None:
    """CHK-25: confirmed hours alone, from the day on."""
    at_work = rewarding.at_work
    await at_work.told()
    await rewarding.served(on="2026-11-21")
    assert await rewarding.entries() == []


async def test_a_reversal_takes_back_what_was_given_and_a_new_entry_gives_anew(
    rewarding: Rewarding,
) -> None:
    """CHK-25: by entries of their own, under the version that had given them."""
    at_work = rewarding.at_work
    record = await rewarding.served()
    assert (await rewarding.rule("2026-12-11", per_hour={"greening": 99})).status_code == 201
    assert (await at_work.take_back(at_work.second, record)).status_code == 201
    assert (await rewarding.mine())["points"] == 0
    assert sorted(entry["points"] for entry in await rewarding.entries()) == [-25, 25]
    assert (await at_work.take_back(at_work.second, record)).status_code == 409
    await rewarding.served()
    assert [entry["points"] for entry in await rewarding.entries()].count(25) == 2
    assert (await rewarding.mine())["points"] == 25


async def test_two_confirmations_at_once_and_a_replay_give_once(rewarding: Rewarding) -> None:
    """CHK-25: exactly once, under races and repeats."""
    at_work = rewarding.at_work
    record = await at_work.told()
    again = {"Idempotency-Key": "one-and-the-same"}
    path, why = f"/service-records/{record}/confirmation", {"why": ""}
    answers = await asyncio.gather(
        at_work.confirm(at_work.first, record), at_work.confirm(at_work.second, record),
        at_work.post(at_work.first, path, why, **again),
    )  # fmt: skip
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409]
    await at_work.post(at_work.first, path, why, **again)
    assert [entry["points"] for entry in await rewarding.entries()] == [25]


async def test_the_ledger_itself_refuses_a_second_entry_and_any_change(
    rewarding: Rewarding,
) -> None:
    """CHK-25: by constraint and trigger, whoever writes."""
    await rewarding.served()
    owner = rewarding.at_work.world.owner
    copy = """INSERT INTO point_entries SELECT (jsonb_populate_record(e, jsonb_build_object(
        'id', gen_random_uuid()))).* FROM point_entries e"""
    for statement, word in (
        (copy, "uq_point_entries_record_id"),
        ("UPDATE point_entries SET points = 99", "written"),
        ("DELETE FROM point_entries", "written"),
    ):
        failed = ""
        try:
            await owner.execute(statement)
        except Exception as error:  # noqa: BLE001 - whichever it raises, it must name why
            failed = str(error)
        assert word in failed


async def test_no_rule_is_backdated_and_none_changes_what_was_earned(
    rewarding: Rewarding,
) -> None:
    """SP-09: 422 for today and before; the next version leaves entries as they were."""
    await rewarding.served()
    for since in ("2026-12-10", "2026-12-09", "2020-01-01"):
        refused = await rewarding.rule(since)
        assert (refused.status_code, refused.json()["code"]) == (422, "rule-backdated")
    assert (await rewarding.rule("2026-12-11", counts=False, stars=[])).status_code == 201
    assert (await rewarding.mine())["points"] == 25
    found = await rewarding.at_work.get(rewarding.at_work.first, f"/points/{rewarding.here}/rules")
    assert [v["version"] for v in found["versions"]] == [2, 1]
    assert (found["now"]["version"], found["coming"]["version"]) == (1, 2)


async def test_two_rules_at_once_are_two_versions(rewarding: Rewarding) -> None:
    """CHK-25: numbered one by one; the newest holds."""
    both = await asyncio.gather(
        rewarding.rule("2026-12-20"), rewarding.rule("2026-12-20", rewarding.at_work.second)
    )
    assert [made.status_code for made in both] == [201, 201]
    assert max(made.json()["versions"][0]["version"] for made in both) == 3


async def test_a_trial_tells_of_last_month_and_keeps_nothing(rewarding: Rewarding) -> None:
    """CHK-25: with this rule last month would have been …; by kind, without names."""
    at_work = rewarding.at_work
    await rewarding.served(on="2026-11-25")
    path = f"/points/{rewarding.here}/trials"
    body = RATES | {"per_hour": {"greening": 20}}
    tried = (await at_work.post(at_work.first, path, body)).json()
    assert (tried["since"], tried["points"], tried["would"]) == ("2026-11-01", 25, 50)
    assert (await at_work.post(at_work.first, path, body | {"counts": False})).json()["would"] == 0
    rules = await at_work.get(at_work.first, f"/points/{rewarding.here}/rules")
    assert len(rules["versions"]) == 1


async def test_points_of_a_merged_record_are_the_persons(rewarding: Rewarding) -> None:
    """CHK-25: whichever record served."""
    at_work = rewarding.at_work
    other = await at_work.present("王小名")
    assert (await at_work.listed(at_work.first, other)).is_success
    (line,) = (await at_work.get(at_work.second, "/service-records"))["items"]
    assert (await at_work.confirm(at_work.second, line["id"])).status_code == 200
    assert await rewarding.entries() == []
    await merged_into(at_work, other.member_id)
    (entry,) = await rewarding.entries()
    assert (entry["points"], entry["share"]) == (13, 50)
    assert (await rewarding.mine())["points"] == 13


async def test_only_the_community_keeps_its_rule(rewarding: Rewarding) -> None:
    """SP-09: 404 elsewhere, for members too."""
    world = rewarding.at_work.world
    elsewhere = await world.sign_in("elsewhere", (Role.COMMUNITY_ORG, "comm_b"))
    for who in (elsewhere, rewarding.at_work.me):
        assert (await rewarding.rule("2026-12-20", who)).status_code == 404
