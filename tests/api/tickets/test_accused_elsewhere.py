"""Beside the queue, too, whom a complaint is about comes upon nothing of it (SP-06, CMP-01)."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from partyhub.api.clock import remind
from partyhub.api.working_time.jobs import know_years
from partyhub.domain.shared.permission import Role
from tests.api.tickets.conftest import Counter
from tests.api.tickets.leaks import Who
from tests.api.tickets.rules import Rules
from tests.api.tickets.test_accused import item
from tests.clock import Clock
from tests.world import key

__all__ = ["item"]
SECRET = "柜台后面说话难听"
YEAR = {"since": "2026-01-01", "until": "2026-12-31"}
READERS: Mapping[str, dict[str, str]] = {
    "/tickets": {},
    "/tickets/desk": {},
    "/reminders": {},
    "/case-reports": {},
    "/ticket-analysis": YEAR,
    "/ticket-analysis/rows": YEAR | {"figure": "total"},
    "/public/notices": {},
    "/todos": {},
}
"""Whatever lists or counts tickets, or what hangs on them."""


@dataclass
class Case:
    """A complaint that is under way and reported upward, and whom it is about."""

    counter: Counter
    ticket: Mapping[str, Any]
    accused: Who
    street: Who

    async def read(self, path: str, who: Who, **query: str) -> Any:
        answer = await self.counter.client.get(path, params=query, headers=who)
        assert answer.status_code == 200, (path, answer.text)
        return answer.json()


@pytest.fixture(params=["head", "director"])
async def case(request: pytest.FixtureRequest, counter: Counter, item: str, clock: Clock) -> Case:
    """About the head of a department, or about who directs the centre; its time has run out."""
    await know_years(counter.world.services)
    await counter.world.account("head", (Role.DEPARTMENT_HEAD, "社会事务科"))
    await counter.world.account("street", (Role.STREET_COMMITTEE, "street_a"))
    about = {"account_id": await counter.account_id(await _headers(counter, request.param))}
    ticket = await counter.take_in(item_id=item, content=SECRET, about=about)
    for action in ("accept", "start"):
        ticket = await counter.done(ticket, counter.clerk, action)
    await _reported(counter, ticket)
    clock.now = datetime.fromisoformat(ticket["clock"]["due_at"])
    clock.move(days=4)
    await remind(counter.world.services)
    counter.clerk = await _headers(counter, "clerk")
    accused, street = [await _headers(counter, login) for login in (request.param, "street")]
    return Case(counter, ticket, accused, street)


async def _headers(counter: Counter, login: str) -> Who:
    async with counter.world.services.work().reading() as work:
        account = await work.accounts.by_login(login)
    assert account is not None
    return await counter.world.headers(account)


async def _reported(counter: Counter, ticket: Mapping[str, Any]) -> None:
    report = {
        "kind": "major_request", "title": SECRET, "facts": SECRET, "done": "已登记",
        "asked": "请示", "recognised_at": counter.world.services.clock().isoformat(),
        "to_org_id": str(counter.world.orgs["street_a"]), "ticket_id": ticket["id"],
    }  # fmt: skip
    made = await counter.client.post("/case-reports", json=report, headers=counter.clerk | key())
    assert made.status_code == 201, made.text


async def _remind_the_accused_too(case: Case) -> None:
    """As if they had been told before they came to work where it is kept from."""
    await case.counter.world.owner.execute(
        "INSERT INTO reminded (account_id, reminder_id, at) SELECT $1, id, at FROM reminders"
        " ON CONFLICT DO NOTHING",
        await case.counter.account_id(case.accused),
    )


async def test_no_list_and_no_figure_gives_it_away(case: Case) -> None:
    """SP-06: the queue, the tiles, the bell, case reports, the analysis, what is made public."""
    await _remind_the_accused_too(case)
    for path, query in READERS.items():
        said = str(await case.read(path, case.accused, **query))
        for words in (case.ticket["id"], case.ticket["number"], SECRET):
            assert words not in said, path
    tiles = (await case.read("/tickets/desk", case.accused))["items"]
    assert not any(tile["count"] for tile in tiles), tiles
    assert (await case.read("/reminders", case.accused))["unread"] == 0
    figures = (await case.read("/ticket-analysis", case.accused, **YEAR))["figures"]
    assert figures["complaints"] == 0


async def test_its_reports_are_not_there_for_them(case: Case) -> None:
    """SP-06, TKT-27: also by their address; the author and the addressee read them."""
    reports = (await case.read("/case-reports", case.counter.clerk))["items"]
    path = f"/case-reports/{reports[0]['id']}"
    answer = await case.counter.client.get(path, headers=case.accused)
    assert answer.status_code == 404
    about = (await case.read("/case-reports", case.accused, ticket_id=case.ticket["id"]))["items"]
    assert about == []


async def test_reminders_go_to_the_owner_and_over_the_head_of_the_accused(case: Case) -> None:
    """NT-22, SP-06: to the director, or to the street if it is about the director."""
    assert (await case.read("/reminders", case.counter.clerk))["unread"] == 1
    assert (await case.read("/reminders", case.accused))["items"] == []
    overseen = case.ticket["about"]["overseen"]
    above = case.street if overseen else await _headers(case.counter, "director")
    assert (await case.read("/reminders", above))["unread"] == 1
    assert (await case.read("/ticket-analysis", case.street, **YEAR))["figures"]["complaints"] == 1


async def test_ledgers_keep_its_number_and_nothing_that_it_says(case: Case) -> None:
    """SP-06, TKT-32: a number left out would give it away as well; LG-01, LG-02, LG-03."""
    org = str(case.counter.world.orgs["centre_a"])
    director = await _headers(case.counter, "director")
    for form in ("base", "contacts", "proxy"):
        query = YEAR | {"form": form, "org_id": org}
        answer = await case.counter.client.get("/ticket-ledgers", params=query, headers=director)
        assert answer.status_code == 200, answer.text
        book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
        said = str(book.get_sheet_by_index(0).to_python())
        for words in (SECRET, "王秀兰", "1234", "Head", "服务投诉"):
            assert words not in said, form


async def test_a_trial_of_rules_neither_lists_nor_counts_it(case: Case) -> None:
    """SP-06: who directs the centre tries its rules on every clock but that one."""
    case.counter.director = await _headers(case.counter, "director")
    trial = await Rules(case.counter).tried(warn_hours=14)
    assert trial["running"] == (0 if case.ticket["about"]["overseen"] else 1)
    assert (case.ticket["number"] in str(trial)) is not case.ticket["about"]["overseen"]


async def test_nothing_of_a_complaint_is_posted(case: Case) -> None:
    """SP-06: it is not offered, and refused."""
    whole = await case.read(f"/tickets/{case.ticket['id']}", case.counter.clerk)
    assert "publicise" not in whole["ticket"]["allowed_actions"]
    refused = await case.counter.step(
        case.ticket, case.counter.clerk, "publicise", where=["board"], text="拟处理"
    )
    assert (refused.status_code, refused.json()["code"]) == (422, "complaint-not-posted")
