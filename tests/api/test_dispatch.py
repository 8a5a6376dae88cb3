"""The shortcut to a route leads where the router itself leads."""

import re

from fastapi import FastAPI
from fastapi.routing import APIRoute, iter_route_contexts
from starlette.routing import Match

from partyhub.api.dispatch import _by_key, _is_plain, _key

_SAMPLE = "0190d7e4-0000-7000-8000-000000000000"


def test_every_operation_is_found_by_the_shortcut_as_by_the_router(session_app: FastAPI) -> None:
    targets, found = _by_key(session_app), 0
    for route in iter_route_contexts(session_app.routes):
        if not isinstance(route.original_route, APIRoute) or not _is_plain(route):
            continue
        path = re.sub(r"\{[^}]*\}", _SAMPLE, route.path or "")
        for method in route.methods or ():
            first = next(t for t in targets[_key(method, path)] if t.path.match(path))
            assert first.found["endpoint"] is _asked_one_by_one(session_app, method, path), path
            found += 1
    assert found > 50


def _asked_one_by_one(app: FastAPI, method: str, path: str) -> object:
    """What trying one route after another finds."""
    scope = {"type": "http", "method": method, "path": path, "root_path": "", "headers": []}
    for route in iter_route_contexts(app.routes):
        if isinstance(route.original_route, APIRoute) and route.path_regex.match(path):
            match, child = route._effective_route.matches(scope)
            if match is Match.FULL:
                return child["endpoint"]
    return None
