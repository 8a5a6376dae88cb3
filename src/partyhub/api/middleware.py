"""Plain ASGI around every request: an id, security headers, a size limit, one log line."""

import time
from collections.abc import MutableMapping
from secrets import token_hex
from typing import Any

import structlog
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from partyhub.api.body_limit import BODY_BYTES, counted, promised_bytes
from partyhub.api.problems import refuse_too_large

_log = structlog.get_logger("partyhub.request")
_CSP = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'; object-src 'none'"
)
_HEADERS = [
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(self), geolocation=(), microphone=()"),
    (b"content-security-policy", _CSP.encode()),
    (b"strict-transport-security", b"max-age=31536000"),
]
_NO_STORE = (b"cache-control", b"no-store")


class Envelope:
    """Wraps the application; nothing personal is logged, and no query strings."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        state: MutableMapping[str, Any] = scope.setdefault("state", {})
        state["request_id"] = token_hex(8)
        began, status = time.perf_counter(), 500
        is_api = scope["path"].startswith("/api/")

        async def dressed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = message.setdefault("headers", [])
                headers.extend(_HEADERS)
                headers.append((b"x-request-id", state["request_id"].encode()))
                if is_api and not any(name == b"cache-control" for name, _ in headers):
                    headers.append(_NO_STORE)
            await send(message)

        promised = promised_bytes(scope)
        try:
            if promised is not None and promised > BODY_BYTES:
                await refuse_too_large(Request(scope))(scope, receive, dressed)
            else:
                reads = counted(receive) if promised is None else receive
                await self._app(scope, reads, dressed)
        finally:
            if is_api:
                _log.info("request", **_line(scope, state, status, time.perf_counter() - began))


def _line(
    scope: Scope, state: MutableMapping[str, Any], status: int, seconds: float
) -> dict[str, Any]:
    route = scope.get("route")
    actor = state.get("actor")
    return {
        "id": state["request_id"],
        "operation": getattr(route, "operation_id", None) or "-",
        "method": scope["method"],
        "status": status,
        "outcome": state.get("outcome", "ok"),
        "account": str(actor.account_id) if actor else "-",
        "ms": round(seconds * 1000, 1),
    }
