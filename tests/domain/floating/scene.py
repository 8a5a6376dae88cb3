"""A registration that is valid by default, and steps of it on a day."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from partyhub.domain.floating.act import act
from partyhub.domain.floating.registration import (
    Activity,
    Floating,
    FloatingEntry,
    FloatingPerson,
    FloatingTerms,
)
from partyhub.domain.floating.states import FloatingDirection
from partyhub.domain.floating.steps import (
    Change,
    Doing,
    End,
    FloatingStep,
    Issue,
    NoteActivity,
    Promise,
    Renew,
    ReverseEntry,
    TakeBack,
    Withdraw,
)
from partyhub.domain.shared.days import first_moment
from partyhub.domain.shared.ids import AccountId, FloatingEntryId, FloatingId, MemberId, OrgId
from partyhub.domain.shared.org import OrgRef

TODAY = date(2026, 11, 20)
SINCE, UNTIL = date(2026, 3, 1), date(2027, 2, 28)
BY = AccountId(UUID(int=7))
BRANCH = OrgRef(OrgId(UUID(int=4)), "/1/2/4/")
UNIT = OrgRef(OrgId(UUID(int=2)), "/1/2/")
AT = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)
ISSUE, WITHDRAW = Issue(), Withdraw(reason="重复登记")
PLEDGE = Promise(text="亮明党员身份", signed_on=TODAY)
NOTE = NoteActivity(activity=Activity(held_on=TODAY, activity="主题党日"))
RENEW = Renew(until=date(2027, 12, 31))
END, HANDED_IN = (
    End(ended_on=TODAY, reason="返回"),
    End(ended_on=TODAY, reason="返回", returned=True),
)
TAKE_BACK = TakeBack(returned_on=TODAY)
UNKNOWN = ReverseEntry(entry_id=FloatingEntryId(UUID(int=99)), reason="记错")


def floating(**other: Any) -> Floating:
    fields: dict[str, Any] = {
        "id": FloatingId(UUID(int=1)), "keeper": BRANCH, "keeper_name": "机关第一党支部",
        "office": UNIT, "direction": FloatingDirection.OUTFLOW, "person": FloatingPerson(name="田"),
        "terms": FloatingTerms(place="杭州市余杭区", since=SINCE, until=UNTIL),
        "registered_at": AT, "changed_at": AT, "member_id": MemberId(UUID(int=9)),
    }  # fmt: skip
    return Floating(**(fields | other))


def doing(day: date = TODAY, entries: Sequence[FloatingEntry] = ()) -> Doing:
    return Doing(
        by=BY, by_name="罗永强", at=first_moment(day) + timedelta(hours=10), today=day,
        permit_no="F2026-0002-00001", issuer_name="机关党委", entries=entries,
    )  # fmt: skip


def taken(
    one: Floating, *steps: FloatingStep, day: date = TODAY, entries: Sequence[FloatingEntry] = ()
) -> Change:
    """The last outcome of those steps."""
    change = Change(floating=one)
    for step in steps:
        change, _ = act(change.floating, step, doing(day, entries))
    return change
