"""One proposal to show a deed or a decision: words that never change (ADR 0043).

A mistake in them is a new proposal, so that the consent is for exactly what is read.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day, months_after
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId, MemberId, OrgId, ShowcaseId
from partyhub.domain.shared.org import OrgRef, Place, Side
from partyhub.domain.showcases.refusals import ConsentBySameHands, OwnShowcase
from partyhub.domain.showcases.states import (
    SHOWCASE_LIFECYCLE,
    ConsentWay,
    ShowcaseAction,
    ShowcaseKind,
    ShowcaseState,
)

_A = ShowcaseAction
_SHOWN_MONTHS: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowcaseText:
    """Exactly what is published. A commendation has the day and the number of its decision."""

    kind: ShowcaseKind
    title: str
    words: str
    decided_on: date | None = None
    reference: str = ""

    def checked(self, today: date) -> "ShowcaseText":
        """Invalid for a commendation without its decision, and for a day to come."""
        if self.kind is ShowcaseKind.COMMENDATION and not (self.decided_on and self.reference):
            raise Invalid("a decision has its day and its number", field="decided_on")
        if self.decided_on is not None and self.decided_on > today:
            raise Invalid("it is to come", field="decided_on")
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class Showcase:
    """`name` is the name as it is published; it is about a member or about a unit, never both.

    `answered_*`: consent or refusal; `ended_*`: withdrawn or retracted.
    """

    id: ShowcaseId
    org: OrgRef
    org_name: str
    text: ShowcaseText
    name: str
    member_id: MemberId | None
    unit: OrgRef | None
    proposed_at: datetime
    proposed_by: AccountId
    proposed_name: str
    state: ShowcaseState = ShowcaseState.PROPOSED
    answered_at: datetime | None = None
    answered_by: AccountId | None = None
    answered_name: str = ""
    way: ConsentWay | None = None
    paper_on: date | None = None
    shown_until: date | None = None
    ended_at: datetime | None = None
    ended_name: str = ""
    reason: str = ""

    def at(self, side: Side) -> Place:
        """KEEPER: who proposed it. UNIT: whom it names, an organisation or a member."""
        if side is Side.KEEPER:
            return Place((self.org.path,))
        return Place(() if self.unit is None else (self.unit.path,), owner=self.member_id)

    def possible(self, actor: Actor) -> list[ShowcaseAction]:
        """What the table offers this reader."""
        steps = SHOWCASE_LIFECYCLE.steps_from(self.state)
        mine = [s for s in steps if any(actor.scope(s.needs).covers(self.at(x)) for x in s.at)]
        return [s.action for s in mine if s.action is not _A.NOTE_CONSENT or self._apart(actor)]

    def answered(self, action: ShowcaseAction, by: Actor, now: datetime) -> "Showcase":
        """The one named consents, by an account, or declines."""
        after = replace(
            self, state=SHOWCASE_LIFECYCLE.after(self.state, action), answered_at=now,
            answered_by=by.account_id, answered_name=by.display_name,
        )  # fmt: skip
        return after._shown(ConsentWay.ACCOUNT, now) if action is _A.CONSENT else after

    def noted(self, paper_on: date, by: Actor, now: datetime) -> "Showcase":
        """Signed on a print of these words; another account of the desk writes that down."""
        after = SHOWCASE_LIFECYCLE.after(self.state, _A.NOTE_CONSENT)
        if by.member_id is not None and by.member_id == self.member_id:
            raise OwnShowcase("consent by your own account")
        if by.account_id == self.proposed_by:
            raise ConsentBySameHands("another account writes it down")
        if not local_day(self.proposed_at) <= paper_on <= local_day(now):
            raise Invalid("since it was proposed, and not to come", field="paper_on")
        said = replace(
            self, state=after, answered_at=now, answered_by=by.account_id,
            answered_name=by.display_name, paper_on=paper_on,
        )  # fmt: skip
        return said._shown(ConsentWay.PAPER, now)

    def over(self, action: ShowcaseAction, reason: str, by: Actor, now: datetime) -> "Showcase":
        """Gone from every public reading with this transaction."""
        return replace(
            self, state=SHOWCASE_LIFECYCLE.after(self.state, action), ended_at=now,
            ended_name=by.display_name, reason=reason,
        )  # fmt: skip

    def event(self, action: str, by: Actor, at: datetime, before: str = "") -> Event:
        """Nothing of what was written, and no name."""
        return Event(
            action=f"showcase.{action}", subject=self.id, by=by.account_id, at=at,
            from_state=before, to_state=self.state, facts={"kind": self.text.kind.value},
        )  # fmt: skip

    def _shown(self, way: ConsentWay, now: datetime) -> "Showcase":
        until = months_after(local_day(now), _SHOWN_MONTHS)
        return replace(self, way=way, shown_until=until)

    def _apart(self, actor: Actor) -> bool:
        return actor.account_id != self.proposed_by and (
            actor.member_id is None or actor.member_id != self.member_id
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowcaseWish:
    """What a desk proposes about whom."""

    org_id: OrgId
    text: ShowcaseText
    member_id: MemberId | None = None
    unit_id: OrgId | None = None

    def checked(self, by: Actor, today: date) -> "ShowcaseWish":
        """One of both, and not oneself."""
        if (self.member_id is None) == (self.unit_id is None):
            raise Invalid("a member or a unit", field="member_id")
        if by.member_id is not None and by.member_id == self.member_id:
            raise OwnShowcase("somebody else proposes it")
        self.text.checked(today)
        return self
