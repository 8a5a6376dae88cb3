"""What anyone may learn by scanning a certificate: valid or not, by whom, initials (case 5)."""

from dataclasses import dataclass
from enum import StrEnum

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.ports import CertificateTokens
from partyhub.domain.check_ins.states import CheckInState
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import CheckInId
from partyhub.usecases.uow import UnitOfWork

_EVERYWHERE = Scope(("/",))


class Validity(StrEnum):
    """What a certificate is good for."""

    VALID = "valid"
    USED = "used"
    EXPIRED = "expired"
    VOIDED = "voided"


@dataclass(frozen=True, slots=True)
class Verification:
    """The public answer: nothing that could find a person."""

    validity: Validity
    unit_name: str
    initials: str


_VALIDITY = {
    CheckInState.CERTIFICATE_ISSUED: Validity.VALID,
    CheckInState.OVERDUE: Validity.EXPIRED,
    CheckInState.CHECKED_IN: Validity.USED,
    CheckInState.ASSIGNED: Validity.USED,
    CheckInState.ENDED: Validity.USED,
}


async def verify_certificate(
    uow: UnitOfWork, token: str, *, tokens: CertificateTokens
) -> Verification:
    """ForgedCertificate for anything that we did not sign exactly so."""
    claims = tokens.read(token)
    async with uow.reading():
        check_in: CheckIn = await uow.check_ins.get(
            CheckInId(claims.certificate_id), within=_EVERYWHERE
        )
        unit = await uow.orgs.get(check_in.unit.id)
    validity = _VALIDITY.get(check_in.state, Validity.VOIDED)
    return Verification(validity, unit.name, check_in.holder.name_initials.upper())
