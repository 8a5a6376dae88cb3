"""What is sealed of a row: its cells as they came, and for a good row what to begin."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from partyhub.domain.rosters.cells import Cell, Row
from partyhub.domain.rosters.payload import cell_of, kept_cell
from partyhub.domain.shared.ids import OrgId, TransferBatchId
from partyhub.domain.transfers.batches.plan import Planned
from partyhub.domain.transfers.kinds import Reason, TransferChannel
from partyhub.domain.transfers.parties import Party
from partyhub.domain.transfers.transfer import Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """`branch_id` is of a target here; of one elsewhere the two names say all."""

    branch_id: OrgId | None
    name: str
    committee_name: str
    terms: Terms
    channel: TransferChannel
    national_no: str


@dataclass(frozen=True, slots=True)
class Payload:
    """`wanted` is None of a row with faults."""

    cells: Row
    wanted: Wanted | None = None


def aad(batch_id: TransferBatchId, row_number: int) -> str:
    """Ties a sealed row to its place."""
    return f"transfer_batch_rows|sealed|{batch_id}|{row_number}"


def wanted_of(planned: Planned) -> Wanted:
    target: Party = planned.target
    return Wanted(
        branch_id=OrgId(target.branch.id) if target.branch else None,
        name=target.name,
        committee_name=target.committee_name,
        terms=planned.terms,
        channel=planned.channel,
        national_no=planned.row.national_no,
    )


def packed(cells: Sequence[Cell], wanted: Wanted | None) -> str:
    said = None if wanted is None else asdict(wanted)
    kept = {"cells": [kept_cell(cell) for cell in cells], "wanted": said}
    return json.dumps(kept, ensure_ascii=False, default=str)


def unpacked(text: str) -> Payload:
    kept = json.loads(text)
    said = kept["wanted"]
    return Payload([cell_of(cell) for cell in kept["cells"]], None if said is None else _of(said))


def _of(said: dict[str, Any]) -> Wanted:
    terms, branch = said["terms"], said["branch_id"]
    plain = {
        "terms": Terms(**terms | {"reason": Reason(terms["reason"])}),
        "channel": TransferChannel(said["channel"]),
        "branch_id": None if branch is None else OrgId(UUID(branch)),
    }
    return Wanted(**said | plain)
