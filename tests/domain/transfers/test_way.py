"""The ways of a transfer through the table of 9.3, and what each step refuses."""

from dataclasses import replace

import pytest

from partyhub.domain.shared.errors import DomainError, Invalid
from partyhub.domain.transfers.act import act
from partyhub.domain.transfers.answering import answers, awaits_receipt
from partyhub.domain.transfers.applying import Apply, Submit
from partyhub.domain.transfers.arriving import (
    Arrive,
    SendBack,
    SendReceipt,
    Settle,
    TakeReceipt,
)
from partyhub.domain.transfers.kinds import Direction, TransferChannel
from partyhub.domain.transfers.numerals import capital
from partyhub.domain.transfers.parties import Party
from partyhub.domain.transfers.reviewing import Approve, Enter, Prolong, Reissue
from partyhub.domain.transfers.states import TransferReceipt
from partyhub.domain.transfers.tracked import folded, tracked
from tests.domain.transfers.scene import (
    APPLICANT,
    ELSEWHERE,
    NEXT_DOOR,
    RECEIVED,
    SOURCE,
    SOURCE_HEAD,
    START,
    STREET,
    TARGET,
    TARGET_HEAD,
    TERMS,
    VERIFIER,
    doing,
    incoming,
    outgoing,
    transfer,
)
from tests.domain.transfers.walks import ASSIGN, STATES, UNSETTLED, WHOLE, S, walk


def test_the_whole_way_online_goes_through_every_state_of_the_table() -> None:
    """TRF-05, TRF-11: source applies, both committees approve, target verifies and assigns."""
    thing, seen, events = transfer(), [], []
    for day, (step, by) in enumerate(WHOLE):
        thing, event = act(thing, step, doing(by, days=day))
        seen.append(thing.state)
        events.append(event)
    assert seen == STATES
    assert thing.assigned_to == TARGET.branch
    assert thing.receipt is TransferReceipt.BACK
    assert thing.letter is not None
    assert thing.letter.validity == "玖拾"
    stands = folded(events)
    told = tracked(thing)
    assert {name: told[name] for name in stands if name != "state"} == {
        name: value for name, value in stands.items() if name != "state"
    }


def test_within_one_committee_its_one_approval_makes_the_letter() -> None:
    """TRF-05."""
    thing = walk(
        transfer(),
        (Apply(target=NEXT_DOOR, terms=TERMS), APPLICANT),
        (Submit(), APPLICANT),
        (Approve(), SOURCE_HEAD),
    )
    assert thing.state is S.LETTER_ISSUED


def test_out_of_the_system_the_receipt_alone_ends_the_membership_here() -> None:
    """TRF-11, DL-20: until the receipt is back the member stays in the source branch."""
    thing = walk(
        outgoing(),
        (Apply(target=ELSEWHERE, terms=TERMS), APPLICANT),
        (Submit(), APPLICANT),
        (Approve(), SOURCE_HEAD),
    )
    assert thing.state is S.LETTER_ISSUED
    assert thing.assigned_on is None
    with pytest.raises(DomainError) as refused:
        act(thing, Arrive(), doing(VERIFIER))
    assert refused.value.code == "other-way"
    settle = Settle(branch_name="第三支部", assigned_on=START.date(), received_on=RECEIVED)
    thing, _ = act(thing, settle, doing(APPLICANT, days=90))
    assert (thing.state, thing.receipt, thing.receipt_on) == (
        S.ASSIGNED,
        TransferReceipt.BACK,
        RECEIVED,
    )


def test_a_letter_in_is_entered_agreed_to_and_verified() -> None:
    """TRF-01: the outside letter's own number is kept."""
    enter = Enter(target=TARGET, terms=TERMS, letter_no="省组〔2026〕77", issued_on=START.date())
    thing = walk(incoming(), (enter, APPLICANT), (Approve(), TARGET_HEAD), (ASSIGN, VERIFIER))
    assert thing.state is S.ASSIGNED
    assert thing.letter is not None
    assert thing.letter.number == "省组〔2026〕77"
    assert thing.direction is Direction.IN


def test_graduates_without_work_may_go_to_a_floating_branch() -> None:
    """TRF-06."""
    thing, _ = act(transfer(), Apply(target=STREET, terms=UNSETTLED), doing(APPLICANT))
    assert thing.state is S.APPLIED


def test_what_came_back_is_mended_and_asks_for_approval_anew() -> None:
    """9.3: returned → applied; approvals were given to other words; who gave them stays known."""
    back = walk(transfer(), *WHOLE[:5], (SendBack(reason="出生年月不符"), VERIFIER))
    assert back.state is S.RETURNED
    again, _ = act(back, Apply(target=TARGET, terms=TERMS), doing(APPLICANT))
    assert again.state is S.APPLIED
    assert again.hands.approvers == (SOURCE_HEAD, TARGET_HEAD)


def test_an_expired_letter_goes_on_for_a_reason_and_says_its_new_days() -> None:
    """DL-20, PV-48: validity warns and does not block."""
    thing = walk(transfer(), *WHOLE[:4])
    late = doing(SOURCE_HEAD, days=3 + 100)
    assert thing.letter is not None
    assert thing.letter.expired(late.today)
    with pytest.raises(DomainError) as refused:
        act(thing, Arrive(), late)
    assert refused.value.code == "reason-needed"
    arrived, event = act(thing, Arrive(reason="住院", proof="出院小结"), late)
    assert event.note == "住院（证明：出院小结）"
    assert arrived.state is S.VERIFYING
    short = replace(thing, letters=(replace(thing.letter, valid_days=60),))
    longer, _ = act(short, Prolong(days=20, reason="路途遥远"), doing(SOURCE_HEAD, days=3 + 61))
    assert longer.letter is not None
    assert not longer.letter.expired(doing(SOURCE_HEAD, days=3 + 61).today)
    assert longer.letter.number == thing.letter.number


@pytest.mark.parametrize(("after", "days", "goes"), [(61, 29, True), (61, 30, False),
                                                     (89, 1, True), (90, 1, False)])  # fmt: skip
def test_no_letter_is_prolonged_beyond_ninety_days(after: int, days: int, goes: bool) -> None:
    """PV-48, DL-20: it is issued anew then, and its capital numerals stay those of the table."""
    thing = walk(transfer(), *WHOLE[:4])
    assert thing.letter is not None
    short = replace(thing, letters=(replace(thing.letter, valid_days=60),))
    on = (thing.letter.issued_on - START.date()).days + after
    step = Prolong(days=days, reason="路途遥远")
    if goes:
        longer, _ = act(short, step, doing(SOURCE_HEAD, days=on))
        assert longer.letter is not None
        assert longer.letter.validity == capital(after + days)
    else:
        with pytest.raises(Invalid):
            act(short, step, doing(SOURCE_HEAD, days=on))


def test_a_new_letter_keeps_the_number_of_the_void_one() -> None:
    thing = walk(transfer(), *WHOLE[:4])
    again, _ = act(
        thing, Reissue(reason="遗失"), doing(SOURCE_HEAD, days=9, letter_no="2026-0002-00002")
    )
    assert [one.number for one in again.letters] == ["2026-0002-00001", "2026-0002-00002"]
    assert again.letters[-1].replaces == "2026-0002-00001"


def test_the_issuing_side_answers_until_the_receipt_is_back() -> None:
    """The invariant of the issue: exactly one organisation answers for the member."""
    on_paper = transfer(channel=TransferChannel.PAPER)
    thing = walk(on_paper, *WHOLE[:6])
    assert SOURCE.branch is not None
    assert TARGET.branch is not None
    assert awaits_receipt(thing)
    assert answers(thing, TARGET.branch) == SOURCE.branch
    sent, _ = act(thing, SendReceipt(), doing(TARGET_HEAD, days=7))
    assert sent.receipt is TransferReceipt.SENT
    assert answers(sent, TARGET.branch) == SOURCE.branch
    back, _ = act(sent, TakeReceipt(received_on=RECEIVED), doing(APPLICANT, days=90))
    assert not awaits_receipt(back)
    assert answers(None, TARGET.branch) == TARGET.branch


def test_elsewhere_has_no_committee_here() -> None:
    assert not ELSEWHERE.inside
    assert Party(name="x", committee=SOURCE.committee).inside
