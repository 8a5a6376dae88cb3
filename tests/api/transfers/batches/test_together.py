"""Many transfers of a list take their steps together: each in its own right, by its own people."""

import pypdfium2

from partyhub.domain.shared.permission import Role
from tests.api.transfers.batches.conftest import Lists, a_class, a_row
from tests.world import key


async def test_a_batch_goes_all_the_way_by_four_people(lists: Lists) -> None:
    """TRF-05, TRF-10, TRF-11, MEM-05: each member their own transfer, letter and receipt."""
    names = await a_class(lists.world, 12)
    batch = await lists.begun(*(a_row(name) for name in names))
    for who, state, action in (
        ("source", "source_review", "approve"),
        ("target", "target_review", "approve"),
        ("verifier", "letter_issued", "arrive"),
        ("verifier", "verifying", "assign"),
        ("target", "assigned", "send_receipt"),
    ):
        moves = await lists.moves(batch, who)
        assert len(moves[action]) == 12
        done = await lists.many(moves[action], state, who, action)
        assert done.status_code == 200, done.text
        assert [row["problem"] for row in done.json()["items"]] == [None] * 12
    owner, home = lists.world.owner, lists.world.orgs["branch_b"]
    assert await owner.fetchval("SELECT count(*) FROM members WHERE branch_id = $1", home) == 12
    numbers = await owner.fetch("SELECT letter_no, receipt FROM transfers ORDER BY letter_no")
    running = [int(row["letter_no"].rpartition("-")[2]) for row in numbers]
    assert running == list(range(1, 13)), "numbered by the issuing side without gaps"
    assert {row["receipt"] for row in numbers} == {"back"}


async def test_a_refused_one_stops_no_other_and_the_same_request_counts_once(lists: Lists) -> None:
    """TRF-10: the applicant of one of them approves none of theirs; sent again, nothing moves."""
    names = await a_class(lists.world, 3)
    batch = await lists.begun(*(a_row(name) for name in names))
    ids = (await lists.moves(batch, "source"))["approve"]
    await lists.many(ids[:1], "source_review", "source", "return", reason="党费月份有误")
    body = {"transfer_ids": ids, "state": "source_review", "step": {"action": "approve"}}
    headers = lists.who["source"] | key()
    first = await lists.client.post("/transfers/steps", json=body, headers=headers)
    assert first.status_code == 207
    assert [row["state"] for row in first.json()["items"]] == [None, *["target_review"] * 2]
    assert first.json()["items"][0]["problem"]["code"] == "illegal-transition"
    again = await lists.client.post("/transfers/steps", json=body, headers=headers)
    assert (again.status_code, again.json()) == (207, first.json())
    afresh = await lists.many(ids, "source_review", "source", "approve")
    assert {row["problem"]["code"] for row in afresh.json()["items"]} == {"illegal-transition"}


async def test_who_sent_the_list_may_not_approve_it(lists: Lists) -> None:
    """TRF-10: the applicant is who let it run."""
    names = await a_class(lists.world, 2)
    batch = await lists.planned(*(a_row(name) for name in names))
    await lists.step(batch, "commit", "source")
    await lists.services.jobs.finish()
    assert "approve" not in await lists.moves(batch, "source")
    ids = (await lists.moves(batch, "secretary"))["withdraw"]
    done = await lists.many(ids, "source_review", "source", "approve")
    assert {row["problem"]["code"] for row in done.json()["items"]} == {"same-person"}


async def test_the_side_that_takes_them_in_sees_a_batch_as_one_group(lists: Lists) -> None:
    """TRF-05: once a member of it has reached that side; the list itself stays with its sender."""
    names = await a_class(lists.world, 2)
    batch = await lists.begun(*(a_row(name) for name in names))
    path = f"/transfer-batches/{batch['id']}"
    assert (await lists.get(path, "target")).status_code == 404
    assert (await lists.get("/transfer-batches", "target")).json()["items"] == []
    ids = (await lists.moves(batch, "source"))["approve"]
    await lists.many(ids[:1], "source_review", "source", "approve")
    assert (await lists.get(path, "target")).status_code == 200
    [seen] = (await lists.get("/transfer-batches", "target")).json()["items"]
    assert seen["id"] == batch["id"]
    group = (await lists.get("/transfers", "target", batch=batch["id"])).json()["items"]
    assert [line["id"] for line in group] == ids[:1]
    assert (await lists.moves(batch, "target"))["approve"] == ids[:1]
    assert (await lists.get(f"{path}/rows", "target")).status_code == 403
    assert (await lists.step(batch, "stop", "target")).status_code == 403
    assert (await lists.get(path, "stranger")).status_code == 404


async def test_out_of_reach_is_told_line_by_line_and_who_reads_none_is_turned_away(
    lists: Lists,
) -> None:
    """TRF-05: as if each were asked for alone."""
    batch = await lists.begun(a_row((await a_class(lists.world, 1))[0]))
    ids = (await lists.moves(batch, "source"))["approve"]
    done = await lists.many(ids, "source_review", "stranger", "approve")
    assert done.json()["items"][0]["problem"]["code"] == "not-found"
    lists.who["auditor"] = await lists.world.sign_in("auditor", (Role.AUDITOR, "district"))
    assert (await lists.many(ids, "source_review", "auditor", "approve")).status_code == 403


async def test_the_letters_of_a_batch_are_one_file_behind_a_cover(lists: Lists) -> None:
    """TRF-05: numbered by the issuing side without gaps; whose letter is printed can see it."""
    names = await a_class(lists.world, 3)
    row = {"去往组织": "", "抬头": "外省某学院党委", "对方支部": "第三支部"}
    batch = await lists.begun(*(a_row(name, **row) for name in names))
    path = f"/transfer-batches/{batch['id']}/letters"
    assert (await lists.get(path, "source")).json()["code"] == "no-letter"
    ids = (await lists.moves(batch, "source"))["approve"]
    await lists.many(ids, "source_review", "source", "approve")
    pages = pypdfium2.PdfDocument((await lists.get(path, "source")).content)
    said = [pages[nth].get_textpage().get_text_range() for nth in range(len(pages))]
    assert len(said) == 4
    assert all(name in said[0] for name in names)
    for nth, name in enumerate(names, start=1):
        number = f"-{nth:05d}"
        assert number in said[0]
        assert number in said[nth]
        assert name in said[nth]
    looks = "SELECT count(*) FROM accesses WHERE kind = 'print'"
    assert await lists.world.owner.fetchval(looks) == 3
    assert (await lists.get(path, "source", part="2")).json()["code"] == "no-letter"
    assert (await lists.get(path, "stranger")).status_code == 404


async def test_those_of_a_batch_are_found_in_the_register(lists: Lists) -> None:
    """TRF-05."""
    names = await a_class(lists.world, 3)
    first = await lists.begun(*(a_row(name) for name in names[:2]))
    await lists.begun(a_row(names[2]))
    found = (await lists.get("/transfers", batch=first["id"])).json()["items"]
    assert {line["name"] for line in found} == set(names[:2])
    one = (await lists.get(f"/transfers/{found[0]['id']}")).json()
    assert one["transfer"]["batch_id"] == first["id"]
