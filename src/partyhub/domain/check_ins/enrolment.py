"""How a check-in begins: an in-service member volunteers (CHK-01 … CHK-05)."""

from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.holder import Holder
from partyhub.domain.check_ins.refusals import (
    ElsewhereNeedsReason,
    NotInService,
    NotVoluntary,
)
from partyhub.domain.check_ins.states import CheckInState
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId, CheckInId, MemberId, OrgId
from partyhub.domain.shared.org import OrgRef, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A member as enrolment sees them: the fields of the certificate, and the home's community.

    `in_service` covers organs and institutions and, encouraged, the two-new (CHK-02).
    """

    member_id: MemberId
    unit: OrgRef
    in_service: bool
    home: OrgRef | None
    holder: Holder
    search_keys: tuple[str, ...] = ()

    def at(self) -> Place:
        return Place((self.unit.path,), owner=self.member_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the member said on volunteering: how it was recorded, where to, which work, when."""

    community_id: OrgId
    volunteered: bool
    how: str = ""
    reason_elsewhere: str = ""
    claimed_work_types: tuple[str, ...] = ()
    available_times: tuple[str, ...] | None = None
    specialties: tuple[str, ...] | None = None


def enrol(
    check_in_id: CheckInId,
    candidate: Candidate,
    wish: Wish,
    community: OrgRef,
    holder: Holder,
    *,
    by: AccountId,
    at: datetime,
) -> tuple[CheckIn, Event]:
    """The voluntary act and where it leads; `holder` is the candidate's with the wish in it."""
    elsewhere = candidate.home is None or candidate.home.id != community.id
    _require_fit(candidate, wish, elsewhere=elsewhere)
    made = CheckIn(
        id=check_in_id,
        member_id=candidate.member_id,
        unit=candidate.unit,
        community=community,
        holder=holder,
        volunteered_at=at,
        volunteered_how=wish.how,
        reason_elsewhere=wish.reason_elsewhere if elsewhere else "",
        changed_at=at,
        search_keys=candidate.search_keys,
    )
    event = Event(
        action="check-in.enrol",
        subject=made.id,
        by=by,
        at=at,
        to_state=CheckInState.ENROLLED,
        note=wish.how,
        facts={"community": str(community.id)},
    )
    return made, event


def _require_fit(candidate: Candidate, wish: Wish, *, elsewhere: bool) -> None:
    if not wish.volunteered:
        raise NotVoluntary("a member enrols of their own free will")
    if not candidate.in_service:
        raise NotInService("check-in is for members in employment")
    if elsewhere and not wish.reason_elsewhere.strip():
        raise ElsewhereNeedsReason("another community than the home's needs a reason")
