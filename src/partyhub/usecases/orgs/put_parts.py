"""Writing the whole list of an organisation's estates, liaison officers or teams."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime

from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.orgs.parts import Estate, LiaisonOfficer, Team, identified
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.versions import require_current
from partyhub.usecases.orgs.read_org import WITH_TEAMS, WholeOrg, team_right, whole_org
from partyhub.usecases.orgs.told import told
from partyhub.usecases.uow import UnitOfWork

Right = Callable[[Actor, Org], Permission]


def _editing(_actor: Actor, _org: Org) -> Permission:
    return Permission.ORG_EDIT


async def put_estates(
    uow: UnitOfWork,
    actor: Actor,
    *,
    org_id: OrgId,
    wanted: Sequence[Estate],
    read_version: int,
    pinyin: Pinyin,
    now: datetime,
) -> WholeOrg:
    """The estates a community covers; EstateInUse if members live in one that is left out."""

    async def write(org: Org) -> None:
        estates = identified(await uow.orgs.estates(org.id), wanted)
        await uow.orgs.put_estates(org.id, [(e, pinyin.of_text(e.name)) for e in estates])

    return await _written(
        uow,
        actor,
        write,
        org_id=org_id,
        kinds=(OrgKind.COMMUNITY_ORG,),
        read_version=read_version,
        now=now,
        action="org.estates",
    )


async def put_liaison_officers(
    uow: UnitOfWork,
    actor: Actor,
    *,
    org_id: OrgId,
    wanted: Sequence[LiaisonOfficer],
    read_version: int,
    today: date,
    now: datetime,
) -> WholeOrg:
    """A unit's officers now in office (CHK-26); who is left out has left office today."""

    async def write(org: Org) -> None:
        officers = identified(await uow.orgs.liaison_officers(org.id), wanted)
        await uow.orgs.put_liaison_officers(org.id, officers, today=today)

    return await _written(
        uow,
        actor,
        write,
        org_id=org_id,
        kinds=(OrgKind.UNIT_ORG,),
        read_version=read_version,
        now=now,
        action="org.liaison-officers",
    )


async def put_teams(
    uow: UnitOfWork,
    actor: Actor,
    *,
    org_id: OrgId,
    wanted: Sequence[Team],
    read_version: int,
    today: date,
    now: datetime,
) -> WholeOrg:
    """A community's open teams (CHK-10), or the centre's (VOL-01); one that is left out is closed
    today and kept.
    """

    async def write(org: Org) -> None:
        teams = identified(await uow.orgs.teams(org.id), wanted)
        await uow.orgs.put_teams(org.id, teams, today=today)

    return await _written(
        uow,
        actor,
        write,
        org_id=org_id,
        kinds=WITH_TEAMS,
        read_version=read_version,
        now=now,
        action="org.teams",
        right=team_right,
    )


async def _written(
    uow: UnitOfWork,
    actor: Actor,
    write: Callable[[Org], Awaitable[None]],
    *,
    org_id: OrgId,
    kinds: tuple[OrgKind, ...],
    read_version: int,
    now: datetime,
    action: str,
    right: Right = _editing,
) -> WholeOrg:
    async with told(uow, actor, org_id), uow:
        org = await uow.orgs.locked(org_id)
        actor.require(right(actor, org), at=org.at())
        org.require_open()
        require_current(read_version, org.version)
        org.require_kind(*kinds)
        await write(org)
        touched = await uow.orgs.touch(org)
        uow.record(
            Event(
                action=action,
                subject=org.id,
                by=actor.account_id,
                at=now,
            )
        )
        return await uow.commit(await whole_org(uow, actor, touched))
