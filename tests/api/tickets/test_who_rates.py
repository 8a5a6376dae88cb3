"""Only the client rates: neither who answers nor a browser that staff have used (TKT-31)."""

from partyhub.domain.shared.permission import Role
from partyhub.domain.tickets.codes import SCREEN_LIFE
from tests.api.tickets.codes import RATE, WITHDRAW, closed_ticket, drawn, prints_of, rate
from tests.api.tickets.conftest import Counter
from tests.clock import Clock
from tests.world import PASSWORD, key


async def test_no_token_of_staff_rates_or_withdraws(counter: Counter) -> None:
    """TKT-31: not even with the code; owner and first contact are both the clerk here."""
    ticket = await closed_ticket(counter)
    body = {"number": ticket["number"], "code": await counter.code(ticket)}
    for path, more in ((RATE, {"stars": 5}), (WITHDRAW, {"reason": "不办了"})):
        refused = await counter.client.post(path, json=body | more, headers=counter.clerk | key())
        assert (refused.status_code, refused.json()["code"]) == (403, "not-for-staff")


async def test_a_browser_that_staff_signed_in_with_rates_nothing(counter: Counter) -> None:
    """TKT-31: the officer who answers can't rate, signed out or not; a member's browser may."""
    ticket = await closed_ticket(counter)
    code = await counter.code(ticket)
    await counter.world.account("officer", (Role.WINDOW_CLERK, "窗口"))
    await counter.world.account("member")
    for login, status in (("officer", 403), ("member", 201)):
        entered = await counter.client.post(
            "/sessions", json={"login": login, "password": PASSWORD}
        )
        assert entered.status_code == 201
        kept = [line for line in entered.headers.get_list("set-cookie") if "partyhub_staff" in line]
        assert len(kept) == (login == "officer")
        for line in kept:
            assert "HttpOnly" in line
            assert "SameSite=strict" in line
            assert "Path=/api/v1/public" in line
        bearer = {"Authorization": f"Bearer {entered.json()['access_token']}"}
        await counter.client.delete("/sessions/current", headers=bearer)
        mark = {"Cookie": "partyhub_staff=1"} if kept else {}
        counter.client.cookies.clear()
        answer = await rate(counter, ticket, code, headers=mark)
        assert answer.status_code == status
        assert status == 201 or answer.json()["code"] == "staff-browser"


async def test_the_windows_screen_shows_a_code_for_minutes_and_one_rating(
    counter: Counter, clock: Clock
) -> None:
    """TKT-31, 评价器: only after closing, recorded like a print."""
    ticket = await counter.at_work()
    path = f"/tickets/{ticket['id']}/rating-codes"
    early = await counter.client.post(path, headers=counter.clerk)
    assert (early.status_code, early.json()["code"]) == (409, "not-closed-yet")
    closed = await counter.done(ticket, counter.clerk, "resolve", text="已发放")
    closed = await counter.done(closed, counter.clerk, "close", feedback="已告知", medium="phone")
    for wait, status in ((SCREEN_LIFE, 409), (SCREEN_LIFE / 2, 201)):
        clerk = await counter.world.headers(counter.clerk_account)
        shown = await counter.client.post(path, headers=clerk)
        assert shown.headers["content-type"] == "image/svg+xml"
        code = drawn(shown.text).rpartition(".")[2]
        clock.now += wait
        rated = await rate(counter, closed, code, 3)
        assert rated.status_code == status
    counter.clerk = await counter.world.headers(counter.clerk_account)
    assert [p["facts"]["printed"] for p in await prints_of(counter, ticket)] == ["screen"] * 2
    await counter.done(closed, counter.clerk, "reopen", text="仍未到账")
    await counter.done(closed, counter.clerk, "resolve", text="已补发")
    await counter.done(closed, counter.clerk, "close", feedback="已告知", medium="phone")
    again = await rate(counter, closed, code, 5)
    assert (again.status_code, again.json()["code"]) == (409, "code-expired")
