"""What answers below /api where no route does: a problem document, never a page."""

from fastapi import APIRouter, Request, Response

from partyhub.domain.shared.errors import NotFound

router = APIRouter(include_in_schema=False)
_ALL = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"]


@router.api_route("/api/{rest:path}", methods=_ALL)
async def no_such_path(request: Request) -> Response:
    raise NotFound("no such path", method=request.method)
