"""Form 8.5 over the API and on paper: who approved, and the receipt once it is settled."""

from tests.api.transfers.conftest import ELSEWHERE, Moves
from tests.integrations.printing.printed import Pages


async def _letter(moves: Moves, thing: dict[str, object], who: str) -> str:
    path = f"/transfers/{thing['id']}/letter"
    answer = await moves.client.get(path, headers=moves.who[who])
    assert answer.status_code == 200, answer.text
    return Pages(answer.content).texts[0]


async def test_the_transfer_tells_both_approvals_and_who_sent_the_receipt(moves: Moves) -> None:
    """TRF-10, form 8.5: person, time, opinion; the same names stand on the letter."""
    thing = await moves.assigned()
    await moves.done(thing, "target", "send_receipt")
    whole = await moves.whole(thing, "applicant")
    assert [(one["side"], one["by"], one["opinion"]) for one in whole["approvals"]] == [
        ("source", "Source", "同意转出"),
        ("target", "Target", "同意接收"),
    ]
    assert all(one["at"] for one in whole["approvals"])
    assert whole["receipt_by"] == "Target"
    text = await _letter(moves, thing, "source")
    for words in ("转出审批人：Source", "转入审批人：Target", "经办人：Applicant"):
        assert words in text
    assert "经办人：Target" in text[text.index("介绍信回执") :]


async def test_the_receipt_of_a_letter_out_is_filled_once_it_is_settled(moves: Moves) -> None:
    """Form 8.5: branch, day; its 经办人 is of elsewhere and signs by hand."""
    thing = await moves.start(to={"elsewhere": ELSEWHERE}, channel="paper")
    await moves.done(thing, "applicant", "submit")
    await moves.done(thing, "source", "approve", opinion="同意转出")
    assert "编入第三支部" not in await _letter(moves, thing, "source")
    facts = {"assigned_on": "2026-11-01", "received_on": "2026-11-01", "branch_name": "第三支部"}
    await moves.done(thing, "applicant", "settle", **facts)
    text = await _letter(moves, thing, "source")
    receipt = text[text.index("介绍信回执") :]
    assert "编入第三支部，编入日期2026年11月1日" in receipt
    assert "经办人：Applicant" not in receipt
    assert (await moves.whole(thing, "applicant"))["receipt_by"] == "Applicant"
