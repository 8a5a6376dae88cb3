"""Letters on paper over the API: who may print, what it leaves behind, and what strangers learn."""

from dataclasses import replace
from itertools import product

import httpx
import pytest
import zxingcpp

from partyhub.domain.shared.permission import Role
from partyhub.domain.transfers.applying import Submit
from partyhub.domain.transfers.arriving import SendBack, SendReceipt
from partyhub.domain.transfers.reviewing import Approve, Reissue
from partyhub.domain.transfers.transfer import Transfer
from partyhub.usecases.transfers.wishes import WishToApply, WishToAssign
from tests.integrations.printing.printed import Pages
from tests.usecases.transfers.test_whole_way import TERMS, People
from tests.world import World

Headers = dict[str, str]


@pytest.fixture
async def people(world: World) -> People:
    return await People(world).come()


@pytest.fixture
async def source(world: World) -> Headers:
    return await world.sign_in("source-desk", (Role.UNIT_ORG, "unit_a"))


async def _letter(
    client: httpx.AsyncClient, thing: Transfer, headers: Headers, number: str = ""
) -> Pages:
    query = {"number": number} if number else {}
    answer = await client.get(f"/transfers/{thing.id}/letter", headers=headers, params=query)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/pdf"
    return Pages(answer.content)


async def _verified(client: httpx.AsyncClient, pages: Pages) -> dict[str, str]:
    """As a phone at another counter does it: by the code on the paper alone."""
    (code,) = zxingcpp.read_barcodes(pages.picture(0, 200))
    answer = await client.get(f"/letter-verifications/{code.text.rsplit('/', 1)[-1]}")
    assert answer.status_code == 200, answer.text
    found: dict[str, str] = answer.json()
    return found


async def test_both_sides_print_the_letter_and_each_print_leaves_a_trace(
    client: httpx.AsyncClient, world: World, people: People, source: Headers
) -> None:
    """TRF-05, form 8.5; every look leaves a trace."""
    thing = await people.to_letter()
    pages = await _letter(client, thing, source)
    assert thing.letter is not None
    assert f"第{thing.letter.number}号" in pages.texts[0]
    assert "13812345678" in pages.texts[0]
    target = await world.sign_in("target-desk", (Role.BRANCH_SECRETARY, "branch_b"))
    await _letter(client, thing, target)
    looks = await world.owner.fetch("SELECT kind, account_name FROM accesses ORDER BY at")
    assert [look["kind"] for look in looks] == ["print", "print"]


async def test_who_stands_on_no_side_gets_no_letter(
    client: httpx.AsyncClient, world: World, people: People
) -> None:
    thing = await people.to_letter()
    own = await world.sign_in("own", member=people.member)
    stranger = await world.sign_in("stranger", (Role.UNIT_ORG, "unit_c"))
    for headers, path in product((own, stranger), ("letter", "notice")):
        answer = await client.get(f"/transfers/{thing.id}/{path}", headers=headers)
        assert answer.status_code == 404
    assert await world.owner.fetchval("SELECT count(*) FROM accesses") == 0


async def test_without_a_letter_there_is_nothing_to_print(
    client: httpx.AsyncClient, people: People, source: Headers
) -> None:
    thing = await people.start()
    answer = await client.get(f"/transfers/{thing.id}/letter", headers=source)
    assert (answer.status_code, answer.json()["code"]) == (409, "no-letter")


async def test_a_stranger_learns_from_the_code_whether_the_letter_is_in_force(
    client: httpx.AsyncClient, people: People, source: Headers
) -> None:
    """A letter that was replaced prints as void, names its successor, and verifies as void."""
    thing = await people.to_letter(arrived=False)
    first = await _letter(client, thing, source)
    found = await _verified(client, first)
    assert thing.letter is not None
    assert found["standing"] == "valid"
    assert (found["issuer"], found["addressee"]) == ("unit_a", "unit_b")
    assert found["valid_until"] == thing.letter.valid_until.isoformat()
    assert "田小禾" not in str(found)
    old, thing = (
        thing.letter.number,
        await people.step(people.source, thing, Reissue(reason="遗失")),
    )
    assert thing.letter is not None
    found = await _verified(client, first)
    assert (found["standing"], found["replaced_by"]) == ("voided", thing.letter.number)
    void = await _letter(client, thing, source, old)
    assert "作废" in void.texts[0]
    assert f"由第{thing.letter.number}号介绍信代替" in void.texts[0]
    new = await _letter(client, thing, source)
    assert f"代替第{old}号" in new.texts[0]
    assert (await _verified(client, new))["standing"] == "valid"


async def test_an_earlier_letter_says_what_it_said_when_it_went_out(
    client: httpx.AsyncClient, people: People, source: Headers
) -> None:
    """Form 8.5: sent back, applied for anew with other words, issued anew."""
    thing = await people.to_letter()
    assert thing.letter is not None
    old = thing.letter.number
    thing = await people.step(people.verifier, thing, SendBack(reason="党费月份有误"))
    terms = replace(TERMS, destination="望河区图书馆", dues_paid_to="2026-11")
    to = people.world.orgs["branch_b"]
    for actor, wish in (
        (people.applicant, WishToApply(to=to, terms=terms)),
        (people.applicant, Submit()),
        (people.source, Approve(opinion="同意")),
        (people.target, Approve(opinion="同意接收")),
    ):
        thing = await people.step(actor, thing, wish)
    void, new = await _letter(client, thing, source, old), await _letter(client, thing, source)
    assert TERMS.destination in void.texts[0]
    assert "望河区图书馆" not in void.texts[0]
    assert "望河区图书馆" in new.texts[0]
    assert "2026年11月" in new.texts[0]


async def test_after_the_assignment_the_old_side_prints_no_whole_phone(
    client: httpx.AsyncClient, people: People, source: Headers
) -> None:
    """issue 4: the old organisation no longer sees the person's data, only its letter."""
    thing = await people.to_letter()
    to = people.world.orgs["branch_b"]
    thing = await people.step(people.verifier, thing, WishToAssign(branch_id=to))
    thing = await people.step(people.target, thing, SendReceipt())
    pages = await _letter(client, thing, source)
    assert "编入branch_b，编入日期" in pages.texts[0]
    assert "13812345678" not in pages.texts[0]
    assert (await _verified(client, pages))["standing"] == "used"
    answer = await client.get(f"/transfers/{thing.id}/notice", headers=source)
    assert answer.status_code == 403


async def test_the_notice_is_printed_and_leaves_a_trace(
    client: httpx.AsyncClient, world: World, people: People, source: Headers
) -> None:
    """TRF-03, NT-09."""
    thing = await people.start()
    answer = await client.get(f"/transfers/{thing.id}/notice", headers=source)
    assert answer.status_code == 200, answer.text
    assert "田小禾" in Pages(answer.content).texts[0]
    assert await world.owner.fetchval("SELECT count(*) FROM accesses") == 1


@pytest.mark.parametrize("token", ["A" * 136, "x"])
async def test_a_made_up_code_is_no_letter(client: httpx.AsyncClient, token: str) -> None:
    answer = await client.get(f"/letter-verifications/{token}")
    assert (answer.status_code, answer.json()["code"]) == (422, "forged-letter")
