"""The whole way of a transfer online, step by step, and a walk along any of it."""

from partyhub.domain.shared.ids import AccountId
from partyhub.domain.transfers.act import act
from partyhub.domain.transfers.applying import Apply, Submit
from partyhub.domain.transfers.arriving import (
    Arrive,
    Assign,
    SendReceipt,
)
from partyhub.domain.transfers.change import Step
from partyhub.domain.transfers.kinds import Reason
from partyhub.domain.transfers.reviewing import Approve
from partyhub.domain.transfers.states import TransferState
from partyhub.domain.transfers.transfer import Transfer
from tests.domain.transfers.scene import (
    APPLICANT,
    SOURCE_HEAD,
    TARGET,
    TARGET_HEAD,
    TERMS,
    VERIFIER,
    doing,
    later,
)

S = TransferState
assert TARGET.branch is not None
UNSETTLED = later(TERMS, reason=Reason.GRADUATION, unsettled=True)
ASSIGN = Assign(branch=TARGET.branch, branch_name=TARGET.name)
HEAD = [
    (Apply(target=TARGET, terms=TERMS), APPLICANT),
    (Submit(), APPLICANT),
]
WHOLE = [
    *HEAD,
    (Approve(opinion="同意"), SOURCE_HEAD),
    (Approve(opinion="同意接收"), TARGET_HEAD),
    (Arrive(), VERIFIER),
    (ASSIGN, VERIFIER),
    (SendReceipt(), TARGET_HEAD),
]
STATES = [
    S.APPLIED,
    S.SOURCE_REVIEW,
    S.TARGET_REVIEW,
    S.LETTER_ISSUED,
    S.VERIFYING,
    S.ASSIGNED,
    S.ASSIGNED,
]


def walk(thing: Transfer, *steps: tuple[Step, AccountId]) -> Transfer:
    for day, (step, by) in enumerate(steps):
        thing, _ = act(thing, step, doing(by, days=day))
    return thing
