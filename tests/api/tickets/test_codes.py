"""The client's code: printed, never told, newest counts; who answers can't rate (ADR 0011)."""

import asyncpg
import pytest

from tests.api.tickets.codes import FOLLOW, RATE, WITHDRAW, closed_ticket, prints_of, rate
from tests.api.tickets.conftest import Counter, scanned
from tests.clock import Clock
from tests.integrations.printing.printed import Pages


async def test_number_and_phone_ending_read_but_do_not_act(counter: Counter) -> None:
    """TKT-31: what every colleague knows rates and withdraws nothing."""
    ticket = await closed_ticket(counter)
    pair = {"number": ticket["number"], "phone_tail": "1234"}
    assert (await counter.client.post(FOLLOW, json=pair)).status_code == 200
    for path, more in ((RATE, {"stars": 5}), (WITHDRAW, {"reason": "不办了"})):
        refused = await counter.client.post(path, json=pair | more)
        assert (refused.status_code, refused.json()["code"]) == (422, "invalid-request")


async def test_the_code_reads_as_well_even_where_no_phone_was_left(counter: Counter) -> None:
    ticket = await counter.take_in(client_phone="")
    code = await counter.code(ticket)
    for written in (code, code.lower(), f"{code[:4]}-{code[4:]}", f"{code[:4]} {code[4:]}"):
        seen = await counter.client.post(FOLLOW, json={"number": ticket["number"], "code": written})
        assert (seen.status_code, seen.json()["number"]) == (200, ticket["number"])


async def test_either_the_ending_or_the_code_and_not_both(counter: Counter) -> None:
    ticket = await counter.take_in()
    both = {"number": ticket["number"], "phone_tail": "1234", "code": "0000-0000"}
    for body in (both, {"number": ticket["number"]}):
        assert (await counter.client.post(FOLLOW, json=body)).status_code == 422


async def test_a_code_is_of_one_ticket(counter: Counter) -> None:
    mine, other = await counter.accepted(), await counter.accepted()
    code = await counter.code(mine)
    body = {"number": other["number"], "code": code, "reason": "不办了"}
    assert (await counter.client.post(WITHDRAW, json=body)).status_code == 404


async def test_the_newest_print_of_each_paper_counts(counter: Counter, clock: Clock) -> None:
    """A lost receipt that is printed again is void; the notice's or the slip's code is not."""
    ticket = await closed_ticket(counter)
    lost, slip = await counter.code(ticket, "receipt"), await counter.code(ticket)
    clock.move(minutes=1)
    found = await counter.code(ticket, "receipt")
    assert len({lost, slip, found}) == 3
    old = await rate(counter, ticket, lost)
    assert (old.status_code, old.json()["code"]) == (409, "code-replaced")
    seen = await counter.client.post(FOLLOW, json={"number": ticket["number"], "code": slip})
    assert seen.status_code == 200
    assert (await rate(counter, ticket, found)).status_code == 201


async def test_every_print_is_an_event_that_says_who_and_which_one(counter: Counter) -> None:
    """ADR 0011: reprints are visible, and so is the print that a rating stood on."""
    ticket = await closed_ticket(counter)
    for paper in ("receipt", "receipt", "slip"):
        code = await counter.code(ticket, paper)
    prints = await prints_of(counter, ticket)
    assert [(p["facts"]["printed"], p["facts"]["nth"]) for p in prints] == [
        ("receipt", "1"), ("receipt", "2"), ("slip", "1"),
    ]  # fmt: skip
    assert {p["by_name"] for p in prints} == {counter.clerk_account.display_name}
    assert (await rate(counter, ticket, code, 4)).status_code == 201
    path = f"/tickets/{ticket['id']}"
    (rating,) = (await counter.client.get(path, headers=counter.director)).json()["ratings"]
    assert (rating["stars"], rating["code"]["kind"]) == (4, "slip")
    assert rating["code"]["by_name"] == counter.clerk_account.display_name
    assert rating["code"]["at"] == prints[-1]["at"]


async def test_the_code_stands_in_no_answer_and_in_no_table(
    counter: Counter, owner: asyncpg.Connection
) -> None:
    """Only the paper has it: no answer, no event, no frozen paper, no stored key."""
    ticket = await counter.accepted()
    code = await counter.code(ticket, "receipt")
    answers = [
        await counter.client.get(path, headers=counter.director)
        for path in (f"/tickets/{ticket['id']}", "/tickets", f"/tickets/{ticket['id']}/explanation")
    ]
    body = {"number": ticket["number"], "code": code}
    answers.append(await counter.client.post(FOLLOW, json=body))
    assert all(code not in answer.text for answer in answers)
    copy = await counter.client.get(
        f"/tickets/{ticket['id']}/papers/receipt", headers=counter.director
    )
    pages = Pages(copy.content)
    assert "存档副本" in pages.texts[0]
    assert scanned(pages).endswith(f"#{ticket['number']}")
    tables = await owner.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    for (table,) in tables:
        rows = await owner.fetch(f'SELECT t::text FROM "{table}" AS t')
        assert all(code not in row[0] for row in rows), table


async def test_the_printed_code_is_the_one_in_the_address(counter: Counter) -> None:
    ticket = await counter.take_in()
    for paper in ("slip",):
        answer = await counter.client.post(
            f"/tickets/{ticket['id']}/prints", json={"paper": paper}, headers=counter.clerk
        )
        pages = Pages(answer.content)
        number, _, code = scanned(pages).partition("#")[2].partition(".")
        assert number == ticket["number"]
        assert f"{code[:4]}-{code[4:]}" in pages.texts[0]


async def test_what_was_not_given_out_is_not_printed(counter: Counter) -> None:
    ticket = await counter.take_in()
    for paper in ("notice", "receipt"):
        answer = await counter.client.post(
            f"/tickets/{ticket['id']}/prints", json={"paper": paper}, headers=counter.clerk
        )
        assert (answer.status_code, answer.json()["code"]) == (409, "nothing-filed")
    assert await prints_of(counter, ticket) == []


@pytest.mark.parametrize("paper", ["screen", "letter", ""])
async def test_only_papers_are_printed(counter: Counter, paper: str) -> None:
    ticket = await counter.take_in()
    path = f"/tickets/{ticket['id']}/prints"
    answer = await counter.client.post(path, json={"paper": paper}, headers=counter.clerk)
    assert answer.status_code == 422
