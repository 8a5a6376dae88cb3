"""Signs check-in certificates and tells genuine ones from forged: Ed25519 over 38 bytes."""

import base64
import re
import struct
from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from partyhub.domain.check_ins.certificate_token import (
    CertificateClaims,
    ForgedCertificate,
)

_VERSION = 1
_PAYLOAD = struct.Struct(">BB16s16sHH")  # version, key id, certificate, unit, issued, due
_SIGNATURE = 64
_ONE_BYTE, _TWO_BYTES = 0xFF, 0xFFFF
# 38 + 64 bytes are a multiple of three: base64url needs no padding and leaves no spare bits,
# so each certificate has exactly one spelling.
_TOKEN = re.compile(r"[A-Za-z0-9_-]{136}", re.ASCII)
_DAY_ZERO = date(2020, 1, 1)
# What is signed here can never be taken for anything else signed with the same key.
_PURPOSE = b"partyhub check-in certificate\0"


class CertificateSigner:
    """Holds one private key; `key_id` is printed into each certificate it signs."""

    def __init__(self, private_key_bytes: bytes, key_id: int, *, purpose: bytes = _PURPOSE) -> None:
        if not 0 <= key_id <= _ONE_BYTE:
            raise ValueError("a key id is one byte")
        self._key = Ed25519PrivateKey.from_private_bytes(private_key_bytes)
        self.key_id = key_id
        self._purpose = purpose

    @property
    def public_key(self) -> bytes:
        return self._key.public_key().public_bytes_raw()

    def sign(self, claims: CertificateClaims) -> str:
        """The token of a certificate; its claims must name this signer's key."""
        if claims.key_id != self.key_id:
            raise ValueError(f"these claims name key {claims.key_id}, this is key {self.key_id}")
        payload = _packed(claims)
        signature = self._key.sign(self._purpose + payload)
        return base64.urlsafe_b64encode(payload + signature).decode("ascii")


class CertificateVerifier:
    """Needs public keys only, so a certificate can be checked without the database."""

    def __init__(self, public_keys: Mapping[int, bytes], *, purpose: bytes = _PURPOSE) -> None:
        self._purpose = purpose
        self._keys = {
            key_id: Ed25519PublicKey.from_public_bytes(raw) for key_id, raw in public_keys.items()
        }

    def verify(self, token: str) -> CertificateClaims:
        """The claims of a genuine token; ForgedCertificate for anything else."""
        if not isinstance(token, str) or not _TOKEN.fullmatch(token):
            raise ForgedCertificate("not the shape of a certificate token")
        raw = base64.urlsafe_b64decode(token)
        payload, signature = raw[:-_SIGNATURE], raw[-_SIGNATURE:]
        key = self._keys.get(payload[1])
        if payload[0] != _VERSION or key is None:
            raise ForgedCertificate("unknown version or key")
        try:
            key.verify(signature, self._purpose + payload)
        except InvalidSignature:
            raise ForgedCertificate("the signature does not match") from None
        return _unpacked(payload)


def verification_url(public_base_url: str, token: str) -> str:
    """What the QR code of a printed certificate holds."""
    return f"{public_base_url.rstrip('/')}/v/{token}"


def _packed(claims: CertificateClaims) -> bytes:
    days = [(day - _DAY_ZERO).days for day in (claims.issued_on, claims.due_on)]
    if not all(0 <= day <= _TWO_BYTES for day in days):
        raise ValueError("certificates are dated from 2020 to 2199")
    return _PAYLOAD.pack(
        _VERSION,
        claims.key_id,
        claims.certificate_id.bytes,
        claims.unit_org_id.bytes,
        *days,
    )


def _unpacked(payload: bytes) -> CertificateClaims:
    _, key_id, certificate, unit, issued, due = _PAYLOAD.unpack(payload)
    try:
        return CertificateClaims(
            certificate_id=UUID(bytes=certificate),
            unit_org_id=UUID(bytes=unit),
            issued_on=_DAY_ZERO + timedelta(days=issued),
            due_on=_DAY_ZERO + timedelta(days=due),
            key_id=key_id,
        )
    except ValueError:
        raise ForgedCertificate("signed, but its dates make no sense") from None
