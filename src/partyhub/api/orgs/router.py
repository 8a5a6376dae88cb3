"""One organisation: read, found, change, close; its estates, liaison officers and teams."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.once import OnceDep
from partyhub.api.orgs.schemas import (
    ClosureIn,
    OrgFieldsIn,
    OrgIn,
)
from partyhub.api.orgs.views import OrgOut
from partyhub.api.problems import refuses
from partyhub.api.versions import RequiredVersion
from partyhub.domain.orgs.refusals import (
    OrgClosed,
    OrgNameTaken,
    OrgNotEmpty,
    WrongParent,
)
from partyhub.domain.shared.errors import (
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    PreconditionFailed,
    PreconditionRequired,
)
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.orgs.close_org import close_org
from partyhub.usecases.orgs.create_org import create_org
from partyhub.usecases.orgs.edit_org import edit_org
from partyhub.usecases.orgs.read_org import WholeOrg, read_org

router = APIRouter(tags=["orgs"])
_SEEN = (NotSignedIn, NotAllowed, NotFound, OrgClosed)
_KEYED = (*_SEEN, KeyNeeded, KeyReused)
_MATCHED = (*_SEEN, PreconditionFailed, PreconditionRequired)


def _whole(org: WholeOrg) -> Response:
    return answer(OrgOut.of(org), version=org.org.version)


@router.post(
    "/orgs",
    operation_id="createOrg",
    summary="Found an organisation",
    response_model=OrgOut,
    status_code=201,
    responses=refuses(*_KEYED, WrongParent, OrgNameTaken),
)
async def create_route(
    body: OrgIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Below another one that allows its kind; needs `org:edit` there."""
    new, parent = body.org(), OrgId(body.parent_id)
    return await once.answer(
        lambda work: create_org(
            work, actor, new, parent_id=parent, pinyin=services.pinyin, now=now
        ),
        OrgOut.of,
        status=201,
    )


@router.get(
    "/orgs/{org_id}",
    operation_id="getOrg",
    summary="One organisation",
    response_model=OrgOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def read_route(org_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """With the way from the top, its contact details (表1) and what the reader may do."""
    return _whole(await read_org(work, actor, org_id=OrgId(org_id)))


@router.put(
    "/orgs/{org_id}",
    operation_id="editOrg",
    summary="Change an organisation's details",
    response_model=OrgOut,
    responses=refuses(*_MATCHED, OrgNameTaken),
)
async def edit_route(
    org_id: UUID,
    body: OrgFieldsIn,
    read_version: RequiredVersion,
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """All texts at once; kind and place in the tree stay. Needs `org:edit` at it."""
    edited = await edit_org(
        work,
        actor,
        org_id=OrgId(org_id),
        fields=body.model_dump(),
        read_version=read_version,
        pinyin=services.pinyin,
        now=now,
    )
    return _whole(edited)


@router.post(
    "/orgs/{org_id}/closure",
    operation_id="closeOrg",
    summary="Close an organisation",
    response_model=OrgOut,
    responses=refuses(*_KEYED, OrgNotEmpty),
)
async def close_route(
    org_id: UUID,
    body: ClosureIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    today: Today,
    now: Now,
) -> Response:
    """It is kept with its history; nothing open may be left below it."""
    return await once.answer(
        lambda work: close_org(
            work,
            actor,
            org_id=OrgId(org_id),
            reason=body.reason,
            pinyin=services.pinyin,
            today=today,
            now=now,
        ),
        OrgOut.of,
    )
