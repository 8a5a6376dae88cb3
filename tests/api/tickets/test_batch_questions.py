"""A batch asks what holds at a centre once, however many of its tickets are in it."""

from collections import Counter as Count
from typing import Any

import pytest

from partyhub.api.clock import recount
from partyhub.api.working_time.jobs import know_years
from partyhub.db.gate import Gate, Statement
from partyhub.db.tickets import around, policies
from partyhub.db.working_time import statements as calendars
from tests.api.tickets.batches import Batches
from tests.api.tickets.conftest import Counter

_MANY = 6
_OF_A_CENTRE = {
    calendars.BETWEEN: "calendar", policies.CURRENT: "rules", around.COLLEAGUES: "colleagues",
}  # fmt: skip


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Count[str]:
    """How often each was asked; `all` counts every statement."""
    seen: Count[str] = Count()

    def counted(name: str) -> None:
        plain = getattr(Gate, name)

        async def run(self: Gate, statement: Statement, /, **binds: Any) -> Any:
            seen.update({"all": 1, _OF_A_CENTRE.get(statement, "other"): 1})
            return await plain(self, statement, **binds)

        monkeypatch.setattr(Gate, name, run)

    for name in ("rows", "row", "run"):
        counted(name)
    return seen


def _of_a_centre(asked: Count[str]) -> dict[str, int]:
    return {name: asked[name] for name in _OF_A_CENTRE.values()}


async def test_many_tickets_of_one_centre_ask_for_its_rules_once(
    counter: Counter, asked: Count[str]
) -> None:
    """Offered to one, and spread over a department; signed for together."""
    batches, handler = Batches(counter), await counter.account_id(counter.handler)
    ids = [(await counter.accepted())["id"] for _ in range(_MANY)]
    asked.clear()
    offered = await batches.hand_over(counter.clerk, ticket_ids=ids, to=handler)
    assert offered.status_code == 200, offered.text
    assert _of_a_centre(asked) == {"calendar": 1, "rules": 1, "colleagues": 1}
    asked.clear()
    assert (await batches.take(counter.handler, ids)).status_code == 200
    assert _of_a_centre(asked) == {"calendar": 1, "rules": 1, "colleagues": 0}
    window = str(counter.world.orgs["窗口"])
    asked.clear()
    back = await batches.hand_over(counter.handler, ticket_ids=ids, department_id=window)
    assert back.status_code == 200, back.text
    assert _of_a_centre(asked) == {"calendar": 1, "rules": 1, "colleagues": 1}


async def test_a_larger_batch_asks_no_more_for_each_ticket(
    counter: Counter, asked: Count[str]
) -> None:
    """Only what is written of each ticket grows with the batch: the ticket, and its message."""
    batches, handler = Batches(counter), await counter.account_id(counter.handler)
    costs = []
    for many in (2, 2 + _MANY):
        ids = [(await counter.accepted())["id"] for _ in range(many)]
        await batches.hand_over(counter.clerk, ticket_ids=ids, to=handler)
        asked.clear()
        assert (await batches.take(counter.handler, ids)).status_code == 200
        costs.append(asked["all"])
    assert (costs[1] - costs[0]) / _MANY <= 2


async def test_a_recount_asks_once_for_each_batch(counter: Counter, asked: Count[str]) -> None:
    """CLK-16: a year's notice moves many tickets of one centre."""
    for _ in range(_MANY):
        await counter.accepted()
    await know_years(counter.world.services)
    asked.clear()
    await recount(counter.world.services)
    assert asked["rules"] == 1
