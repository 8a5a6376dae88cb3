"""A member's own data: who can see them, all that is held, and a copy to take away."""

import asyncio
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer, rendered
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import file_answer
from partyhub.api.my_data.copied import MyDataOut, copied
from partyhub.api.my_data.schemas import ReadersOut
from partyhub.api.problems import refuses
from partyhub.api.services import Services
from partyhub.domain.shared.errors import NotAllowed, NotFound, NotSignedIn, TooMany
from partyhub.domain.shared.ids import MemberId
from partyhub.usecases.my_data.collect import Vaults, copy_my_data, my_data
from partyhub.usecases.my_data.readers import member_readers, my_readers
from partyhub.usecases.my_data.sheet import sheet_of

router = APIRouter(tags=["my data"])


def _vaults(services: Services) -> Vaults:
    return Vaults(services.vault, services.identity_vault)


_BYTES = {"schema": {"type": "string", "format": "binary"}}
_PDF: dict[int | str, dict[str, Any]] = {
    200: {"description": "The sheet.", "content": {"application/pdf": _BYTES}}
}


@router.get(
    "/me/readers",
    operation_id="listMyReaders",
    summary="Who can see my data",
    response_model=ReadersOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def my_readers_route(work: Work, actor: CurrentActor, now: Now) -> Response:
    """Reckoned at each asking from the very table that the gate asks; officers act in duty and
    are named.
    """
    return answer(ReadersOut.of(await my_readers(work, actor), now))


@router.get(
    "/members/{member_id}/readers",
    operation_id="listMemberReaders",
    summary="Who can see a member's data",
    response_model=ReadersOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound),
)
async def readers_route(member_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """For the member, for auditors, and for who keeps the record and is asked about it."""
    found = await member_readers(work, actor, member_id=MemberId(member_id))
    return answer(ReadersOut.of(found, now))


@router.get(
    "/me/data",
    operation_id="getMyData",
    summary="Everything that is held about me",
    response_model=MyDataOut,
    responses=refuses(NotSignedIn, NotFound, TooMany),
)
async def data_route(work: Work, actor: CurrentActor, services: Here, now: Now) -> Response:
    """In sections, the phone masked; no other member stands in it."""
    services.data_limit.take(str(actor.account_id), now)
    return answer(copied(await my_data(work, actor, now=now)))


@router.get(
    "/me/data-file",
    operation_id="downloadMyData",
    summary="A copy of my data for a machine",
    response_model=MyDataOut,
    responses=refuses(NotSignedIn, NotFound, TooMany),
)
async def file_route(
    work: Work, actor: CurrentActor, services: Here, now: Now, today: Today
) -> Response:
    """JSON with the contract's fields, phone and identity number whole; taking it is an event."""
    services.data_copy_limit.take(str(actor.account_id), now)
    held = await copy_my_data(work, actor, form="json", vaults=_vaults(services), now=now)
    name, plain = f"本人信息一份-{today}.json", f"my-data-{today}.json"
    return file_answer(rendered(copied(held)), "application/json", name=name, plain_name=plain)


@router.get(
    "/me/data-sheet",
    operation_id="printMyData",
    summary="A copy of my data on paper",
    response_class=Response,
    responses=_PDF | refuses(NotSignedIn, NotFound, TooMany),
)
async def sheet_route(
    work: Work, actor: CurrentActor, services: Here, now: Now, today: Today
) -> Response:
    """本人信息一份: A4, in Chinese, phone and identity number whole; taking it is an event."""
    services.data_copy_limit.take(str(actor.account_id), now)
    held = await copy_my_data(work, actor, form="pdf", vaults=_vaults(services), now=now)
    pdf = await asyncio.to_thread(services.data_printer.print_data, sheet_of(held))
    name, plain = f"本人信息一份-{today}.pdf", f"my-data-{today}.pdf"
    return file_answer(pdf, "application/pdf", name=name, plain_name=plain)
