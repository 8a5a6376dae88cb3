"""Signs letters of introduction, in the form of certificates and for a purpose of their own."""

from partyhub.domain.check_ins.certificate_token import CertificateClaims, ForgedCertificate
from partyhub.domain.shared.ids import TransferId
from partyhub.domain.transfers.letter import Letter
from partyhub.domain.transfers.letter_token import ForgedLetter, LetterClaims, mark_of
from partyhub.integrations.signing.certificates import CertificateSigner, CertificateVerifier

_PURPOSE = b"partyhub letter of introduction\0"


class LetterTokens:
    """Signs with one key and reads with its public half."""

    def __init__(self, private_key: bytes, key_id: int = 1) -> None:
        self._signer = CertificateSigner(private_key, key_id, purpose=_PURPOSE)
        self._verifier = CertificateVerifier({key_id: self._signer.public_key}, purpose=_PURPOSE)

    def sign(self, transfer_id: TransferId, letter: Letter) -> str:
        """In the claims of a certificate: the transfer, the letter's mark, and its days."""
        return self._signer.sign(
            CertificateClaims(
                certificate_id=transfer_id,
                unit_org_id=mark_of(transfer_id, letter),
                issued_on=letter.issued_on,
                due_on=letter.valid_until,
                key_id=self._signer.key_id,
            )
        )

    def read(self, token: str) -> LetterClaims:
        try:
            claims = self._verifier.verify(token)
        except ForgedCertificate as error:
            raise ForgedLetter("not signed by us") from error
        return LetterClaims(TransferId(claims.certificate_id), claims.unit_org_id)
