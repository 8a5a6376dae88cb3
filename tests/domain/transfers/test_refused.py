"""What each step of a transfer refuses (guards of 9.3, TRF-10)."""

import pytest

from partyhub.domain.shared.errors import DomainError
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.transfers.act import act
from partyhub.domain.transfers.applying import Apply, Submit, Withdraw
from partyhub.domain.transfers.arriving import (
    SendReceipt,
    TakeReceipt,
)
from partyhub.domain.transfers.change import Step
from partyhub.domain.transfers.refusals import (
    LetterIncomplete,
    NoReceiptDue,
    NotFloatingOrg,
    NotUnsettled,
    SameBranch,
    SamePerson,
    StillValid,
    WhyNeeded,
)
from partyhub.domain.transfers.reviewing import Approve, Prolong, Reject, Return
from tests.domain.transfers.scene import (
    APPLICANT,
    RECEIVED,
    SOURCE,
    SOURCE_HEAD,
    STREET,
    TARGET,
    TARGET_HEAD,
    TERMS,
    doing,
    later,
    transfer,
)
from tests.domain.transfers.walks import ASSIGN, HEAD, UNSETTLED, WHOLE, walk


@pytest.mark.parametrize(
    ("steps", "step", "by"),
    [
        (HEAD, Approve(), APPLICANT),
        (WHOLE[:3], Approve(), APPLICANT),
        (WHOLE[:5], ASSIGN, APPLICANT),
        (WHOLE[:5], ASSIGN, SOURCE_HEAD),
        (WHOLE[:5], ASSIGN, TARGET_HEAD),
    ],
)
def test_applicant_approver_and_verifier_are_three_people(
    steps: list[tuple[Step, AccountId]], step: Step, by: AccountId
) -> None:
    """TRF-10."""
    thing = walk(transfer(), *steps)
    with pytest.raises(SamePerson):
        act(thing, step, doing(by))


@pytest.mark.parametrize(
    ("steps", "step", "refusal"),
    [
        ([], Apply(target=SOURCE, terms=TERMS), SameBranch),
        ([], Apply(target=STREET, terms=later(TERMS, unsettled=True)), NotUnsettled),
        ([], Apply(target=TARGET, terms=UNSETTLED), NotFloatingOrg),
        (
            [(Apply(target=TARGET, terms=later(TERMS, dues_paid_to="")), APPLICANT)],
            Submit(),
            LetterIncomplete,
        ),
        (HEAD, Return(reason=" "), WhyNeeded),
        (HEAD, Reject(reason=""), WhyNeeded),
        (HEAD, Withdraw(reason=""), WhyNeeded),
        (WHOLE[:4], Prolong(days=30, reason="在途"), StillValid),
        (WHOLE[:6], TakeReceipt(received_on=RECEIVED), NoReceiptDue),
        (WHOLE, SendReceipt(), NoReceiptDue),
        (WHOLE, Withdraw(reason="不转了"), IllegalTransition),
        ([], Approve(), IllegalTransition),
    ],
)
def test_what_does_not_fit_is_refused(
    steps: list[tuple[Step, AccountId]], step: Step, refusal: type[DomainError]
) -> None:
    """9.3: guards of the table."""
    thing = walk(transfer(), *steps)
    with pytest.raises(refusal):
        act(thing, step, doing(TARGET_HEAD))
