"""The dry run: what each row would change, and why it would not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.rosters.columns import Column
from partyhub.domain.rosters.known import KnownMember
from partyhub.domain.rosters.plan import (
    Change,
    Planned,
    PlannedAction,
    plan,
    refusal_as_fault,
)
from partyhub.domain.rosters.row import RosterRow
from partyhub.domain.shared.codes import Education, Gender, WorkType
from tests.rosters_builders import a_header, a_known_member, a_row, stored_as


def _plan_one(row: RosterRow, *known: KnownMember) -> Planned:
    (planned,) = plan([row], known, phone_index=str.encode)
    return planned


def _refusal_code(planned: Planned) -> str | None:
    return planned.refusal.code if planned.refusal else None


def test_someone_new_is_created() -> None:
    assert _plan_one(a_row()).action is PlannedAction.CREATE


def test_a_member_is_found_by_the_units_number_first() -> None:
    known = a_known_member(external_id="A1", name="张文", phone_index=b"13900139000")
    planned = _plan_one(a_row(external_id="A1"), known)
    assert (planned.action, planned.member_id) == (PlannedAction.UPDATE, known.id)
    assert planned.changes == (
        Change("name", "张文", "张文博"),
        Change("phone", None, "138****8000"),
    )


def test_a_member_is_found_by_name_and_phone() -> None:
    known = a_known_member(education=Education.JUNIOR_COLLEGE)
    planned = _plan_one(a_row(education=Education.BACHELOR), known)
    assert planned.member_id == known.id
    assert planned.changes == (Change("education", "junior_college", "bachelor"),)


def test_a_member_with_a_new_phone_is_found_by_name_and_month_of_birth() -> None:
    known = a_known_member(phone_index=b"13900139000", birth_month="1985-07")
    planned = _plan_one(a_row(birth_month="1985-07"), known)
    assert [change.field for change in planned.changes] == ["phone"]


def test_what_the_roster_leaves_blank_is_not_wiped() -> None:
    known = a_known_member(
        gender=Gender.MALE, specialties=(WorkType.LEGAL_AID,), remark="借调", external_id="A1"
    )
    assert _plan_one(a_row(), known).action is PlannedAction.SKIP


def test_the_order_of_a_list_is_no_change() -> None:
    both = (WorkType.LEGAL_AID, WorkType.GREENING)
    known = a_known_member(specialties=both)
    assert _plan_one(a_row(specialties=both[::-1]), known).action is PlannedAction.SKIP


@pytest.mark.parametrize(
    ("row", "known", "code"),
    [
        (a_row(), [a_known_member(), a_known_member()], "ambiguous"),
        (a_row(), [a_known_member(name="李四")], "phone-of-another"),
        (
            a_row(external_id="A1"),
            [a_known_member(external_id="A1", phone_index=b"1"), a_known_member(name="李四")],
            "phone-of-another",
        ),
        (a_row(), [a_known_member(phone_index=b"13900139000")], "namesake"),
        (a_row(external_id="A2"), [a_known_member(external_id="A1")], "external-id-differs"),
    ],
)
def test_a_row_that_may_mean_someone_else_is_refused(
    row: RosterRow, known: list[KnownMember], code: str
) -> None:
    planned = _plan_one(row, *known)
    assert planned.action is PlannedAction.REFUSE
    assert _refusal_code(planned) == code
    assert planned.member_id is None


def test_a_namesake_with_another_month_of_birth_is_someone_new() -> None:
    known = a_known_member(phone_index=b"13900139000", birth_month="1985-07")
    assert _plan_one(a_row(birth_month="1990-01"), known).action is PlannedAction.CREATE


def test_two_rows_never_change_the_same_member() -> None:
    known = a_known_member(external_id="A1", birth_month="1985-07")
    rows = [
        a_row(row_number=2, external_id="A1"),
        a_row(row_number=3, phone="13700137000", birth_month="1985-07"),
    ]
    first, second = plan(rows, [known], phone_index=str.encode)
    assert (first.action, second.action) == (PlannedAction.SKIP, PlannedAction.REFUSE)
    assert _refusal_code(second) == "same-member"


def test_a_refusal_goes_back_with_the_cell_it_is_about() -> None:
    header = a_header(Column.EXTERNAL_ID)
    planned = _plan_one(a_row(row_number=7), a_known_member(name="李四"))
    fault = refusal_as_fault(planned, header)
    assert fault
    assert (fault.cell, fault.column, fault.code) == ("B7", "联系电话", "phone-of-another")
    assert refusal_as_fault(_plan_one(a_row()), header) is None


rows = st.builds(
    a_row,
    name=st.sampled_from(["张文博", "李思远", "王嘉琪"]),
    phone=st.integers(13000000000, 19999999999).map(str),
    birth_month=st.sampled_from([None, "1985-07", "1990-01"]),
    external_id=st.none() | st.integers(0, 10**9).map(str),
    gender=st.none() | st.sampled_from(Gender),
    joined_party_on=st.none() | st.dates(date(2004, 1, 1), date(2020, 1, 1)),
    specialties=st.lists(st.sampled_from(WorkType), unique=True).map(tuple),
)


@given(
    st.lists(rows, max_size=8, unique_by=(lambda r: r.phone, lambda r: r.external_id or r.phone))
)
def test_the_same_rows_sent_twice_are_all_skipped(sent: list[RosterRow]) -> None:
    numbered = [a_row(**{**_said(row), "row_number": n}) for n, row in enumerate(sent, start=2)]
    assert {p.action for p in plan(numbered, [], phone_index=str.encode)} <= {PlannedAction.CREATE}
    again = plan(numbered, [stored_as(row) for row in numbered], phone_index=str.encode)
    assert {p.action for p in again} <= {PlannedAction.SKIP}


def _said(row: RosterRow) -> dict[str, object]:
    return {name: getattr(row, name) for name in RosterRow.__dataclass_fields__}
