"""Families of hostile access tokens (security finding 2), many of each."""

import base64
import hashlib
import hmac
import json
import random
from collections.abc import Iterator
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def token_of(header: Any, claims: Any, key: bytes, digest: str = "sha256") -> str:
    """A token made by hand, so that it may be as wrong as we like."""
    dumped = (
        part if isinstance(part, bytes) else json.dumps(part).encode() for part in (header, claims)
    )
    signed = ".".join(b64(part) for part in dumped)
    return f"{signed}.{b64(hmac.digest(key, signed.encode(), digest))}"


def with_our_header(header_segment: str, claims: Any, key: bytes) -> str:
    """The header we issue, byte for byte, and a payload signed with `key`."""
    body = claims if isinstance(claims, bytes) else json.dumps(claims).encode()
    signed = f"{header_segment}.{b64(body)}"
    return f"{signed}.{b64(hmac.digest(key, signed.encode(), 'sha256'))}"


def public_key_secrets() -> list[bytes]:
    """Public keys in each form that has been mistaken for an HMAC secret (CVE-2024-33663)."""
    public = ec.generate_private_key(ec.SECP256R1()).public_key()
    der = public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    pem = public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    point = public.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return [der, pem, point, base64.b64encode(der), hashlib.sha256(der).digest(), b"", b"\0", b"k"]


def bad_headers(kid: str) -> Iterator[Any]:
    """Headers that are not, byte for byte, the one we issue."""
    for depth in (50, 900, 1_400, 50_000):
        yield b"[" * depth
        yield b'{"alg":' + b"[" * depth + b"]" * depth + b"}"
    for alg in ("none", "None", "NONE", "", "HS384", "HS512", "RS256", "ES256", "HS256 ", "hs256"):
        yield {"alg": alg, "kid": kid, "typ": "JWT"}
        yield {"alg": alg, "typ": "JWT"}
    for odd in (None, 1, [], ["HS256"], {"HS256": 1}, True):
        yield {"alg": odd, "kid": kid, "typ": "JWT"}
    for extra in ("crit", "b64", "jku", "jwk", "x5c", "x5u", "zip", "enc", "cty"):
        yield {"alg": "HS256", "kid": kid, "typ": "JWT", extra: ["exp"]}
    for other in ("", "zz", kid.upper() + " ", "../" + kid, "' or 1=1 --", "\0", kid + "\0"):
        yield {"alg": "HS256", "kid": other, "typ": "JWT"}
    yield {"kid": kid, "alg": "HS256", "typ": "JWT"}
    yield from (b"", b"{", b"null", b"[]", b"\xff\xfe", b'{"alg":"HS256","alg":"none"}')


def bad_claims(good: dict[str, Any]) -> Iterator[Any]:
    """Payloads to sign with the right key: still none of them is one that we issue."""
    for name, value in good.items():
        yield {key: good[key] for key in good if key != name}
        odd: Any
        for odd in (None, "", [], {}, True, 1e400, "x" * 40, [value], -1, 0, "\ud800"):
            yield {**good, name: odd}
    for lifetime in (0, -600, 901, 86_400, 10**9, 10**30):
        yield {**good, "exp": good["iat"] + lifetime}
    for odd in (str(good["exp"]), good["exp"] + 0.5, float(good["exp"])):
        yield {**good, "exp": odd}
        yield {**good, "iat": odd}
    yield {**good, "aud": [good["aud"], "other"]}
    yield {**good, "nbf": 0}
    yield {**good, "admin": True}
    yield from (b"", b"[]", b"null", b"1", b"\xff", b"[" * 1_000, b'{"exp":' * 150, b"NaN")


def flipped(token: str, count: int, chance: random.Random) -> Iterator[str]:
    """One to three characters of a genuine token changed, cut, doubled or moved."""
    for _ in range(count):
        at = chance.randrange(len(token))
        swapped = chance.choice(_ALPHABET.replace(token[at], ""))
        yield chance.choice(
            [
                token[:at] + swapped + token[at + 1 :],
                token[:at] + token[at + 1 :],
                token[:at] + swapped + token[at:],
                token[: at + 1] + token[at:] + swapped,
            ]
        )
