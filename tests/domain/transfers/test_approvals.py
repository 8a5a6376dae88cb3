"""Who approved is read from the history, and only what is in force (form 8.5, TRF-10)."""

from datetime import UTC, datetime, timedelta

from partyhub.domain.transfers.approvals import (
    ApprovalSide,
    approvals_of,
    approver,
    receipt_by,
    receipt_sender,
)
from partyhub.domain.transfers.views import TransferEvent

_START = datetime(2026, 11, 2, 2, tzinfo=UTC)
_WAY: tuple[tuple[str, str, str, dict[str, str]], ...] = (
    ("start", "ann", "", {}),
    ("submit", "ann", "", {}),
    ("hand_on", "sue", "同意转出", {}),
    ("agree", "tom", "同意接收", {"letter_no": "1"}),
    ("send_back", "vic", "月份有误", {}),
    ("apply", "ann", "", {}),
    ("submit", "ann", "", {}),
    ("hand_on", "sam", "再次同意", {}),
    ("agree", "tim", "", {"letter_no": "2"}),
    ("reissue", "sue", "遗失", {"letter_no": "3"}),
    ("assign", "vic", "", {}),
)


def _events(*more: tuple[str, str, str, dict[str, str]]) -> list[TransferEvent]:
    return [
        TransferEvent(_START + timedelta(hours=nth), f"transfer.{act}", who, "", "", note, facts)
        for nth, (act, who, note, facts) in enumerate((*_WAY, *more))
    ]


def test_new_words_drop_the_approvals_of_the_old_ones() -> None:
    given = approvals_of(_events())
    assert [(one.side, one.by, one.opinion) for one in given] == [
        ("source", "sam", "再次同意"),
        ("target", "tim", ""),
    ]
    assert given[0].at == _START + timedelta(hours=7)


def test_a_letter_names_those_by_whom_it_went_out() -> None:
    by = {no: [one.by for one in approvals_of(_events(), no)] for no in ("1", "2", "3")}
    assert by == {"1": ["sue", "tom"], "2": ["sam", "tim"], "3": ["sam", "tim"]}
    assert approver(approvals_of(_events()[:2]), ApprovalSide.SOURCE) == ""


def test_the_receipt_is_of_who_sent_it_or_entered_the_one_from_elsewhere() -> None:
    assert receipt_by(_events()) == ""
    sent = _events(("send_receipt", "tom", "", {}), ("take_receipt", "ann", "", {}))
    assert (receipt_by(sent), receipt_sender(sent)) == ("tom", "tom")
    settled = _events(("settle", "ann", "", {}))
    assert (receipt_by(settled), receipt_sender(settled)) == ("ann", "")
