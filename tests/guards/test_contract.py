"""The contract: what is published is what runs, and each operation says what it should."""

from pathlib import Path
from typing import Any

import httpx
import jsonschema_rs
import pytest

from partyhub.api.openapi import as_yaml
from partyhub.domain.shared.ids import new_id
from tests.guards.operations import SCHEMA, Operation, operations, resolved

ROOT = Path(__file__).resolve().parents[2]
PUBLIC = {
    "getHealth",
    "signIn",
    "refreshSession",
    "verifyCertificate",
    "verifyLetter",
    "verifyRegisterPaper",
    "listServiceCentres",
    "listServiceGuides",
    "getServiceGuide",
    "printServiceGuide",
    "followTicket",
    "withdrawFollowedTicket",
    "rateTicket",
    "listPaperKeys",
    "listPublicNotices",
    "printPublicNotice",
    "supplyToTicket",
    "downloadFollowedFile",
    "getGuideSample",
    "listTakingCommunities",
    "readServiceMenu",
    "orderService",
    "followServiceDemand",
    "withdrawOwnServiceDemand",
    "confirmOwnServiceDemand",
    "rateOwnServiceDemand",
    "listPublishedShowcases",  # what the ones named consented to (ADR 0043)
    "readCalendarFeed",  # a secret address of 256 bits, for programs that cannot sign in
}
"""Operations that strangers may call; this list may only shrink."""

KEYED_ELSEWHERE = {
    "signIn", "refreshSession",  # a session is not an effect that could be doubled by accident
    "printFeedbackSlips",  # a question, too long for a URL
    "printParticipationLetters",  # the same
    "findCertificate", "printCertificates", "printReceipts",  # questions, too long for a URL
    "findKnownClients",  # a question; what is typed stays out of URLs and logs
    "readNoticeText", "calculateDeadline",  # questions too: nothing is kept
    "tryTicketPolicy", "tryOpeningHours", "tryPointRule",  # undone at the end of the question
    "revealArrivalPhone", "revealPhone", "revealSurveyPhone",
    "revealMemberIdentity",  # each look is an event of its own
    "findLikeMembers",  # a question; who is being entered stays out of URLs and logs
    "printTicketPaper", "showRatingCode",  # each print is an event, with a code of its own
    "followTicket",  # a question; the pair stays out of URLs and logs
    "downloadFollowedFile",  # a question too
    "supplyToTicket",  # by nobody's account; the same bytes are kept once, five times a ticket
    "withdrawFollowedTicket", "rateTicket",  # by nobody's account; the second time is refused
    "orderService",  # by nobody's account; the same order is refused, and its code is kept nowhere
    "followServiceDemand",  # a question; what is known stays out of URLs and logs
    "withdrawOwnServiceDemand", "confirmOwnServiceDemand", "rateOwnServiceDemand",  # once each
    "revealResident", "seeMyServiceResident",  # each look is kept
    "revealHousehold", "seeMyHousehold",  # each look is kept
    "printSupportPair",  # each print is an event
    "printDemandSlip",  # each print is an event, with a code of its own
    "resetPassword",  # the password is shown once and never stored
}  # fmt: skip


def test_the_published_contract_is_what_the_application_serves() -> None:
    """Run `./dev openapi`, and review the difference as a change of the contract."""
    assert (ROOT / "openapi.yaml").read_text("utf-8") == as_yaml(SCHEMA)


def test_only_the_listed_operations_are_public() -> None:
    assert {o.id for o in operations() if o.is_public} == PUBLIC


@pytest.mark.parametrize("operation", operations(), ids=str)
async def test_a_stranger_is_turned_away(client: httpx.AsyncClient, operation: Operation) -> None:
    if operation.is_public:
        return
    path = operation.path.removeprefix("/api/v1")
    for part in [p[1:-1] for p in path.split("/") if p.startswith("{")]:
        path = path.replace(f"{{{part}}}", str(new_id()))
    for headers in ({}, {"Authorization": "Bearer a.b.c"}, {"Authorization": "Basic YTpi"}):
        answer = await client.request(operation.method, path, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (401, "not-signed-in")
        assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("operation", operations(), ids=str)
def test_an_operation_is_named_explained_and_says_how_it_refuses(operation: Operation) -> None:
    spec = operation.spec
    assert operation.id
    assert spec["summary"]
    assert spec["description"]
    assert any(status.startswith("4") or status == "503" for status in spec["responses"])
    for status, response in spec["responses"].items():
        if int(status) >= 400:
            assert list(response["content"]) == ["application/problem+json"]


def test_operation_ids_are_unique() -> None:
    ids = [o.id for o in operations()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("operation", operations(), ids=str)
def test_a_json_body_has_an_example_that_fits_and_takes_no_unknown_field(
    operation: Operation,
) -> None:
    content: dict[str, Any] = operation.spec.get("requestBody", {}).get("content", {})
    if "application/json" not in content:
        return
    whole = resolved(content["application/json"]["schema"])
    for branch in whole.get("oneOf", [whole]):
        schema = resolved(branch)
        assert schema["additionalProperties"] is False
        for example in schema["examples"]:
            jsonschema_rs.validate({**schema, "components": SCHEMA["components"]}, example)


@pytest.mark.parametrize("operation", [o for o in operations() if o.method == "post"], ids=str)
def test_every_write_by_post_takes_an_idempotency_key(operation: Operation) -> None:
    names = {p["name"] for p in operation.spec.get("parameters", [])}
    assert ("Idempotency-Key" in names) != (operation.id in KEYED_ELSEWHERE)


@pytest.mark.parametrize(
    "operation", [o for o in operations() if o.method in ("put", "patch")], ids=str
)
def test_every_change_of_a_resource_takes_if_match(operation: Operation) -> None:
    names = {p["name"] for p in operation.spec.get("parameters", [])}
    assert "If-Match" in names or operation.id == "changePassword"
