"""Who may be given which post, and how a duty ends."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from partyhub.domain.post_duties.duty import (
    DutyPost,
    PostDuty,
    closed,
    ended,
    require_fitting,
)
from partyhub.domain.post_duties.refusals import (
    DutyDaysOutOfOrder,
    DutyEnded,
    NotPostless,
    PostClosed,
    PostElsewhere,
)
from partyhub.domain.shared.errors import DomainError
from partyhub.domain.shared.ids import DutyPostId, MemberId, OrgId, PostDutyId
from partyhub.domain.shared.org import OrgRef, Place

NOW, TODAY = datetime(2026, 11, 20, 2, tzinfo=UTC), date(2026, 11, 20)
WHO = MemberId(UUID(int=1))
POST = DutyPost(
    id=DutyPostId(UUID(int=2)), org=OrgRef(OrgId(UUID(int=3)), "/1/7/"), org_name="某单位",
    title="政策宣传岗", duties="每月宣讲", opened_at=NOW, opened_by="郑凯",
)  # fmt: skip
DUTY = PostDuty(
    id=PostDutyId(UUID(int=4)), member_id=WHO, post_id=POST.id, duties="每月宣讲",
    since=date(2026, 1, 1), until=date(2026, 12, 31), assigned_at=NOW, assigned_by="郑凯",
)  # fmt: skip
HERE = Place(("/1/7/9/",), owner=WHO)


@pytest.mark.parametrize(
    ("duty", "post", "place", "postless", "refusal"),
    [
        ({}, POST, HERE, True, None),
        ({"until": TODAY}, POST, HERE, True, None),
        ({}, POST, Place(("/9/", "/1/7/")), True, None),
        ({"until": date(2026, 1, 1)}, POST, HERE, True, DutyDaysOutOfOrder),
        ({"until": date(2026, 11, 19)}, POST, HERE, True, DutyDaysOutOfOrder),
        ({}, closed(POST, by="x", at=NOW), HERE, True, PostClosed),
        ({}, POST, Place(("/1/70/",)), True, PostElsewhere),
        ({}, POST, HERE, False, NotPostless),
    ],
)
def test_a_post_is_given_to_a_postless_member_of_the_place_for_days_to_come(
    duty: dict[str, Any],
    post: DutyPost,
    place: Place,
    postless: bool,
    refusal: type[DomainError] | None,
) -> None:
    """MEM-13: tied to the special group 无职党员 (MEM-07)."""
    given = replace(DUTY, **duty)
    if refusal is None:
        require_fitting(given, post, member=place, postless=postless, today=TODAY)
        return
    with pytest.raises(refusal):
        require_fitting(given, post, member=place, postless=postless, today=TODAY)


def test_a_duty_ends_once_on_a_day_that_has_come() -> None:
    """MEM-13."""
    over = ended(DUTY, TODAY, "迁居", by="郑凯", today=TODAY)
    assert (over.ended_on, over.end_reason, over.ended_by) == (TODAY, "迁居", "郑凯")
    with pytest.raises(DutyEnded):
        ended(over, TODAY, "再次", by="郑凯", today=TODAY)
    for day in (date(2025, 12, 31), date(2026, 11, 21)):
        with pytest.raises(DutyDaysOutOfOrder):
            ended(DUTY, day, "迁居", by="郑凯", today=TODAY)
    with pytest.raises(PostClosed):
        closed(closed(POST, by="x", at=NOW), by="x", at=NOW)
