"""One matter goes upward: written for good, sent, signed for and answered, all of it provable."""

from datetime import timedelta

import asyncpg

from partyhub.domain.shared.permission import Role
from tests.api.case_reports.conftest import Reporting
from tests.world import World


async def test_the_owner_reports_a_ticket_which_becomes_major(reporting: Reporting) -> None:
    """TKT-26, TKT-27: who, why and to whom stand in the ticket's own history."""
    counter = reporting.counter
    ticket = await counter.at_work()
    made = await reporting.written(counter.clerk, ticket_id=ticket["id"])
    assert made["number"].startswith("B2026-")
    answer = await reporting.client.get(f"/tickets/{ticket['id']}", headers=counter.clerk)
    whole = answer.json()
    assert whole["ticket"]["flags"] == ["major"]
    step = whole["steps"][-1]
    assert (step["action"], step["by_name"]) == ("ticket.report", "Clerk")
    assert made["number"] in step["note"]
    assert "street_a" in step["note"]
    assert "report" in whole["ticket"]["allowed_actions"]


async def test_a_report_goes_up_and_comes_back_with_its_proof(reporting: Reporting) -> None:
    """TKT-27, NT-14: sent, opened, signed for, answered: each with name, place and time."""
    counter = reporting.counter
    made = await reporting.written(counter.clerk, org_id=str(counter.world.orgs["窗口"]))
    report = made["id"]
    refused = await reporting.do(counter.clerk, report, "sendings", medium="system")
    assert refused.json()["code"] == "not-the-sender"
    unseen = await reporting.client.get(f"/case-reports/{report}", headers=reporting.street)
    assert unseen.status_code == 404
    sent = await reporting.do(counter.director, report, "sendings", medium="system")
    assert sent.json()["state"] == "sent"
    await reporting.read(reporting.street, report)
    opened = await reporting.read(reporting.street, report)
    assert opened["state"] == "opened"
    assert opened["allowed_actions"] == ["acknowledge", "answer"]
    await reporting.do(reporting.street, report, "acknowledgement")
    again = await reporting.do(reporting.street, report, "acknowledgement")
    assert (again.status_code, again.json()["code"]) == (409, "case-report-acknowledged")
    await reporting.do(reporting.street, report, "answers", text="三日内会商")
    proved = await reporting.read(counter.clerk, report)
    assert proved["state"] == "answered"
    assert [(p["kind"], p["by_name"]) for p in proved["proofs"]] == [
        ("sent", "Director"), ("opened", "Street"), ("acknowledged", "Street"),
        ("answered", "Street"),
    ]  # fmt: skip
    assert proved["proofs"][-1]["text"] == "三日内会商"
    assert (proved["digest_holds"], proved["late"]) == (True, False)


async def test_what_goes_up_after_its_day_is_late_for_ever(reporting: Reporting) -> None:
    """DL-14, SP-23: no later sending takes the mark away."""
    counter = reporting.counter
    place = str(counter.world.orgs["centre_a"])
    await reporting.written(counter.director, org_id=place)
    assert await reporting.numbers(counter.director, late=True) == []
    long_ago = (reporting.clock() - timedelta(days=2)).isoformat()
    made = await reporting.written(counter.director, org_id=place, recognised_at=long_ago)
    assert await reporting.numbers(counter.director, late=True) == ["2"]
    await reporting.do(counter.director, made["id"], "sendings", medium="system")
    await reporting.do(counter.director, made["id"], "sendings", medium="fax", reference="0912")
    assert (await reporting.read(counter.director, made["id"]))["late"] is True
    assert await reporting.numbers(reporting.street, late=True, box="received") == ["2"]


async def test_what_is_urgent_its_author_sends_in_the_same_step(reporting: Reporting) -> None:
    """TKT-27: promptly; nobody has to be waited for."""
    counter = reporting.counter
    place = str(counter.world.orgs["窗口"])
    sending = {"medium": "system"}
    refused = await reporting.write(counter.clerk, org_id=place, sending=sending)
    assert refused.json()["code"] == "not-the-sender"
    made = await reporting.written(counter.clerk, org_id=place, sending=sending, urgent=True)
    assert made["number"].endswith("000001"), "a refused report takes no number"
    assert (await reporting.read(counter.clerk, made["id"]))["state"] == "sent"


async def test_a_body_outside_is_reached_with_a_reference_and_its_receipt_is_kept(
    reporting: Reporting,
) -> None:
    """TKT-27: fax, phone, letter or the national system, with what proves it."""
    counter = reporting.counter
    place = str(counter.world.orgs["centre_a"])
    made = await reporting.written(
        counter.director, org_id=place, to_org_id=None, to_name="市应急管理局值班室"
    )
    report, who = made["id"], counter.director
    for body, code in (
        ({"medium": "system"}, "not-in-this-system"),
        ({"medium": "phone"}, "text-needed"),
    ):
        assert (await reporting.do(who, report, "sendings", **body)).json()["code"] == code
    early = await reporting.do(who, report, "acknowledgement", said_by="值班员老周")
    assert early.json()["code"] == "case-report-not-sent"
    await reporting.do(who, report, "sendings", medium="phone", reference="接电话人：周建平")
    nameless = await reporting.do(who, report, "acknowledgement")
    assert nameless.json()["code"] == "text-needed"
    done = await reporting.do(who, report, "acknowledgement", said_by="周建平", reference="收2209")
    assert done.json()["state"] == "acknowledged"
    assert done.json()["proofs"][-1]["said_by"] == "周建平"


async def test_what_follows_names_the_first_and_one_matter_has_one_report(
    reporting: Reporting,
) -> None:
    """一事一报; 续报, 终报 and corrections are reports of their own (SP-23)."""
    counter = reporting.counter
    ticket = await counter.at_work()
    first = await reporting.written(counter.clerk, ticket_id=ticket["id"])
    twice = await reporting.write(counter.clerk, ticket_id=ticket["id"])
    assert (twice.status_code, twice.json()["code"]) == (409, "case-already-reported")
    more = {"to_org_id": None, "follows": first["id"]}
    second = await reporting.written(counter.clerk, part="further", **more)
    third = await reporting.written(
        counter.director, part="final", **{**more, "follows": second["id"]}
    )
    assert [made["number"][-1] for made in (first, second, third)] == ["1", "2", "3"]
    found = await reporting.read(counter.clerk, third["id"])
    assert found["first_id"] == first["id"]
    assert found["to_name"] == "street_a"
    assert found["ticket_number"] == ticket["number"]
    assert [line["part"] for line in found["chain"]] == ["first", "further", "final"]


async def test_a_report_of_a_complaint_is_for_who_sees_the_complaint(
    reporting: Reporting, world: World, owner: asyncpg.Connection
) -> None:
    """SP-06: colleagues don't; its owner, the director and the addressee do."""
    counter = reporting.counter
    ticket = await counter.take_in()
    await owner.execute("UPDATE tickets SET kind = 'complaint' WHERE id = $1", ticket["id"])
    made = await reporting.written(counter.clerk, ticket_id=ticket["id"])
    colleague = await world.sign_in("colleague", (Role.WINDOW_CLERK, "窗口"))
    hidden = await reporting.client.get(f"/case-reports/{made['id']}", headers=colleague)
    assert hidden.status_code == 404
    assert await reporting.numbers(colleague) == []
    for who in (counter.clerk, counter.director):
        assert await reporting.numbers(who) == ["1"]
    await reporting.do(counter.director, made["id"], "sendings", medium="system")
    theirs = await reporting.read(reporting.street, made["id"])
    assert theirs["ticket_id"] is None, "the complaint itself stays out of their reach"


async def test_reports_go_to_who_stands_above(reporting: Reporting) -> None:
    """RP-01: the street committee and the organisation department; no other organisation."""
    counter = reporting.counter
    orgs = counter.world.orgs
    asked = {"org": str(orgs["窗口"])}
    above = await reporting.client.get(
        "/case-reports/superiors", params=asked, headers=counter.clerk
    )
    assert [one["name"] for one in above.json()["items"]] == ["street_a", "district"]
    place = str(orgs["窗口"])
    foreign = await reporting.write(counter.clerk, org_id=place, to_org_id=str(orgs["street_b"]))
    assert foreign.json()["code"] == "not-a-superior"
    nobody = await reporting.write(counter.clerk, org_id=place, to_org_id=None)
    assert nobody.json()["code"] == "text-needed"
    nowhere = await reporting.write(counter.clerk)
    assert nowhere.status_code == 422


async def test_lists_show_what_waits_and_the_sheet_shows_the_digest(reporting: Reporting) -> None:
    """TKT-27: unsent and unacknowledged ones are listed as such; RP-01: on A4."""
    counter = reporting.counter
    place = str(counter.world.orgs["窗口"])
    for _ in range(3):
        reporting.clock.move(minutes=1)
        made = await reporting.written(counter.director, org_id=place)
    await reporting.do(counter.director, made["id"], "sendings", medium="system")
    assert await reporting.numbers(counter.clerk, state="unsent") == ["2", "1"]
    assert await reporting.numbers(counter.clerk, state="sent") == ["3"]
    assert await reporting.numbers(reporting.street) == ["3"]
    assert await reporting.numbers(reporting.above) == ["3"]
    page = await reporting.client.get("/case-reports?limit=2", headers=counter.clerk)
    more = {"limit": 2, "cursor": page.json()["next_cursor"]}
    assert await reporting.numbers(counter.clerk, **more) == ["1"]
    sheet = await reporting.client.get(f"/case-reports/{made['id']}/print", headers=counter.clerk)
    assert sheet.headers["content-type"] == "application/pdf"
    assert sheet.content.startswith(b"%PDF")
