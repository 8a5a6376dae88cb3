"""Access tokens: the one place where python-jose is used, behind checks it does not make itself."""

import base64
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from jose import jwk, jwt
from jose.backends import HMACKey
from jose.backends.base import Key
from jose.backends.cryptography_backend import CryptographyHMACKey

from partyhub.domain.shared.errors import NotSignedIn

if HMACKey is not CryptographyHMACKey:
    raise ImportError("python-jose must run on `cryptography`, not on ecdsa or rsa")

_ALGORITHM = "HS256"
_ALGORITHMS = [_ALGORITHM]  # a list: a str would match by substring, a set raises on odd input
_CLAIMS = frozenset({"iss", "aud", "sub", "sid", "jti", "iat", "exp"})
_OPTIONS = {
    # Presence and time of `exp` are checked here against `now`; jose would read its own clock.
    "verify_exp": False,
    **{f"require_{claim}": True for claim in ("aud", "iss", "sub", "iat", "jti")},
}
_LONGEST_LIFETIME = 15 * 60
_LEEWAY = 5
_LONGEST_TOKEN = 2048
_SHORTEST_KEY = 32
_CACHED = 4096
_SHAPE = re.compile(r"([A-Za-z0-9_-]+)\.[A-Za-z0-9_-]+\.([A-Za-z0-9_-]{43})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Claims:
    """Who asks, in which session. Rights are never read from a token."""

    subject: UUID
    session: UUID
    token_id: UUID


@dataclass(frozen=True, slots=True)
class _Verified:
    claims: Claims
    issued_at: int
    expires_at: int


class AccessTokens:
    """Issues with the current key; reads tokens of every key still held."""

    def __init__(
        self,
        keys: Mapping[str, bytes],
        current_kid: str,
        issuer: str,
        audience: str,
        lifetime: timedelta = timedelta(minutes=10),
    ) -> None:
        if current_kid not in keys or any(len(key) < _SHORTEST_KEY for key in keys.values()):
            raise ValueError("each key is 32 bytes or more, and the current one is among them")
        if not 0 < lifetime.total_seconds() <= _LONGEST_LIFETIME:
            raise ValueError("an access token lives 15 minutes at most")
        # Prepared keys: jose tries to read raw ones as JSON on every call.
        self._keys = {kid: jwk.construct(key, _ALGORITHM) for kid, key in keys.items()}
        self._by_header = {_header_segment(kid, key): key for kid, key in self._keys.items()}
        self._kid = current_kid
        self._issuer, self._audience = issuer, audience
        self._lifetime = int(lifetime.total_seconds())
        self._verified: dict[str, _Verified] = {}

    def issue(self, subject: UUID, session: UUID, now: datetime) -> str:
        issued_at = int(now.timestamp())
        claims: dict[str, Any] = {
            "iss": self._issuer,
            "aud": self._audience,
            "sub": str(subject),
            "sid": str(session),
            "jti": str(uuid4()),
            "iat": issued_at,
            "exp": issued_at + self._lifetime,
        }
        return _encoded(claims, self._kid, self._keys[self._kid])

    def read(self, token: object, now: datetime) -> Claims:
        """The claims of a token we issued that still holds; NotSignedIn for anything else."""
        known = self._verified.get(token) if isinstance(token, str) else None
        verified = known or self._checked(token)
        seconds = now.timestamp()
        if not verified.issued_at - _LEEWAY <= seconds < verified.expires_at + _LEEWAY:
            raise NotSignedIn("the token has expired or is not yet valid")
        if known is None and isinstance(token, str):
            self._remember(token, verified)
        return verified.claims

    def _checked(self, token: object) -> _Verified:
        if not isinstance(token, str) or len(token) > _LONGEST_TOKEN:
            raise NotSignedIn("not a token")
        shape = _SHAPE.fullmatch(token)
        key = self._by_header.get(shape[1]) if shape else None
        if shape is None or key is None or not _is_canonical(shape[2]):
            raise NotSignedIn("not a token of ours")
        try:
            claims = jwt.decode(
                token,
                key,
                algorithms=_ALGORITHMS,
                audience=self._audience,
                issuer=self._issuer,
                options=_OPTIONS,
            )
            return self._read(claims)
        except Exception:  # noqa: BLE001 - jose raises more than JWTError on hostile input
            raise NotSignedIn("the token does not verify") from None

    def _read(self, claims: Mapping[str, Any]) -> _Verified:
        issued_at, expires_at = claims["iat"], claims["exp"]
        if claims.keys() != _CLAIMS or claims["aud"] != self._audience:
            raise ValueError("other claims than we issue")
        if type(issued_at) is not int or type(expires_at) is not int:
            raise ValueError("times are whole seconds")
        if not 0 < expires_at - issued_at <= _LONGEST_LIFETIME:
            raise ValueError("lives longer than we issue")
        subject, session, token_id = (UUID(claims[name]) for name in ("sub", "sid", "jti"))
        return _Verified(Claims(subject, session, token_id), issued_at, expires_at)

    def _remember(self, token: str, verified: _Verified) -> None:
        """Oldest out first: 4,096 tokens and about 2 MB at most."""
        if len(self._verified) >= _CACHED:
            del self._verified[next(iter(self._verified))]
        self._verified[token] = verified


def _encoded(claims: dict[str, Any], kid: str, key: Key) -> str:
    return jwt.encode(claims, key, algorithm=_ALGORITHM, headers={"kid": kid})


def _header_segment(kid: str, key: Key) -> str:
    return _encoded({}, kid, key).partition(".")[0]


def _is_canonical(signature: str) -> bool:
    """False where the last character carries bits that base64 decoding would ignore."""
    raw = base64.urlsafe_b64decode(signature + "=")
    again = base64.urlsafe_b64encode(raw).rstrip(b"=")
    return hmac.compare_digest(again, signature.encode("ascii"))
