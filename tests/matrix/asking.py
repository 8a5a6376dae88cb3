"""Requests that are written once and asked ten thousands of times, without a client between."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx
import orjson
from fastapi import FastAPI


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status_code: int
    body: bytes

    def json(self) -> Any:
        return orjson.loads(self.body)


@dataclass(frozen=True, slots=True)
class Question:
    """An ASGI request but for who asks."""

    scope: Mapping[str, Any]
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes

    async def ask(self, app: FastAPI, who: Mapping[str, str]) -> Answer:
        mine = tuple((name.lower().encode(), value.encode()) for name, value in who.items())
        sent: list[Any] = []
        coming = [{"type": "http.request", "body": self.body, "more_body": False}]
        over = asyncio.Event()

        async def receive() -> dict[str, Any]:
            if coming:
                return coming.pop()
            await over.wait()  # a streamed answer watches for a client that leaves
            return {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            sent.append(message)
            if message["type"] == "http.response.body" and not message.get("more_body"):
                over.set()

        scope = {**self.scope, "headers": [*self.headers, *mine], "state": {}}
        await app(scope, receive, send)
        return Answer(sent[0]["status"], b"".join(one.get("body", b"") for one in sent[1:]))


def question(client: httpx.AsyncClient, method: str, path: str, asked: dict[str, Any]) -> Question:
    """`asked`: the keywords that httpx takes."""
    request = client.build_request(method, path, **asked)
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method,
        "scheme": "http", "path": request.url.path, "raw_path": request.url.raw_path.split(b"?")[0],
        "query_string": request.url.query, "root_path": "", "server": ("testserver", 80),
        "client": ("127.0.0.1", 123),
    }  # fmt: skip
    headers = tuple((name.lower(), value) for name, value in request.headers.raw)
    return Question(scope, headers, request.read())
