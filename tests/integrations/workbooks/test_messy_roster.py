"""Issue 2, section 7 item 4: every fault of a messy roster is found and named by its cell."""

import time
from datetime import datetime

import pytest

from partyhub.domain.rosters.plan import PlannedAction, plan
from partyhub.domain.rosters.reading import Reading, read_roster
from partyhub.integrations.workbooks.layout import ExportStamp
from partyhub.integrations.workbooks.reader import read_sheet
from partyhub.integrations.workbooks.writer import refused
from tests.rosters_builders import stored_as
from tests.rosters_messy import TODAY, MessyRoster, a_messy_roster

STAMP = ExportStamp("张联络", datetime(2026, 11, 22, 15, 30))  # noqa: DTZ001 - as printed


@pytest.fixture(scope="module")
def messy() -> MessyRoster:
    return a_messy_roster()


def _named(reading: Reading) -> set[tuple[str, str]]:
    return {(fault.cell, fault.code) for faults in reading.faults.values() for fault in faults}


def test_the_planted_faults_are_forty_of_many_kinds(messy: MessyRoster) -> None:
    assert len(messy.faults) == 40
    assert len({code for _, code in messy.faults}) >= 12


def test_each_planted_fault_is_named_by_its_cell_and_nothing_else_is_refused(
    messy: MessyRoster, capsys: pytest.CaptureFixture[str]
) -> None:
    begun = time.perf_counter()
    reading = read_roster(read_sheet(messy.data), today=TODAY)
    took = time.perf_counter() - begun
    with capsys.disabled():
        print(f"\n{messy.rows} rows, {len(_named(reading))} faults found, {took * 1000:.0f} ms")  # noqa: T201 - shown
    assert _named(reading) == messy.faults
    assert set(reading.faults) == messy.faulty_rows
    assert len(reading.rows) == messy.rows - len(messy.faulty_rows)
    assert reading.header.unknown == ("籍贯", "民族")


def test_a_merged_branch_reaches_every_member_below_it(messy: MessyRoster) -> None:
    reading = read_roster(read_sheet(messy.data), today=TODAY)
    branches = {row.row_number: row.branch_name for row in reading.rows}
    assert (branches[5], branches[29], branches[30]) == ("第1党支部", "第1党支部", "第2党支部")


def test_the_refused_rows_come_back_refused_for_the_same_reasons_and_no_other(
    messy: MessyRoster,
) -> None:
    sheet = read_sheet(messy.data)
    reading = read_roster(sheet, today=TODAY)
    again = read_roster(
        read_sheet(refused(sheet, reading.header, reading.faults, stamp=STAMP)), today=TODAY
    )
    sent_back = sorted(f.code for faults in reading.faults.values() for f in faults)
    found = sorted(f.code for faults in again.faults.values() for f in faults)
    assert [c for c in sent_back if not c.startswith("duplicate")] == found
    assert again.header.unknown == ("籍贯", "民族")


def test_the_same_roster_sent_twice_changes_nothing(messy: MessyRoster) -> None:
    rows = read_roster(read_sheet(messy.data), today=TODAY).rows
    first = plan(rows, [], phone_index=str.encode)
    assert {step.action for step in first} == {PlannedAction.CREATE}
    stored = [stored_as(step.row) for step in first]
    second = plan(rows, stored, phone_index=str.encode)
    assert {step.action for step in second} == {PlannedAction.SKIP}
