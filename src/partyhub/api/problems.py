"""Refusals as `application/problem+json` (RFC 9457): the only place that knows both sides."""

import errno
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

import orjson
import structlog
from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from partyhub.api.body_limit import BodyTooLarge
from partyhub.domain.attachments.refusals import NoSpace
from partyhub.domain.shared.errors import DomainError, Kind

MEDIA_TYPE = "application/problem+json"
STATUS: Mapping[Kind, int] = {
    Kind.BAD_REQUEST: 400,
    Kind.UNAUTHENTICATED: 401,
    Kind.FORBIDDEN: 403,
    Kind.NOT_FOUND: 404,
    Kind.CONFLICT: 409,
    Kind.PRECONDITION_FAILED: 412,
    Kind.TOO_LARGE: 413,
    Kind.RULE_BROKEN: 422,
    Kind.PRECONDITION_REQUIRED: 428,
    Kind.TOO_MANY: 429,
    Kind.UNAVAILABLE: 503,
    Kind.NO_SPACE: 507,
}
HTTP_CODES = {
    400: "malformed-request",
    404: "no-such-path",
    405: "method-not-allowed",
    413: "body-too-large",
    415: "unsupported-media-type",
}
_log = structlog.get_logger("partyhub.api")


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """One field that was refused: where it stands in the request, and a stable code."""

    field: str
    code: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A refusal. `code` never changes once published; `detail` holds no personal data.

    `facts` fill the words for people. Where somebody was faster (`illegal-transition`,
    `stale-version`, `precondition-failed`), those who may read the history of the thing find in
    them `changed_by`, a name, and `changed_at`, the moment of its latest change.
    """

    type: str
    title: str
    status: int
    code: str
    detail: str
    facts: Mapping[str, str] = field(default_factory=dict)
    errors: Sequence[FieldProblem] = ()
    request_id: str = ""


def _answer(
    request: Request,
    status: int,
    code: str,
    detail: str,
    *,
    facts: Mapping[str, str] | None = None,
    errors: Sequence[FieldProblem] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    request_id = str(request.scope.get("state", {}).get("request_id", ""))
    request.scope.setdefault("state", {})["outcome"] = code
    problem = Problem(
        f"/problems/{code}", HTTPStatus(status).phrase, status, code, detail, facts or {}, errors,
        request_id,
    )  # fmt: skip
    return Response(
        orjson.dumps(problem), status, media_type=MEDIA_TYPE, headers=dict(headers or {})
    )


async def on_domain_error(request: Request, error: Exception) -> Response:
    """A refusal of the domain, as its kind says."""
    if not isinstance(error, DomainError):
        raise error
    status, headers = STATUS[error.kind], {}
    if status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    if error.kind in (Kind.TOO_MANY, Kind.UNAVAILABLE):
        headers["Retry-After"] = error.facts.get("retry_after", "2")
    return _answer(request, status, error.code, error.detail, facts=error.facts, headers=headers)


async def on_validation_error(request: Request, error: Exception) -> Response:
    """A request of the wrong shape: where and why, never what was sent (security.md finding 3)."""
    if not isinstance(error, RequestValidationError):
        raise error
    fields = [
        FieldProblem(_place(e["loc"], str(e["type"])), str(e["type"])) for e in error.errors()[:50]
    ]
    return _answer(
        request, 422, "invalid-request", "the request has the wrong shape", errors=fields
    )


def _place(where: Sequence[Any], kind: str) -> str:
    """A place in the request; a name that the client invented is not repeated."""
    known = where[:-1] if kind == "extra_forbidden" else where
    return ".".join(str(part) for part in (*known, *(("?",) if known is not where else ())))


async def on_http_error(request: Request, error: Exception) -> Response:
    """What Starlette itself refuses: unknown paths, methods, bodies."""
    if not isinstance(error, HTTPException):
        raise error
    cause = error.__cause__
    if isinstance(cause, OSError) and cause.errno in (errno.ENOSPC, errno.EDQUOT):
        return await on_domain_error(request, NoSpace("no space is left to receive the body"))
    code = HTTP_CODES.get(error.status_code, "refused")
    phrase = HTTPStatus(error.status_code).phrase.lower()
    return _answer(request, error.status_code, code, phrase, headers=error.headers)


async def on_bug(request: Request, error: Exception) -> Response:
    """Anything we did not anticipate: an id to ask about, and nothing else."""
    request_id = request.scope.get("state", {}).get("request_id", "-")
    _log.error("bug", id=request_id, exc_info=error)
    return _answer(request, 500, "internal-error", "something went wrong on our side")


def refuse_too_large(request: Request, most: int) -> Response:
    """For a body that is refused before any route has seen it."""
    error = BodyTooLarge("the body is larger than allowed", bytes=str(most))
    return _answer(request, STATUS[error.kind], error.code, error.detail, facts=error.facts)


def refuses(*errors: type[DomainError]) -> dict[int | str, dict[str, Any]]:
    """The `responses=` of a route: one entry a status, naming each error's code.

    The contract gives them their shape (`api/openapi.py`): a model here would be built anew for
    each of a thousand refusals, at every start.
    """
    codes: dict[int, list[str]] = {}
    for error in errors:
        codes.setdefault(STATUS[error.kind], []).append(error.code)
    return {
        status: {"description": " | ".join(f"`{code}`" for code in sorted(set(named)))}
        for status, named in sorted(codes.items())
    }
