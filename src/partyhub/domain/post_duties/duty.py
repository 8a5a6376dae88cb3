"""设岗定责 (MEM-13): posts that an organisation offers, and duties given to postless members."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from partyhub.domain.post_duties.refusals import (
    DutyDaysOutOfOrder,
    DutyEnded,
    NotPostless,
    PostClosed,
    PostElsewhere,
)
from partyhub.domain.shared.ids import DutyPostId, MemberId, PostDutyId
from partyhub.domain.shared.org import OrgRef, Place

LAPSED: Final = "任期届满"


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyPost:
    """A post of the catalogue of a branch, a unit or a community; closed ones take nobody more."""

    id: DutyPostId
    org: OrgRef
    org_name: str
    title: str
    duties: str
    opened_at: datetime
    opened_by: str
    closed_at: datetime | None = None
    closed_by: str = ""

    def at(self) -> Place:
        return Place((self.org.path,))

    def require_open(self) -> None:
        if self.closed_at is not None:
            raise PostClosed("it takes nobody any more")


@dataclass(frozen=True, slots=True, kw_only=True)
class PostDuty:
    """A member's post for a period; `until` is its last day, `ended_on` the day it ended early."""

    id: PostDutyId
    member_id: MemberId
    post_id: DutyPostId
    duties: str
    since: date
    until: date
    assigned_at: datetime
    assigned_by: str
    ended_on: date | None = None
    end_reason: str = ""
    ended_by: str = ""


def require_fitting(
    duty: PostDuty, post: DutyPost, *, member: Place, postless: bool, today: date
) -> None:
    """Silent if that member may be given that post now; else the rule it breaks.

    `postless`: the member is entered as 无职党员 today (MEM-07).
    """
    post.require_open()
    if not duty.since < duty.until:
        raise DutyDaysOutOfOrder("its last day comes after its first", field="until")
    if duty.until < today:
        raise DutyDaysOutOfOrder("it is over already", field="until")
    if not any(path.startswith(post.org.path) for path in member.paths):
        raise PostElsewhere("the post is that of another organisation", field="post_id")
    if not postless:
        raise NotPostless("only postless members are given posts")


def ended(duty: PostDuty, on: date, reason: str, *, by: str, today: date) -> PostDuty:
    """The same duty with its end; once ended it stays as it is."""
    if duty.ended_on is not None:
        raise DutyEnded("it has ended", ended_on=f"{duty.ended_on}")
    if not duty.since <= on <= today:
        raise DutyDaysOutOfOrder("from its beginning on, and not to come", field="on")
    return replace(duty, ended_on=on, end_reason=reason, ended_by=by)


def closed(post: DutyPost, *, by: str, at: datetime) -> DutyPost:
    post.require_open()
    return replace(post, closed_at=at, closed_by=by)
