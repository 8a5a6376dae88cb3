"""Writes that count once: a repeated Idempotency-Key gets the first answer (ADR 0005), unless
that held secrets: those are kept nowhere, and the repeat is told so (ADR 0009)."""

import hashlib
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Annotated, Any, TypeVar

from fastapi import Depends, Header, Request, Response

from partyhub.api.answers import rendered
from partyhub.api.dependencies import current_actor, services_of
from partyhub.api.services import Services
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import DomainError, KeyNeeded, KeyReused, ShownOnce
from partyhub.usecases.uow import Receipt, UnitOfWork

T = TypeVar("T")
_CHUNK = 64 * 1024  # an upload is never whole in memory
_FORMS = ("multipart/", "application/x-www-form-urlencoded")
_NOT_KEPT = b""  # no answer is empty
_Key = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=8,
        max_length=64,
        pattern=r"^[\x21-\x7e]+$",
        description="Chosen by the client, once per intended effect; kept for seven days.",
    ),
]


class Once:
    """One keyed request of one person."""

    def __init__(
        self, services: Services, actor: Actor, key: str, request_hash: bytes, now: datetime
    ) -> None:
        self._services, self._actor = services, actor
        self._key, self._hash, self._now = key, request_hash, now

    async def answer(
        self,
        act: Callable[[UnitOfWork], Awaitable[T]],
        view: Callable[[T], Any],
        *,
        status: int | Callable[[T], int] = 200,
        holds_secrets: bool = False,
    ) -> Response:
        """Run `act`, whose commit also stores the answer; a repeat gets the stored one.

        `status` may depend on the outcome: a batch that was done in part answers 207.

        Of an answer that `holds_secrets` only the key is stored; a repeat is refused: ShownOnce.
        """
        kept: list[bytes] = []
        said: list[int] = []

        def render(outcome: T) -> bytes:
            kept.append(rendered(view(outcome)))
            return _NOT_KEPT if holds_secrets else kept[-1]

        def stands(outcome: T) -> int:
            said.append(status(outcome) if callable(status) else status)
            return said[-1]

        receipt = Receipt(self._actor.account_id, self._key, self._hash, stands, render, self._now)
        try:
            await act(self._services.work(actor=self._actor, receipt=receipt))
        except DomainError:
            earlier = await self._earlier()
            if earlier is None:
                raise
            return earlier
        return Response(kept[-1], said[-1], media_type="application/json")

    async def _earlier(self) -> Response | None:
        """The answer this key already got; KeyReused if it was for another request."""
        async with self._services.work().reading() as work:
            stored = await work.remembered(self._actor.account_id, self._key)
        if stored is None:
            return None
        request_hash, status, body = stored
        if request_hash != self._hash:
            raise KeyReused("this Idempotency-Key was used for another request")
        if body == _NOT_KEPT:
            raise ShownOnce("it took effect; its answer held secrets and was not kept")
        headers = {"Idempotency-Replayed": "true"}
        return Response(body, status, headers, "application/json")


async def get_once(request: Request, key: _Key = None) -> Once:
    actor, services = await current_actor(request), services_of(request)
    if key is None:
        raise KeyNeeded("a write needs an Idempotency-Key")
    request_hash = hashlib.sha256(
        b"\n".join((request.method.encode(), request.scope["path"].encode(), await _body(request)))
    ).digest()
    return Once(services, actor, key, request_hash, services.clock())


async def _body(request: Request) -> bytes:
    """The raw body; of a form its parts, as Starlette has already read them."""
    if not request.headers.get("content-type", "").startswith(_FORMS):
        return await request.body()
    digest = hashlib.sha256()
    for name, part in (await request.form()).multi_items():
        digest.update(name.encode())
        if isinstance(part, str):
            digest.update(part.encode())
            continue
        while chunk := await part.read(_CHUNK):
            digest.update(chunk)
        await part.seek(0)
    return digest.digest()


OnceDep = Annotated[Once, Depends(get_once)]
