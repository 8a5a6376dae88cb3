"""The dry run of a whole sheet: branches and estates by name, and who may not come back."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from partyhub.domain.rosters.cells import Row
from partyhub.domain.rosters.dry_run import DryRow, dry_run
from partyhub.domain.rosters.known import KnownMember
from partyhub.domain.rosters.reading import read_roster
from partyhub.domain.rosters.roster import RowOutcome
from partyhub.domain.rosters.unit import Unit
from partyhub.domain.shared.codes import Gender
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.org import OrgName, OrgRef
from tests.rosters_builders import a_known_member

_HEADINGS: Row = ["姓名", "联系电话", "性别", "所在支部", "居住小区"]
_FIRST, _SECOND = (OrgName(OrgId(uuid4()), name) for name in ("第一党支部", "第二党支部"))
_ONLY = (_FIRST,)
_HOME = uuid4()


def a_unit(
    *members: KnownMember,
    branches: tuple[OrgName, ...] = _ONLY,
    left: frozenset[MemberId] = frozenset(),
) -> Unit:
    return Unit(
        id=OrgId(uuid4()),
        name="区图书馆",
        members=members,
        versions={member.id: 7 for member in members},
        left=left,
        branches=branches,
        default=branches[0] if len(branches) == 1 else None,
        estates={"桂花苑": _HOME},
    )


def _run(*rows: Row, unit: Unit) -> list[DryRow]:
    sheet = [_HEADINGS, *rows]
    reading = read_roster(sheet, today=date(2026, 11, 20))
    return dry_run(sheet, reading, unit, phone_index=str.encode)


def _one(*cells: str, unit: Unit) -> DryRow:
    (row,) = _run(list(cells), unit=unit)
    return row


def test_the_only_branch_and_the_estate_that_the_name_stands_for_are_taken() -> None:
    row = _one("张文博", "13800138000", "男", "", "桂花苑", unit=a_unit())
    assert row.outcome is RowOutcome.CREATE
    assert (row.payload.branch_id, row.payload.estate_id) == (_FIRST.id, _HOME)
    assert row.payload.said == {"gender": Gender.MALE, "estate_name": "桂花苑"}


@pytest.mark.parametrize(
    ("branch", "branches", "code", "says"),
    [
        ("第三党支部", (_FIRST, _SECOND), "branch-unknown", "第一党支部、第二党支部"),
        ("第三党支部", (), "branch-unknown", "请留空"),
        ("第一党支部", (_FIRST, _FIRST), "branch-ambiguous", "2 个支部"),
        ("", (_FIRST, _SECOND), "branch-required", "第一党支部、第二党支部"),
    ],
)
def test_a_branch_that_is_not_clear_is_refused_in_its_cell(
    branch: str, branches: tuple[OrgName, ...], code: str, says: str
) -> None:
    row = _one("张文博", "13800138000", "男", branch, "", unit=a_unit(branches=branches))
    (fault,) = row.faults
    assert (row.outcome, fault.cell, fault.code) == (RowOutcome.REFUSE, "D2", code)
    assert says in fault.message


def test_a_blank_branch_moves_nobody() -> None:
    known = a_known_member(branch_name="第二党支部", gender=Gender.MALE)
    row = _one("张文博", "13800138000", "男", "", "", unit=a_unit(known))
    assert (row.outcome, row.payload.branch_id) == (RowOutcome.SKIP, None)


@pytest.mark.parametrize(("home", "moves"), [("/1/4/", True), ("/1/", False), ("/1/3/", False)])
def test_a_roster_moves_nobody_from_branch_to_branch(home: str, moves: bool) -> None:
    """MEM-05: it places members in the branches that their organisation is divided into."""
    known = a_known_member(gender=Gender.MALE)
    unit = replace(
        a_unit(known),
        homes={known.id: OrgRef(OrgId(uuid4()), home)},
        places={_FIRST.id: OrgRef(_FIRST.id, "/1/3/")},
    )
    row = _one("张文博", "13800138000", "男", "第一党支部", "", unit=unit)
    assert [(f.cell, f.code) for f in row.faults] == [("D2", "moves-by-transfer")] * moves


def test_an_update_remembers_the_version_it_was_compared_with() -> None:
    known = a_known_member()
    row = _one("张文博", "13800138000", "", "第一 党支部", "", unit=a_unit(known))
    assert (row.outcome, row.member_id, row.payload.version) == (RowOutcome.UPDATE, known.id, 7)
    assert row.payload.branch_id == _FIRST.id


def test_who_has_left_the_unit_does_not_come_back_by_a_roster() -> None:
    known = a_known_member()
    unit = a_unit(known, left=frozenset({known.id}))
    row = _one("张文博", "13800138000", "女", "", "", unit=unit)
    assert [(f.cell, f.code) for f in row.faults] == [("A2", "member-left")]


def test_a_number_in_the_wrong_column_is_kept_nowhere_but_in_the_sealed_cells() -> None:
    row = _one("13800138000", "张文博", "男", "", "", unit=a_unit())
    assert row.name == ""
    assert all("13800138000" not in fault.message for fault in row.faults)
    assert row.payload.cells[0] == "13800138000"


def test_rows_keep_the_order_of_the_sheet() -> None:
    rows = _run(
        ["张文博", "13800138000", "男", "", ""],
        ["李", "13800138001", "男", "", ""],
        ["王建国", "13800138002", "男", "无此支部", ""],
        ["赵雅静", "13800138003", "女", "", ""],
        unit=a_unit(),
    )
    assert [row.row_number for row in rows] == [2, 3, 4, 5]
    refuse, create = RowOutcome.REFUSE, RowOutcome.CREATE
    assert [row.outcome for row in rows] == [create, refuse, refuse, create]
