"""The proof of a report's way upward: who sent, opened, signed for and answered it, and when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.case_reports.kinds import ProofKind, ReportAction, ReportState, SentBy
from partyhub.domain.case_reports.refusals import (
    AlreadyAcknowledged,
    NotForThisSystem,
    NotSentYet,
    NotTheSender,
)
from partyhub.domain.case_reports.report import CaseReport
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.words import needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One row, written once; `said_by` is who outside this system signed or answered."""

    kind: ProofKind
    at: datetime
    by: AccountId
    by_name: str
    org_name: str = ""
    medium: SentBy | None = None
    reference: str = ""
    said_by: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """By which medium, and the number that proves it."""

    medium: SentBy
    reference: str = ""
    text: str = ""


def sends(report: CaseReport, actor: Actor) -> bool:
    """The director; what is urgent, its author as well."""
    if report.account.urgent and actor.account_id == report.author.id:
        return True
    return actor.scope(Permission.CASE_REPORT_SEND).covers(report.at())


def receives(report: CaseReport, actor: Actor) -> bool:
    """Who stands at the addressee or above; for a body outside, the centre keeps its answers."""
    if report.to.org is None:
        return sends(report, actor)
    scope = actor.scope(Permission.CASE_REPORT_ACKNOWLEDGE)
    return any(report.to.org.path.startswith(root) for root in scope.roots)


def sent(report: CaseReport, sending: Sending, *, actor: Actor, at: datetime) -> Proof:
    """May be done again by another medium; the first one counts for DL-14."""
    if not sends(report, actor):
        raise NotTheSender("the director sends it, or the author if it is urgent")
    reference = sending.reference.strip()
    if sending.medium is SentBy.SYSTEM:
        if report.to.org is None:
            raise NotForThisSystem("the addressee reads nothing here", to=report.to.name)
    else:
        reference = needed(reference, "reference")
    return Proof(
        kind=ProofKind.SENT, at=at, by=actor.account_id, by_name=actor.display_name,
        org_name=actor.org_name, medium=sending.medium, reference=reference, text=sending.text,
    )  # fmt: skip


def opened(report: CaseReport, proofs: Iterable[Proof], actor: Actor, at: datetime) -> Proof | None:
    """The first opening of each person at the addressee, once it was sent."""
    known = list(proofs)
    seen = any(p.kind is ProofKind.OPENED and p.by == actor.account_id for p in known)
    if report.to.org is None or seen or state_of(known) is ReportState.UNSENT:
        return None
    if not receives(report, actor):
        return None
    return Proof(
        kind=ProofKind.OPENED, at=at, by=actor.account_id, by_name=actor.display_name,
        org_name=actor.org_name,
    )  # fmt: skip


def received(report: CaseReport, proofs: Sequence[Proof], wanted: Proof) -> Proof:
    """签收 once, 批示 as often as it is given; a body outside is named, with its reference."""
    if state_of(proofs) is ReportState.UNSENT:
        raise NotSentYet("nothing was sent yet", number=report.number)
    if wanted.kind is ProofKind.ACKNOWLEDGED and any(p.kind is wanted.kind for p in proofs):
        raise AlreadyAcknowledged("signed for already", number=report.number)
    if wanted.kind is ProofKind.ANSWERED:
        needed(wanted.text, "text")
    if report.to.org is None:
        needed(wanted.said_by, "said_by")
    return wanted


_FURTHEST = (
    (ProofKind.ANSWERED, ReportState.ANSWERED),
    (ProofKind.ACKNOWLEDGED, ReportState.ACKNOWLEDGED),
    (ProofKind.OPENED, ReportState.OPENED),
    (ProofKind.SENT, ReportState.SENT),
)


def state_of(proofs: Iterable[Proof]) -> ReportState:
    """How far it has come."""
    kinds = {proof.kind for proof in proofs}
    return next((state for kind, state in _FURTHEST if kind in kinds), ReportState.UNSENT)


def is_late(due_at: datetime, first_sent: datetime | None, now: datetime) -> bool:
    """Sent after the working day of its recognition, for ever; unsent, from then on (DL-14)."""
    return (first_sent or now) > due_at


def sent_at(proofs: Iterable[Proof]) -> datetime | None:
    return min((p.at for p in proofs if p.kind is ProofKind.SENT), default=None)


def possible(report: CaseReport, proofs: Sequence[Proof], actor: Actor) -> list[ReportAction]:
    """Nobody is shown what would be refused."""
    state, gets = state_of(proofs), receives(report, actor)
    signed = any(p.kind is ProofKind.ACKNOWLEDGED for p in proofs)
    offered = {
        ReportAction.SEND: sends(report, actor),
        ReportAction.ACKNOWLEDGE: gets and state is not ReportState.UNSENT and not signed,
        ReportAction.ANSWER: gets and state is not ReportState.UNSENT,
        ReportAction.CONTINUE: actor.scope(Permission.CASE_REPORT_WRITE).covers(report.at()),
    }
    return [action for action, fits in offered.items() if fits]
