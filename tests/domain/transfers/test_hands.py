"""Who had a hand in a transfer is remembered, also by whom it was handed to (TRF-10)."""

import pytest

from partyhub.domain.shared.ids import AccountId, new_id
from partyhub.domain.transfers.act import act
from partyhub.domain.transfers.applying import Apply, Submit
from partyhub.domain.transfers.arriving import SendBack
from partyhub.domain.transfers.refusals import SamePerson
from partyhub.domain.transfers.reviewing import Approve, Return
from tests.domain.transfers.scene import (
    APPLICANT,
    SOURCE_HEAD,
    TARGET,
    TARGET_HEAD,
    TERMS,
    VERIFIER,
    doing,
    transfer,
)
from tests.domain.transfers.walks import WHOLE, walk

COLLEAGUE = AccountId(new_id())
_APPLY = Apply(target=TARGET, terms=TERMS)


def test_who_filled_the_letter_in_does_not_approve_what_a_colleague_submits() -> None:
    """TRF-10: handing the submit over walks round nothing."""
    thing = walk(transfer(), (_APPLY, SOURCE_HEAD), (Submit(), COLLEAGUE))
    with pytest.raises(SamePerson):
        act(thing, Approve(), doing(SOURCE_HEAD))
    assert thing.hands.applicants == (SOURCE_HEAD, COLLEAGUE)


def test_a_return_makes_nobody_forgotten() -> None:
    """TRF-10: who applied before it came back approves no more than who does now."""
    first = walk(transfer(), (_APPLY, SOURCE_HEAD), (Submit(), SOURCE_HEAD))
    back, _ = act(first, Return(reason="党费月份有误"), doing(TARGET_HEAD))
    again = walk(back, (_APPLY, APPLICANT), (Submit(), APPLICANT))
    for who in (SOURCE_HEAD, APPLICANT):
        with pytest.raises(SamePerson):
            act(again, Approve(), doing(who))
    assert act(again, Approve(), doing(TARGET_HEAD))[0].hands.approvers == (TARGET_HEAD,)


def test_who_approved_applies_for_nothing_of_it() -> None:
    """TRF-10: the places stay three, whatever comes back."""
    back = walk(transfer(), *WHOLE[:5], (SendBack(reason="出生年月不符"), VERIFIER))
    with pytest.raises(SamePerson):
        act(back, _APPLY, doing(SOURCE_HEAD))
    filled, _ = act(back, _APPLY, doing(APPLICANT))
    with pytest.raises(SamePerson):
        act(filled, Submit(), doing(TARGET_HEAD))
