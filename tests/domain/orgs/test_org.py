"""Kinds of organisation, and where each may stand."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from partyhub.domain.orgs.org import ALLOWED_CHILDREN, Org, OrgKind
from partyhub.domain.orgs.parts import Estate, identified
from partyhub.domain.orgs.refusals import OrgClosed, WrongKind, WrongParent
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import OrgId

_STREET = Org(
    id=OrgId(UUID(int=1)),
    path="/1/7/42/",
    parent_id=None,
    kind=OrgKind.STREET_COMMITTEE,
    name="和平街道党工委",
)


@pytest.mark.parametrize("kind", OrgKind)
def test_each_kind_of_child_is_allowed_or_refused(kind: OrgKind) -> None:
    below = {OrgKind.CENTRE, OrgKind.COMMUNITY_ORG, OrgKind.UNIT_ORG}
    if kind in below | {OrgKind.GENERAL_BRANCH, OrgKind.BRANCH}:
        _STREET.require_child(kind)
    else:
        with pytest.raises(WrongParent):
            _STREET.require_child(kind)


def test_only_departments_stand_under_a_centre_and_nothing_under_them() -> None:
    assert ALLOWED_CHILDREN[OrgKind.CENTRE] == {OrgKind.DEPARTMENT}
    assert ALLOWED_CHILDREN[OrgKind.DEPARTMENT] == frozenset()


def test_every_kind_but_the_top_may_stand_somewhere() -> None:
    assert set(ALLOWED_CHILDREN) == set(OrgKind)
    assert set().union(*ALLOWED_CHILDREN.values()) == (
        set(OrgKind) - {OrgKind.SUPERIOR_ORG_DEPARTMENT}
    )


def test_the_way_from_the_top_is_read_from_the_path() -> None:
    assert _STREET.path_steps == ["/1/", "/1/7/", "/1/7/42/"]


def test_a_closed_organisation_is_no_longer_changed() -> None:
    _STREET.require_open()
    with pytest.raises(OrgClosed):
        replace(_STREET, closed_on=date(2026, 1, 1)).require_open()


def test_only_the_right_kind_has_estates() -> None:
    with pytest.raises(WrongKind):
        _STREET.require_kind(OrgKind.COMMUNITY_ORG)


def test_a_list_written_again_keeps_ids_by_id_and_by_name() -> None:
    kept = [Estate(id=UUID(int=1), name="甲园"), Estate(id=UUID(int=2), name="乙园")]
    wanted = [Estate(id=UUID(int=1), name="甲苑"), Estate(name="乙园"), Estate(name="丙园")]
    after = identified(kept, wanted)
    assert [e.id for e in after[:2]] == [UUID(int=1), UUID(int=2)]
    assert after[2].id not in {None, UUID(int=1), UUID(int=2)}


@pytest.mark.parametrize(
    "wanted",
    [
        [Estate(id=UUID(int=9), name="甲园")],
        [Estate(name="甲园"), Estate(name="甲园")],
        [Estate(id=UUID(int=1), name="甲苑"), Estate(name="甲园")],
    ],
)
def test_foreign_ids_and_doubled_names_are_refused(wanted: list[Estate]) -> None:
    with pytest.raises(Invalid):
        identified([Estate(id=UUID(int=1), name="甲园")], wanted)
