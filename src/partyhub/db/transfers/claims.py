"""Claims of transfers on PostgreSQL."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from partyhub.db.gate import Gate, Row
from partyhub.db.search import asked_query
from partyhub.db.transfers import claims_statements as s
from partyhub.db.transfers.statements import EVENTS
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound, StaleVersion
from partyhub.domain.shared.ids import TransferClaimId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.search import asked_prefix
from partyhub.domain.transfers.claims.claim import Going, Said, TransferClaim
from partyhub.domain.transfers.claims.ports import Candidate, ClaimView
from partyhub.domain.transfers.claims.states import ClaimState
from partyhub.domain.transfers.kinds import Reason, TransferChannel
from partyhub.domain.transfers.states import TransferState
from partyhub.domain.transfers.views import TransferEvent

_SAME = (
    "id", "told", "told_by", "sent_at", "due_at", "phone_masked", "phone", "phone_index",
    "transfer_id", "handler_name", "answer", "answered_at", "feedback", "closed_at", "version",
)  # fmt: skip
_NAMES = ("centre_name", "keeper_name")


class SqlTransferClaims:
    """All claims."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, claim: TransferClaim) -> None:
        await self._gate.run(s.ADD, **_values(claim))

    async def save(self, claim: TransferClaim) -> TransferClaim:
        later = {f"new_{name}": getattr(claim, name) for name in s.LATER}
        written = await self._gate.value(s.SAVE, id=claim.id, read=claim.version, **later)
        if written is None:
            raise StaleVersion("the claim changed meanwhile", claim=str(claim.id))
        return replace(claim, version=written)

    async def get(self, claim_id: TransferClaimId, *, within: Scope) -> TransferClaim:
        row = await self._gate.row(s.GET, id=claim_id)
        claim = None if row is None else _claim(row)
        if claim is None or not within.covers(claim.at()):
            raise NotFound("no such claim", claim=str(claim_id))
        return claim

    async def locked(self, claim_id: TransferClaimId, *, within: Scope) -> TransferClaim:
        await self._gate.run(s.HOLD, id=claim_id)
        return await self.get(claim_id, within=within)

    async def page(
        self,
        view: ClaimView,
        *,
        within: Scope,
        after: tuple[datetime, UUID] | None,
        limit: int,
    ) -> list[TransferClaim]:
        binds: dict[str, Any] = {"roots": list(within.roots), "limit": limit}
        binds |= {} if after is None else {"after_at": after[0], "after_id": after[1]}
        statement = s.page_statement(view, goes_on=after is not None)
        return [_claim(row) for row in await self._gate.rows(statement, **binds)]

    async def candidates(self, claim: TransferClaim) -> list[Candidate]:
        asked = asked_prefix(claim.said.name)
        if asked is None:
            return []
        rows = await self._gate.rows(
            s.CANDIDATES,
            asked=asked_query(asked),
            name=claim.said.name,
            birth_month=claim.said.birth_month,
            phone_index=claim.phone_index,
            below=claim.keeper.path,
        )
        return [Candidate(**row) for row in rows]

    async def events(self, claim_id: TransferClaimId) -> list[TransferEvent]:
        rows = await self._gate.rows(EVENTS, subjects=[claim_id])
        return [TransferEvent(*tuple(row)[1:]) for row in rows]


def _values(claim: TransferClaim) -> dict[str, Any]:
    said, going = claim.said, claim.going
    return {name: getattr(claim, name) for name in _SAME} | {
        "centre_id": claim.centre.id,
        "keeper_id": claim.keeper.id,
        "name": said.name,
        "birth_month": said.birth_month,
        "org_id": said.org_id,
        "org_name": said.org_name,
        "to_branch_id": going.branch_id,
        "to_name": going.name,
        "to_committee_name": going.committee_name,
        "reason": going.reason,
        "destination": going.destination,
        "channel": going.channel,
        "materials": list(claim.materials),
        "state": claim.state,
    }


def _claim(row: Row) -> TransferClaim:
    return TransferClaim(
        **{name: row[name] for name in (*_SAME, *_NAMES)},
        centre=OrgRef(row["centre_id"], row["centre_path"]),
        keeper=OrgRef(row["keeper_id"], row["keeper_path"]),
        said=Said(
            name=row["name"],
            birth_month=row["birth_month"],
            org_id=row["org_id"],
            org_name=row["org_name"],
        ),
        going=_going(row),
        materials=tuple(row["materials"]),
        state=ClaimState(row["state"]),
        stands=TransferState(row["stands"]) if row["stands"] else None,
    )


def _going(row: Row) -> Going:
    return Going(
        branch_id=row["to_branch_id"],
        name=row["to_name"],
        committee_name=row["to_committee_name"],
        reason=Reason(row["reason"]),
        destination=row["destination"],
        channel=TransferChannel(row["channel"]),
    )
