"""Random histories of 500 members in 40 organisations, on the pure domain."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from partyhub.domain.shared.errors import DomainError
from partyhub.domain.shared.ids import AccountId, MemberId, TransferId, new_id
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.transfers.act import act
from partyhub.domain.transfers.affiliation import Affiliation, require_unbroken
from partyhub.domain.transfers.answering import answers, awaits_receipt
from partyhub.domain.transfers.applying import Apply, Submit, Withdraw
from partyhub.domain.transfers.arriving import (
    Arrive,
    Assign,
    SendBack,
    SendReceipt,
    TakeReceipt,
)
from partyhub.domain.transfers.change import Step
from partyhub.domain.transfers.kinds import TransferChannel
from partyhub.domain.transfers.parties import Party
from partyhub.domain.transfers.reviewing import Approve, Reissue, Reject, Return
from partyhub.domain.transfers.states import TransferState
from partyhub.domain.transfers.transfer import Transfer
from tests.domain.transfers.scene import START, TERMS, doing, org, transfer

COMMITTEES = [org(f"/1/{n}/") for n in range(2, 10)]
BRANCHES = [
    Party(name=f"{c.path}{n}", committee_name=c.path, branch=org(f"{c.path}{n}/"), committee=c)
    for c in COMMITTEES
    for n in range(100, 104)
]
_S = TransferState
PEOPLE = [AccountId(new_id()) for _ in range(6)]
MEMBERS, STEPS = 500, 12_000


@dataclass
class Life:
    """One member: the periods, the open transfer, and those whose receipt is out."""

    periods: list[Affiliation]
    open: Transfer | None
    out: list[Transfer]

    @property
    def branch(self) -> OrgRef:
        return self.periods[-1].branch


def _born(home: Party, member: MemberId) -> Life:
    assert home.branch is not None
    return Life([Affiliation(member_id=member, branch=home.branch, since=START)], None, [])


def _begin(life: Life, rng: Random) -> None:
    source = next(one for one in BRANCHES if one.branch == life.branch)
    channel = rng.choice(list(TransferChannel))
    made = transfer(id=TransferId(new_id()), source=source, channel=channel, target=source)
    life.open = replace(made, member_id=life.periods[0].member_id)


def _any_step(thing: Transfer, rng: Random) -> Step:
    """Mostly what comes next, now and then anything."""
    target = rng.choice(BRANCHES)
    assert target.branch is not None
    apply = Apply(target=target, terms=TERMS)
    assign = Assign(branch=thing.target.branch or target.branch, branch_name="x")
    following: dict[_S, Step] = {
        _S.APPLIED: Submit(), _S.SOURCE_REVIEW: Approve(), _S.TARGET_REVIEW: Approve(),
        _S.LETTER_ISSUED: Arrive(), _S.VERIFYING: assign,
    }  # fmt: skip
    if rng.random() < 0.75:
        return following.get(thing.state, apply)
    return rng.choice([
        apply, Submit(), Approve(), Arrive(), assign, Assign(branch=target.branch, branch_name="y"),
        SendBack(reason="x"), Return(reason="x"), Reject(reason="x"), Reissue(reason="x"),
        Withdraw(reason="x"),
    ])  # fmt: skip


def _go_on(life: Life, rng: Random, day: int) -> None:
    """A step by somebody; what the domain refuses changes nothing."""
    if life.open is None:
        _begin(life, rng)
    assert life.open is not None
    by = rng.choice(PEOPLE)
    try:
        after, event = act(life.open, _any_step(life.open, rng), doing(by, days=day))
    except DomainError:
        return
    life.open = after if after.under_way else None
    if after.state is TransferState.ASSIGNED:
        _move(life, after, event.at)


def _move(life: Life, moved: Transfer, at: datetime) -> None:
    assert moved.assigned_to is not None
    at += timedelta(microseconds=len(life.periods))
    life.periods[-1] = replace(life.periods[-1], until=at)
    life.periods.append(replace(life.periods[-1], branch=moved.assigned_to, since=at, until=None))
    life.out.append(moved)


def _receipt(life: Life, rng: Random, day: int) -> None:
    """Any receipt that is out goes on its way, in any order."""
    at = rng.randrange(len(life.out))
    step = rng.choice([SendReceipt(), TakeReceipt(received_on=START.date())])
    try:
        life.out[at], _ = act(life.out[at], step, doing(rng.choice(PEOPLE), days=day))
    except DomainError:
        return


def _answering(life: Life) -> OrgRef:
    return answers(next((one for one in life.out if awaits_receipt(one)), None), life.branch)


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(min_value=0, max_value=2**32))
def test_every_member_has_one_branch_and_one_who_answers_at_every_instant(seed: int) -> None:
    """Issue "transfers", to be shown 1; TRF-11, MEM-05: 0 overlaps, 0 gaps."""
    rng = Random(seed)
    lives = [_born(rng.choice(BRANCHES), MemberId(new_id())) for _ in range(MEMBERS)]
    for nth in range(STEPS):
        life = rng.choice(lives[: 40 + nth % MEMBERS])
        _go_on(life, rng, 1 + nth // 10)
        if life.out and rng.random() < 0.5:
            _receipt(life, rng, 1 + nth // 10)
    moved = [life for life in lives if len(life.periods) > 1]
    assert len(moved) > MEMBERS // 10
    for life in lives:
        require_unbroken(life.periods, life.branch)
        moments = [START + timedelta(days=rng.randrange(STEPS // 10 + 2)) for _ in range(5)]
        moments += [one.since for one in life.periods]
        assert all(sum(one.covers(at) for one in life.periods) == 1 for at in moments)
        standing = [one.source.branch for one in life.out if awaits_receipt(one)]
        assert _answering(life) == (standing[0] if standing else life.branch)
        hands = [one.hands for one in life.out]
        assert all(len({h.applicant, h.verifier, *h.approvers}) >= 3 for h in hands)
