"""What is sealed of a row comes back as it went in."""

from datetime import date
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.rosters.cells import Row
from partyhub.domain.rosters.payload import Payload, packed, sheet_of, unpacked
from partyhub.domain.rosters.roster import ShownChange

_CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**9), 10**9),
    st.floats(allow_nan=False),
    st.dates(),
    st.text(st.characters(exclude_categories=["Cs"])),
)


@given(st.lists(_CELLS, max_size=8), st.none() | st.uuids())
def test_cells_of_any_kind_come_back(cells: Row, branch: UUID | None) -> None:
    payload = Payload(cells=cells, phone="13800138000", branch_id=branch)
    assert unpacked(packed(payload)) == payload


def test_what_the_unit_says_comes_back_with_its_dates_and_codes() -> None:
    said = {"joined_party_on": date(2008, 6, 1), "gender": "male", "specialties": ["legal_aid"]}
    payload = Payload(
        cells=[],
        said=said,
        estate_id=uuid4(),
        version=3,
        changes=(ShownChange("gender", "", "男"),),
    )
    assert unpacked(packed(payload)) == payload


def test_rows_stand_at_their_own_numbers_in_the_sheet() -> None:
    assert sheet_of({2: ["b"], 4: ["d"]}) == [[], ["b"], [], ["d"]]
    assert sheet_of({}) == []
