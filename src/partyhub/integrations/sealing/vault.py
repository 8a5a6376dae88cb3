"""Seals personal data at rest: AES-256-GCM-SIV (RFC 8452), key versions, blind index."""

import hashlib
import hmac
import os
import unicodedata
from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

_VERSION = 1
_AES_256_GCM_SIV = 1  # the envelope names its algorithm, so that SM4-GCM can be added
_HEADER = 3  # version, algorithm, key id
_NONCE = 12
_TAG = 16
_KEY = 32
_INDEX = 16
_ONE_BYTE = 0xFF
_SEPARATORS = str.maketrans("", "", "-‐‑–—.()（）")


class BrokenSeal(Exception):
    """The sealed bytes were changed, moved to another row, or sealed under a key we do not hold."""


class Vault:
    """Seals with the current key, opens with any key still held, so keys rotate without a stop."""

    def __init__(self, keys: Mapping[int, bytes], current: int, index_key: bytes) -> None:
        if current not in keys:
            raise ValueError(f"the current key {current} is not among the keys")
        if any(not 0 <= key_id <= _ONE_BYTE or len(key) != _KEY for key_id, key in keys.items()):
            raise ValueError("a key id is one byte and a key is 32 bytes")
        if len(index_key) < _KEY or index_key in keys.values():
            raise ValueError("the index key is 32 bytes or more and no sealing key")
        self._ciphers = {key_id: AESGCMSIV(key) for key_id, key in keys.items()}
        self._current = current
        self._index_key = index_key

    def seal(self, plain: str, *, aad: str) -> bytes:
        """Sealed bytes that open only with the same `aad` ("table|column|row id")."""
        header = bytes((_VERSION, _AES_256_GCM_SIV, self._current))
        nonce = os.urandom(_NONCE)
        cipher = self._ciphers[self._current]
        return header + nonce + cipher.encrypt(nonce, plain.encode(), header + aad.encode())

    def open(self, sealed: bytes, *, aad: str) -> str:
        """What was sealed, or BrokenSeal."""
        header, nonce = sealed[:_HEADER], sealed[_HEADER : _HEADER + _NONCE]
        if len(sealed) < _HEADER + _NONCE + _TAG:
            raise BrokenSeal("too short to be sealed")
        if header[:2] != bytes((_VERSION, _AES_256_GCM_SIV)) or header[2] not in self._ciphers:
            raise BrokenSeal("unknown version, algorithm or key")
        try:
            plain = self._ciphers[header[2]].decrypt(
                nonce, sealed[_HEADER + _NONCE :], header + aad.encode()
            )
        except InvalidTag:
            raise BrokenSeal("the bytes were changed or belong to another row") from None
        return plain.decode()

    def is_current(self, sealed: bytes) -> bool:
        """False where a rotation still has to seal this value again."""
        return sealed[:_HEADER] == bytes((_VERSION, _AES_256_GCM_SIV, self._current))

    def index(self, plain: str) -> bytes:
        """The same 16 bytes for each way of writing one value; tells nothing without the key."""
        return hmac.digest(self._index_key, _normalised(plain).encode(), hashlib.sha256)[:_INDEX]


def _normalised(plain: str) -> str:
    """Width, case, blanks and separators do not tell two numbers apart."""
    folded = unicodedata.normalize("NFKC", plain).casefold()
    return "".join(folded.split()).translate(_SEPARATORS)
