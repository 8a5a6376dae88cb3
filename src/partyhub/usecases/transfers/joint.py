"""One letter for several members goes out under one number; each transfer goes its own way after
(form 8.5, TRF-05; ADR 0030).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import TransferId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.act import act
from partyhub.domain.transfers.change import Doing, Step
from partyhub.domain.transfers.joint import JointLetter, require_joint, step_to
from partyhub.domain.transfers.states import TransferState
from partyhub.domain.transfers.transfer import Transfer
from partyhub.usecases.transfers.of_ticket import tell_the_ticket
from partyhub.usecases.transfers.sides import sections_for, shown
from partyhub.usecases.transfers.step import doing_of
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class JointWish:
    """These, line by line, all of whom stand in `state`; `words` are the opinion, or why a letter
    is made anew.
    """

    ids: Sequence[TransferId]
    state: TransferState
    words: str = ""


async def issue_joint_letter(
    uow: UnitOfWork, actor: Actor, wish: JointWish, *, now: datetime
) -> JointLetter:
    """All of them or none: a paper names people, and none of them by halves. 404 if one is out of
    reach, 403 if one is not this side's or this person's (TRF-10), 409 if one stands elsewhere.
    """
    async with uow:
        scope = actor.scope(Permission.TRANSFER_READ)
        found = await uow.transfers.locked_many(wish.ids, within=scope)
        step = step_to(wish.state, wish.words)
        _require_all(actor, found, step, wish.state)
        doing = await doing_of(uow, actor, found[0], step, now, people=len(found))
        done = [await _lettered(uow, one, step, doing) for one in found]
        await uow.transfers.join(doing.letter_no, wish.ids)
        seen = [shown(one, sections_for(actor, one)) for one in done]
        return await uow.commit(JointLetter(doing.letter_no, seen))


def _require_all(actor: Actor, found: Sequence[Transfer], step: Step, state: TransferState) -> None:
    """By whose turn the wish means it to be, wherever one of them stands by now."""
    side = Side.TARGET_COMMITTEE if state is TransferState.TARGET_REVIEW else Side.SOURCE_COMMITTEE
    for one in found:
        actor.require(Permission.TRANSFER_REVIEW, at=one.at({side}))
    for one in found:
        if one.state is not state:
            raise IllegalTransition("it stands elsewhere by now", state=one.state)
    require_joint(found, step)


async def _lettered(uow: UnitOfWork, one: Transfer, step: Step, doing: Doing) -> Transfer:
    after, event = act(one, step, doing)
    facts = {**event.facts, "people": str(doing.people)}
    uow.record(replace(event, facts=facts))
    saved = await uow.transfers.save(after)
    await tell_the_ticket(uow, saved, doing.at)
    return saved
