"""A member's special groups over HTTP: entered, ended, withdrawn, never deleted."""

import asyncio

import asyncpg
import pytest

from partyhub.domain.shared.ids import new_id
from partyhub.domain.shared.permission import Role
from tests.api.member_groups.conftest import Keeper
from tests.world import World, key


async def test_a_member_is_entered_ended_and_stays_in_the_history(
    keeper: Keeper, world: World
) -> None:
    """MEM-07, MEM-11."""
    member = await world.member("wang")
    made = await keeper.entered(
        member, "retained", decision_ref="组〔2026〕3号", place="德国", reason="公派留学"
    )
    assert (made["since"], made["until"], made["entered_by"]) == ("2026-01-01", None, "Liaison")
    over = await keeper.do(member, made["id"], "end", until="2026-09-01", note="已回国")
    assert (over.status_code, over.json()["until"]) == (200, "2026-09-01"), over.text
    again = await keeper.do(member, made["id"], "end", until="2026-09-02")
    assert (again.status_code, again.json()["code"]) == (409, "group-entry-ended")
    (entry,) = await keeper.of(member)
    assert (entry["end_note"], entry["ended_by"], entry["place"]) == ("已回国", "Liaison", "德国")
    events = (await keeper.client.get(f"/members/{member}/events", headers=keeper.who)).json()
    assert [e["action"] for e in events["items"]] == ["member.group-end", "member.group"]
    assert events["items"][0]["facts"]["group"] == "retained"


async def test_what_was_entered_by_mistake_is_withdrawn_with_a_reason(
    keeper: Keeper, world: World
) -> None:
    """MEM-07: in no roster any more, and told with its reason."""
    member = await world.member("wang")
    made = await keeper.entered(member, "hardship")
    empty = await keeper.do(member, made["id"], "withdrawal", reason=" ")
    assert empty.status_code == 422
    gone = await keeper.do(member, made["id"], "withdrawal", reason="录错了人")
    assert gone.json()["withdrawn_because"] == "录错了人"
    again = await keeper.do(member, made["id"], "withdrawal", reason="再撤")
    assert (again.status_code, again.json()["code"]) == (409, "group-entry-withdrawn")
    assert await keeper.roster() == []
    assert [entry["withdrawn_by"] for entry in await keeper.of(member)] == ["Liaison"]
    await keeper.entered(member, "hardship")


@pytest.mark.parametrize(
    ("kind", "more", "status", "code"),
    [
        ("retained", {}, 422, "group-decision-needed"),
        ("other", {}, 422, "group-reason-needed"),
        ("elderly", {"since": "2026-11-21"}, 422, "group-days-out-of-order"),
        ("elderly", {"until": "2026-01-01"}, 422, "group-days-out-of-order"),
        ("elderly", {"since": "2010-05-31"}, 422, "group-before-joining"),
        ("hardship", {}, 409, "already-in-group"),
        ("stopped", {"decision_ref": "组〔2026〕4号"}, 409, "already-in-group"),
        ("unheard-of", {}, 422, "invalid-request"),
        ("elderly", {"since": "gestern"}, 422, "invalid-request"),
        ("elderly", {"reason": "\u0000"}, 422, "invalid-request"),
    ],
)
async def test_what_breaks_a_rule_is_refused_by_name(
    keeper: Keeper, world: World, kind: str, more: dict[str, str], status: int, code: str
) -> None:
    """MEM-07, MEM-11."""
    member = await world.member("wang")
    await keeper.entered(member, "hardship")
    await keeper.entered(member, "retained", decision_ref="组〔2026〕3号")
    answer = await keeper.enter(member, kind, **more)
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text


async def test_two_at_once_enter_one(keeper: Keeper, world: World) -> None:
    """MEM-11: kept and stopped at one time can't both be entered, not even in the same instant."""
    member = await world.member("wang")
    kinds = ["retained", "stopped"] * 4
    answers = await asyncio.gather(
        *(keeper.enter(member, kind, decision_ref="组〔2026〕3号") for kind in kinds)
    )
    assert sorted(a.status_code for a in answers) == [201] + [409] * 7


async def test_a_repeat_with_the_same_key_enters_once(keeper: Keeper, world: World) -> None:
    member, same = await world.member("wang"), key()
    body = {"kind": "elderly", "since": "2026-01-01"}
    path = f"/members/{member}/groups"
    both = [await keeper.client.post(path, json=body, headers=keeper.who | same) for _ in range(2)]
    assert [a.status_code for a in both] == [201, 201]
    assert both[0].json()["id"] == both[1].json()["id"]
    assert len(await keeper.of(member)) == 1


async def test_an_entry_of_another_member_is_not_found(keeper: Keeper, world: World) -> None:
    wang, li = await world.member("wang"), await world.member("li")
    made = await keeper.entered(wang, "elderly")
    for entry in (made["id"], str(new_id())):
        answer = await keeper.do(li, entry, "end", until="2026-09-01")
        assert (answer.status_code, answer.json()["code"]) == (404, "not-found")


async def test_members_see_their_own_entries_and_who_else_saw_them(
    keeper: Keeper, world: World
) -> None:
    """MEM-07: what concerns them they see, and change nothing; others' looks leave a trace."""
    member = await world.member("wang")
    await keeper.entered(member, "hardship", reason="重病", help="每季度走访")
    own = await world.sign_in("wang", member=member)
    assert [entry["reason"] for entry in await keeper.of(member, own)] == ["重病"]
    path = f"/members/{member}/groups"
    body = {"kind": "elderly", "since": "2026-01-01"}
    assert (await keeper.client.post(path, json=body, headers=own | key())).status_code == 403
    await keeper.of(member)
    looks = (await keeper.client.get(f"/members/{member}/accesses", headers=own)).json()["items"]
    assert [(a["kind"], a["account_name"], a["purpose"]) for a in looks] == [
        ("view", "Liaison", "特别群体")
    ]


async def test_the_department_reads_and_another_unit_finds_nothing(
    keeper: Keeper, world: World
) -> None:
    """404 before 403."""
    member = await world.member("wang")
    await keeper.entered(member, "elderly")
    body = {"kind": "postless", "since": "2026-01-01"}
    for login, role, standing, read, write in (
        ("dept", Role.SUPERIOR_ORG_DEPARTMENT, "district", 200, 403),
        ("secretary", Role.BRANCH_SECRETARY, "branch_a", 200, 201),
        ("stranger", Role.LIAISON_OFFICER, "unit_b", 404, 404),
        ("street", Role.STREET_COMMITTEE, "street_a", 200, 403),
        ("community", Role.COMMUNITY_ORG, "comm_a", 404, 404),
    ):
        who, path = await world.sign_in(login, (role, standing)), f"/members/{member}/groups"
        assert (await keeper.client.get(path, headers=who)).status_code == read, login
        made = await keeper.client.post(path, json=body, headers=who | key())
        assert made.status_code == write, login


async def test_the_table_keeps_the_rules_that_one_row_can_break(
    keeper: Keeper, world: World
) -> None:
    """MEM-11: no decision, days out of order, a second open one: refused below the domain too."""
    member = await world.member("wang")
    insert = """INSERT INTO member_groups (id, member_id, kind, since, until, decision_ref,
      entered_at, entered_by) VALUES (gen_random_uuid(), $1, $2, $3::text::date, $4::text::date,
      $5, now(), 'x')"""
    run = world.owner.execute
    await run(insert, member, "retained", "2026-01-01", None, "组3号")
    for row in (
        ("stopped", "2026-02-01", None, "组4号"),
        ("retained", "2026-01-01", "2026-01-02", ""),
        ("elderly", "2026-01-02", "2026-01-02", ""),
    ):
        with pytest.raises(asyncpg.IntegrityConstraintViolationError):
            await run(insert, member, *row)
