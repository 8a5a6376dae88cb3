"""Certificates of membership (党员证明信) as they go over the wire."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.text import Line, Reason, Word
from partyhub.domain.member_certificates.certificate import (
    CertificateDirection,
    CertificateState,
    CertifiedPerson,
    MemberCertificate,
)
from partyhub.domain.shared.codes import Gender
from partyhub.usecases.member_certificates.issue import Asked, Received

AN_ID = "01936b5e-0000-7000-8000-000000000001"
_MOST_DAYS = 90


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [example]})


class MemberCertificateIn(BaseModel):
    """To whom it is addressed (抬头), what for, and for how many days it is good."""

    model_config = _example(
        registered_at=AN_ID, member_id=AN_ID, addressee="澜溪区人民法院",
        purpose="参加人民陪审员选任", valid_days=30,
    )  # fmt: skip
    registered_at: UUID
    member_id: UUID
    addressee: Word
    purpose: Word
    valid_days: Annotated[int, Field(ge=1, le=_MOST_DAYS)] = 30

    def asked(self) -> Asked:
        return Asked(addressee=self.addressee, purpose=self.purpose, valid_days=self.valid_days)


class ReceivedCertificateIn(BaseModel):
    """One from elsewhere: what it says, when it came, and where the paper lies."""

    model_config = _example(
        registered_at=AN_ID, name="周晓", number="校组〔2026〕77", issuer="某学院党委",
        purpose="入职核验", issued_on="2026-11-02", received_on="2026-11-05",
        kept_at="组织科档案柜",
    )  # fmt: skip
    registered_at: UUID
    name: Word
    gender: Gender | None = None
    number: Word
    issuer: Word
    purpose: Word
    issued_on: date
    valid_days: Annotated[int, Field(ge=0, le=366, description="0: it names no limit.")] = 0
    received_on: date
    kept_at: Line = ""

    def received(self) -> Received:
        said = self.model_dump(exclude={"registered_at", "gender"})
        return Received(**said, gender=self.gender or "")


class CertificateVoidingIn(BaseModel):
    """Why it is good for nothing any more."""

    model_config = _example(reason="抬头有误，已重新开具")
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberCertificateOut:
    """One certificate; `party` is whom ours addresses, or who issued one from elsewhere."""

    id: UUID
    member_id: UUID | None
    direction: CertificateDirection
    state: CertificateState
    person: CertifiedPerson
    number: str
    issuer_name: str
    party: str
    purpose: str
    issued_on: date
    valid_days: int
    valid_until: date | None
    received_on: date | None
    kept_at: str
    voided_on: date | None
    why: str
    by_name: str
    keeper_id: UUID
    keeper_name: str
    registered_at: datetime
    version: int
    may_keep: bool = False


_OWN = (
    "id", "member_id", "direction", "state", "person", "number", "issuer_name", "party", "purpose",
    "issued_on", "valid_days", "valid_until", "received_on", "kept_at", "voided_on", "why",
    "by_name", "keeper_name", "registered_at", "version",
)  # fmt: skip


def certificate_out(one: MemberCertificate, *, may_keep: bool = True) -> MemberCertificateOut:
    """`may_keep`: the caller may print and void it."""
    own = {name: getattr(one, name) for name in _OWN}
    return MemberCertificateOut(**own, keeper_id=one.keeper.id, may_keep=may_keep)
