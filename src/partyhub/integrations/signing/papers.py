"""Signs printed notices and receipts, and tells genuine ones from forged: Ed25519 over plain text.

A token is `key id . words . signature`, the last two in base64url: all that a check needs besides
the public key, so that it works with no network and without us.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from partyhub.domain.tickets.paper_claims import (
    PURPOSE,
    ForgedPaper,
    PaperClaims,
    Seal,
    claims_of_lines,
)

_TOKEN = re.compile(r"([0-9a-f]{8})\.([A-Za-z0-9_-]{1,2000})\.([A-Za-z0-9_-]{86})", re.ASCII)
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: no I, L, O, U to misread


class PaperSigner:
    """Holds one private key; its id is the beginning of the public key's SHA-256."""

    def __init__(self, private_key: bytes) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(private_key)
        self.public_key = self._key.public_key().public_bytes_raw()
        self.key_id = key_id_of(self.public_key)

    def sign(self, claims: PaperClaims) -> str:
        """The same paper always gets the same token: Ed25519 is deterministic."""
        words = "\n".join(claims.lines())
        signature = self._key.sign(claims.signed_text().encode())
        return f"{self.key_id}.{_encoded(words.encode())}.{_encoded(signature)}"

    def seal(self, claims: PaperClaims, *, public_url: str) -> Seal:
        """The token stands in the fragment of the address, which browsers send to nobody."""
        token = self.sign(claims)
        url = f"{public_url.rstrip('/')}/verify#{token}"
        return Seal(url, self.key_id, fingerprint(token))

    def published(self) -> dict[str, str]:
        """The public key as a JSON Web Key (RFC 8037)."""
        return {"kty": "OKP", "crv": "Ed25519", "kid": self.key_id, "x": _encoded(self.public_key)}


class PaperVerifier:
    """Needs public keys only: neither a network nor a database."""

    def __init__(self, keys: Mapping[str, bytes]) -> None:
        self._keys = {kid: Ed25519PublicKey.from_public_bytes(raw) for kid, raw in keys.items()}

    @classmethod
    def of_key_set(cls, published: Mapping[str, Any]) -> "PaperVerifier":
        """From the answer of `/public/paper-keys`; ValueError if it is no such thing."""
        try:
            raw = [_decoded(key["x"]) for key in published["keys"]]
        except (KeyError, TypeError, ForgedPaper) as error:
            raise ValueError("not a set of public keys") from error
        return cls({key_id_of(key): key for key in raw})

    def verify(self, token: str) -> PaperClaims:
        """What was signed; ForgedPaper for anything that we did not sign exactly so."""
        parts = _TOKEN.fullmatch(token)
        key = self._keys.get(parts[1]) if parts else None
        if parts is None or key is None:
            raise ForgedPaper("not a token of these keys")
        words, signature = _decoded(parts[2]), _decoded(parts[3])
        try:
            key.verify(signature, PURPOSE.encode() + b"\n" + words)
        except InvalidSignature:
            raise ForgedPaper("the signature does not match") from None
        return claims_of_lines(words.decode().split("\n"))


def key_id_of(public_key: bytes) -> str:
    return hashlib.sha256(public_key).hexdigest()[:8]


def fingerprint(token: str) -> str:
    """Sixteen characters to compare by eye: 7K3M-9QRT-02AB-XYZ4."""
    number = int.from_bytes(hashlib.sha512(token.encode()).digest()[:10], "big")
    letters = "".join(_ALPHABET[number >> shift & 31] for shift in range(75, -1, -5))
    return "-".join(letters[start : start + 4] for start in range(0, 16, 4))


def _encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode("ascii").rstrip("=")


def _decoded(text: str) -> bytes:
    """ForgedPaper unless it is the one spelling of its bytes."""
    try:
        raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError) as error:
        raise ForgedPaper("not base64url") from error
    if _encoded(raw) != text:
        raise ForgedPaper("another spelling of it")
    return raw
