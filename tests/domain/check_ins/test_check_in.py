"""The rules of single steps."""

from datetime import UTC, date, datetime

import pytest

from partyhub.domain.check_ins.refusals import (
    IncompleteCertificate,
    LimitOutOfRange,
    ReasonNeeded,
    WrongCertificate,
)
from partyhub.domain.check_ins.states import CheckInState
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.policy import Policy
from tests.builders import NOON, OFFICER, TODAY, a_check_in, a_holder

_POLICY = Policy()


@pytest.mark.parametrize("days", [0, -1, 91])
def test_a_limit_outside_the_policy_is_refused(days: int) -> None:
    """CHK-06, PV-35."""
    with pytest.raises(LimitOutOfRange):
        a_check_in().certify("N", "C", days, by=OFFICER, at=NOON, today=TODAY, policy=_POLICY)


@pytest.mark.parametrize(
    "field",
    ["name", "gender", "birth_month", "education", "joined_party_on", "phone_masked",
     "employer_and_post", "unit_contact", "residence_estate"],
)  # fmt: skip
def test_a_certificate_is_only_issued_fully_filled_in(field: str) -> None:
    """CHK-06, 8.1 CERT."""
    check_in = a_check_in(holder=a_holder(**{field: ""}))
    with pytest.raises(IncompleteCertificate) as refusal:
        check_in.certify("N", "C", 15, by=OFFICER, at=NOON, today=TODAY, policy=_POLICY)
    assert refusal.value.facts == {"fields": field}


def test_the_limit_counts_calendar_days_after_the_day_of_issue() -> None:
    """DL-13."""
    issued, _ = a_check_in().certify(
        "N", "C", 15, by=OFFICER, at=NOON, today=date(2026, 2, 20), policy=_POLICY
    )
    assert issued.due_on == date(2026, 3, 7)


def test_somebody_elses_certificate_registers_nobody() -> None:
    """CHK-07."""
    awaited = a_check_in(state=CheckInState.CERTIFICATE_ISSUED, short_code="AAAA1111")
    with pytest.raises(WrongCertificate):
        awaited.register("BBBB2222", by=OFFICER, at=NOON, today=TODAY)


def test_an_assignment_names_a_team_or_a_post() -> None:
    """CHK-10."""
    with pytest.raises(ReasonNeeded):
        a_check_in(state=CheckInState.CHECKED_IN).assign(None, "", by=OFFICER, at=NOON)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 3, 5, 15, 59, 59, tzinfo=UTC), date(2026, 3, 5)),
        (datetime(2026, 3, 5, 16, 0, tzinfo=UTC), date(2026, 3, 6)),
    ],
)
def test_a_day_ends_at_midnight_in_china(moment: datetime, day: date) -> None:
    assert local_day(moment) == day
