"""A list of transfers is tried first: each fault at its cell, nothing begun; then it runs."""

from typing import Any

import pytest

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.api.transfers.batches.conftest import HEADINGS, Lists, a_class, a_list, a_row


async def test_a_dry_run_begins_nothing_and_says_what_it_would_do(lists: Lists) -> None:
    """TRF-05."""
    await a_class(lists.world, 2)
    batch = await lists.planned(a_row("王文文文"), a_row("王文文博", 有效期="60天"))
    assert (batch["state"], batch["total"], batch["refused"]) == ("planned", 2, 0)
    assert await lists.world.owner.fetchval("SELECT count(*) FROM transfers") == 0
    rows = await lists.rows(batch)
    assert [row["outcome"] for row in rows] == ["start", "start"]
    assert rows[0]["target"] == "branch_b"
    assert (rows[0]["destination"], rows[0]["dues_paid_to"]) == ("乙院", "2026-10")


_WRONG: list[tuple[dict[str, str], str, str]] = [
    ({"姓名": "查无此人"}, "A2", "本组织没有名叫“查无此人”的党员"),
    ({"姓名": ""}, "A2", "“姓名”必须填写"),
    ({"工号或手机后四位": "9999"}, "B2", "没有工号或手机后四位是“9999”的"),
    ({"去往组织": "某某党委"}, "C2", "系统内没有“某某党委”"),
    ({"去往组织": "street_b"}, "C2", "这里不直接接收党员"),
    ({"去往组织": ""}, "C2", "请填“去往组织”"),
    ({"去往组织": "branch_a"}, "C2", "该党员已经在这个支部"),
    ({"原因": "想走"}, "F2", "“想走”不在可选的内容里：工作调动、毕业"),
    ({"党费交至": "十月"}, "H2", "“十月”不是日期，请写成 2026.10"),
    ({"党费交至": "2026.1"}, "H2", "可能是 1 月，也可能是 10 月"),
    ({"党费交至": ""}, "H2", "“党费交至”必须填写"),
    ({"有效期": "120"}, "I2", "有效期写天数，1 至 90"),
    ({"工作未落实": "是"}, "C2", "只能转往街道的流动党员党组织或其下属支部"),
    ({"工作未落实": "是", "原因": "工作调动"}, "J2", "“工作未落实”只限毕业、退役的党员"),
    ({"工作未落实": "也许"}, "J2", "请填“是”或“否”"),
]


@pytest.mark.parametrize(("said", "cell", "words"), _WRONG)
async def test_each_fault_is_named_by_its_cell(
    lists: Lists, said: dict[str, str], cell: str, words: str
) -> None:
    """TRF-05, TRF-06, TRF-14: plain Chinese, at the cell that is to be mended."""
    await lists.world.member("田小禾", home=None)
    batch = await lists.planned(a_row("田小禾", **said))
    [row] = await lists.rows(batch)
    assert row["outcome"] == "refused"
    assert row["faults"][0]["cell"] == cell
    assert words in row["faults"][0]["message"]


async def test_the_address_of_the_committee_stands_in_for_a_blank_one(lists: Lists) -> None:
    """TRF-05: the receipt comes back to it."""
    await lists.world.member("田小禾", home=None)
    row = a_row("田小禾", 原党委通讯地址="")
    await lists.world.owner.execute("UPDATE orgs SET address = '党委街 2 号' WHERE name = 'unit_a'")
    [good] = await lists.rows(await lists.planned(row))
    assert good["outcome"] == "start"
    await lists.world.owner.execute("UPDATE orgs SET address = '' WHERE name = 'unit_a'")
    [bad] = await lists.rows(await lists.planned(row))
    assert [(fault["cell"], fault["code"]) for fault in bad["faults"]] == [
        ("K2", "address-required")
    ]


async def test_namesakes_doubles_strangers_and_open_transfers_go_back(lists: Lists) -> None:
    """TRF-07, MEM-05: nobody is moved by mistake, and nobody twice."""
    world = lists.world
    await world.member("李文", home=None, phone="13900001111")
    await world.member("李文", home=None, phone="13900002222")
    await world.member("田小禾", home=None)
    await world.member("周远", "b", home=None)
    await world.member("高在途", home=None)
    await lists.begun(a_row("高在途"))
    batch = await lists.planned(
        a_row("李文"), a_row("李文", 工号或手机后四位="2222"), a_row("田小禾"), a_row("田小禾"),
        a_row("周远"), a_row("高在途"),
    )  # fmt: skip
    said = {r["row_number"]: [f["message"] for f in r["faults"]] for r in await lists.rows(batch)}
    assert said[2] == ["本组织有 2 名“李文”，请填工号或手机后四位以便区分"]
    assert said[3] == []
    assert said[4] == []
    assert said[5] == ["与第 4 行是同一名党员"]
    assert said[6] == ["本组织没有名叫“周远”的党员"], "who is out of reach is not told of"
    assert said[7] == ["该党员已有一件办理中的接转，请先办结或撤销"]


async def test_a_member_of_a_sister_branch_is_named_with_it(lists: Lists) -> None:
    """TRF-05: the unit sends a branch's list; it may know the others of its own."""
    await lists.world.add_org("branch_d", "unit_a", OrgKind.BRANCH)
    await lists.world.member("田小禾", home=None)
    answer = await lists.send(a_list(a_row("田小禾")), "source", "branch_d")
    rows = await lists.rows(answer.json(), "source")
    assert rows[0]["faults"][0]["message"] == "“田小禾”不在本组织，在branch_a"


async def test_a_list_to_elsewhere_makes_letters_out(lists: Lists) -> None:
    """TRF-05: 抬头 and 去往单位 apart; outside the system on paper."""
    await lists.world.member("田小禾", home=None)
    row = a_row("田小禾", 去往组织="", 抬头="外省某学院党委", 对方支部="第三支部")
    batch = await lists.begun(row)
    moves = await lists.moves(batch, "source")
    done = await lists.many(moves["approve"], "source_review", "source", "approve")
    assert done.json()["items"][0]["state"] == "letter_issued"
    kept = await lists.world.owner.fetchrow("SELECT * FROM transfers")
    assert (kept["direction"], kept["channel"]) == ("out", "paper")
    assert (kept["target_committee_name"], kept["target_name"]) == ("外省某学院党委", "第三支部")


async def test_the_refused_go_back_in_their_own_columns_and_come_again(lists: Lists) -> None:
    await a_class(lists.world, 1)
    batch = await lists.planned(a_row("王文文文"), a_row("查无此人"))
    answer = await lists.get(f"/transfer-batches/{batch['id']}/refused.xlsx")
    assert answer.status_code == 200
    again = (await lists.send(answer.content)).json()
    [row] = await lists.rows(again)
    assert row["faults"][0]["code"] == "unknown-member"


async def test_the_template_comes_back_as_an_empty_list(lists: Lists) -> None:
    answer = await lists.get("/transfer-batch-template")
    again = (await lists.send(answer.content)).json()
    assert (again["total"], again["unknown_columns"]) == (0, [])
    refused = await lists.step(again, "commit")
    assert (refused.status_code, refused.json()["code"]) == (422, "transfer-batch-empty")
    assert (await lists.step(again, "discard")).json()["state"] == "discarded"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"no workbook", "workbook-refused"),
        (a_list(headings=("姓名", "党费交至")), "roster-header-refused"),
        (
            a_list(*(a_row(f"张三{'啊' * (n % 30)}") for n in range(1001))),
            "transfer-batch-too-large",
        ),
    ],
)
async def test_a_list_that_cannot_be_taken_whole_says_why(
    lists: Lists, data: bytes, code: str
) -> None:
    answer = await lists.send(data)
    assert (answer.status_code, answer.json()["code"]) == (422, code)


@pytest.mark.parametrize(
    ("who", "status"), [("stranger", 403), ("clerk", 403), ("verifier", 403), ("source", 201)]
)
async def test_only_who_may_begin_transfers_there_sends_a_list(
    lists: Lists, who: str, status: int
) -> None:
    """TRF-05."""
    await a_class(lists.world, 1)
    answer = await lists.send(a_list(a_row("王文文文")), who)
    assert answer.status_code == status, answer.text


async def test_the_job_stops_when_who_let_it_run_has_lost_the_right(
    lists: Lists, monkeypatch: pytest.MonkeyPatch
) -> None:
    """TRF-10: the applicant of each transfer may apply in that very moment."""
    await a_class(lists.world, 2)
    batch = await lists.planned(a_row("王文文文"), a_row("王文文博"))
    started: list[Any] = []
    monkeypatch.setattr(lists.services.jobs, "start", lambda _name, work: started.append(work))
    await lists.step(batch, "commit")
    await lists.world.owner.execute(
        "UPDATE grants SET ended_at = now() WHERE role = $1", Role.BRANCH_SECRETARY
    )
    await started[0]
    stands = await lists.read(batch, "source")
    assert (stands["state"], stands["why"], stands["started"]) == ("stopped", "no-right", 0)
    for unused in started[1:]:
        unused.close()


def test_the_headings_are_those_of_the_form() -> None:
    """Form 8.5: 抬头, 去向单位, 党费交至, 有效期, 原因."""
    assert {"姓名", "抬头", "去向单位", "党费交至", "有效期", "原因"} <= set(HEADINGS)
