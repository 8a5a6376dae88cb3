"""Sample files of papers (样表): sent by an item's editors, downloaded by everybody (TKT-20)."""

from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, File, Request, Response, UploadFile

from partyhub.api.attachments.receiving import file_response, received
from partyhub.api.attachments.router import FILE, UPLOADS
from partyhub.api.dependencies import CurrentActor, Here, Now, Work, client_address
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.domain.attachments.media import Media
from partyhub.domain.attachments.refusals import QuotaReached
from partyhub.domain.attachments.sample import MOST_SAMPLE_BYTES
from partyhub.domain.service_items.content import PaperSample
from partyhub.domain.shared.errors import (
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    TooMany,
)
from partyhub.domain.shared.ids import SampleId, ServiceItemId
from partyhub.usecases.service_items.samples import (
    add_sample,
    open_guide_sample,
    open_sample,
    require_editable,
)

router = APIRouter(tags=["files"])
_OPEN: dict[str, Any] = {"security": []}
_A_DAY = "public, max-age=86400, immutable"


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleOut:
    """Name it as a paper's `sample_id` in the draft; published, everybody sees it."""

    id: UUID
    name: str
    media: Media
    size: int

    @classmethod
    def of(cls, sample: PaperSample) -> "SampleOut":
        return cls(id=sample.id, name=sample.name, media=Media(sample.media), size=sample.size)


@router.post(
    "/service-items/{item_id}/samples",
    operation_id="addItemSample",
    summary="Send a sample of a paper",
    status_code=201,
    response_model=SampleOut,
    responses=refuses(
        NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, QuotaReached, *UPLOADS
    ),
)
async def add_route(
    item_id: UUID,
    file: Annotated[UploadFile, File(description="A PDF, JPEG or PNG of 5 MB at most.")],
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """A filled-in example without anybody's data; it never changes, a newer one replaces it."""
    services.upload_limit.take(str(actor.account_id), now)
    await require_editable(services.work(), actor, item_id=ServiceItemId(item_id))
    async with received(services, [file], most=MOST_SAMPLE_BYTES) as [there]:
        return await once.answer(
            lambda uow: add_sample(
                uow,
                actor,
                services.files,
                there,
                item_id=ServiceItemId(item_id),
                quota=services.files_quota,
                now=now,
            ),
            SampleOut.of,
            status=201,
        )


@router.get(
    "/service-items/{item_id}/samples/{sample_id}",
    operation_id="getItemSample",
    summary="Download a sample, also before it is published",
    response_class=Response,
    responses=FILE | refuses(NotSignedIn, NotAllowed, NotFound),
)
async def read_route(
    item_id: UUID, sample_id: UUID, work: Work, actor: CurrentActor, services: Here
) -> Response:
    """For the item's editors."""
    found, path = await open_sample(
        work, actor, services.files, item_id=ServiceItemId(item_id), sample_id=SampleId(sample_id)
    )
    return file_response(found.file, path)


@router.get(
    "/public/service-guides/{item_id}/samples/{sample_id}",
    operation_id="getGuideSample",
    summary="Download a sample of a paper (public)",
    response_class=Response,
    responses=FILE | refuses(NotFound, TooMany),
    openapi_extra=_OPEN,
)
async def guide_sample_route(
    item_id: UUID, sample_id: UUID, request: Request, services: Here, now: Now
) -> Response:
    """What a published version of the item names; 120 questions a minute, as for every guide."""
    services.guide_limit.take(client_address(request, services), now)
    found, path = await open_guide_sample(
        services.work(), services.files,
        item_id=ServiceItemId(item_id), sample_id=SampleId(sample_id),
    )  # fmt: skip
    return file_response(found.file, path, cached=_A_DAY)
