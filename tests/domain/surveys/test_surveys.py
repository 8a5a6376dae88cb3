"""Who is proposed for a survey, and what a sheet may be signed with (MEM-08)."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.shared.errors import DomainError
from partyhub.domain.shared.ids import (
    FloatingId,
    OrgId,
    SurveyFindId,
    SurveyRoundId,
    SurveySheetId,
    new_id,
)
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.surveys.proposals import Known, Registered, proposals
from partyhub.domain.surveys.states import FOUND, FindKind, FindResult
from partyhub.domain.surveys.survey import Find, Said, Sheet, answered, require_round, signed

_AT, _TODAY = datetime(2026, 11, 20, 4, tzinfo=UTC), date(2026, 11, 20)
_ORGS = {f"/1/2/{n}/": OrgId(new_id()) for n in (3, 4)}
_SAID = Said(kind=FindKind.MERCHANT, name="吴老板", gender="male", workplace="五金店")


def _registered(path: str) -> Registered:
    return Registered(
        id=FloatingId(new_id()), keeper_path=path, name="周晓", gender="female", home_org="某支部",
        phone_masked="", phone=None, place="外省", host="社区党委", since=date(2026, 1, 1),
        permit=True, pledged=False,
    )  # fmt: skip


def _find(floating: FloatingId | None = None) -> Find:
    said = replace(_SAID, result=FindResult.CONTACTED, surveyed_on=date(2025, 11, 1), note="x")
    return Find(
        id=SurveyFindId(new_id()), sheet_id=SurveySheetId(new_id()), said=said, changed_at=_AT,
        floating_id=floating,
    )  # fmt: skip


@given(
    st.lists(st.tuples(st.sampled_from(["/1/2/3/", "/1/2/4/9/", "/1/2/5/"]), st.booleans())),
    st.integers(0, 3),
    st.data(),
)
def test_each_known_person_is_proposed_once_and_never_again(
    registered: list[tuple[str, bool]], only_before: int, data: st.DataObject
) -> None:
    """MEM-08: whoever is known from the register, from last time, or from both."""
    on_register = [_registered(path) for path, _ in registered]
    seen = [one for one, (_, before) in zip(on_register, registered, strict=True) if before]
    org = next(iter(_ORGS.values()))
    earlier = [(org, _find(one.id)) for one in seen] + [(org, _find()) for _ in range(only_before)]
    keys = [one.id for one in on_register] + [find.id for _, find in earlier]
    held = frozenset(data.draw(st.lists(st.sampled_from(keys)))) if keys else frozenset()
    known = Known(paths=_ORGS, registered=on_register, earlier=earlier, held=held)
    found = proposals(known)
    theirs = [one.registered.id if one.registered else one.earlier and one.earlier.id
              for one in found]  # fmt: skip
    assert len(theirs) == len(set(theirs))
    assert not held.intersection(theirs)
    ours = {one.id for one in on_register if not one.keeper_path.startswith("/1/2/5/")}
    fresh = {find.id for _, find in earlier if find.floating_id is None}
    assert set(theirs) == (ours | fresh) - held
    assert all(one.said.result is FindResult.PROPOSED for one in found)
    assert not any(one.said.surveyed_on or one.said.note for one in found)


def test_who_was_found_before_keeps_shop_and_takes_the_permit_of_the_register() -> None:
    """MEM-08: enter once."""
    one = _registered("/1/2/3/")
    known = Known(
        paths=_ORGS, registered=[one], earlier=[(_ORGS["/1/2/3/"], _find(one.id))],
        held=frozenset(),
    )  # fmt: skip
    (found,) = proposals(known)
    assert (found.said.workplace, found.said.kind, found.said.permit) == (
        "五金店", FindKind.MERCHANT, True,
    )  # fmt: skip


_SHEET = Sheet(
    id=SurveySheetId(new_id()), round_id=SurveyRoundId(new_id()),
    org=OrgRef(OrgId(new_id()), "/1/"), org_name="社区", year=2026, due_on=date(2026, 12, 31),
)  # fmt: skip


@pytest.mark.parametrize(
    ("waiting", "found", "nobody", "day", "code"),
    [
        (0, 1, False, _TODAY, None),
        (0, 0, True, _TODAY, None),
        (1, 1, False, _TODAY, "survey-lines-open"),
        (0, 0, False, _TODAY, "nobody-found-unclear"),
        (0, 2, True, _TODAY, "nobody-found-unclear"),
        (0, 1, False, date(2026, 11, 21), "survey-day-wrong"),
    ],
)
def test_a_sheet_is_signed_whole_and_with_a_day(
    waiting: int, found: int, nobody: bool, day: date, code: str | None
) -> None:
    """MEM-08: "nobody found" is an answer, silence is none."""
    sheet = replace(_SHEET, waiting=waiting, inflow=found)

    def sign() -> Sheet:
        return signed(
            sheet, surveyed_on=day, nobody=nobody, comment="", by="x", at=_AT, today=_TODAY
        )

    if code is None:
        assert (sign().surveyed_on, sign().signed_by) == (day, "x")
        return
    with pytest.raises(DomainError) as refused:
        sign()
    assert refused.value.code == code


@pytest.mark.parametrize("result", list(FindResult))
@pytest.mark.parametrize("on_register", [True, False])
def test_registered_is_who_stands_on_the_register(result: FindResult, on_register: bool) -> None:
    """MEM-08, MEM-10: any other answer is free, and each has its day."""
    find = _find(FloatingId(new_id()) if on_register else None)
    said = replace(_SAID, result=result, surveyed_on=_TODAY)
    refused = result is FindResult.PROPOSED or (result is FindResult.REGISTERED and not on_register)
    try:
        after = answered(find, said, by="x", at=_AT, today=_TODAY)
    except DomainError:
        assert refused
    else:
        assert not refused
        assert (after.said.result in FOUND) == (result in {"registered", "contacted"})


def test_a_round_is_of_a_year_that_has_begun_and_due_within_one() -> None:
    """PD-23."""
    require_round(2026, _TODAY, _TODAY)
    for year, due in ((2027, _TODAY), (2026, date(2026, 11, 19)), (2026, date(2027, 11, 22))):
        with pytest.raises(DomainError):
            require_round(year, due, _TODAY)


def test_a_late_sheet_is_open_past_its_day() -> None:
    """PD-23: the day itself is not late."""
    assert not _SHEET.late(date(2026, 12, 31))
    assert _SHEET.late(date(2027, 1, 1))
