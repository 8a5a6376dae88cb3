"""Certificates of membership by their rules: days, number, voiding, words of the register."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.member_certificates.certificate import (
    CertificateDays,
    CertificateDirection,
    CertificateState,
    CertifiedPerson,
    MemberCertificate,
    certificate_number,
    require_days,
    voided,
)
from partyhub.domain.member_certificates.views import HEADINGS, CertificateLine, row
from partyhub.domain.shared.days import first_moment
from partyhub.domain.shared.ids import MemberCertificateId, OrgId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.org import OrgRef

_TODAY, _DAY = date(2026, 11, 20), timedelta(days=1)
_UNIT = OrgRef(OrgId(UUID(int=2)), "/1/42/")
_DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


def _certificate(**other: Any) -> MemberCertificate:
    at = first_moment(_TODAY)
    fields: dict[str, Any] = {
        "id": MemberCertificateId(UUID(int=1)), "keeper": _UNIT, "keeper_name": "机关党委",
        "office": _UNIT, "issuer_name": "机关党委", "direction": CertificateDirection.OUT,
        "person": CertifiedPerson(name="田小禾"), "number": "M2026-0042-00001", "party": "某院",
        "purpose": "核验", "issued_on": _TODAY, "valid_days": 30, "registered_at": at,
        "changed_at": at, "by_name": "罗永强",
    }  # fmt: skip
    return MemberCertificate(**(fields | other))


@pytest.mark.parametrize(
    ("issued", "received", "field"),
    [
        (_TODAY, None, ""),
        (_TODAY, _TODAY, ""),
        (_TODAY - 3 * _DAY, _TODAY, ""),
        (_TODAY + _DAY, None, "issued_on"),
        (_TODAY, _TODAY - _DAY, "received_on"),
        (_TODAY - _DAY, _TODAY + _DAY, "received_on"),
    ],
)
def test_one_is_issued_and_then_received_by_today(
    issued: date, received: date | None, field: str
) -> None:
    """MEM-14: the refusal names the field that is to be mended."""
    if not field:
        require_days(issued, received, _TODAY)
        return
    with pytest.raises(CertificateDays) as refused:
        require_days(issued, received, _TODAY)
    assert refused.value.facts["field"] == field


@given(issued=_DAYS, received=st.none() | _DAYS, today=_DAYS)
def test_days_are_refused_exactly_when_out_of_order(
    issued: date, received: date | None, today: date
) -> None:
    """MEM-14."""
    days = [issued, *([received] if received else []), today]
    if days == sorted(days):
        require_days(issued, received, today)
    else:
        with pytest.raises(CertificateDays):
            require_days(issued, received, today)


@given(issued=_DAYS, days=st.integers(0, 366))
def test_the_day_of_issue_is_not_counted_and_none_is_no_limit(issued: date, days: int) -> None:
    """MEM-14."""
    until = _certificate(issued_on=issued, valid_days=days).valid_until
    assert until == (issued + days * _DAY if days else None)


def test_a_voided_one_keeps_its_number_and_is_voided_once() -> None:
    """MEM-14, TRF-08."""
    one, at = _certificate(), first_moment(_TODAY) + _DAY
    void = voided(one, "抬头有误", at)
    assert (void.state, void.voided_on, void.why) == (
        CertificateState.VOIDED, _TODAY + _DAY, "抬头有误",
    )  # fmt: skip
    assert replace(void, state=one.state, voided_on=None, why="", changed_at=one.changed_at) == one
    with pytest.raises(IllegalTransition):
        voided(void, "再来", at)


def test_a_number_says_issuer_and_year() -> None:
    """MEM-14, TRF-08."""
    assert certificate_number(_UNIT, 2026, 7) == "M2026-0042-00007"


@pytest.mark.parametrize(
    ("direction", "state", "expired", "words"),
    [
        ("out", "standing", False, ("开出", "机关党委", "某院", "有效")),
        ("out", "standing", True, ("开出", "机关党委", "某院", "已过期")),
        ("out", "voided", False, ("开出", "机关党委", "某院", "作废")),
        ("in", "standing", False, ("收到", "某院", "机关党委", "有效")),
    ],
)
def test_the_register_names_who_issued_and_whom_it_addresses(
    direction: str, state: str, expired: bool, words: tuple[str, ...]
) -> None:
    """LG-04: of one that came, who issued it is elsewhere and whom it addresses are we."""
    at = first_moment(_TODAY)
    line = CertificateLine(
        UUID(int=1), None, "田小禾", direction, state, "M1", "某院", "机关党委", "核验", _TODAY,
        None, None, "柜", None, "", "第一党支部", "罗永强", expired, at, at, 1,
    )  # fmt: skip
    cells = dict(zip(HEADINGS, row(1, line), strict=True))
    named = ("方向", "开具单位", "抬头（接收单位）", "状态")
    assert tuple(cells[name] for name in named) == words
