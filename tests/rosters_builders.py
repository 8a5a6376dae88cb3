"""Rows, headers and stored members of rosters, valid by default."""

from dataclasses import fields
from typing import Any
from uuid import uuid4

from partyhub.domain.rosters.columns import HEADINGS, Column
from partyhub.domain.rosters.header import Header, find_header
from partyhub.domain.rosters.known import KnownMember
from partyhub.domain.rosters.row import RosterRow
from partyhub.domain.shared.ids import MemberId


def a_header(*columns: Column) -> Header:
    """In row 1; name and phone are always among its columns."""
    wanted = dict.fromkeys((Column.NAME, Column.PHONE, *columns))
    return find_header([[HEADINGS[column] for column in wanted]])


def a_row(**said: Any) -> RosterRow:
    return RosterRow(**{"row_number": 2, "name": "张文博", "phone": "13800138000", **said})


def a_known_member(**known: Any) -> KnownMember:
    usual = {"id": MemberId(uuid4()), "name": "张文博", "phone_index": b"13800138000"}
    return KnownMember(**{**usual, **known})


def stored_as(row: RosterRow) -> KnownMember:
    """The member that creating this row leaves behind; the index here is the number itself."""
    said = {f.name: getattr(row, f.name) for f in fields(row)}
    del said["row_number"]
    return KnownMember(id=MemberId(uuid4()), phone_index=said.pop("phone").encode(), **said)
