"""Finds a route by its path's segments, instead of trying one regular expression after another.

FastAPI asks every route in turn, twice for those of an included router: a third of a short
request's time (docs/performance.md). What is not found here is left to its own router.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute, RouteContext, iter_route_contexts
from starlette.types import ASGIApp, Receive, Scope, Send

_FEATURE = 3  # /api/v1/<feature>/…, counted from the empty segment before the first slash
_Key = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class _Target:
    """A route that is ready to answer."""

    path: re.Pattern[str]
    app: ASGIApp
    found: Mapping[str, Any]


class Dispatch:
    """Stands before the router; knows the routes as they were at the first request."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app
        self._router = app.router.middleware_stack
        self._targets: Mapping[_Key, list[_Target]] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not scope.get("root_path"):
            if self._targets is None:
                self._targets = _by_key(self._app)
            for target in self._targets.get(_key(scope["method"], scope["path"]), ()):
                if (match := target.path.match(scope["path"])) is not None:
                    scope.update(target.found, path_params=match.groupdict())
                    await target.app(scope, receive, send)
                    return
        await self._router(scope, receive, send)


def _key(method: str, path: str) -> _Key:
    segments = path.split("/", _FEATURE + 1)
    return method, path.count("/"), segments[_FEATURE] if len(segments) > _FEATURE else ""


def _by_key(app: FastAPI) -> Mapping[_Key, list[_Target]]:
    """Every route whose feature is written out and whose parameters are plain segments."""
    targets: dict[_Key, list[_Target]] = defaultdict(list)
    for route in iter_route_contexts(app.routes):
        if isinstance(route.original_route, APIRoute) and _is_plain(route):
            found = {"endpoint": route.endpoint, "route": route.original_route}
            target = _Target(route.path_regex, route.app, found | {"router": app.router})
            for method in route.methods or ():
                targets[_key(method, route.path or "")].append(target)
    return targets


def _is_plain(route: RouteContext) -> bool:
    segments = (route.path or "").split("/")
    plain = all(kind.regex == "[^/]+" for kind in route.param_convertors.values())
    return plain and len(segments) > _FEATURE and "{" not in segments[_FEATURE]
