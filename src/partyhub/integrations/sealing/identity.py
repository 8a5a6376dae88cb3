"""The vault of identity numbers: keys of its own, made from secrets of its own."""

from collections.abc import Mapping

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from partyhub.integrations.sealing.vault import Vault


class IdentityVault:
    """Seals with the newest key and opens with any that is held; so keys rotate without a stop.

    `secrets` by key id, 32 bytes or more each; of every one a sealing and an index key are derived.
    """

    def __init__(self, secrets: Mapping[int, bytes]) -> None:
        self._current = max(secrets)
        sealing = {key_id: _key(secret, "seal") for key_id, secret in secrets.items()}
        by_id = {
            key_id: Vault(sealing, self._current, _key(secret, "index"))
            for key_id, secret in secrets.items()
        }
        self._vault = by_id.pop(self._current)
        self._older = [by_id[key_id] for key_id in sorted(by_id)]

    @property
    def key_id(self) -> int:
        return self._current

    def seal(self, plain: str, *, aad: str) -> bytes:
        return self._vault.seal(plain, aad=aad)

    def open(self, sealed: bytes, *, aad: str) -> str:
        return self._vault.open(sealed, aad=aad)

    def index(self, plain: str) -> bytes:
        return self._vault.index(plain)

    def older_indexes(self, plain: str) -> list[bytes]:
        return [vault.index(plain) for vault in self._older]


def _key(secret: bytes, purpose: str) -> bytes:
    info = f"partyhub identity {purpose} v1".encode()
    return HKDF(SHA256(), 32, salt=None, info=info).derive(secret)
