"""What is sealed of a row: the cells as they came, and for a good row what to write."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any, Final
from uuid import UUID

from partyhub.domain.rosters.cells import Cell, Row
from partyhub.domain.rosters.roster import ShownChange
from partyhub.domain.rosters.row import RosterRow
from partyhub.domain.shared.ids import RosterId

_PLAINLY_TOLD: Final = tuple(
    f.name
    for f in fields(RosterRow)
    if f.name not in ("row_number", "name", "phone", "branch_name")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """`said` is what the unit says of a good row's member, by field; empty for a refused row."""

    cells: Row
    phone: str = ""
    said: Mapping[str, Any] | None = None
    branch_id: UUID | None = None
    estate_id: UUID | None = None
    version: int = 0
    changes: tuple[ShownChange, ...] = ()


def aad(roster_id: RosterId, row_number: int) -> str:
    """Ties a sealed row to its place."""
    return f"roster_rows|sealed|{roster_id}|{row_number}"


def said_by(row: RosterRow) -> dict[str, Any]:
    """What the row says, without what it leaves blank."""
    return {name: value for name in _PLAINLY_TOLD if (value := getattr(row, name))}


def packed(payload: Payload) -> str:
    return json.dumps(
        {
            "cells": [kept_cell(cell) for cell in payload.cells],
            "phone": payload.phone,
            "said": payload.said,
            "branch_id": payload.branch_id,
            "estate_id": payload.estate_id,
            "version": payload.version,
            "changes": [asdict(change) for change in payload.changes],
        },
        ensure_ascii=False,
        default=str,
    )


def unpacked(text: str) -> Payload:
    kept = json.loads(text)
    said = kept["said"]
    if said and "joined_party_on" in said:
        said["joined_party_on"] = date.fromisoformat(said["joined_party_on"])
    return Payload(
        cells=[cell_of(cell) for cell in kept["cells"]],
        phone=kept["phone"],
        said=said,
        branch_id=_uuid(kept["branch_id"]),
        estate_id=_uuid(kept["estate_id"]),
        version=kept["version"],
        changes=tuple(ShownChange(**change) for change in kept["changes"]),
    )


def kept_cell(cell: Cell) -> Any:
    return {"date": str(cell)[:10]} if isinstance(cell, date) else cell


def cell_of(kept: Any) -> Cell:
    cell: Cell = date.fromisoformat(kept["date"]) if isinstance(kept, dict) else kept
    return cell


def _uuid(text: str | None) -> UUID | None:
    return UUID(text) if text else None


def sheet_of(rows: Mapping[int, Sequence[Cell]]) -> list[Row]:
    """A sheet that holds these rows at their own numbers, and blank ones between."""
    sheet: list[Row] = [[] for _ in range(max(rows, default=0))]
    for number, cells in rows.items():
        sheet[number - 1] = list(cells)
    return sheet
