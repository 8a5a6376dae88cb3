"""Service items: versions, what a guide must say, fees, limits."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from partyhub.domain.service_items.content import ItemContent, ItemPaper, ItemStep
from partyhub.domain.service_items.item import ItemAction, ItemState, ServiceItem
from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.service_items.refusals import (
    FeeNeedsBasis,
    GuideIncomplete,
    NothingToPublish,
)
from partyhub.domain.shared.actor import Actor, Grant
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import AccountId, OrgId, ServiceItemId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Role
from partyhub.domain.working_time.limits import Limit, LimitKind
from tests.builders import NOON, OFFICER

_S = ItemState
_CENTRE = OrgRef(OrgId(UUID(int=4)), "/1/4/")


def a_content(**other: Any) -> ItemContent:
    fields: dict[str, Any] = {
        "name": "流动党员报到登记", "kind": ItemKind.IMMEDIATE, "category": "floating_members",
        "department": "党员服务科", "conditions": "在本街道居住",
        "steps": (ItemStep(title="登记"),),
    }  # fmt: skip
    return ItemContent(**(fields | other))


def an_item(**other: Any) -> ServiceItem:
    fields: dict[str, Any] = {
        "id": ServiceItemId(UUID(int=5)), "owner": _CENTRE, "code": "DY-001", "changed_at": NOON,
        "draft": a_content(),
    }  # fmt: skip
    return ServiceItem(**(fields | other))


PUBLISHED = an_item(state=_S.PUBLISHED, number=1, current=a_content(), draft=None)
WITHDRAWN = replace(PUBLISHED, state=_S.WITHDRAWN)


@pytest.mark.parametrize(
    ("item", "action", "state", "number"),
    [
        (an_item(), "publish", _S.PUBLISHED, 1),
        (replace(PUBLISHED, draft=a_content(basis="新条例")), "publish", _S.PUBLISHED, 2),
        (WITHDRAWN, "publish", _S.PUBLISHED, 1),
        (replace(WITHDRAWN, draft=a_content(basis="新条例")), "publish", _S.PUBLISHED, 2),
        (PUBLISHED, "publish", NothingToPublish, 0),
        (PUBLISHED, "withdraw", _S.WITHDRAWN, 1),
        (an_item(), "withdraw", IllegalTransition, 0),
        (WITHDRAWN, "withdraw", IllegalTransition, 0),
        (an_item(), "edit", _S.DRAFT, 0),
        (PUBLISHED, "edit", _S.PUBLISHED, 1),
        (WITHDRAWN, "edit", _S.WITHDRAWN, 1),
    ],
)
def test_the_table_of_states(item: ServiceItem, action: str, state: Any, number: int) -> None:
    """TKT-20: a draft is published as the next version; what is published never changes."""
    steps = {
        "publish": lambda: item.publish(by=OFFICER, at=NOON),
        "withdraw": lambda: item.withdraw("并入", by=OFFICER, at=NOON),
        "edit": lambda: item.edit(a_content(cautions="新"), by=OFFICER, at=NOON),
    }
    if not isinstance(state, ItemState):
        with pytest.raises(state):
            steps[action]()
        return
    after, event = steps[action]()
    assert (after.state, after.number) == (state, number)
    assert (event.from_state, event.to_state) == (item.state, state)
    assert event.action == f"service-item.{action}"
    if action == "edit":
        assert after.current == item.current
        assert after.draft == a_content(cautions="新")


def test_a_draft_that_says_what_is_published_is_none() -> None:
    edited, _ = PUBLISHED.edit(a_content(basis="新"), by=OFFICER, at=NOON)
    assert edited.edit(a_content(), by=OFFICER, at=NOON)[0].draft is None


@pytest.mark.parametrize("lacking", ["department", "conditions", "steps"])
def test_a_guide_says_what_the_catalogue_asks_for(lacking: str) -> None:
    """TKT-20: conditions, flow, responsible department; papers may be none."""
    empty: Any = () if lacking == "steps" else ""
    with pytest.raises(GuideIncomplete) as refused:
        an_item(draft=a_content(**{lacking: empty})).publish(by=OFFICER, at=NOON)
    assert refused.value.facts == {"fields": lacking}


def test_a_fee_needs_its_basis_and_no_fee_keeps_none() -> None:
    """TKT-34, PV-33."""
    with pytest.raises(FeeNeedsBasis):
        a_content(fee_fen=500).checked()
    assert a_content(fee_fen=500, fee_basis="价格法第八条").checked().fee_fen == 500
    assert a_content(fee_basis="价格法第八条").checked().fee_basis == ""


@pytest.mark.parametrize(
    ("other", "field"),
    [
        ({"category": "nonsense"}, "category"),
        ({"papers": (ItemPaper(name="身份证"), ItemPaper(name="身份证"))}, "papers"),
        ({"limit": Limit(LimitKind.WORKING_DAYS, 5, max_days=3)}, "limit.max_days"),
        ({"limit": Limit(LimitKind.WORKING_DAYS, 5, 10, 20)}, "limit.max_days"),
        ({"limit": Limit(LimitKind.WORKING_DAYS, 5), "complex_days": 3}, "complex_days"),
        ({"complex_days": 3}, "complex_days"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(other: dict[str, Any], field: str) -> None:
    """CLK-08: the statute's 20 days are what an extension is longer than."""
    with pytest.raises(Invalid) as refused:
        a_content(**other).checked()
    assert refused.value.facts["field"] == field


def test_its_editors_are_offered_what_they_could_do_now() -> None:
    director = Actor(AccountId(UUID(int=1)), "主任", (Grant(Role.CENTRE_DIRECTOR, _CENTRE),))
    clerk = Actor(AccountId(UUID(int=2)), "窗口", (Grant(Role.WINDOW_CLERK, _CENTRE),))
    assert an_item().actions_for(director) == (ItemAction.EDIT, ItemAction.PUBLISH)
    assert PUBLISHED.actions_for(director) == (ItemAction.EDIT, ItemAction.WITHDRAW)
    assert WITHDRAWN.actions_for(director) == (ItemAction.EDIT, ItemAction.PUBLISH)
    assert PUBLISHED.actions_for(clerk) == ()
