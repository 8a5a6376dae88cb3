"""Certificate tokens with one key: what the use cases ask of signing and verifying."""

import secrets
from datetime import date
from uuid import UUID

from partyhub.domain.check_ins.certificate_token import CertificateClaims
from partyhub.integrations.signing.certificates import CertificateSigner, CertificateVerifier

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: no I, L, O, U to misread
_LENGTH = 8


class CertificateTokens:
    """Signs with one key and reads with its public half."""

    def __init__(self, private_key: bytes, key_id: int = 1) -> None:
        self._signer = CertificateSigner(private_key, key_id)
        self._verifier = CertificateVerifier({key_id: self._signer.public_key})

    def sign(self, certificate_id: UUID, unit_id: UUID, issued_on: date, due_on: date) -> str:
        return self._signer.sign(
            CertificateClaims(
                certificate_id=certificate_id,
                unit_org_id=unit_id,
                issued_on=issued_on,
                due_on=due_on,
                key_id=self._signer.key_id,
            )
        )

    def read(self, token: str) -> CertificateClaims:
        return self._verifier.verify(token)


class ShortCodes:
    """Short codes of certificates: 40 random bits, read aloud without mistakes."""

    def new(self) -> str:
        return "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))
