"""One organisation with all that belongs to it, and what the reader may do with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from partyhub.domain.orgs.org import ALLOWED_CHILDREN, KEEP_FLOATING, Org, OrgKind
from partyhub.domain.orgs.parts import Estate, LiaisonOfficer, Team
from partyhub.domain.orgs.views import OrgStep
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork

WITH_TEAMS: Final = (OrgKind.COMMUNITY_ORG, OrgKind.CENTRE)


@dataclass(frozen=True, slots=True)
class WholeOrg:
    """An organisation, the way to it from the top, and its parts."""

    org: Org
    way: Sequence[OrgStep]
    estates: Sequence[Estate]
    liaison_officers: Sequence[LiaisonOfficer]
    teams: Sequence[Team]
    allowed_actions: Sequence[str]

    @property
    def child_kinds(self) -> list[OrgKind]:
        return sorted(ALLOWED_CHILDREN[self.org.kind])


async def read_org(uow: UnitOfWork, actor: Actor, *, org_id: OrgId) -> WholeOrg:
    """NotFound if there is none; names and office contacts are open to all who are signed in."""
    async with uow.reading():
        return await whole_org(uow, actor, await uow.orgs.get(org_id))


async def whole_org(uow: UnitOfWork, actor: Actor, org: Org) -> WholeOrg:
    is_community = org.kind is OrgKind.COMMUNITY_ORG
    is_unit = org.kind is OrgKind.UNIT_ORG
    return WholeOrg(
        org,
        await uow.orgs.above(org),
        await uow.orgs.estates(org.id) if is_community else (),
        await uow.orgs.liaison_officers(org.id) if is_unit else (),
        await uow.orgs.teams(org.id) if org.kind in WITH_TEAMS else (),
        _actions(actor, org),
    )


def team_right(actor: Actor, org: Org) -> Permission:
    """With which teams are written: a centre builds its own (VOL-01)."""
    keeps = actor.scope(Permission.TEAM_KEEP).covers(org.at())
    own = keeps and org.kind is OrgKind.CENTRE
    return Permission.TEAM_KEEP if own else Permission.ORG_EDIT


def _actions(actor: Actor, org: Org) -> tuple[str, ...]:
    if org.closed_on is not None:
        return ()
    teams: tuple[str, ...] = ()
    if org.kind in WITH_TEAMS and actor.scope(team_right(actor, org)).covers(org.at()):
        teams = ("put_teams",)
    if not actor.scope(Permission.ORG_EDIT).covers(org.at()):
        return teams
    more: tuple[str, ...] = ()
    if ALLOWED_CHILDREN[org.kind]:
        more = ("add_child",)
    if org.kind is OrgKind.COMMUNITY_ORG:
        more = (*more, "put_estates")
    if org.kind is OrgKind.UNIT_ORG:
        more = (*more, "put_liaison_officers")
    if org.kind in KEEP_FLOATING:
        more = (*more, "keep_floating")
    return ("edit", "close", *more, *teams)
