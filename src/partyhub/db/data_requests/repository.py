"""Requests about one's data on PostgreSQL."""

from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any
from uuid import UUID

from partyhub.db.data_requests import statements as s
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.violations import names
from partyhub.domain.data_requests.ports import (
    DataRequestTally,
    DataRequestView,
    EvidenceFile,
    PlacedRequest,
)
from partyhub.domain.data_requests.refusals import RequestUnderWay
from partyhub.domain.data_requests.request import Asked, AskedLook, DataRequest
from partyhub.domain.data_requests.states import DataRequestField, DataRequestKind, DataRequestState
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound, StaleVersion
from partyhub.domain.shared.ids import DataRequestId, MemberId
from partyhub.domain.shared.org import Place

names({"uq_data_requests_open": RequestUnderWay})

_OWN = (
    "id", "member_id", "submitted_at", "due_at", "handler_id", "handler_name", "taken_up_at",
    "settled_at", "answer", "complain_to", "version",
)  # fmt: skip


class SqlDataRequests:
    """All requests."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, request: DataRequest) -> None:
        asked = request.asked
        look = None if asked.look is None else asdict(asked.look)
        await self._gate.run(
            s.ADD,
            **{name: getattr(request, name) for name in _OWN},
            state=request.state,
            kind=asked.kind,
            field=asked.field or "",
            wanted=asked.wanted,
            wanted_sealed=asked.sealed,
            held=asked.held,
            words=asked.words,
            look=look and look | {"at": look["at"].isoformat()},
            look_number=look["number"] if look else 0,
        )

    async def save(self, request: DataRequest) -> None:
        later = {f"new_{name}": getattr(request, name) for name in s.LATER}
        saved = await self._gate.value(s.SAVE, id=request.id, read_version=request.version, **later)
        if saved is None:
            raise StaleVersion("the request was changed meanwhile")

    async def get(self, request_id: DataRequestId, *, within: Scope) -> PlacedRequest:
        return await self._one(s.GET, request_id, within)

    async def locked(self, request_id: DataRequestId, *, within: Scope) -> PlacedRequest:
        return await self._one(s.LOCK, request_id, within)

    async def of_member(self, member_id: MemberId) -> list[DataRequest]:
        return [_request(row) for row in await self._gate.rows(s.OF_MEMBER, member_id=member_id)]

    async def page(
        self,
        view: DataRequestView,
        *,
        within: Scope,
        after: tuple[datetime, UUID] | None,
        limit: int,
        now: datetime,
    ) -> list[PlacedRequest]:
        binds: dict[str, Any] = {"roots": list(within.roots), "limit": limit}
        if view is DataRequestView.LATE:
            binds["now"] = now
        if after is not None:
            binds |= {"after_at": after[0], "after_id": after[1]}
        statement = s.page_statement(view, goes_on=after is not None)
        return [_placed(row) for row in await self._gate.rows(statement, **binds)]

    async def tally(self, *, within: Scope, now: datetime) -> DataRequestTally:
        found = await self._gate.made(DataRequestTally, s.TALLY, roots=list(within.roots), now=now)
        return found[0]

    async def attach(self, file: EvidenceFile) -> None:
        await self._gate.run(s.ATTACH, **{f.name: getattr(file, f.name) for f in fields(file)})

    async def files(self, ids: Sequence[UUID]) -> list[EvidenceFile]:
        return [EvidenceFile(**row) for row in await self._gate.rows(s.FILES, ids=list(ids))]

    async def _one(
        self, statement: Statement, request_id: DataRequestId, within: Scope
    ) -> PlacedRequest:
        row = await self._gate.row(statement, id=request_id)
        if row is None or not within.covers(Place((row["branch_path"],), row["own_id"])):
            raise NotFound("no such request", request=str(request_id))
        return _placed(row)


def _placed(row: Row) -> PlacedRequest:
    return PlacedRequest(_request(row), row["member_name"], row["unit_name"], row["branch_name"])


def _request(row: Row) -> DataRequest:
    look = row["look"]
    asked = Asked(
        kind=DataRequestKind(row["kind"]),
        field=DataRequestField(row["field"]) if row["field"] else None,
        wanted=row["wanted"],
        held=row["held"],
        words=row["words"],
        look=look and AskedLook(**look | {"at": datetime.fromisoformat(look["at"])}),
        sealed=row["wanted_sealed"],
    )
    own = {name: row[name] for name in _OWN}
    return DataRequest(asked=asked, state=DataRequestState(row["state"]), **own)
