"""Opening hours are set from a day on, tried out first, and know what never counts (PV-08)."""

from datetime import timedelta
from typing import Any

import httpx

from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.permission import Role
from tests.api.tickets.conftest import Counter, counter
from tests.clock import Clock
from tests.world import key

__all__ = ["counter"]
_SHORT = [{"opens": "08:30", "closes": "12:00"}]
_NIGHT = {"kind": "night", "opens": "19:00", "closes": "21:30"}
_WEEKEND = {"kind": "weekend", "opens": "09:00", "closes": "12:00"}


async def _keeper(counter: Counter) -> dict[str, str]:
    return await counter.world.sign_in("keeper", (Role.STREET_COMMITTEE, "street_a"))


def _body(counter: Counter, clock: Clock, **change: Any) -> dict[str, Any]:
    tomorrow = local_day(clock()) + timedelta(days=1)
    return {
        "org_id": str(counter.world.orgs["centre_a"]), "valid_from": str(tomorrow),
        "title": "冬季办公时间", "periods": _SHORT, "extra": [_NIGHT, _WEEKEND],
    } | change  # fmt: skip


async def test_a_trial_tells_what_would_move_and_keeps_nothing(
    counter: Counter, clock: Clock
) -> None:
    """PV-08, CLK-16: then they are set, and the ticket is due when the trial said."""
    ticket = await counter.accepted()
    keeper, body = await _keeper(counter), _body(counter, clock)
    post, path = counter.client.post, f"/tickets/{ticket['id']}"
    trial = await post("/working-time/opening-hours-trials", json=body, headers=keeper)
    assert trial.json() == {"running": 1, "later": 0, "earlier": 1}
    untouched = (await counter.client.get(path, headers=counter.director)).json()["ticket"]
    assert untouched["clock"] == ticket["clock"]
    made = await post("/working-time/opening-hours", json=body, headers=keeper | key())
    assert made.status_code == 201, made.text
    moved = (await counter.client.get(path, headers=counter.director)).json()
    assert moved["ticket"]["clock"]["due_at"] < ticket["clock"]["due_at"]
    assert moved["messages"][-1]["tells"] == "due_moved"


async def test_night_and_weekend_make_no_working_day(counter: Counter, clock: Clock) -> None:
    """CLK-17: with nothing but extra periods no due time moves."""
    await counter.accepted()
    keeper = await _keeper(counter)
    usual = [*_SHORT, {"opens": "14:00", "closes": "17:30"}]
    body = _body(counter, clock, periods=usual)
    post = counter.client.post
    trial = await post("/working-time/opening-hours-trials", json=body, headers=keeper)
    assert trial.json() == {"running": 1, "later": 0, "earlier": 0}
    made = await post("/working-time/opening-hours", json=body, headers=keeper | key())
    assert made.json()["hours"]["extra"] == [_NIGHT, _WEEKEND]
    year = await _year(counter, clock, keeper)
    assert year["hours"][-1] == {
        "valid_from": body["valid_from"], "periods": usual, "extra": [_NIGHT, _WEEKEND],
    }  # fmt: skip
    assert all(day["periods"] == [] for day in year["days"] if day["kind"] == "weekend")


async def test_without_own_hours_the_default_ones_hold(counter: Counter, clock: Clock) -> None:
    """PV-08 after 002-7."""
    year = await _year(counter, clock, await _keeper(counter))
    assert [hours["valid_from"] for hours in year["hours"]] == [None]


async def test_periods_that_overlap_are_refused_beside_their_field(
    counter: Counter, clock: Clock
) -> None:
    late = _NIGHT | {"opens": "11:00"}
    for extra in ([late], [_NIGHT, _NIGHT]):
        answer: httpx.Response = await counter.client.post(
            "/working-time/opening-hours-trials",
            json=_body(counter, clock, extra=extra),
            headers=await counter.world.sign_in(
                f"keeper{len(extra)}", (Role.STREET_COMMITTEE, "street_a")
            ),
        )
        assert (answer.status_code, answer.json()["facts"]) == (
            422, {"field": f"extra.{len(extra) - 1}", "rule": "periods-overlap"},
        )  # fmt: skip


async def _year(counter: Counter, clock: Clock, who: dict[str, str]) -> dict[str, Any]:
    path = f"/working-time/years/{local_day(clock()).year}"
    of = {"org_id": str(counter.world.orgs["centre_a"])}
    found: dict[str, Any] = (await counter.client.get(path, params=of, headers=who)).json()
    return found
