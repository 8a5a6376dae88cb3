"""Plain ASGI around every request: an id, security headers, a size limit, one log line."""

import time
from collections.abc import MutableMapping
from secrets import token_hex
from typing import Any

import structlog
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from partyhub.api.body_limit import counted, most_bytes, promised_bytes
from partyhub.api.problems import on_bug, refuse_too_large

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
_METHODS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"})
_NO_STORE = (b"cache-control", b"no-store")


class Envelope:
    """Wraps the application; nothing personal is logged, and no query strings."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answer = _Answer(scope, send)
        try:
            await self._answered(scope, receive, answer.send)
        except Exception as error:
            if answer.status:  # too late for a problem document: the server cuts the connection
                raise
            await (await on_bug(Request(scope), error))(scope, receive, answer.send)
        finally:
            answer.log()

    async def _answered(self, scope: Scope, receive: Receive, send: Send) -> None:
        promised, most = promised_bytes(scope), most_bytes(scope)
        if promised is not None and promised > most:
            await refuse_too_large(Request(scope), most)(scope, receive, send)
        else:
            await self._app(scope, counted(receive, most) if promised is None else receive, send)


class _Answer:
    """One answer: its headers, and its line in the log."""

    __slots__ = ("_began", "_is_api", "_scope", "_send", "_state", "status")

    def __init__(self, scope: Scope, send: Send) -> None:
        self._scope, self._send, self.status = scope, send, 0
        self._began, self._is_api = time.perf_counter(), scope["path"].startswith("/api/")
        self._state: MutableMapping[str, Any] = scope.setdefault("state", {})
        self._state["request_id"] = token_hex(8)

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = message.setdefault("headers", [])
            headers.extend(_HEADERS)
            headers.append((b"x-request-id", self._state["request_id"].encode()))
            if self._is_api and not any(name == b"cache-control" for name, _ in headers):
                headers.append(_NO_STORE)
        await self._send(message)

    def log(self) -> None:
        if self._is_api:
            seconds = time.perf_counter() - self._began
            _log.info("request", **_line(self._scope, self._state, self.status or 500, seconds))


def _line(
    scope: Scope, state: MutableMapping[str, Any], status: int, seconds: float
) -> dict[str, Any]:
    route = scope.get("route")
    actor = state.get("actor")
    return {
        "id": state["request_id"],
        "operation": getattr(route, "operation_id", None) or "-",
        "method": scope["method"] if scope["method"] in _METHODS else "-",
        "status": status,
        "outcome": state.get("outcome", "ok"),
        "account": str(actor.account_id) if actor else "-",
        "ms": round(seconds * 1000, 1),
    }
