"""A served portal's log, after its important operations, holds nothing of anybody (item 41)."""

from base64 import b64encode
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import quote

import httpx
import orjson
import pytest

from partyhub.logs import FIELDS
from tests.api.loggings import Conversation
from tests.fuzz.server import running_server
from tests.world import World


@pytest.fixture
async def talked(dsn: str, world: World, tmp_path: Path) -> tuple[Conversation, str]:
    """What was said to `partyhub serve` and what it wrote to both its outputs meanwhile."""
    log = tmp_path / "log"
    with log.open("wb") as out, running_server(dsn, out.fileno()) as address:
        async with httpx.AsyncClient(base_url=f"{address}/api/v1") as client:
            talk = Conversation(client, world)
            await talk.hold()
    return talk, log.read_text("utf-8")


def _forms(secret: str) -> set[str]:
    """As it was sent, percent-encoded, escaped by JSON or Python, and in base64."""
    raw = secret.encode()
    escaped = secret.encode("unicode_escape").decode()
    coded = {b64encode(b"x" * n + raw).decode().rstrip("=")[4:-2] for n in range(3)}
    return {secret, quote(secret), escaped, *coded}


def _lines(log: str) -> list[Mapping[str, object]]:
    """Every line but the greeting."""
    return [orjson.loads(line) for line in log.splitlines() if not line.startswith("PartyHub: ")]


async def test_the_log_of_a_served_portal_names_requests_and_nobody(
    talked: tuple[Conversation, str],
) -> None:
    """security.md items 19, 20 and 41: no name, phone, password, token, cookie, code or query."""
    talk, log = talked
    assert len(talk.secrets) > 20
    assert [name for name, secret in talk.secrets.items() for f in _forms(secret) if f in log] == []
    lines = _lines(log)
    for line in lines:
        assert {"level", "event", "timestamp"} <= set(line) <= FIELDS, line
        at = datetime.fromisoformat(str(line["timestamp"]))
        assert at.utcoffset() == timedelta(0), line
    requests = {line["id"]: line for line in lines if line["event"] == "request"}
    assert talk.answers
    for request_id, method, status in talk.answers:
        assert (requests[request_id]["method"], requests[request_id]["status"]) == (method, status)
