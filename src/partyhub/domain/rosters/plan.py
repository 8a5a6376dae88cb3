"""What a roster would change: per row create, update, skip or refuse."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from partyhub.domain.rosters.columns import Column, cell_name
from partyhub.domain.rosters.header import Header
from partyhub.domain.rosters.known import KnownMember, KnownMembers, PhoneIndex
from partyhub.domain.rosters.phones import mask_phone
from partyhub.domain.rosters.row import RosterRow, RowFault
from partyhub.domain.shared.ids import MemberId

Value = str | date | tuple[str, ...] | None


class PlannedAction(StrEnum):
    CREATE = "create"
    UPDATE = "update"
    SKIP = "skip"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Change:
    """`phone` shows the new number masked, and nothing of the old one."""

    field: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class Refusal:
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Planned:
    row: RosterRow
    action: PlannedAction
    member_id: MemberId | None = None
    changes: tuple[Change, ...] = ()
    refusal: Refusal | None = None


_COMPARED: Final = (
    "external_id", "name", "gender", "birth_month", "education", "member_status",
    "joined_party_on", "post", "branch_name", "estate_name", "specialties", "delegate_roles",
    "available_times", "remark",
)  # fmt: skip
_UNORDERED: Final = {"specialties", "delegate_roles", "available_times"}


_FAULTY_COLUMN: Final = {
    "phone-of-another": Column.PHONE,
    "external-id-differs": Column.EXTERNAL_ID,
}


def refusal_as_fault(planned: Planned, header: Header) -> RowFault | None:
    """So that a refusal of the plan goes back in the same workbook as the faults of reading."""
    if planned.refusal is None:
        return None
    column = _FAULTY_COLUMN.get(planned.refusal.code, Column.NAME)
    cell = cell_name(header.columns[column], planned.row.row_number)
    return RowFault(cell, header.heading(column), planned.refusal.code, planned.refusal.message)


def plan(
    rows: Iterable[RosterRow], existing: Iterable[KnownMember], *, phone_index: PhoneIndex
) -> tuple[Planned, ...]:
    """The same file sent twice is all skips; what a roster leaves blank is never wiped."""
    known = KnownMembers(existing, phone_index)
    taken: dict[MemberId, int] = {}
    planned = []
    for row in rows:
        step = _plan_row(row, known, phone_index)
        first = taken.setdefault(step.member_id, row.row_number) if step.member_id else 0
        if first not in (0, row.row_number):
            step = _refuse(row, "same-member", f"与第 {first} 行对应同一名已登记的党员")
        planned.append(step)
    return tuple(planned)


def _plan_row(row: RosterRow, known: KnownMembers, phone_index: PhoneIndex) -> Planned:
    matches = known.matches(row)
    refusal = _refusal(row, matches, known)
    if refusal:
        return Planned(row, PlannedAction.REFUSE, refusal=refusal)
    if not matches:
        return Planned(row, PlannedAction.CREATE)
    member = matches[0]
    changes = _changes(row, member, phone_index)
    action = PlannedAction.UPDATE if changes else PlannedAction.SKIP
    return Planned(row, action, member.id, changes)


def _refusal(row: RosterRow, matches: Sequence[KnownMember], known: KnownMembers) -> Refusal | None:
    if len(matches) > 1:
        return Refusal(
            "ambiguous", f"有 {len(matches)} 名已登记的党员与此行相符，请填写工号以便区分"
        )
    if any(holder not in matches for holder in known.holders(row)):
        return Refusal("phone-of-another", "该联系电话已登记在另一名党员名下，请核对")
    if not matches:
        return _unclear_namesake(row, known)
    theirs = matches[0].external_id
    if row.external_id and theirs and row.external_id != theirs:
        return Refusal("external-id-differs", f"该党员已登记的工号是 {theirs}，与此行不同，请核对")
    return None


def _unclear_namesake(row: RosterRow, known: KnownMembers) -> Refusal | None:
    if row.birth_month or row.external_id or not known.namesakes(row):
        return None
    return Refusal(
        "namesake", "已有同名党员登记，联系电话不同：请填写出生年月或工号，以便确认是否为同一人"
    )


def _refuse(row: RosterRow, code: str, message: str) -> Planned:
    return Planned(row, PlannedAction.REFUSE, refusal=Refusal(code, message))


def _changes(row: RosterRow, member: KnownMember, phone_index: PhoneIndex) -> tuple[Change, ...]:
    changes = [
        Change(field, before, after)
        for field in _COMPARED
        if (after := getattr(row, field))
        and _differ(field, before := getattr(member, field), after)
    ]
    if phone_index(row.phone) != member.phone_index:
        changes.append(Change("phone", None, mask_phone(row.phone)))
    return tuple(changes)


def _differ(field: str, before: Value, after: Value) -> bool:
    if field in _UNORDERED and isinstance(before, tuple) and isinstance(after, tuple):
        return set(before) != set(after)
    return before != after
