"""党员证明信: one certificate of membership, given out or received (MEM-14)."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.shared.ids import MemberCertificateId, MemberId
from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import OrgRef, Place, Side
from partyhub.domain.shared.permission import Permission


class CertificateDirection(StrEnum):
    """开出: by us for one of ours; 收到: from elsewhere, kept here."""

    OUT = "out"
    IN = "in"


class CertificateState(StrEnum):
    """有效, 作废; that its days are over follows from the day."""

    STANDING = "standing"
    VOIDED = "voided"


class CertificateAction(StrEnum):
    """What people do to a certificate."""

    VOID = "void"


MEMBER_CERTIFICATE_LIFECYCLE: Lifecycle[CertificateState, CertificateAction] = Lifecycle(
    CertificateState.STANDING,
    Step(
        CertificateAction.VOID,
        frozenset({CertificateState.STANDING}),
        CertificateState.VOIDED,
        Permission.REGISTER_KEEP,
        frozenset({Side.KEEPER}),
    ),
)


class CertificateDays(DomainError):
    """It was not issued on a day to come, nor received before it was issued."""

    kind, code = Kind.RULE_BROKEN, "certificate-days-out-of-order"


class NotIssuedHere(DomainError):
    """A certificate from elsewhere is kept here, not printed."""

    kind, code = Kind.CONFLICT, "not-issued-here"


@dataclass(frozen=True, slots=True, kw_only=True)
class CertifiedPerson:
    """Whose membership it certifies, in the words of that day; `birth_month` is `1985-07`."""

    name: str
    gender: str = ""
    birth_month: str = ""
    status: str = ""
    joined_on: str = ""
    branch: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberCertificate:
    """`party` is whom ours addresses (抬头), or who issued one from elsewhere; `kept_at` says
    where the paper lies. `valid_days` 0: the paper names no limit.
    """

    id: MemberCertificateId
    keeper: OrgRef
    keeper_name: str
    office: OrgRef
    issuer_name: str
    direction: CertificateDirection
    person: CertifiedPerson
    number: str
    party: str
    purpose: str
    issued_on: date
    valid_days: int
    registered_at: datetime
    changed_at: datetime
    by_name: str
    member_id: MemberId | None = None
    received_on: date | None = None
    kept_at: str = ""
    state: CertificateState = CertificateState.STANDING
    voided_on: date | None = None
    why: str = ""
    version: int = 1

    def at_keeper(self) -> Place:
        return Place((self.keeper.path,))

    @property
    def valid_until(self) -> date | None:
        """Its last day: the day of issue is not counted."""
        return self.issued_on + timedelta(days=self.valid_days) if self.valid_days else None


def require_days(issued_on: date, received_on: date | None, today: date) -> None:
    """CertificateDays unless it was issued, and then received, by today."""
    if issued_on > today:
        raise CertificateDays("that day has not come yet", field="issued_on")
    if received_on is not None and not issued_on <= received_on <= today:
        raise CertificateDays("after it was issued, and not to come", field="received_on")


def voided(one: MemberCertificate, reason: str, at: datetime) -> MemberCertificate:
    """It certifies nothing any more; its number stays taken."""
    state = MEMBER_CERTIFICATE_LIFECYCLE.after(one.state, CertificateAction.VOID)
    return replace(one, state=state, voided_on=local_day(at), why=reason, changed_at=at)


def certificate_number(issuer: OrgRef, year: int, running: int) -> str:
    """M2026-0042-00007; `running` counts that issuer's certificates of that year, without gaps."""
    return f"M{year}-{issuer.node:04d}-{running:05d}"
