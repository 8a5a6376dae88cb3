"""The community decides entries, and types in lists from paper (CHK-13, ADR 0032)."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.dependencies import CurrentActor, Now
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.service_records.schemas import (
    ConfirmationIn,
    EnteredListOut,
    ServiceListIn,
    ServiceRecordOut,
    ServiceWhyIn,
)
from partyhub.domain.service_records.refusals import (
    ImpossibleTime,
    NotPresent,
    OwnRecord,
    RecordDecided,
    RecordTakenBack,
    TwoPlaces,
    WhyNeeded,
)
from partyhub.domain.shared.errors import KeyNeeded, KeyReused, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import OrgId, ServiceRecordId
from partyhub.usecases.service_records.decide import (
    confirm_record,
    refuse_record,
    take_back_record,
)
from partyhub.usecases.service_records.enter_list import enter_list

router = APIRouter(tags=["service records"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)
_DECIDES = (*_WRITES, OwnRecord, RecordDecided, WhyNeeded)


@router.post(
    "/service-records/{record_id}/confirmation",
    operation_id="confirmServiceRecord",
    summary="Confirm an entry",
    response_model=ServiceRecordOut,
    responses=refuses(*_DECIDES, TwoPlaces),
)
async def confirm_route(
    record_id: UUID, body: ConfirmationIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """It counts from now on. A marked one needs a reason; who told it or served can't."""
    return await once.answer(
        lambda work: confirm_record(
            work, actor, ServiceRecordId(record_id), why=body.why, now=now
        ),
        ServiceRecordOut.of,
    )  # fmt: skip


@router.post(
    "/service-records/{record_id}/refusal",
    operation_id="refuseServiceRecord",
    summary="Don't confirm an entry",
    response_model=ServiceRecordOut,
    responses=refuses(*_DECIDES),
)
async def refuse_route(
    record_id: UUID, body: ServiceWhyIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """With the reason, which the member reads."""
    return await once.answer(
        lambda work: refuse_record(work, actor, ServiceRecordId(record_id), why=body.why, now=now),
        ServiceRecordOut.of,
    )


@router.post(
    "/service-records/{record_id}/reversal",
    operation_id="takeBackServiceRecord",
    summary="Take a confirmed entry back",
    response_model=ServiceRecordOut,
    status_code=201,
    responses=refuses(*_DECIDES, RecordTakenBack),
)
async def reversal_route(
    record_id: UUID, body: ServiceWhyIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """An entry of its own with the hours below zero; nothing is rewritten."""
    return await once.answer(
        lambda work: take_back_record(
            work, actor, ServiceRecordId(record_id), why=body.why, now=now
        ),
        ServiceRecordOut.of,
        status=201,
    )  # fmt: skip


@router.post(
    "/service-record-lists",
    operation_id="enterServiceList",
    summary="Type in a list from paper",
    response_model=EnteredListOut,
    status_code=201,
    responses=refuses(*_WRITES, ImpossibleTime, NotPresent),
)
async def list_route(body: ServiceListIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Entries of the source `bulk`, all or none; another account has to confirm them."""
    return await once.answer(
        lambda work: enter_list(
            work, actor, community_id=OrgId(body.community_id), check_in_ids=body.check_in_ids,
            told=body.told(), now=now,
        ),
        EnteredListOut.of,
        status=201,
    )  # fmt: skip
