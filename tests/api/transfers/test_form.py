"""The register's form of a transfer on paper (requirements 8.7, 接转组织关系登记表)."""

from tests.api.transfers.conftest import Moves
from tests.integrations.printing.printed import Pages


async def _form(moves: Moves, transfer: str, who: str) -> str:
    answer = await moves.client.get(f"/transfers/{transfer}/form", headers=moves.who[who])
    assert answer.status_code == 200, answer.text
    return "".join(Pages(answer.content).texts)


async def test_the_form_holds_every_field_of_the_catalogue(moves: Moves) -> None:
    """TRF-02, TRF-03, TRF-04: contact, materials, notice, outcome, direction, organisations."""
    thing = await moves.to_letter(
        materials=["身份证", "调动函"], told="周一上午到三楼找李老师", national_no="QG-7",
        channel="paper",
    )  # fmt: skip
    await moves.done(thing, "source", "follow_up", text="已电话联系乙院")
    text = await _form(moves, thing["id"], "applicant")
    for said in (
        "接转组织关系登记表", "田小禾", "13812345678", "身份证、调动函", "周一上午到三楼找李老师",
        "已电话联系乙院", "系统内", "纸质介绍信", "branch_a", "unit_b", "branch_b", "乙院", "QG-7",
        thing["letter_no"], "转出审批：同意转出", "转入审批：同意接收", "已开介绍信", "2026年10月",
    ):  # fmt: skip
        assert said in text, said
    looks = "SELECT count(*) FROM accesses WHERE kind = 'print'"
    assert await moves.world.owner.fetchval(looks) == 1


async def test_each_side_prints_what_it_sees(moves: Moves) -> None:
    """TRF-12, SP-03: notes stay with their side; after the move the old side prints no phone."""
    thing = await moves.to_letter()
    await moves.done(thing, "source", "follow_up", text="原支部的备注")
    assert "原支部的备注" not in await _form(moves, thing["id"], "verifier")
    await moves.done(thing, "verifier", "arrive")
    done = await moves.done(thing, "verifier", "assign", branch_id=moves.org("branch_b"))
    old = await _form(moves, thing["id"], "applicant")
    assert f"{done['assigned_on']}编入branch_b" in old
    assert "138" not in old
    assert "13812345678" in await _form(moves, thing["id"], "verifier")


async def test_who_stands_on_no_side_gets_no_form(moves: Moves) -> None:
    thing = await moves.start()
    path = f"/transfers/{thing['id']}/form"
    answer = await moves.client.get(path, headers=moves.who["verifier"])
    assert answer.status_code == 404
