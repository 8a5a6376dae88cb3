"""Turning the keeping of identity numbers on and off for a subtree of the organisations (SP-03)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.identity.switch import Switching, SwitchStandsSo, is_on
from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Keeping:
    """Whether numbers are kept at an organisation, who said so, and what it said itself before."""

    is_on: bool
    decided: Switching | None
    own: Sequence[Switching]
    may_switch: bool


async def see_keeping(uow: UnitOfWork, actor: Actor, *, org_id: OrgId) -> Keeping:
    """For whoever reads members there; NotAllowed."""
    async with uow.reading():
        org = await uow.orgs.get(org_id)
        actor.require(Permission.MEMBER_READ, at=org.at())
        return await _keeping(uow, actor, org)


async def switch_keeping(
    uow: UnitOfWork, actor: Actor, *, org_id: OrgId, on: bool, reason: str, now: datetime
) -> Keeping:
    """IDENTITY_SWITCH at the organisation; SwitchStandsSo for what holds already."""
    async with uow:
        org = await uow.orgs.locked(org_id)
        actor.require(Permission.IDENTITY_SWITCH, at=org.at())
        if is_on(await uow.identities.nearest_switch(org.ref)) is on:
            raise SwitchStandsSo("it stands so already", org=str(org_id))
        said = Switching(
            org_id=org_id, is_on=on, reason=reason, at=now, by=actor.account_id,
            by_name=actor.display_name,
        )  # fmt: skip
        await uow.identities.switch(said)
        action = "identity.switch-on" if on else "identity.switch-off"
        uow.record(Event(action=action, subject=org_id, by=actor.account_id, at=now, note=reason))
        return await uow.commit(await _keeping(uow, actor, org))


async def _keeping(uow: UnitOfWork, actor: Actor, org: Org) -> Keeping:
    nearest = await uow.identities.nearest_switch(org.ref)
    may = actor.scope(Permission.IDENTITY_SWITCH).covers(org.at())
    return Keeping(is_on(nearest), nearest, await uow.identities.switchings(org.id), may)
