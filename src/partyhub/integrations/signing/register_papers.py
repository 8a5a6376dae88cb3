"""Signs permits and certificates of membership, in the form of certificates, for their purpose."""

from datetime import date
from uuid import UUID

from partyhub.domain.check_ins.certificate_token import CertificateClaims, ForgedCertificate
from partyhub.domain.floating.paper_token import ForgedPaper, PaperClaims, mark_of
from partyhub.domain.shared.ids import CheckInId, OrgId
from partyhub.integrations.signing.certificates import CertificateSigner, CertificateVerifier

_PURPOSE = b"partyhub paper of a register\0"


class RegisterTokens:
    """Signs with one key and reads with its public half."""

    def __init__(self, private_key: bytes, key_id: int = 1) -> None:
        self._signer = CertificateSigner(private_key, key_id, purpose=_PURPOSE)
        self._verifier = CertificateVerifier({key_id: self._signer.public_key}, purpose=_PURPOSE)

    def sign(self, subject: UUID, number: str, issued_on: date, until: date) -> str:
        """In the claims of a certificate: the paper's thing, its number's mark, and its days."""
        return self._signer.sign(
            CertificateClaims(
                certificate_id=CheckInId(subject),
                unit_org_id=OrgId(mark_of(subject, number)),
                issued_on=issued_on,
                due_on=until,
                key_id=self._signer.key_id,
            )
        )

    def read(self, token: str) -> PaperClaims:
        try:
            claims = self._verifier.verify(token)
        except ForgedCertificate as error:
            raise ForgedPaper("not signed by us") from error
        return PaperClaims(claims.certificate_id, claims.unit_org_id)
