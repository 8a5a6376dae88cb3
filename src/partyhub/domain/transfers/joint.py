"""One letter for several members: who may stand on one, each with a transfer of their own
(form 8.5, TRF-05; ADR 0030).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.shared.ids import TransferId
from partyhub.domain.transfers.change import Step
from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.reviewing import Approve, Reissue, makes_letter
from partyhub.domain.transfers.states import TransferState
from partyhub.domain.transfers.transfer import Transfer

MOST_ON_ONE: Final = 100
JOINT_FROM: Final = frozenset(
    {TransferState.SOURCE_REVIEW, TransferState.TARGET_REVIEW, TransferState.LETTER_ISSUED}
)
"""Where a letter is made: with the last approval, or anew."""


class LettersDiffer(DomainError):
    """What one paper says must be true of everybody on it; `fields` names what differs."""

    kind, code = Kind.RULE_BROKEN, "letters-differ"


class NoLetterYet(DomainError):
    """This approval makes no letter: another committee is asked after it."""

    kind, code = Kind.CONFLICT, "no-letter-yet"


@dataclass(frozen=True, slots=True)
class JointLetter:
    """What went out: one number for these."""

    number: str
    transfers: Sequence[Transfer]


def step_to(state: TransferState, words: str) -> Step:
    """`words` are the opinion of an approval, or why a letter is made anew."""
    return Reissue(reason=words) if state is TransferState.LETTER_ISSUED else Approve(opinion=words)


def in_common(transfer: Transfer) -> Mapping[str, object]:
    """What stands once on the paper, by the names of its fields; dues and birth are of each line.
    Branches may differ: the paper names their committee then.
    """
    source, target, terms = transfer.source.committee, transfer.target, transfer.terms
    return {
        "source": None if source is None else source.id,
        "target": target.committee.id if target.committee else target.committee_name,
        "direction": transfer.direction,
        "reason": terms.reason,
        "destination": terms.destination,
        "valid_days": terms.valid_days,
        "source_address": terms.source_address,
    }


def require_joint(transfers: Sequence[Transfer], step: Step) -> None:
    """LettersDiffer, or NoLetterYet where the approval only hands them on."""
    first = in_common(transfers[0])
    others = [in_common(one) for one in transfers[1:]]
    if differ := [name for name in first if any(one[name] != first[name] for one in others)]:
        raise LettersDiffer("one paper says one thing", fields=",".join(differ))
    if not all(may_be_lettered(one, step) for one in transfers):
        raise NoLetterYet("another committee is asked after this one")


def may_be_lettered(transfer: Transfer, step: Step) -> bool:
    return transfer.direction is not Direction.IN and makes_letter(transfer, step)


@dataclass(frozen=True, slots=True)
class JointGroup:
    """Those of one state whom one letter could name; `again`: they hold letters already."""

    state: TransferState
    again: bool
    addressee: str
    destination: str
    names: Sequence[str]
    transfer_ids: Sequence[TransferId]


def joint_groups(transfers: Sequence[Transfer]) -> list[JointGroup]:
    """The largest that are possible: two at least, a hundred at most."""
    alike: dict[tuple[object, ...], list[Transfer]] = defaultdict(list)
    for one in transfers:
        if one.state in JOINT_FROM and may_be_lettered(one, step_to(one.state, "")):
            alike[(one.state, *in_common(one).values())].append(one)
    return [_group(held[:MOST_ON_ONE]) for held in alike.values() if len(held) > 1]


def _group(held: Sequence[Transfer]) -> JointGroup:
    first = held[0]
    return JointGroup(
        state=first.state,
        again=first.state is TransferState.LETTER_ISSUED,
        addressee=first.target.committee_name or first.target.name,
        destination=first.terms.destination,
        names=[one.person.name for one in held],
        transfer_ids=[one.id for one in held],
    )
