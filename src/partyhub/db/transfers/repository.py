"""Transfers on PostgreSQL."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from partyhub.db.gate import Gate, Statement
from partyhub.db.search import asked_query
from partyhub.db.transfers import statements as s
from partyhub.db.transfers.mapping import transfer_of, values_of
from partyhub.db.transfers.pages import Shape, page_statement
from partyhub.db.violations import names
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.days import first_moment, moment_after
from partyhub.domain.shared.errors import NotFound, StaleVersion
from partyhub.domain.shared.ids import MemberId, TicketId, TransferId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.transfers.affiliation import Affiliation, Overlap
from partyhub.domain.transfers.found_by import forms_of, number_keys
from partyhub.domain.transfers.refusals import TransferUnderWay
from partyhub.domain.transfers.refusals_moving import LetterRegistered
from partyhub.domain.transfers.transfer import Transfer
from partyhub.domain.transfers.views import TransferEvent, TransferFilter, TransferLine

names(
    {
        "uq_transfers_member_open": TransferUnderWay,
        "uq_transfers_letter_in": LetterRegistered,
        "ex_affiliations_one_branch": Overlap,
    }
)


class SqlTransfers:
    """All transfers."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def get(self, transfer_id: TransferId, *, within: Scope) -> Transfer:
        return await self._one(s.GET, transfer_id, within)

    async def locked(self, transfer_id: TransferId, *, within: Scope) -> Transfer:
        await self._gate.run(s.HOLD, id=transfer_id)
        return await self._one(s.GET, transfer_id, within)

    async def locked_many(self, ids: Sequence[TransferId], *, within: Scope) -> list[Transfer]:
        await self._gate.run(s.HOLD_MANY, ids=list(ids))
        rows = await self._gate.rows(s.GET_MANY, ids=list(ids), roots=list(within.roots))
        found = {row["id"]: transfer_of(row) for row in rows}
        if missing := [one for one in ids if one not in found]:
            raise NotFound("no such transfer", transfer=str(missing[0]))
        return [found[one] for one in ids]

    async def locked_of(self, member_id: MemberId, transfer_id: TransferId) -> Transfer:
        await self._gate.run(s.HOLD, id=transfer_id)
        row = await self._gate.row(s.GET_OWN, id=transfer_id, member_id=member_id)
        if row is None:
            raise NotFound("no such transfer", transfer=str(transfer_id))
        return transfer_of(row)

    async def add(self, transfer: Transfer, *, search_keys: Sequence[str]) -> None:
        keys = [*search_keys, *number_keys(transfer)]
        await self._gate.run(s.ADD, search_keys=keys, **values_of(transfer))

    async def save(self, transfer: Transfer) -> Transfer:
        keys = list(number_keys(transfer))
        written = await self._gate.value(
            s.SAVE, read=transfer.version, search_keys=keys, **values_of(transfer)
        )
        if written is None:
            raise StaleVersion("the transfer changed meanwhile", transfer=str(transfer.id))
        return replace(transfer, version=written)

    async def page(
        self,
        wanted: TransferFilter,
        *,
        within: Scope,
        after: tuple[datetime, UUID] | None,
        limit: int,
        today: date,
    ) -> list[TransferLine]:
        binds = _narrowed(wanted)
        asked = bool(wanted.asked)
        marks = {name for name in ("open_only", "overdue", "awaits_receipt")
                 if getattr(wanted, name)}  # fmt: skip
        filters = frozenset(binds) - {"turn_at"} | (
            {f"turn:{wanted.turn}"} if wanted.turn else set()
        )
        shape = Shape(filters, frozenset(marks), after is not None, asked)
        binds |= {"roots": list(within.roots), "limit": limit, "today": today}
        if asked:
            binds["asked"] = " | ".join(map(asked_query, forms_of(wanted.asked)))
        if after is not None:
            binds |= {"after_at": after[0], "after_id": after[1]}
        return await self._gate.made(TransferLine, page_statement(shape), **binds)

    async def next_number(self, issuer: OrgRef, year: int) -> int:
        return int(await self._gate.value(s.NEXT_NUMBER, org_id=issuer.id, year=year))

    async def awaited_of(self, member_id: MemberId) -> Transfer | None:
        row = await self._gate.row(s.AWAITED, member_id=member_id)
        return None if row is None else transfer_of(row)

    async def left_by(self, member_id: MemberId) -> Transfer | None:
        row = await self._gate.row(s.LEFT_BY, member_id=member_id)
        return None if row is None else transfer_of(row)

    async def join(self, number: str, ids: Sequence[TransferId]) -> None:
        lines = list(range(1, len(ids) + 1))
        await self._gate.run(s.JOIN, number=number, lines=lines, ids=list(ids))

    async def on_letters(self, numbers: Sequence[str]) -> Mapping[str, list[Transfer]]:
        found: dict[str, list[Transfer]] = {one: [] for one in numbers}
        for row in await self._gate.rows(s.ON_LETTERS, numbers=list(numbers)) if numbers else ():
            found[row["joint_no"]].append(transfer_of(row))
        return found

    async def of_ticket(
        self, ticket_id: TicketId, *, within: Scope = Scope(("/",))
    ) -> list[Transfer]:
        rows = await self._gate.rows(s.OF_TICKET, ticket_id=ticket_id, roots=list(within.roots))
        return [transfer_of(row) for row in rows]

    async def of_member(self, member_id: MemberId) -> list[Transfer]:
        return [transfer_of(r) for r in await self._gate.rows(s.OF_MEMBER, member_id=member_id)]

    async def events(self, ids: Sequence[TransferId]) -> Mapping[TransferId, list[TransferEvent]]:
        found: dict[TransferId, list[TransferEvent]] = {one: [] for one in ids}
        for row in await self._gate.rows(s.EVENTS, subjects=list(ids)):
            found[TransferId(row[0])].append(TransferEvent(*tuple(row)[1:]))
        return found

    async def follow_ups(
        self, ids: Sequence[TransferId]
    ) -> Mapping[TransferId, list[TransferEvent]]:
        found: dict[TransferId, list[TransferEvent]] = {one: [] for one in ids}
        for row in await self._gate.rows(s.FOLLOW_UPS, subjects=list(ids)):
            found[TransferId(row[0])].append(TransferEvent(*tuple(row)[1:]))
        return found

    async def affiliations(self, member_id: MemberId) -> list[Affiliation]:
        rows = await self._gate.rows(s.AFFILIATIONS, member_id=member_id)
        return [
            Affiliation(
                member_id=row[0],
                branch=OrgRef(row[1], row[2]),
                branch_name=row[3],
                since=row[4],
                until=row[5],
                gone=row[6],
            )
            for row in rows
        ]

    async def _one(self, statement: Statement, transfer_id: TransferId, within: Scope) -> Transfer:
        row = await self._gate.row(statement, id=transfer_id, roots=list(within.roots))
        if row is None:
            raise NotFound("no such transfer", transfer=str(transfer_id))
        return transfer_of(row)


def _narrowed(wanted: TransferFilter) -> dict[str, Any]:
    """What is asked for of the columns; days as people in China count them."""
    plain = ("state", "direction", "channel", "reason", "batch")
    binds: dict[str, Any] = {name: getattr(wanted, name) for name in plain}
    if wanted.since is not None:
        binds["since"] = first_moment(wanted.since)
    if wanted.until is not None:
        binds["until"] = moment_after(wanted.until)
    if wanted.turn is not None:
        binds["turn_at"] = list(wanted.turn_at)
    return {name: value for name, value in binds.items() if value or name == "turn_at"}
