"""The dry run of a whole roster: every row with its outcome, its changes or its faults."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final
from uuid import UUID

from partyhub.domain.rosters.cells import Cell, CellFault, Row, clean_text
from partyhub.domain.rosters.columns import Column, cell_name
from partyhub.domain.rosters.export import in_chinese
from partyhub.domain.rosters.header import Header
from partyhub.domain.rosters.known import PhoneIndex
from partyhub.domain.rosters.payload import Payload, said_by
from partyhub.domain.rosters.phones import clean_phone, mask_phone
from partyhub.domain.rosters.plan import Planned, PlannedAction, plan, refusal_as_fault
from partyhub.domain.rosters.reading import Reading
from partyhub.domain.rosters.roster import RowOutcome, ShownChange
from partyhub.domain.rosters.row import RosterRow, RowFault
from partyhub.domain.rosters.unit import Unit, in_words_of

_LONG_NUMBER: Final = re.compile(r"\d(?:[ -]?\d){8,}")
NO_GENDER: Final = CellFault("gender-required", "新登记的党员请填写性别")
LEFT: Final = CellFault("member-left", "该党员已登记为离开本单位，请先在系统中核对")


@dataclass(frozen=True, slots=True, kw_only=True)
class DryRow:
    """A row and what is to be sealed of it."""

    row_number: int
    outcome: RowOutcome
    name: str
    payload: Payload
    faults: tuple[RowFault, ...] = ()
    member_id: UUID | None = None


@dataclass(slots=True)
class _Sorted:
    """Rows whose branch is known, and the faults of the others."""

    rows: list[RosterRow] = field(default_factory=list)
    branches: dict[int, UUID] = field(default_factory=dict)
    faults: dict[int, RowFault] = field(default_factory=dict)


def estate_names(reading: Reading) -> set[str]:
    return {row.estate_name for row in reading.rows if row.estate_name}


def dry_run(
    sheet: Sequence[Row], reading: Reading, unit: Unit, *, phone_index: PhoneIndex
) -> list[DryRow]:
    """In the order of the sheet."""
    sorted_ = _by_branch(reading, unit)
    planned = plan(sorted_.rows, unit.members, phone_index=phone_index)
    good = _from_plan(sheet, reading.header, planned, unit, sorted_)
    refused = ((number, (fault,)) for number, fault in sorted_.faults.items())
    bad = (
        _refused(sheet, reading.header, number, faults)
        for number, faults in (*reading.faults.items(), *refused)
    )
    return sorted((*good, *bad), key=lambda row: row.row_number)


def fault_at(header: Header, row_number: int, column: Column, fault: CellFault) -> RowFault:
    """The fault in that column's cell; in the name's where the sheet has no such column."""
    found = column if column in header.columns else Column.NAME
    cell = cell_name(header.columns[found], row_number)
    return RowFault(cell, header.heading(found), fault.code, fault.message)


def _by_branch(reading: Reading, unit: Unit) -> _Sorted:
    done = _Sorted()
    for row in reading.rows:
        branch = unit.branch_of(row)
        if isinstance(branch, CellFault):
            place = (row.row_number, Column.BRANCH_NAME, branch)
            done.faults[row.row_number] = fault_at(reading.header, *place)
            continue
        done.rows.append(in_words_of(branch, row) if row.branch_name else row)
        if branch is not None:
            done.branches[row.row_number] = branch.id
    return done


def _from_plan(
    sheet: Sequence[Row],
    header: Header,
    planned: Iterable[Planned],
    unit: Unit,
    sorted_: _Sorted,
) -> Iterator[DryRow]:
    for step in planned:
        number = step.row.row_number
        fault = _plan_fault(step, header, unit, sorted_.branches.get(number))
        if fault is not None:
            yield _refused(sheet, header, number, (fault,))
            continue
        estate = unit.estates.get(step.row.estate_name or "")
        writes_branch = step.action is PlannedAction.CREATE or step.row.branch_name
        yield DryRow(
            row_number=number,
            outcome=RowOutcome(step.action),
            name=step.row.name,
            payload=Payload(
                cells=sheet[number - 1],
                phone=step.row.phone,
                said=said_by(step.row),
                branch_id=sorted_.branches.get(number) if writes_branch else None,
                estate_id=estate,
                version=unit.versions[step.member_id] if step.member_id else 0,
                changes=_shown(step),
            ),
            member_id=step.member_id,
        )


def _plan_fault(
    step: Planned, header: Header, unit: Unit, branch_id: UUID | None
) -> RowFault | None:
    if refused := refusal_as_fault(step, header):
        return refused
    if step.member_id in unit.left:
        return fault_at(header, step.row.row_number, Column.NAME, LEFT)
    if step.action is not PlannedAction.CREATE:
        return _moved(step, header, unit, branch_id)
    if branch_id is None:
        needed = unit.branch_needed()
        return fault_at(header, step.row.row_number, Column.BRANCH_NAME, needed)
    if step.row.gender is None:
        return fault_at(header, step.row.row_number, Column.GENDER, NO_GENDER)
    return None


def _moved(step: Planned, header: Header, unit: Unit, branch_id: UUID | None) -> RowFault | None:
    if step.member_id is None or branch_id is None or not step.row.branch_name:
        return None
    fault = unit.moved(step.member_id, branch_id)
    number = step.row.row_number
    return None if fault is None else fault_at(header, number, Column.BRANCH_NAME, fault)


def _shown(step: Planned) -> tuple[ShownChange, ...]:
    return tuple(
        ShownChange(c.field, in_chinese(c.field, c.before), in_chinese(c.field, c.after))
        for c in step.changes
    )


def _refused(
    sheet: Sequence[Row], header: Header, number: int, faults: tuple[RowFault, ...]
) -> DryRow:
    cells = sheet[number - 1]
    phone = clean_phone(header.cell(cells, Column.PHONE))
    return DryRow(
        row_number=number,
        outcome=RowOutcome.REFUSE,
        name=_name(header.cell(cells, Column.NAME)),
        payload=Payload(cells=cells, phone=phone if isinstance(phone, str) else ""),
        faults=tuple(map(_discreet, faults)),
    )


def _discreet(fault: RowFault) -> RowFault:
    """Faults wait in plain text: a phone or an ID number that a message quotes is masked."""
    hidden = _LONG_NUMBER.sub(lambda found: mask_phone(found.group()), fault.message)
    return replace(fault, message=hidden)


def _name(cell: Cell) -> str:
    """As written, for finding the row again; a phone in the wrong column isn't kept in plain."""
    text = clean_text(cell)[:40]
    return "" if any(char.isdigit() for char in text) else text
