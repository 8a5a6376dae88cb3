"""What nobody anticipated is logged with its kind and its place, without what it quotes."""

import asyncio
import logging
import sys
from collections.abc import AsyncIterator, Callable, Iterator, Mapping

import httpx
import orjson
import pytest
import structlog
from fastapi import FastAPI
from starlette.responses import StreamingResponse

from partyhub.api.jobs import Jobs
from partyhub.logs import quiet_logs
from partyhub.main import create_app

CANARY = "金丝雀 13987651234\n{}"
Said = Callable[[], list[Mapping[str, object]]]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Said]:
    """The lines of the serving configuration at its most talkative, none with the canary."""
    quiet_logs(logging.DEBUG)
    for name, module in list(sys.modules.items()):
        if name.startswith("partyhub.") and hasattr(module, "_log"):
            monkeypatch.setattr(module, "_log", structlog.get_logger())

    def lines() -> list[Mapping[str, object]]:
        out, err = capsys.readouterr()
        assert err == ""
        assert not any(part in out for part in ("金丝雀", "13987651234", "\\u91d1"))
        return [orjson.loads(line) for line in out.splitlines()]

    yield lines
    quiet_logs(logging.WARNING)


@pytest.fixture
async def broken() -> AsyncIterator[httpx.AsyncClient]:
    """The application with two routes that fail: before and after the answer has begun."""
    app = create_app()
    before = len(app.router.routes)
    app.add_api_route("/api/v1/broken/early", _early, operation_id="early")
    app.add_api_route("/api/v1/broken/late", _late, operation_id="late")
    app.router.routes[:0] = app.router.routes[before:]
    async with _client(app) as client:
        yield client


def _client(app: FastAPI) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url="http://testserver/api/v1")


async def _early() -> None:
    try:
        int(CANARY)
    except ValueError as error:
        raise LookupError(CANARY) from error


async def _late() -> StreamingResponse:
    async def rows() -> AsyncIterator[str]:
        yield "one"
        raise LookupError(CANARY)

    return StreamingResponse(rows())


async def test_a_bug_names_its_kinds_and_its_place_under_the_id_of_the_answer(
    broken: httpx.AsyncClient, said: Said
) -> None:
    """security.md items 20 and 41; the answer is a problem with the usual headers."""
    answer = await broken.get("/broken/early")
    assert (answer.status_code, answer.json()["code"]) == (500, "internal-error")
    assert answer.headers["x-content-type-options"] == "nosniff"
    bug, request = said()
    assert bug["id"] == request["id"] == answer.headers["x-request-id"]
    assert bug["errors"] == ["LookupError", "ValueError"]
    assert any("test_logs_of_bugs.py" in place for place in _places(bug))
    assert (request["status"], request["outcome"]) == (500, "internal-error")


async def test_a_bug_after_the_answer_has_begun_is_logged_too(
    broken: httpx.AsyncClient, said: Said
) -> None:
    await broken.get("/broken/late")
    assert {"LookupError"} <= {kind for line in said() for kind in _kinds(line)}


async def test_a_job_that_fails_is_logged_without_its_message(said: Said) -> None:
    async def fails() -> None:
        raise LookupError(CANARY)

    jobs = Jobs()
    jobs.start("roster 7", fails())
    await jobs.finish()
    (line,) = said()
    assert (line["event"], line["job"]) == ("job failed", "roster 7")
    assert line["errors"] == ["LookupError"]


async def test_what_libraries_log_loses_its_arguments(said: Said) -> None:
    """asyncio's words quote the exception from the second line on."""
    logging.getLogger("some.library").warning("odd value %s\nof %s", CANARY, CANARY)
    loop = asyncio.get_running_loop()
    loop.default_exception_handler({"message": "unseen", "exception": LookupError(CANARY)})
    first, second = said()
    assert (first["event"], first["logger"]) == ("odd value %s", "some.library")
    assert (second["event"], second["errors"]) == ("unseen", ["LookupError"])


def test_a_field_that_is_not_on_the_list_is_not_logged(said: Said) -> None:
    structlog.get_logger().info("planted", name=CANARY, outcome="ok")
    (line,) = said()
    assert set(line) == {"event", "outcome", "level", "timestamp"}


def _places(line: Mapping[str, object]) -> list[str]:
    where = line["where"]
    assert isinstance(where, list)
    return where


def _kinds(line: Mapping[str, object]) -> list[str]:
    kinds = line.get("errors", [])
    assert isinstance(kinds, list)
    return kinds
