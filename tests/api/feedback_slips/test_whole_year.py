"""年度评议 from the run to the unit that consults the slip (CHK-14 … CHK-17, machine 9.2)."""

from typing import Any

import pytest

from partyhub.domain.shared.permission import Role
from tests.api.feedback_slips.conftest import SAID, Year

_GRANT = """
INSERT INTO grants (id, account_id, role, org_id, granted_at)
VALUES (gen_random_uuid(), $1, $2, $3, now())"""


async def test_a_slip_goes_from_the_meeting_to_the_unit_that_consults_it(year: Year) -> None:
    """CHK-14, CHK-15, CHK-16, NT-11, PD-16: and the member sees who consulted it."""
    await year.run()
    line = await year.appraised()
    assert (line["state"], line["grade"]) == ("appraised", "优秀")
    assert await year.slips("unit", year.unit) == []
    answer = {"number": 1, "words": "属实"}
    said = await year.post(f"/me/feedback-slips/{line['id']}/answers", answer, year.me)
    assert said.status_code == 200, said.text
    sent = await year.many("sendings", year.community, await year.slip())
    assert sent.status_code == 200, sent.text
    (arrived,) = await year.slips("unit", year.unit)
    assert arrived["state"] == "sent"
    assert (await year.many("receptions", year.unit, arrived)).status_code == 200
    asked = {"purpose": "merit_selection", "occasion": "2026年度优秀共产党员评选"}
    seen = await year.post(f"/feedback-slips/{line['id']}/consultations", asked, year.unit)
    assert seen.status_code == 200, seen.text
    assert seen.json()["slip"]["state"] == "consulted"
    (mine,) = (await year.get("/me/feedback-slips", year.me))["items"]
    (one,) = mine["consultations"]
    assert (one["by_name"], one["occasion"], one["number"]) == ("Unit", asked["occasion"], 1)
    assert mine["versions"][0]["answer"] == "属实"
    looks = (await year.get(f"/members/{year.member}/accesses", year.me))["items"]
    assert looks[0]["purpose"] == f"调阅社区表现反馈单：评先选优（{asked['occasion']}）"


async def test_confirmed_service_of_the_year_is_frozen_on_the_slip(year: Year) -> None:
    """CHK-14: what waits, or was served in another year, does not count."""
    await year.serve("2.5", at=1)
    await year.serve("1.0", at=3)
    await year.serve("9.0", state="declared", at=5)
    await year.serve("3.0", on="2025-12-31")
    run = await year.run()
    assert (run["total"], run["done"], run["states"]["pending"]) == (1, 1, 1)
    assert run["finished_at"] is not None
    line = await year.appraised()
    assert (line["service_count"], line["service_hours"]) == (2, 3.5)
    await year.serve("4.0", at=7)
    assert (await year.slip())["service_hours"] == 3.5


async def test_a_slip_is_not_sent_before_the_member_could_answer(year: Year) -> None:
    """PV-44, SP-01."""
    await year.run()
    line = await year.appraised()
    early = await year.many("sendings", year.community, line)
    assert early.status_code == 207
    problem = early.json()["items"][0]["problem"]
    assert problem == {"code": "member-may-still-answer", "facts": {"until": "2026-11-27"}}
    await year.later(days=8)
    assert (await year.many("sendings", year.community, line)).status_code == 200


async def test_an_error_is_put_right_and_the_old_version_is_kept(year: Year) -> None:
    """Machine 9.2 `corrected`: it is sent and received once more."""
    await year.run()
    slip = await year.received()
    await year.serve("2.0")
    body = SAID | {"grade": "合格", "why": "会议记录为合格"}
    path, etag = f"/feedback-slips/{slip['id']}/corrections", {"If-Match": f'"{slip["version"]}"'}
    stale = await year.post(path, body, year.community | {"If-Match": '"1"'})
    assert stale.status_code == 412
    done = await year.post(path, body, year.community | etag)
    assert done.status_code == 200, done.text
    after = done.json()["slip"]
    assert (after["state"], after["received_at"]) == ("sent", None)
    kept = [(v["number"], v["grade"], v["service_hours"], v["why"]) for v in after["versions"]]
    assert kept == [(2, "合格", 2.0, "会议记录为合格"), (1, "优秀", 0.0, "")]
    (line,) = await year.slips("unit", year.unit, state="sent")
    assert line["grade"] == "合格"


async def test_a_decision_is_recorded_alone_and_the_member_answers(year: Year) -> None:
    """CHK-17: kind, day and number; after the unit has received the slip."""
    await year.run()
    slip = await year.sent()
    body = {"kind": "criticised", "decided_on": "2026-11-28", "reference": "区直〔2026〕3号"}
    path = f"/feedback-slips/{slip['id']}/decisions"
    assert (await year.post(path, body, year.unit)).status_code == 409
    await year.many("receptions", year.unit, slip)
    assert (await year.post(path, body, year.community)).status_code == 403
    late = await year.post(path, body | {"decided_on": "2026-12-31"}, year.unit)
    assert late.status_code == 422
    done = await year.post(path, body, year.unit)
    assert done.status_code == 201, done.text
    (decision,) = done.json()["slip"]["decisions"]
    answer = f"/me/feedback-decisions/{decision['id']}/answers"
    told = await year.post(answer, {"words": "情况有出入"}, year.me)
    assert told.json()["decisions"][0]["answer"] == "情况有出入"
    again = await year.post(answer, {"words": "改口"}, year.me)
    assert (again.status_code, again.json()["code"]) == (409, "feedback-answered")
    stranger = await year.world.sign_in(
        "stranger", member=await year.world.member("李二", phone="13900000000")
    )
    assert (await year.post(answer, {"words": "x"}, stranger)).status_code == 404


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"grade": "一等"}, "wrong-grade"),
        ({"held_on": "2026-11-21"}, "invalid-field"),
        ({"held_on": "2025-12-31"}, "invalid-field"),
    ],
)
async def test_what_does_not_fit_is_refused_slip_by_slip(
    year: Year, other: dict[str, Any], code: str
) -> None:
    """PV-46, CHK-14."""
    await year.run()
    done = await year.many("appraisals", year.community, await year.slip(), **SAID | other)
    assert (done.status_code, done.json()["items"][0]["problem"]["code"]) == (207, code)
    assert (await year.slip())["state"] == "pending"


async def test_a_community_has_grades_of_its_own(year: Year) -> None:
    """PV-46: an editable list with the usual one as default."""
    org = str(year.world.orgs["comm_a"])
    usual = await year.get(f"/appraisal-grades?org={org}", year.community)
    assert usual == {"grades": ["优秀", "合格", "基本合格", "不合格"], "may_set": True}
    twice = await year.post("/appraisal-grades", {"org_id": org, "grades": ["好", "好"]},
                            year.community)  # fmt: skip
    assert twice.status_code == 422
    body = {"org_id": org, "grades": ["好", "较好", "一般"]}
    assert (await year.post("/appraisal-grades", body, year.unit)).status_code == 403
    assert (await year.post("/appraisal-grades", body, year.community)).status_code == 200
    await year.run()
    assert (await year.appraised(grade="较好"))["grade"] == "较好"


async def test_nobody_appraises_or_receives_their_own_slip(year: Year) -> None:
    """SP-18 in spirit: the community's officer may live there and be checked in there."""
    await year.run()
    for role, org in ((Role.COMMUNITY_ORG, "comm_a"), (Role.UNIT_ORG, "unit_a")):
        await year.world.owner.execute(_GRANT, year.accounts["me"].id, role, year.world.orgs[org])
    done = await year.many("appraisals", year.me, await year.slip(), **SAID)
    assert done.json()["items"][0]["problem"]["code"] == "own-feedback-slip"
    slip = await year.sent()
    got = await year.many("receptions", year.me, slip)
    assert got.json()["items"][0]["problem"]["code"] == "own-feedback-slip"
