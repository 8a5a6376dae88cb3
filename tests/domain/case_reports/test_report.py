"""A case report: when it had to go up, what its digest covers, and how its state is derived."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.case_reports.kinds import ProofKind, ReportKind, ReportPart, ReportState
from partyhub.domain.case_reports.proof import Proof, is_late, sent_at, state_of
from partyhub.domain.case_reports.report import About, Account, Addressee, CaseReport, write
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import CaseReportId, new_id
from partyhub.domain.tickets.refusals import TextNeeded
from tests.domain.tickets.builders import CALENDAR, CENTRE, CHINA, CLERK, COUNTER, MONDAY

_ID = CaseReportId(new_id())


def a_report(
    recognised_at: datetime = MONDAY,
    *,
    written_at: datetime | None = None,
    part: ReportPart = ReportPart.FIRST,
    first_id: CaseReportId | None = None,
    **words: Any,
) -> CaseReport:
    said = {"title": "泵房噪声", "facts": "四十余户集中来访"} | words
    account = Account(kind=ReportKind.MAJOR_REQUEST, recognised_at=recognised_at, **said)
    return write(
        _ID, "B2026-0009-000001", centre=CENTRE, org=COUNTER, about=About(), first_id=first_id,
        part=part, account=account, to=Addressee("街道党工委"), by=CLERK,
        at=written_at or recognised_at + timedelta(minutes=5), calendar=CALENDAR,
    )  # fmt: skip


def _at(day: int, hour: int, minute: int = 0, month: int = 9) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=CHINA)


@pytest.mark.parametrize(
    ("recognised", "due"),
    [
        (_at(21, 9), _at(21, 17, 30)),
        (_at(21, 17, 29), _at(21, 17, 30)),
        (_at(21, 19), _at(22, 17, 30)),
        (_at(25, 10), _at(28, 17, 30)),
        (_at(30, 18, 0), _at(8, 17, 30, month=10)),
    ],
)
def test_it_goes_up_on_the_working_day_on_which_it_was_recognised(
    recognised: datetime, due: datetime
) -> None:
    """DL-14: 及时; after closing or on a holiday, the next working day."""
    assert a_report(recognised).due_at == due


def test_what_went_up_late_stays_late_and_what_went_in_time_stays_in_time() -> None:
    """DL-14, TKT-27."""
    report = a_report()
    long_after = report.due_at + timedelta(days=300)
    assert not is_late(report.due_at, report.due_at, long_after)
    assert is_late(report.due_at, report.due_at + timedelta(seconds=1), long_after)
    assert not is_late(report.due_at, None, report.due_at)
    assert is_late(report.due_at, None, long_after)


@given(
    st.sampled_from(["title", "facts", "done", "asked"]),
    st.text(min_size=1, max_size=20).filter(lambda text: bool(text.strip())),
)
def test_a_changed_word_no_longer_fits_the_digest(field: str, text: str) -> None:
    """SP-23: falsifying shows."""
    report = a_report(done="已联系", asked="请协调")
    assert report.holds
    if getattr(report.account, field) != text:
        words: dict[str, Any] = {field: text}
        changed = replace(report, account=replace(report.account, **words))
        assert not changed.holds
    assert not replace(report, written_at=report.written_at - timedelta(hours=1)).holds


def test_a_report_says_what_happened_and_of_a_past_moment() -> None:
    """TKT-27."""
    with pytest.raises(TextNeeded):
        a_report(facts="  ")
    with pytest.raises(Invalid):
        a_report(MONDAY, written_at=MONDAY - timedelta(minutes=1))


@pytest.mark.parametrize("part", list(ReportPart))
def test_only_what_follows_names_the_first_report(part: ReportPart) -> None:
    """TKT-27: 续报, 终报 and corrections are further reports."""
    follows = CaseReportId(new_id())
    fits, fits_not = (None, follows) if part is ReportPart.FIRST else (follows, None)
    assert a_report(part=part, first_id=fits).first_id == fits
    with pytest.raises(Invalid):
        a_report(part=part, first_id=fits_not)


def _proof(kind: ProofKind, minutes: int = 0) -> Proof:
    return Proof(kind=kind, at=MONDAY + timedelta(minutes=minutes), by=CLERK.id, by_name="某人")


_ORDER = {
    ProofKind.SENT: ReportState.SENT,
    ProofKind.OPENED: ReportState.OPENED,
    ProofKind.ACKNOWLEDGED: ReportState.ACKNOWLEDGED,
    ProofKind.ANSWERED: ReportState.ANSWERED,
}


@given(st.lists(st.sampled_from(list(ProofKind)), max_size=8))
def test_the_state_is_the_furthest_that_is_proved(kinds: list[ProofKind]) -> None:
    """TKT-27: nothing but rows of proof makes a state."""
    proofs = [_proof(kind, n) for n, kind in enumerate(kinds)]
    furthest = [state for kind, state in _ORDER.items() if kind in kinds]
    assert state_of(proofs) is (furthest[-1] if furthest else ReportState.UNSENT)
    sent = [proof.at for proof in proofs if proof.kind is ProofKind.SENT]
    assert sent_at(proofs) == (sent[0] if sent else None)
