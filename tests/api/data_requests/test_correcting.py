"""A member asks for a correction with evidence; who keeps the record agrees, and it is written."""

from datetime import datetime
from typing import Any

import pytest

from partyhub.domain.shared.permission import Role
from tests.api.data_requests.conftest import Desk
from tests.files import NOT_TAKEN, a_jpeg
from tests.world import key

PHOTO = ("毕业证.jpg", a_jpeg(), "image/jpeg")


async def test_a_field_is_corrected_when_who_keeps_the_record_agrees(desk: Desk) -> None:
    """MEM-03; PIPL art. 46: the record says so in the same moment, and its history tells."""
    asked = await desk.asked(
        PHOTO, kind="correct", field="education", wanted="master", words="2025 年取得学位"
    )
    assert (asked["state"], asked["late"], asked["version"]) == ("submitted", False, 1)
    assert [file["name"] for file in asked["files"]] == ["毕业证.jpg"]
    (line,) = (await desk.get("/data-requests"))["items"]
    assert (line["member_name"], line["field"], line["state"]) == (
        "王小明", "education", "submitted",
    )  # fmt: skip
    taken = await desk.step(asked, "take_up")
    assert taken.json()["request"]["handler_name"] == "Secretary"
    done = await desk.step(asked, "correct", "已核对学位证书", version=2)
    assert done.status_code == 200, done.text
    assert (done.json()["request"]["state"], done.json()["allowed_actions"]) == ("done", [])
    record = await desk.get(f"/members/{desk.member}")
    assert record["education"] == "master"
    first = (await desk.get(f"/members/{desk.member}/events"))["items"][0]
    assert (first["action"], first["account_name"]) == ("member.correct", "Secretary")
    assert first["facts"]["fields"] == "education"
    (mine,) = (await desk.get("/me/data-requests", desk.me))["items"]
    assert (mine["state"], mine["answer"]) == ("done", "已核对学位证书")
    assert await desk.get("/data-request-counts") == {"open": 0, "late": 0}
    (settled,) = (await desk.get("/data-requests?view=settled"))["items"]
    assert settled["id"] == asked["id"]


async def test_a_phone_is_sealed_on_the_way_and_masked_for_everybody(desk: Desk) -> None:
    """SP-03."""
    asked = await desk.asked(kind="correct", field="phone", wanted="13900007777")
    assert (asked["wanted"], asked["held"]) == ("139****7777", "138****5678")
    stored = await desk.world.owner.fetchval("SELECT data_requests::text FROM data_requests")
    assert "13900007777" not in stored
    assert (await desk.step(asked, "correct")).status_code == 200
    assert (await desk.get(f"/members/{desk.member}"))["phone_masked"] == "139****7777"
    copy = await desk.get("/me/data-file", desk.me)
    assert copy["record"]["phone"] == "13900007777"


@pytest.mark.parametrize(
    ("field", "wanted", "column"),
    [
        ("name", "王晓明", "name"), ("gender", "female", "gender"),
        ("birth_month", "1986-02", "birth_month"), ("joined_party_on", "2009-07-01", None),
        ("status", "probationary", "status"), ("category", "retired", "category"),
        ("post", "主任科员", "post"), ("residence_estate", "和平里", "residence_estate"),
        ("external_id", "A-17", "external_id"),
    ],
)  # fmt: skip
async def test_each_field_that_may_be_asked_for_can_be_corrected(
    desk: Desk, field: str, wanted: str, column: str | None
) -> None:
    """MEM-03."""
    asked = await desk.asked(kind="correct", field=field, wanted=wanted)
    done = await desk.step(asked, "correct")
    assert done.status_code == 200, done.text
    assert (await desk.get(f"/members/{desk.member}"))[column or field] == wanted


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"kind": "correct", "wanted": "x"}, "data-request-incomplete"),
        ({"kind": "correct", "field": "name"}, "data-request-incomplete"),
        ({"kind": "correct", "field": "other"}, "data-request-incomplete"),
        ({"kind": "correct", "field": "name", "wanted": "王小明"}, "data-request-held-already"),
        ({"kind": "correct", "field": "phone", "wanted": "13812345678"},
         "data-request-held-already"),
        ({"kind": "correct", "field": "education", "wanted": "博士"}, "invalid-field"),
        ({"kind": "correct", "field": "joined_party_on", "wanted": "昨天"}, "invalid-field"),
        ({"kind": "correct", "field": "phone", "wanted": "110"}, "invalid-field"),
        ({"kind": "correct", "field": "birth_month", "wanted": "1985-13"}, "invalid-field"),
        ({"kind": "explain"}, "data-request-incomplete"),
        ({"kind": "explain", "look": "9"}, "not-found"),
        ({"kind": "erase"}, "data-request-incomplete"),
        ({"kind": "unheard"}, "invalid-request"),
        ({"kind": "erase", "words": "\u0000"}, "invalid-request"),
    ],
)  # fmt: skip
async def test_what_is_incomplete_or_no_value_is_refused_by_name(
    desk: Desk, said: dict[str, Any], code: str
) -> None:
    answer = await desk.ask(**said)
    assert (answer.status_code, answer.json()["code"]) == (
        404 if code == "not-found" else 422, code,
    )  # fmt: skip
    assert (await desk.get("/me/data-requests", desk.me))["items"] == []


@pytest.mark.parametrize("kind", NOT_TAKEN)
async def test_what_is_no_picture_and_no_pdf_is_not_taken(desk: Desk, kind: str) -> None:
    """security.md F5."""
    data, name, media = NOT_TAKEN[kind]
    answer = await desk.ask((name, data, media), kind="erase", words="请删除")
    assert answer.status_code == 422
    assert (await desk.get("/me/data-requests", desk.me))["items"] == []


async def test_the_same_is_asked_once_and_another_thing_beside_it(desk: Desk) -> None:
    asked = await desk.asked(kind="correct", field="post", wanted="科长")
    again = await desk.ask(kind="correct", field="post", wanted="处长")
    assert (again.status_code, again.json()["code"]) == (409, "data-request-under-way")
    await desk.asked(kind="correct", field="name", wanted="王晓明")
    path = f"/me/data-requests/{asked['id']}/withdrawals"
    gone = await desk.client.post(path, headers=desk.me | key())
    assert gone.json()["state"] == "withdrawn"
    again = await desk.client.post(path, headers=desk.me | key())
    assert (again.status_code, again.json()["code"]) == (409, "illegal-transition")
    await desk.asked(kind="correct", field="post", wanted="处长")


async def test_nobody_decides_about_their_own_request(desk: Desk) -> None:
    own = await desk.world.sign_in(
        "both", (Role.UNIT_ORG, "unit_a"), member=await desk.world.member("郑凯")
    )
    sent = await desk.client.post(
        "/me/data-requests", data={"kind": "correct", "field": "post", "wanted": "局长"},
        headers=own | key(),
    )  # fmt: skip
    whole = await desk.get(f"/data-requests/{sent.json()['id']}", own)
    assert whole["allowed_actions"] == []
    refused = await desk.step(sent.json(), "correct", who=own)
    assert (refused.status_code, refused.json()["code"]) == (403, "own-data-request")
    assert (await desk.step(sent.json(), "correct")).status_code == 200


async def test_the_answer_is_promised_for_the_fifteenth_working_day(desk: Desk) -> None:
    """Asked on Friday 2026-11-20; three weeks of working days later, whatever happens then."""
    asked = await desk.asked(kind="erase", words="请删除旧照片")
    due = datetime.fromisoformat(asked["due_at"])
    assert due.date().isoformat() == "2026-12-11"
    await desk.world.owner.execute(
        "UPDATE data_requests SET submitted_at = now() - interval '60 days',"
        " due_at = '2026-11-19T10:00:00Z'"
    )
    assert await desk.get("/data-request-counts") == {"open": 1, "late": 1}
    (late,) = (await desk.get("/data-requests?view=late"))["items"]
    assert late["late"]
    assert (await desk.get("/me/data-requests", desk.me))["items"][0]["late"]
