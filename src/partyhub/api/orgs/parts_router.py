"""What belongs to one organisation: its estates, liaison officers and teams, as whole lists; and
whether it keeps floating members.
"""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.orgs.schemas import EstatesIn, FloatingMarkIn, LiaisonOfficersIn, TeamsIn
from partyhub.api.orgs.views import OrgOut
from partyhub.api.problems import refuses
from partyhub.api.versions import RequiredVersion
from partyhub.domain.orgs.refusals import (
    EstateInUse,
    EstateNameTaken,
    NotOfStreet,
    OrgClosed,
    TeamNameTaken,
    WrongKind,
)
from partyhub.domain.shared.errors import (
    Invalid,
    NotAllowed,
    NotFound,
    NotSignedIn,
    PreconditionFailed,
    PreconditionRequired,
)
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.orgs.keep_floating import keep_floating
from partyhub.usecases.orgs.put_parts import put_estates, put_liaison_officers, put_teams
from partyhub.usecases.orgs.read_org import WholeOrg

router = APIRouter(tags=["orgs"])
_MATCHED = (
    NotSignedIn,
    NotAllowed,
    NotFound,
    OrgClosed,
    PreconditionFailed,
    PreconditionRequired,
    WrongKind,
    Invalid,
)


def _whole(org: WholeOrg) -> Response:
    return answer(OrgOut.of(org), version=org.org.version)


@router.put(
    "/orgs/{org_id}/estates",
    operation_id="putOrgEstates",
    summary="The estates a community covers",
    response_model=OrgOut,
    responses=refuses(*_MATCHED, EstateInUse, EstateNameTaken),
)
async def estates_route(
    org_id: UUID,
    body: EstatesIn,
    read_version: RequiredVersion,
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """The whole list; an estate that members live in cannot be left out (CHK-03)."""
    written = await put_estates(
        work,
        actor,
        org_id=OrgId(org_id),
        wanted=[item.part() for item in body.items],
        read_version=read_version,
        pinyin=services.pinyin,
        now=now,
    )
    return _whole(written)


@router.put(
    "/orgs/{org_id}/liaison-officers",
    operation_id="putOrgLiaisonOfficers",
    summary="A unit's liaison officers",
    response_model=OrgOut,
    responses=refuses(*_MATCHED),
)
async def officers_route(
    org_id: UUID,
    body: LiaisonOfficersIn,
    read_version: RequiredVersion,
    work: Work,
    actor: CurrentActor,
    today: Today,
    now: Now,
) -> Response:
    """The whole list of those in office; who is left out has left office today (CHK-26)."""
    written = await put_liaison_officers(
        work,
        actor,
        org_id=OrgId(org_id),
        wanted=[item.part() for item in body.items],
        read_version=read_version,
        today=today,
        now=now,
    )
    return _whole(written)


@router.put(
    "/orgs/{org_id}/teams",
    operation_id="putOrgTeams",
    summary="Service teams of a community or a centre",
    response_model=OrgOut,
    responses=refuses(*_MATCHED, TeamNameTaken),
)
async def teams_route(
    org_id: UUID,
    body: TeamsIn,
    read_version: RequiredVersion,
    work: Work,
    actor: CurrentActor,
    today: Today,
    now: Now,
) -> Response:
    """The whole list of open teams; one left out is closed today and kept (CHK-10). A centre's own
    are also its director's to write (VOL-01).
    """
    written = await put_teams(
        work,
        actor,
        org_id=OrgId(org_id),
        wanted=[item.part() for item in body.items],
        read_version=read_version,
        today=today,
        now=now,
    )
    return _whole(written)


@router.put(
    "/orgs/{org_id}/floating-mark",
    operation_id="putOrgFloatingMark",
    summary="Whether it keeps floating members",
    response_model=OrgOut,
    responses=refuses(*_MATCHED, NotOfStreet),
)
async def floating_route(
    org_id: UUID,
    body: FloatingMarkIn,
    read_version: RequiredVersion,
    work: Work,
    actor: CurrentActor,
    services: Here,
    today: Today,
    now: Now,
) -> Response:
    """流动党员党委、党总支、党支部 of a street: members without settled work are transferred to
    them and to the branches below them (ROL-24, TRF-06).
    """
    written = await keep_floating(
        work,
        actor,
        org_id=OrgId(org_id),
        since=body.since,
        read_version=read_version,
        pinyin=services.pinyin,
        today=today,
        now=now,
    )
    return _whole(written)
