"""The number in the national system and the channel, later; what a counter takes back."""

from dataclasses import replace

import pytest

from partyhub.domain.shared.errors import DomainError, Invalid
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.transfers.act import act
from partyhub.domain.transfers.applying import Apply, Unregister
from partyhub.domain.transfers.arriving import TakeReceipt
from partyhub.domain.transfers.change import Step
from partyhub.domain.transfers.kinds import TransferChannel
from partyhub.domain.transfers.noting import ChangeChannel, NoteNumber
from partyhub.domain.transfers.refusals import LetterIncomplete, WhyNeeded
from partyhub.domain.transfers.reviewing import Enter
from partyhub.domain.transfers.states import TransferReceipt, TransferState
from partyhub.domain.transfers.telling import TakeMaterials, Tell
from tests.domain.transfers.scene import (
    APPLICANT,
    START,
    TARGET,
    TERMS,
    doing,
    incoming,
    later,
    transfer,
)
from tests.domain.transfers.walks import WHOLE, walk

_FIRST = NoteNumber(national_no=" QG-2026-778899 ")
_PAPER = ChangeChannel(channel=TransferChannel.PAPER, reason="网上被退回")


def _entered(**known: str) -> Enter:
    terms = later(TERMS, **known)
    return Enter(target=TARGET, terms=terms, letter_no="省组77", issued_on=START.date())


def test_the_national_number_is_given_later_and_put_right_for_a_reason() -> None:
    """MEM-04: also once the member is in."""
    thing, event = act(walk(transfer(), *WHOLE[:6]), _FIRST, doing(APPLICANT))
    assert thing.national_no == event.facts["national_no"] == "QG-2026-778899"
    with pytest.raises(WhyNeeded):
        act(thing, NoteNumber(national_no="QG-2026-778900"), doing(APPLICANT))
    right, event = act(
        thing, NoteNumber(national_no="QG-2026-778900", reason="录错"), doing(APPLICANT)
    )
    assert (right.national_no, event.note) == ("QG-2026-778900", "录错")


def test_the_papers_go_another_way_for_a_reason() -> None:
    """PV-29, MEM-04: online has failed, so on paper, without beginning anew."""
    thing, event = act(walk(transfer(), *WHOLE[:4]), _PAPER, doing(APPLICANT))
    assert thing.channel is TransferChannel.PAPER
    assert (event.note, event.facts) == ("网上被退回", {"channel": "paper"})
    assert thing.state is TransferState.LETTER_ISSUED


@pytest.mark.parametrize(
    ("step", "refusal"),
    [
        (NoteNumber(national_no=" "), Invalid),
        (ChangeChannel(channel=TransferChannel.ONLINE, reason="没有改"), Invalid),
        (ChangeChannel(channel=TransferChannel.PAPER, reason=" "), WhyNeeded),
        (Unregister(reason=""), WhyNeeded),
    ],
)
def test_what_changes_nothing_or_says_no_reason_is_refused(
    step: Step, refusal: type[DomainError]
) -> None:
    with pytest.raises(refusal):
        act(transfer(), step, doing(APPLICANT))


def test_a_registration_by_mistake_ends_while_nobody_went_on_with_it() -> None:
    """TRF-04: by the counter, with its reason."""
    ended, event = act(transfer(), Unregister(reason="登记错人"), doing(APPLICANT))
    assert (ended.state, event.note) == (TransferState.WITHDRAWN, "登记错人")
    applied, _ = act(transfer(), Apply(target=TARGET, terms=TERMS), doing(APPLICANT))
    with pytest.raises(IllegalTransition):
        act(applied, Unregister(reason="登记错人"), doing(APPLICANT))


def test_a_paper_receipt_in_hand_counts_before_anybody_said_that_it_was_sent() -> None:
    """DL-20: the paper does not wait for a click of the other side."""
    on_paper = walk(transfer(channel=TransferChannel.PAPER), *WHOLE[:6])
    assert on_paper.receipt is TransferReceipt.NONE
    taken = TakeReceipt(received_on=START.date())
    back, _ = act(on_paper, taken, doing(APPLICANT, days=9))
    assert (back.receipt, back.receipt_on) == (TransferReceipt.BACK, START.date())


def test_what_is_told_again_and_brought_later_stands_beside_the_first() -> None:
    """TRF-02, TRF-03: when and by whom, with the words in the history."""
    known = transfer(told="周一到三楼", materials=("身份证",))
    again, event = act(known, Tell(text="改到周三", told_by="综合窗口 沈佳怡"), doing(APPLICANT))
    assert (again.told, again.told_at, again.told_by) == ("改到周三", START, "综合窗口 沈佳怡")
    assert (event.note, event.facts["told"]) == ("改到周三", "改到周三")
    more = TakeMaterials(materials=("身份证", "党费证"))
    brought, event = act(again, more, doing(APPLICANT))
    assert (brought.materials, event.note) == (("身份证", "党费证"), "党费证")
    with pytest.raises(Invalid):
        act(brought, more, doing(APPLICANT))


@pytest.mark.parametrize("field", ["destination", "dues_paid_to", "source_address"])
def test_a_letter_in_says_what_a_letter_says(field: str) -> None:
    """Form 8.5, TRF-14."""
    with pytest.raises(LetterIncomplete) as refused:
        act(incoming(), _entered(**{field: ""}), doing(APPLICANT))
    assert refused.value.facts["fields"] == field


def test_dues_are_paid_for_a_year_ahead_at_most() -> None:
    """TRF-14: a slip of the pen is told at once."""
    ahead = later(TERMS, dues_paid_to="2027-11")
    late = later(TERMS, dues_paid_to="2027-12")
    enter = _entered(dues_paid_to="2027-11")
    for thing, step in ((transfer(), Apply(target=TARGET, terms=ahead)), (incoming(), enter)):
        act(thing, step, doing(APPLICANT))
        with pytest.raises(Invalid):
            act(thing, replace(step, terms=late), doing(APPLICANT))
