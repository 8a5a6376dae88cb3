"""Who may send a roster, what is turned away whole, and what a dry run says."""

import httpx

from partyhub.api.rosters.jobs import resume_rosters
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.api.rosters.conftest import HEADINGS, Officer, a_sheet
from tests.clock import Clock
from tests.hostile_workbooks import a_bomb
from tests.world import World, key

ONE = ("张文博", "13800138000", "男", "1985.07", "", "A1", "桂花苑", "")


def _codes(rows: list[dict[str, object]]) -> list[str]:
    return [fault["code"] for row in rows for fault in row["faults"]]  # type: ignore[attr-defined]


async def test_a_roster_of_another_unit_is_not_there(
    client: httpx.AsyncClient, world: World, officer: Officer
) -> None:
    roster = await officer.planned(a_sheet(ONE))
    other = await world.sign_in("other", (Role.LIAISON_OFFICER, "unit_b"))
    path = f"/rosters/{roster['id']}"
    for read in (path, f"{path}/rows", f"{path}/refused.xlsx"):
        assert (await client.get(read, headers=other)).status_code == 404
    for act in ("commit", "discard"):
        answer = await client.post(f"{path}/{act}", headers=other | key())
        assert answer.status_code == 404
    assert (await client.get("/rosters", headers=other)).json()["items"] == []
    seen = (await officer.get("/rosters", unit=officer.unit)).json()["items"]
    assert [line["id"] for line in seen] == [roster["id"]]


async def test_only_whoever_imports_for_a_unit_sends_its_roster(
    client: httpx.AsyncClient, world: World
) -> None:
    for role, org in (
        (Role.LIAISON_OFFICER, "unit_b"),
        (Role.COMMUNITY_ORG, "comm_a"),
        (Role.BRANCH_SECRETARY, "branch_a"),
    ):
        who = await world.sign_in(role.value, (role, org))
        answer = await client.post(
            "/rosters",
            data={"unit_id": str(world.orgs["unit_a"])},
            files={"file": ("a.xlsx", a_sheet(ONE))},
            headers=who | key(),
        )
        assert answer.status_code == 403, role


async def test_too_large_a_file_and_a_bomb_are_refused_with_their_reason(
    officer: Officer,
) -> None:
    """security.md case 14."""
    large = await officer.send(b"PK\x03\x04" + bytes(5 * 1024 * 1024))
    assert (large.status_code, large.json()["facts"]["reason"]) == (422, "too-large")
    assert "5 MB" in large.json()["facts"]["message"]
    assert (await officer.send(bytes(7 * 1024 * 1024))).status_code == 413
    bomb = await officer.send(a_bomb())
    assert (bomb.status_code, bomb.json()["code"]) == (422, "workbook-refused")
    assert bomb.json()["facts"]["reason"] in {"bomb", "too-much-unpacked"}
    assert (await officer.get("/rosters")).json()["items"] == []


async def test_a_sheet_without_the_needed_columns_says_which(officer: Officer) -> None:
    answer = await officer.send(a_sheet(("张三", "男"), headings=("姓名", "性别")))
    assert (answer.status_code, answer.json()["code"]) == (422, "roster-header-refused")
    facts = answer.json()["facts"]
    assert facts["reason"] == "columns-missing"
    assert "联系电话" in facts["message"]


async def test_a_repeat_with_the_same_key_gives_the_same_roster(officer: Officer) -> None:
    headers, data = key(), a_sheet(ONE)
    first = await officer.send(data, headers=headers)
    again = await officer.send(data, headers=headers)
    assert again.json() == first.json()
    assert again.headers["Idempotency-Replayed"] == "true"
    assert len((await officer.get("/rosters")).json()["items"]) == 1
    other = await officer.send(a_sheet(ONE, ONE), headers=headers)
    assert other.json()["code"] == "idempotency-key-reused"


async def test_an_unknown_branch_is_refused_with_those_there_are(
    officer: Officer, world: World
) -> None:
    await world.add_org("第一党支部", "unit_a", OrgKind.BRANCH)
    sheet = a_sheet(
        (*ONE[:4], "第九党支部", "A1", "", ""), ("李雅静", "13800138001", "女", *[""] * 5)
    )
    roster = await officer.planned(sheet)
    rows = await officer.rows(roster["id"])
    assert [(f["cell"], f["code"]) for row in rows for f in row["faults"]] == [
        ("E2", "branch-unknown"), ("E3", "branch-required"),
    ]  # fmt: skip
    assert "第一党支部" in rows[0]["faults"][0]["message"]


async def test_a_masked_phone_is_never_taken_for_a_number(officer: Officer) -> None:
    roster = await officer.planned(a_sheet(("张文博", "138****8000", *ONE[2:])))
    (row,) = await officer.rows(roster["id"])
    assert row["faults"][0]["code"] == "phone-masked"
    assert "手机号已隐去" in row["faults"][0]["message"]


async def test_someone_new_needs_a_gender(officer: Officer) -> None:
    roster = await officer.planned(a_sheet(("张文博", "13800138000"), headings=HEADINGS[:2]))
    assert _codes(await officer.rows(roster["id"])) == ["gender-required"]


async def test_nothing_personal_but_names_waits_in_plain_text(
    officer: Officer, world: World
) -> None:
    """SP-03."""
    await officer.planned(a_sheet(ONE, ("13900139000", "1390013900", *ONE[2:])))
    kept = await world.owner.fetch("SELECT * FROM roster_rows")
    said = " ".join(repr(dict(row)) for row in kept)
    assert len(kept) == 2
    assert "张文博" in said
    for private in ("13800138000", "1390013900", "1985", "桂花苑"):
        assert private not in said


async def test_what_was_discarded_or_is_thirty_days_old_is_gone(
    officer: Officer, world: World, clock: Clock
) -> None:
    first, second = await officer.planned(a_sheet(ONE)), await officer.planned(a_sheet(ONE))
    assert (await officer.act(first["id"], "discard")).json()["state"] == "discarded"
    assert (await officer.act(first["id"], "commit")).json()["code"] == "illegal-transition"
    assert (await officer.get(f"/rosters/{first['id']}/refused.xlsx")).status_code == 200
    assert await world.owner.fetchval("SELECT count(*) FROM roster_rows") == 1
    clock.move(days=31)
    await resume_rosters(officer.services)
    assert await world.owner.fetchval("SELECT count(*) FROM roster_rows") == 0
    states = "SELECT state FROM rosters WHERE id = $1"
    assert await world.owner.fetchval(states, second["id"]) == "discarded"


async def test_lists_are_paged_newest_first(officer: Officer) -> None:
    sent = [(await officer.planned(a_sheet(ONE)))["id"] for _ in range(3)]
    first = (await officer.get("/rosters", limit="2")).json()
    assert [line["id"] for line in first["items"]] == [sent[2], sent[1]]
    rest = (await officer.get("/rosters", limit="2", cursor=first["next_cursor"])).json()
    assert [line["id"] for line in rest["items"]] == [sent[0]]
    assert rest["next_cursor"] is None
    for path in ("/rosters", f"/rosters/{sent[0]}/rows"):
        assert (await officer.get(path, cursor="WyJ4Il0")).json()["code"] == "invalid-field"
