"""A check-in of an in-service member with a community: 报到证 → 报到 → 回执 (CHK-01 … CHK-11)."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from partyhub.domain.check_ins.holder import Holder
from partyhub.domain.check_ins.refusals import (
    IncompleteCertificate,
    LimitOutOfRange,
    NoReceiptOut,
    ReasonNeeded,
    WrongCertificate,
)
from partyhub.domain.check_ins.states import (
    CHECK_IN_LIFECYCLE,
    CheckInAction,
    CheckInState,
    ReceiptState,
)
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId, CheckInId, MemberId, TeamId
from partyhub.domain.shared.org import OrgRef, Place, Side
from partyhub.domain.shared.policy import Policy

_A = CheckInAction


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """One check-in, from the voluntary act to the receipt's return.

    The certificate's fields (`holder`) are frozen when it is issued; `due_on` is the last day
    on which the member is expected (DL-13, calendar days, the day of issue not counted).
    `registered_by` and `registered_at` say whose registration it is and since when (ADR 0008).
    """

    id: CheckInId
    member_id: MemberId
    unit: OrgRef
    community: OrgRef
    holder: Holder
    state: CheckInState = CheckInState.ENROLLED
    receipt: ReceiptState = ReceiptState.NONE
    volunteered_at: datetime
    volunteered_how: str
    reason_elsewhere: str = ""
    certificate_no: str = ""
    short_code: str = ""
    limit_days: int | None = None
    issued_on: date | None = None
    due_on: date | None = None
    checked_in_on: date | None = None
    receipt_on: date | None = None
    registered_by: AccountId | None = None
    registered_at: datetime | None = None
    returned_at: datetime | None = None
    team_id: TeamId | None = None
    duty: str = ""
    ended_on: date | None = None
    reason: str = ""
    changed_at: datetime
    search_keys: tuple[str, ...] = ()
    version: int = 1

    def at(self, sides: AbstractSet[Side]) -> Place:
        orgs = {Side.UNIT: self.unit, Side.COMMUNITY: self.community}
        return Place(tuple(orgs[side].path for side in sorted(sides)), owner=self.member_id)

    def certify(
        self,
        number: str,
        short_code: str,
        limit_days: int,
        *,
        by: AccountId,
        at: datetime,
        today: date,
        policy: Policy,
    ) -> tuple["CheckIn", Event]:
        """The unit issues the certificate, fully filled in and sealed (CHK-06)."""
        if not 1 <= limit_days <= policy.check_in_limit_max_days:
            raise LimitOutOfRange(
                "the limit is outside the policy",
                max=str(policy.check_in_limit_max_days),
            )
        if missing := self.holder.missing():
            raise IncompleteCertificate("required fields are empty", fields=",".join(missing))
        issued = replace(
            self,
            certificate_no=number,
            short_code=short_code,
            limit_days=limit_days,
            issued_on=today,
            due_on=today + timedelta(days=limit_days),
        )
        return issued.advance(_A.CERTIFY, by=by, at=at, certificate_no=number)

    def register(
        self, short_code: str, *, by: AccountId, at: datetime, today: date
    ) -> tuple["CheckIn", Event]:
        """The community has seen the person and the certificate; the receipt goes out (CHK-07)."""
        if short_code != self.short_code:
            raise WrongCertificate("this certificate belongs to another check-in")
        seen = replace(
            self,
            checked_in_on=today,
            receipt=ReceiptState.ISSUED,
            receipt_on=today,
            registered_by=by,
            registered_at=at,
        )
        return seen.advance(_A.REGISTER, by=by, at=at)

    def return_receipt(self, *, by: AccountId, at: datetime) -> tuple["CheckIn", Event]:
        """The unit has the receipt in hand: only now is the loop closed (CHK-08)."""
        CHECK_IN_LIFECYCLE.after(self.state, _A.RETURN_RECEIPT)
        if self.receipt is not ReceiptState.ISSUED:
            raise NoReceiptOut("no receipt is on its way", receipt=self.receipt)
        back = replace(self, receipt=ReceiptState.RETURNED, returned_at=at)
        return back.advance(_A.RETURN_RECEIPT, by=by, at=at)

    def assign(
        self, team_id: TeamId | None, duty: str, *, by: AccountId, at: datetime
    ) -> tuple["CheckIn", Event]:
        """The community gives the member a team or a post, as the member wished (CHK-10)."""
        if team_id is None and not duty:
            raise ReasonNeeded("a team or a post is needed", field="team_id")
        placed = replace(self, team_id=team_id, duty=duty)
        facts = {
            "team_before": str(self.team_id or ""),
            "team": str(team_id or ""),
            "duty": duty,
        }
        return placed.advance(_A.ASSIGN, by=by, at=at, **facts)

    def leave_team(self, *, by: AccountId, at: datetime) -> tuple["CheckIn", Event]:
        """The member's own, at any time and without a reason (SP-24); nobody is asked to place
        them anew: the state stays.
        """
        event = Event(
            action="check-in.leave-team", subject=self.id, by=by, at=at, from_state=self.state,
            to_state=self.state, facts={"team_before": str(self.team_id or ""), "team": ""},
        )  # fmt: skip
        return replace(self, team_id=None, changed_at=at), event

    def end(
        self, reason: str, *, by: AccountId, at: datetime, today: date
    ) -> tuple["CheckIn", Event]:
        """Moved, changed job, retired or left; the records are kept (CHK-34)."""
        _need(reason)
        over = replace(self, ended_on=today, reason=reason)
        return over.advance(_A.END, by=by, at=at, note=reason)

    def void(self, reason: str, *, by: AccountId, at: datetime) -> tuple["CheckIn", Event]:
        """Withdrawn before the member checked in."""
        _need(reason)
        return replace(self, reason=reason).advance(_A.VOID, by=by, at=at, note=reason)

    def lapse(self, *, by: AccountId, at: datetime) -> tuple["CheckIn", Event]:
        """The limit has passed and the member has not come: listed, not punished (DL-13)."""
        return self.advance(_A.LAPSE, by=by, at=at)

    def advance(
        self,
        action: CheckInAction,
        *,
        by: AccountId,
        at: datetime,
        note: str = "",
        **facts: str,
    ) -> tuple["CheckIn", Event]:
        """Where the table leads, and the event of it; the guards stand in each step's own verb."""
        after = CHECK_IN_LIFECYCLE.after(self.state, action)
        event = Event(
            action=f"check-in.{action}",
            subject=self.id,
            by=by,
            at=at,
            from_state=self.state,
            to_state=after,
            note=note,
            facts=facts,
        )
        return replace(self, state=after, changed_at=at), event


def _need(reason: str) -> None:
    if not reason.strip():
        raise ReasonNeeded("a reason is needed", field="reason")
