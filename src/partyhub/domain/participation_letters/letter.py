"""参与情况反馈函: what a resident unit took part in, told to its superior (REG-02, ADR 0041).

Figures are frozen when a version is drafted; the unit sees it first and may answer; another account
reviews it; it is issued with a number; the superior signs for it. A correction is a new version.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from partyhub.domain.participation_letters.period import Period
from partyhub.domain.participation_letters.refusals import (
    LetterAnswered,
    LetterTooEarly,
    OwnLetter,
)
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import AccountId, ParticipationLetterId
from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import OrgRef, Place, Side
from partyhub.domain.shared.permission import Permission


class LetterState(StrEnum):
    """待审核, 已审核, 已发出, 已签收."""

    DRAFTED = "drafted"
    REVIEWED = "reviewed"
    ISSUED = "issued"
    RECEIVED = "received"


class LetterAction(StrEnum):
    """单位说明, 审核, 发出, 签收, 更正."""

    ANSWER = "answer"
    REVIEW = "review"
    ISSUE = "issue"
    RECEIVE = "receive"
    CORRECT = "correct"


_S, _A, _P = LetterState, LetterAction, Permission
_HOME = {Side.COMMUNITY}
_KEEP, _ANSWER = _P.PARTICIPATION_LETTER_KEEP, _P.PARTICIPATION_LETTER_ANSWER
LETTER_LIFECYCLE = Lifecycle(
    _S.DRAFTED,
    Step(_A.ANSWER, {_S.DRAFTED, _S.REVIEWED}, None, _ANSWER, {Side.UNIT}),
    Step(_A.REVIEW, {_S.DRAFTED}, _S.REVIEWED, _KEEP, _HOME),
    Step(_A.ISSUE, {_S.REVIEWED}, _S.ISSUED, _KEEP, _HOME),
    Step(_A.RECEIVE, {_S.ISSUED}, _S.RECEIVED, _P.PARTICIPATION_LETTER_RECEIVE, {Side.TARGET}),
    Step(_A.CORRECT, set(_S), _S.DRAFTED, _KEEP, _HOME),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFigures:
    """Counts only: confirmed taking part and its people, offers of the unit and how many of them
    came to something, needs of the community that it met, meetings, and its decisions.
    """

    services: int
    people: int
    offers: int
    offers_met: int
    needs_met: int
    meetings_held: int
    meetings_attended: int
    decisions: int
    decisions_done: int


@dataclass(frozen=True, slots=True)
class TookPartLine:
    """One confirmed taking part."""

    on: date
    what: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterVersion:
    """What one version says and who did what with it; the figures are written once."""

    number: int
    drafted_at: datetime
    drafted_by: AccountId
    drafted_name: str
    figures: LetterFigures
    lines: Sequence[TookPartLine]
    why: str = ""
    answer: str = ""
    answer_name: str = ""
    answered_at: datetime | None = None
    remark: str = ""
    reviewed_by: AccountId | None = None
    reviewed_name: str = ""
    reviewed_at: datetime | None = None
    letter_no: str = ""
    issued_name: str = ""
    issued_at: datetime | None = None
    received_name: str = ""
    received_at: datetime | None = None

    def open_from(self, days: int) -> date:
        """From that day on it can be issued though the unit said nothing."""
        return local_day(self.drafted_at) + timedelta(days=days)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipationLetter:
    """One for a unit, a community and a period, to the unit's superior."""

    id: ParticipationLetterId
    unit: OrgRef
    unit_name: str
    community: OrgRef
    community_name: str
    superior: OrgRef
    superior_name: str
    period: Period
    state: LetterState
    current: LetterVersion

    def at(self, *sides: Side) -> Place:
        """TARGET is the superior."""
        orgs = {
            Side.UNIT: self.unit,
            Side.COMMUNITY: self.community,
            Side.TARGET: self.superior,
        }
        return Place.of(orgs[side] for side in sides)

    def stepped(self, action: LetterAction, current: LetterVersion) -> "ParticipationLetter":
        return replace(self, state=LETTER_LIFECYCLE.after(self.state, action), current=current)

    def answered(self, words: str, *, name: str, at: datetime) -> "ParticipationLetter":
        """Once for a version; LetterAnswered."""
        if self.current.answered_at is not None:
            raise LetterAnswered("it was answered", at=f"{self.current.answered_at}")
        said = replace(self.current, answer=_words(words), answer_name=name, answered_at=at)
        return self.stepped(_A.ANSWER, said)

    def reviewed(
        self, remark: str, *, by: AccountId, name: str, at: datetime
    ) -> "ParticipationLetter":
        """With the community's words or none; OwnLetter for who drafted it."""
        after = replace(
            self.current, remark=remark, reviewed_by=by, reviewed_name=name, reviewed_at=at
        )
        found = self.stepped(_A.REVIEW, after)
        if by == self.current.drafted_by:
            raise OwnLetter("another account reviews it")
        return found

    def issued(self, number: str, *, name: str, at: datetime) -> "ParticipationLetter":
        after = replace(self.current, letter_no=number, issued_name=name, issued_at=at)
        return self.stepped(_A.ISSUE, after)

    def require_issuable(self, today: date, days: int) -> None:
        """IllegalTransition; LetterTooEarly while the unit may still answer."""
        LETTER_LIFECYCLE.after(self.state, _A.ISSUE)
        opens = self.current.open_from(days)
        if self.current.answered_at is None and today < opens:
            raise LetterTooEarly("the unit may still answer", opens=f"{opens}")

    def received(self, *, name: str, at: datetime) -> "ParticipationLetter":
        return self.stepped(_A.RECEIVE, replace(self.current, received_name=name, received_at=at))

    def corrected(self, version: LetterVersion) -> "ParticipationLetter":
        """Anew with what is counted now, and why; the version before stays as it was."""
        _words(version.why)
        return self.stepped(_A.CORRECT, replace(version, number=self.current.number + 1))


def _words(said: str) -> str:
    """Invalid without any."""
    if not said:
        raise Invalid("say it in words", field="words")
    return said
