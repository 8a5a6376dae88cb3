"""What the holder of a certificate sees, and what anyone may learn by scanning it."""

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from partyhub.api.answers import answer
from partyhub.api.check_ins.schemas_out import (
    CheckInOut,
    MyCheckInOut,
    PlaceOut,
    VerificationOut,
)
from partyhub.api.dependencies import CurrentActor, Here, Now, Work, client_address
from partyhub.api.problems import refuses
from partyhub.domain.check_ins.certificate_token import ForgedCertificate
from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.errors import (
    NotFound,
    NotSignedIn,
    TooMany,
)
from partyhub.usecases.check_ins.mine import my_check_in
from partyhub.usecases.check_ins.print import signed
from partyhub.usecases.check_ins.verify import verify_certificate

router = APIRouter(tags=["certificates"])


@router.get(
    "/me/check-in",
    operation_id="getMyCheckIn",
    summary="One's own check-in",
    response_model=MyCheckInOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def mine_route(work: Work, actor: CurrentActor, services: Here) -> Response:
    """Where it stands, where to go, when and whom to see; the certificate's QR once it is out."""
    mine = await my_check_in(work, actor)
    issued = mine.check_in.issued_on is not None
    token = signed(mine.check_in, services.certificate_tokens) if issued else ""
    return answer(
        MyCheckInOut(
            check_in=CheckInOut.of(mine.check_in, seen_by=actor),
            unit=_place(mine.unit),
            community=_place(mine.community),
            qr_url=f"{services.public_url}/v/{token}" if token else "",
        ),
        version=mine.check_in.version,
    )


@router.get(
    "/certificate-verifications/{token}",
    operation_id="verifyCertificate",
    summary="Is this certificate genuine (public)",
    response_model=VerificationOut,
    responses=refuses(ForgedCertificate, NotFound, TooMany),
    openapi_extra={"security": []},
)
async def verify_route(
    token: Annotated[str, Path(max_length=200, pattern=r"^[A-Za-z0-9_-]+$")],
    request: Request,
    services: Here,
    now: Now,
) -> Response:
    """Says only valid, used, expired or voided, who issued it, and initials; 30 a minute."""
    services.verification_limit.take(client_address(request, services), now)
    found = await verify_certificate(services.work(), token, tokens=services.certificate_tokens)
    return answer(VerificationOut.of(found))


def _place(org: Org) -> PlaceOut:
    return PlaceOut(**{name: getattr(org, name) for name in PlaceOut.__slots__})
