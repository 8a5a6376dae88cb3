"""The yearly self-check of the transfer ledger (TRF-08): begun, counted, explained, signed."""

from collections.abc import Callable
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Now, Today, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.problems import refuses
from partyhub.api.self_checks.schemas import (
    FindingNoteIn,
    SelfCheckIn,
    SelfCheckOut,
    SelfCheckSignatureIn,
    self_check_out,
)
from partyhub.api.versions import OptionalVersion
from partyhub.domain.self_checks.ports import SelfCheckFilter, SelfCheckLine
from partyhub.domain.self_checks.self_check import (
    FindingsOpen,
    NoSelfCheckHere,
    SelfCheck,
    SelfCheckExists,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    PreconditionFailed,
    StaleVersion,
)
from partyhub.domain.shared.ids import OrgId, SelfCheckId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.self_checks.read import allowed, list_self_checks, read_self_check
from partyhub.usecases.self_checks.run import (
    begin_self_check,
    explain_finding,
    recount_self_check,
    sign_self_check,
)

router = APIRouter(prefix="/self-checks", tags=["self-checks"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)
_CHANGES = (*_WRITES, IllegalTransition, PreconditionFailed, StaleVersion)


def _out(actor: Actor) -> Callable[[SelfCheck], SelfCheckOut]:
    return lambda check: self_check_out(check, allowed(actor, check))


@router.post(
    "",
    operation_id="beginSelfCheck",
    summary="Begin the self-check of a year",
    status_code=201,
    response_model=SelfCheckOut,
    responses=refuses(*_WRITES, Invalid, NoSelfCheckHere, SelfCheckExists),
)
async def begin_route(body: SelfCheckIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Counts each register and lists what does not add up; one an organisation and year."""
    return await once.answer(
        lambda uow: begin_self_check(
            uow, actor, org_id=OrgId(body.org_id), year=body.year, now=now
        ),
        _out(actor),
        status=201,
    )


@router.get(
    "",
    operation_id="listSelfChecks",
    summary="Who owes the self-check of a year",
    response_model=Page[SelfCheckLine],
    responses=refuses(NotSignedIn, NotAllowed, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    today: Today,
    year: Annotated[int | None, Query(ge=2000, le=2999, description="This one without.")] = None,
    unsigned: Annotated[bool, Query(description="Only those that are not signed.")] = False,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """Every centre, community, unit and street in reach by name, begun or not; late ones say so."""
    wanted = SelfCheckFilter(
        year=year or today.year, unsigned=unsigned, after=name_key(cursor), limit=limit + 1
    )
    return answer(name_page(await list_self_checks(work, actor, wanted, today=today), limit))


@router.get(
    "/{check_id}",
    operation_id="getSelfCheck",
    summary="One self-check with its findings",
    response_model=SelfCheckOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def get_route(check_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """It names papers and no people."""
    found = await read_self_check(work, actor, check_id=SelfCheckId(check_id))
    return answer(_out(actor)(found), version=found.version)


@router.post(
    "/{check_id}/recounts",
    operation_id="recountSelfCheck",
    summary="Count the registers anew",
    response_model=SelfCheckOut,
    responses=refuses(*_CHANGES),
)
async def recount_route(
    check_id: UUID,
    once: OnceDep,
    actor: CurrentActor,
    now: Now,
    version: OptionalVersion = None,
) -> Response:
    """What was explained of findings that still stand stays explained."""
    return await once.answer(
        lambda uow: recount_self_check(
            uow, actor, check_id=SelfCheckId(check_id), read_version=version, now=now
        ),
        _out(actor),
    )


@router.post(
    "/{check_id}/notes",
    operation_id="explainFinding",
    summary="Explain a finding",
    response_model=SelfCheckOut,
    responses=refuses(*_CHANGES),
)
async def note_route(
    check_id: UUID,
    body: FindingNoteIn,
    once: OnceDep,
    actor: CurrentActor,
    now: Now,
    version: OptionalVersion = None,
) -> Response:
    """Kept with who said so and when."""
    return await once.answer(
        lambda uow: explain_finding(
            uow, actor, check_id=SelfCheckId(check_id), key=body.key, note=body.note,
            read_version=version, now=now,
        ),
        _out(actor),
    )  # fmt: skip


@router.post(
    "/{check_id}/signature",
    operation_id="signSelfCheck",
    summary="Sign a self-check",
    response_model=SelfCheckOut,
    responses=refuses(*_CHANGES, FindingsOpen),
)
async def sign_route(
    check_id: UUID,
    body: SelfCheckSignatureIn,
    once: OnceDep,
    actor: CurrentActor,
    now: Now,
    version: OptionalVersion = None,
) -> Response:
    """Once each finding is explained; from then on it is frozen."""
    return await once.answer(
        lambda uow: sign_self_check(
            uow, actor, check_id=SelfCheckId(check_id), comment=body.comment,
            read_version=version, now=now,
        ),
        _out(actor),
    )  # fmt: skip
