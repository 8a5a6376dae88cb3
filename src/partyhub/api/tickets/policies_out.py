"""A centre's rules as they are answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.tickets.policy import DEFAULT_POLICY, NoticeRule, Target, TicketPolicy
from partyhub.domain.tickets.policy_bounds import BOUNDS, number_of
from partyhub.domain.working_time.pauses import PauseKind
from partyhub.usecases.tickets.policies import PolicyBook


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyValuesOut:
    """Every value; hours are of working time. What the law takes always suspends."""

    reply_days: int
    reply_max_days: int
    consult_days: int
    consult_complex_days: int
    approval_days: int
    approval_max_days: int
    second_contact_warns: bool
    suspends: Sequence[PauseKind]
    notice: NoticeRule
    supplement_days: int
    sign_for_hours: int
    refusals_before_ruling: int
    reopen_days: int
    silence_days: int
    warn_hours: int
    targets: Sequence[Target]
    categories: Sequence[str]

    @classmethod
    def of(cls, policy: TicketPolicy) -> "PolicyValuesOut":
        return cls(
            **{name: number_of(policy, name) for name in BOUNDS},
            second_contact_warns=policy.second_contact_warns,
            suspends=sorted(policy.suspends - {PauseKind.STATUTORY}),
            notice=policy.notice,
            targets=policy.targets,
            categories=policy.categories,
        )


@dataclass(frozen=True, slots=True)
class PolicyBoundsOut:
    """Least and most of a number."""

    name: str
    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyVersionOut:
    """A version with its values; the first is the catalogue's, and nobody's."""

    version: int
    at: datetime | None
    by_name: str
    reason: str
    values: PolicyValuesOut


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyBookOut:
    """What holds at a centre, and every version of it, the newest first."""

    centre_id: UUID
    centre_name: str
    version: int
    values: PolicyValuesOut
    bounds: Sequence[PolicyBoundsOut]
    history: Sequence[PolicyVersionOut]
    allowed_actions: Sequence[str]

    @classmethod
    def of(cls, book: PolicyBook) -> "PolicyBookOut":
        made = [
            PolicyVersionOut(
                version=v.policy.version,
                at=v.policy.since,
                by_name=v.by_name,
                reason=v.reason,
                values=PolicyValuesOut.of(v.policy),
            )
            for v in book.history
        ]
        first = PolicyVersionOut(
            version=1, at=None, by_name="", reason="", values=PolicyValuesOut.of(DEFAULT_POLICY)
        )
        return cls(
            centre_id=book.centre.id,
            centre_name=book.centre.name,
            version=book.current.version,
            values=PolicyValuesOut.of(book.current),
            bounds=[PolicyBoundsOut(name, *edges) for name, edges in BOUNDS.items()],
            history=[*made, first],
            allowed_actions=book.allowed_actions,
        )
