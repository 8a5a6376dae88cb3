"""A centre's own rules: versions, bounds, and who may change them (PV-01 … PV-07, PV-30)."""

from typing import Any

import pytest

from partyhub.domain.shared.permission import Role
from tests.api.tickets.conftest import Counter
from tests.api.tickets.rules import Rules
from tests.world import key


@pytest.fixture
def rules(counter: Counter) -> Rules:
    return Rules(counter)


_TARGETS = [
    {"name": "区委组织部", "kind": "superior_org_department", "phone": "0000-8800200"},
    {"name": "区党群服务中心", "kind": "regional_centre", "phone": ""},
]


async def test_version_one_is_the_catalogues_and_a_change_is_the_next(rules: Rules) -> None:
    """PV-01 … PV-07, PV-30: with its reason, who made it and when; earlier ones stay."""
    first = await rules.read()
    assert (first["version"], first["allowed_actions"]) == (1, ["change"])
    values = first["values"]
    assert (values["reply_days"], values["reply_max_days"]) == (7, 15)
    assert (values["consult_days"], values["consult_complex_days"]) == (7, 10)
    assert (values["approval_days"], values["approval_max_days"]) == (2, 5)
    assert (values["second_contact_warns"], values["notice"]) == (True, "written")
    assert values["suspends"] == ["client", "superior"]
    made = await rules.set(reopen_days=60, targets=_TARGETS, reason="补充上级名单")
    assert made["version"] == 2
    assert made["values"] == values | {"reopen_days": 60, "targets": _TARGETS}
    assert [v["version"] for v in made["history"]] == [2, 1]
    newest, oldest = made["history"]
    assert (newest["by_name"], newest["reason"]) == ("Director", "补充上级名单")
    assert (oldest["by_name"], oldest["at"], oldest["values"]) == ("", None, values)


@pytest.mark.parametrize(
    ("values", "field", "rule"),
    [
        ({"reply_days": 10, "reply_max_days": 9, "consult_complex_days": 7}, "reply_max_days", 0),
        ({"approval_days": 6}, "approval_max_days", 0),
        ({"consult_days": 12}, "consult_complex_days", 0),
        ({"consult_complex_days": 20}, "reply_max_days", 0),
        ({"targets": [_TARGETS[0], _TARGETS[0]]}, "targets.1.name", "target-twice"),
        ({"categories": ["nonsense"]}, "categories", "none-shown"),
    ],
)
async def test_what_does_not_fit_is_refused_beside_its_field(
    rules: Rules, values: dict[str, Any], field: str, rule: str | int
) -> None:
    """PV-01 … PV-04, PV-30, PV-40."""
    for path in ("versions", "trials"):
        answer = await rules.ask(path, **values)
        assert answer.status_code == 422
        problem = answer.json()
        assert problem["code"] == "invalid-field"
        facts = {"field": field, "rule": rule or "below-the-shorter"}
        assert problem["facts"] == facts
    assert (await rules.read())["version"] == 1


@pytest.mark.parametrize("values", [{"reply_days": 0}, {"warn_hours": 71}, {"suspends": ["x"]}])
async def test_numbers_keep_to_their_bounds(rules: Rules, values: dict[str, Any]) -> None:
    answer = await rules.ask("versions", **values)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-request")
    assert answer.json()["errors"][0]["field"].startswith(f"body.{next(iter(values))}")


async def test_nobody_writes_over_rules_that_they_have_not_read(rules: Rules) -> None:
    await rules.set(reopen_days=60)
    values = (await rules.read())["values"] | {"reason": "试行"}
    who, post = rules.counter.director, rules.counter.client.post
    blind = await post(f"{rules.path}/versions", json=values, headers=who | key())
    assert blind.status_code == 428
    old = who | key() | {"If-Match": '"1"'}
    assert (await post(f"{rules.path}/versions", json=values, headers=old)).status_code == 412


async def test_the_street_reads_and_only_the_director_changes(rules: Rules) -> None:
    """Only at one's own centre."""
    counter = rules.counter
    street = await counter.world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    other = await counter.world.sign_in("other", (Role.CENTRE_DIRECTOR, "centre_b"))
    body = (await rules.read())["values"] | {"reason": "试行"}
    for who in (street, other, counter.handler):
        read = await counter.client.get(rules.path, headers=who)
        assert (read.status_code, read.json()["allowed_actions"]) == (200, [])
        headers = who | key() | {"If-Match": '"1"'}
        for path in ("versions", "trials"):
            answer = await counter.client.post(
                f"{rules.path}/{path}", json=body, headers=headers | key()
            )
            assert answer.status_code == 403, path


async def test_a_department_has_no_rules_of_its_own(rules: Rules) -> None:
    window = rules.counter.world.orgs["窗口"]
    path = f"/ticket-policies/{window}"
    answer = await rules.counter.client.get(path, headers=rules.counter.director)
    assert (answer.status_code, answer.json()["code"]) == (422, "not-a-centre")
