"""One row of a roster becomes a RosterRow, or the faults to mend, each with its cell."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeVar

from partyhub.domain.rosters.cells import (
    Cell,
    CellFault,
    Cleaned,
    clean_name,
    is_blank,
    text_up_to,
)
from partyhub.domain.rosters.choices import (
    clean_delegate_roles,
    clean_education,
    clean_gender,
    clean_member_status,
    clean_specialties,
    other_specialties,
)
from partyhub.domain.rosters.columns import HEADINGS, REQUIRED, Column, cell_name
from partyhub.domain.rosters.header import Header
from partyhub.domain.rosters.months import clean_birth_month, clean_joined_on, joined_under_age
from partyhub.domain.rosters.phones import clean_phone
from partyhub.domain.rosters.times import clean_available_times
from partyhub.domain.shared.codes import DelegateRole, Education, Gender, MemberStatus, WorkType

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterRow:
    """What the unit says about one member; None and empty mean it says nothing."""

    row_number: int
    name: str
    phone: str
    external_id: str | None = None
    gender: Gender | None = None
    birth_month: str | None = None
    education: Education | None = None
    member_status: MemberStatus | None = None
    joined_party_on: date | None = None
    post: str | None = None
    branch_name: str | None = None
    estate_name: str | None = None
    specialties: tuple[WorkType, ...] = ()
    delegate_roles: tuple[DelegateRole, ...] = ()
    available_times: tuple[str, ...] = ()
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class RowFault:
    """`cell` as Excel names it, `column` as the sheet heads it."""

    cell: str
    column: str
    code: str
    message: str


Cleaner = Callable[[Cell], Cleaned[Any]]


def _cleaners(today: date) -> Mapping[Column, Cleaner]:
    return {
        Column.EXTERNAL_ID: text_up_to(40),
        Column.NAME: clean_name,
        Column.GENDER: clean_gender,
        Column.BIRTH_MONTH: clean_birth_month(today),
        Column.EDUCATION: clean_education,
        Column.MEMBER_STATUS: clean_member_status,
        Column.JOINED_PARTY_ON: clean_joined_on(today),
        Column.PHONE: clean_phone,
        Column.POST: text_up_to(100),
        Column.BRANCH_NAME: text_up_to(100),
        Column.ESTATE_NAME: text_up_to(100),
        Column.SPECIALTIES: clean_specialties,
        Column.DELEGATE_ROLES: clean_delegate_roles,
        Column.AVAILABLE_TIMES: clean_available_times,
        Column.REMARK: text_up_to(200),
    }


class RowReader:
    """Reads the rows below one header, as of one day."""

    def __init__(self, header: Header, *, today: date) -> None:
        self._header = header
        self._cleaners = {c: f for c, f in _cleaners(today).items() if c in header.columns}

    def read(self, number: int, cells: Sequence[Cell]) -> RosterRow | tuple[RowFault, ...]:
        values: dict[Column, Any] = {}
        faults: list[RowFault] = []
        for column, clean in self._cleaners.items():
            cell = self._header.cell(cells, column)
            cleaned = clean(cell)
            if column in REQUIRED and is_blank(cell):
                cleaned = CellFault("required", f"“{HEADINGS[column]}”必须填写")
            if isinstance(cleaned, CellFault):
                faults.append(self.fault(number, column, cleaned))
            else:
                values[column] = cleaned
        faults.extend(self._implausible(number, values))
        return tuple(faults) or _row(number, values, self._header, cells)

    def fault(self, number: int, column: Column, fault: CellFault) -> RowFault:
        cell = cell_name(self._header.columns[column], number)
        return RowFault(cell, self._header.heading(column), fault.code, fault.message)

    def phone_of(self, cells: Sequence[Cell]) -> str:
        """Readable or not the rest of the row; empty if not."""
        phone = clean_phone(self._header.cell(cells, Column.PHONE))
        return phone if isinstance(phone, str) else ""

    def _implausible(self, number: int, values: Mapping[Column, Any]) -> list[RowFault]:
        born, joined = values.get(Column.BIRTH_MONTH), values.get(Column.JOINED_PARTY_ON)
        under_age = joined_under_age(born, joined) if born and joined else None
        return [self.fault(number, Column.JOINED_PARTY_ON, under_age)] if under_age else []


def read_row(
    number: int, cells: Sequence[Cell], header: Header, *, today: date
) -> RosterRow | tuple[RowFault, ...]:
    return RowReader(header, today=today).read(number, cells)


_LISTS: Final = {Column.SPECIALTIES, Column.DELEGATE_ROLES, Column.AVAILABLE_TIMES}


def _row(
    number: int, values: dict[Column, Any], header: Header, cells: Sequence[Cell]
) -> RosterRow:
    said: dict[str, Any] = {c: v if c in _LISTS else v or None for c, v in values.items()}
    others = other_specialties(header.cell(cells, Column.SPECIALTIES))
    said["remark"] = _with_other_specialties(said.get("remark"), others)
    return RosterRow(row_number=number, **said)


def _with_other_specialties(remark: str | None, others: Sequence[str]) -> str | None:
    """A specialty outside VOL-02's list is kept in words, where people will read it."""
    kept = "特长：" + "、".join(others) if others else ""
    return "；".join(filter(None, (remark, kept)))[:200] or None
