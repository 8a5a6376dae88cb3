"""Is it alive, and does the database answer."""

from dataclasses import dataclass

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import Here
from partyhub.api.problems import refuses
from partyhub.domain.shared.errors import Unavailable

router = APIRouter(tags=["health"])


@dataclass(frozen=True, slots=True)
class HealthOut:
    """`ok` when the database answers."""

    status: str
    version: str


@router.get(
    "/health",
    operation_id="getHealth",
    openapi_extra={"security": []},
    summary="Is it alive",
    response_model=HealthOut,
    responses=refuses(Unavailable),
)
async def health_route(services: Here) -> Response:
    """200 while the database answers, 503 otherwise."""
    async with services.work().reading() as work:
        await work.alive()
    return answer(HealthOut("ok", services.version))
