"""The public key of printed notices and receipts, for whoever checks them without us."""

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import Here, Now, client_address
from partyhub.api.problems import refuses
from partyhub.domain.shared.errors import TooMany

router = APIRouter(prefix="/public", tags=["followed tickets"])
_OPEN: dict[str, list[str]] = {"security": []}


@dataclass(frozen=True, slots=True)
class PaperKeyOut:
    """An Ed25519 public key (RFC 8037); `kid` stands on each paper, `x` is the key in base64url."""

    kty: str
    crv: str
    kid: str
    x: str


@dataclass(frozen=True, slots=True)
class PaperKeysOut:
    """A JSON Web Key Set (RFC 7517)."""

    keys: Sequence[PaperKeyOut]


@router.get(
    "/paper-keys",
    operation_id="listPaperKeys",
    summary="What printed notices and receipts are checked with (public)",
    response_model=PaperKeysOut,
    responses=refuses(TooMany),
    openapi_extra=_OPEN,
)
async def keys_route(request: Request, services: Here, now: Now) -> Response:
    """Kept once, it checks any paper offline: `partyhub verify-receipt`, or the page `/verify`."""
    services.guide_limit.take(client_address(request, services), now)
    return answer(PaperKeysOut([PaperKeyOut(**services.paper_signer.published())]))
