"""A community proposes to show a deed, and the one named answers (ACT-09, CHK-25, ADR 0043)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import Invalid, NotFound
from partyhub.domain.shared.ids import OrgId, ShowcaseId, new_id
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Permission
from partyhub.domain.showcases.refusals import NotKnownHere
from partyhub.domain.showcases.showcase import Showcase, ShowcaseWish
from partyhub.domain.showcases.states import SHOWCASE_LIFECYCLE, ShowcaseAction
from partyhub.domain.showcases.views import SeenShowcase
from partyhub.usecases.showcases.read import looked_at, require_seen
from partyhub.usecases.uow import UnitOfWork

_KEEP: Final = Permission.SHOWCASE_KEEP
_A = ShowcaseAction


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowcaseStep:
    """What is done with a proposal; `paper_on` is the day of a signed consent."""

    action: ShowcaseAction
    reason: str = ""
    paper_on: date | None = None


async def propose_showcase(
    uow: UnitOfWork, actor: Actor, wish: ShowcaseWish, *, now: datetime
) -> SeenShowcase:
    """Shown to nobody but the one named before they consent; NotKnownHere, OwnShowcase."""
    async with uow:
        org = await uow.orgs.get(wish.org_id)
        actor.require(_KEEP, at=org.at())
        org.require_open()
        wish.checked(actor, local_day(now))
        name, unit = await _named(uow, org, wish)
        made = Showcase(
            id=ShowcaseId(new_id()), org=org.ref, org_name=org.name, text=wish.text, name=name,
            member_id=wish.member_id, unit=unit, proposed_at=now, proposed_by=actor.account_id,
            proposed_name=actor.display_name,
        )  # fmt: skip
        await uow.showcases.add(made)
        uow.record(made.event("propose", actor, now))
        looked_at(uow, actor, made, now)
        return await uow.commit(SeenShowcase(made, made.possible(actor)))


async def _named(uow: UnitOfWork, org: Org, wish: ShowcaseWish) -> tuple[str, OrgRef | None]:
    """The name to be shown, and the unit if it is one."""
    if wish.member_id is not None:
        name = await uow.showcases.name_known_at(org.ref, wish.member_id)
        if name is None:
            raise NotKnownHere("not checked in here")
        return name, None
    unit = await _unit(uow, wish.unit_id)
    return unit.name, unit.ref


async def _unit(uow: UnitOfWork, unit_id: OrgId | None) -> Org:
    try:
        unit = await uow.orgs.get(OrgId(unit_id)) if unit_id else None
    except NotFound as error:
        raise NotKnownHere("no such unit") from error
    if unit is None or unit.kind is not OrgKind.UNIT_ORG or unit.closed_on is not None:
        raise NotKnownHere("no such unit")
    return unit


async def step_showcase(
    uow: UnitOfWork, actor: Actor, showcase_id: ShowcaseId, step: ShowcaseStep, *, now: datetime
) -> SeenShowcase:
    """404 out of reach, then 403, then the table; gone from the public page with the commit."""
    async with uow:
        before = await uow.showcases.locked(showcase_id)
        require_seen(actor, before)
        _require_right(actor, before, step.action)
        after = _stepped(before, step, actor, now)
        await uow.showcases.save(after)
        uow.record(after.event(step.action, actor, now, before=before.state))
        looked_at(uow, actor, after, now)
        return await uow.commit(SeenShowcase(after, after.possible(actor)))


def _require_right(actor: Actor, showcase: Showcase, action: ShowcaseAction) -> None:
    found = SHOWCASE_LIFECYCLE.steps[action]
    for side in found.at:
        actor.require(found.needs, at=showcase.at(side))


def _stepped(before: Showcase, step: ShowcaseStep, actor: Actor, now: datetime) -> Showcase:
    if step.action in {_A.CONSENT, _A.DECLINE}:
        return before.answered(step.action, actor, now)
    if step.action is _A.NOTE_CONSENT:
        if step.paper_on is None:
            raise Invalid("the day on which it was signed", field="paper_on")
        return before.noted(step.paper_on, actor, now)
    if step.action is _A.RETRACT and not step.reason:
        raise Invalid("the one named reads why", field="reason")
    return before.over(step.action, step.reason, actor, now)
