"""One letter for several members: who may stand on one (form 8.5; ADR 0030)."""

from dataclasses import replace
from typing import Any

import pytest

from partyhub.domain.transfers.joint import (
    MOST_ON_ONE,
    LettersDiffer,
    NoLetterYet,
    joint_groups,
    require_joint,
    step_to,
)
from partyhub.domain.transfers.kinds import Direction, Reason
from partyhub.domain.transfers.letter import Letter
from partyhub.domain.transfers.standing import Standing, best
from partyhub.domain.transfers.states import TransferState
from partyhub.domain.transfers.transfer import Transfer
from tests.domain.transfers.scene import (
    ELSEWHERE,
    NEXT_DOOR,
    SOURCE,
    START,
    STREET,
    TARGET,
    TERMS,
    incoming,
    transfer,
)

_S = TransferState


def _one(**known: Any) -> Transfer:
    return transfer(**({"state": _S.TARGET_REVIEW} | known))


def _terms(**changed: Any) -> Transfer:
    return _one(terms=replace(TERMS, **changed))


@pytest.mark.parametrize(
    ("other", "field"),
    [
        (_one(source=replace(SOURCE, committee=STREET.committee)), "source"),
        (_one(target=STREET), "target"),
        (_one(target=ELSEWHERE), "target"),
        (_terms(destination="丙院"), "destination"),
        (_terms(reason=Reason.RETIREMENT), "reason"),
        (_terms(valid_days=30), "valid_days"),
        (_terms(source_address="解放路2号"), "source_address"),
    ],
)
def test_what_the_paper_says_once_is_the_same_for_all(other: Transfer, field: str) -> None:
    """Form 8.5: committee, addressee, destination, reason, days and address stand once on it."""
    with pytest.raises(LettersDiffer) as refused:
        require_joint([_one(), other], step_to(_S.TARGET_REVIEW, ""))
    assert field in refused.value.facts["fields"].split(",")


def test_branches_dues_and_people_may_differ() -> None:
    """Form 8.5: these stand in each line."""
    other = _one(source=NEXT_DOOR, terms=replace(TERMS, dues_paid_to="2026-09"))
    require_joint([_one(), other], step_to(_S.TARGET_REVIEW, ""))


def test_an_approval_that_only_hands_on_makes_no_letter() -> None:
    """TRF-05: the other committee is asked first; where there is no other, this one makes it."""
    step = step_to(_S.SOURCE_REVIEW, "同意")
    within = [_one(state=_S.SOURCE_REVIEW)] * 2
    with pytest.raises(NoLetterYet):
        require_joint(within, step)
    assert joint_groups(within) == []
    out = [
        _one(state=_S.SOURCE_REVIEW, target=ELSEWHERE, direction=Direction.OUT) for _ in range(2)
    ]
    require_joint(out, step)
    assert [len(group.transfer_ids) for group in joint_groups(out)] == [2]


def test_a_letter_from_elsewhere_is_not_ours_to_make() -> None:
    reviewed = [replace(incoming(), state=_S.TARGET_REVIEW) for _ in range(2)]
    with pytest.raises(NoLetterYet):
        require_joint(reviewed, step_to(_S.TARGET_REVIEW, ""))
    assert joint_groups(reviewed) == []


def test_groups_are_those_alike_of_one_state_two_at_least_and_a_hundred_at_most() -> None:
    held = (Letter(number="2026-0002-00001", issued_on=START.date(), valid_days=90),)
    many = [_one() for _ in range(MOST_ON_ONE + 5)]
    lettered = [_one(state=_S.LETTER_ISSUED, letters=held) for _ in range(2)]
    groups = joint_groups([*many, *lettered, _terms(destination="丙院"), _one(state=_S.APPLIED)])
    assert [(one.state, one.again, len(one.names)) for one in groups] == [
        (_S.TARGET_REVIEW, False, MOST_ON_ONE),
        (_S.LETTER_ISSUED, True, 2),
    ]
    assert groups[0].addressee == TARGET.committee_name


def test_a_paper_is_good_while_it_is_for_anybody() -> None:
    every = [Standing.VOIDED, Standing.EXPIRED, Standing.USED, Standing.VALID]
    for good in range(1, len(every) + 1):
        assert best(every[:good]) is every[good - 1]
