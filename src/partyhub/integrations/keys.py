"""All keys from one secret, each for one purpose (HKDF-SHA-256, RFC 5869)."""

from dataclasses import dataclass, fields

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SHORTEST_SECRET = 32


@dataclass(frozen=True, slots=True)
class Keys:
    """32 bytes each: access tokens, refresh tokens, sealing, blind index, certificates, papers, the
    secret of identity numbers while they have none of their own, and codes of attendance.
    """

    access: bytes
    refresh: bytes
    sealing: bytes
    index: bytes
    certificates: bytes
    papers: bytes
    identity: bytes
    attendance: bytes


def derive_keys(secret: bytes) -> Keys:
    """The same secret always gives the same keys; ValueError if it is too short."""
    if len(secret) < SHORTEST_SECRET:
        raise ValueError(f"the secret has {SHORTEST_SECRET} bytes or more")

    def key(purpose: str) -> bytes:
        info = f"partyhub {purpose} v1".encode()
        return HKDF(SHA256(), 32, salt=None, info=info).derive(secret)

    return Keys(*(key(field.name) for field in fields(Keys)))
