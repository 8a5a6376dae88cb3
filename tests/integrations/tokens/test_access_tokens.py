"""Only tokens that we issued and that still hold are read (security case 16)."""

import base64
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any
from uuid import UUID

import pytest

from partyhub.domain.shared.errors import NotSignedIn
from partyhub.integrations.tokens.access_tokens import AccessTokens, Claims
from tests.integrations.tokens.hostile import (
    b64,
    bad_claims,
    bad_headers,
    flipped,
    public_key_secrets,
    token_of,
    with_our_header,
)

_NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
_KEY, _OLD_KEY = b"k" * 32, b"o" * 32
_SUBJECT, _SESSION = UUID(int=1), UUID(int=2)


def tokens(*, current: str = "b", audience: str = "partyhub") -> AccessTokens:
    return AccessTokens({"a": _OLD_KEY, "b": _KEY}, current, "https://issuer.example", audience)


def good_claims() -> dict[str, Any]:
    return {
        "iss": "https://issuer.example",
        "aud": "partyhub",
        "sub": str(_SUBJECT),
        "sid": str(_SESSION),
        "jti": str(UUID(int=3)),
        "iat": int(_NOW.timestamp()),
        "exp": int(_NOW.timestamp()) + 600,
    }


def is_refused(reader: AccessTokens, token: object) -> bool:
    """False if it was read; any other exception than ours fails the test."""
    try:
        reader.read(token, _NOW)
    except NotSignedIn as refusal:
        return str(token)[:40] not in refusal.detail or not token
    return False


def test_a_token_tells_who_asks_and_in_which_session() -> None:
    reader = tokens()
    first, second = (reader.issue(_SUBJECT, _SESSION, _NOW) for _ in range(2))
    claims = reader.read(first, _NOW)
    assert claims == Claims(_SUBJECT, _SESSION, claims.token_id)
    assert reader.read(second, _NOW).token_id != claims.token_id


def test_the_hand_made_token_of_these_tests_is_otherwise_good() -> None:
    """Else every refusal below would prove nothing."""
    header = tokens().issue(_SUBJECT, _SESSION, _NOW).partition(".")[0]
    made = with_our_header(header, good_claims(), _KEY)
    assert tokens().read(made, _NOW) == Claims(_SUBJECT, _SESSION, UUID(int=3))


def forged_tokens(genuine: str, good: dict[str, Any]) -> Iterator[str]:
    """Wrong headers, wrong keys, wrong claims, wrong signatures."""
    header = genuine.partition(".")[0]
    secrets = (_OLD_KEY, *public_key_secrets())
    for bad in bad_headers("b"):
        for key, digest in product((_KEY, *secrets), ("sha256", "sha512")):
            yield token_of(bad, good, key, digest)
        yield token_of(bad, good, _KEY).rpartition(".")[0] + "."
    yield from (with_our_header(header, good, secret) for secret in secrets)
    yield from (with_our_header(header, bad, _KEY) for bad in bad_claims(good))
    signed, _, signature = genuine.rpartition(".")
    for odd in ("", "=", signature + "=", signature + "A", "!" + signature, signature[:-1] + "é"):
        yield f"{signed}.{odd}"


def odd_inputs(genuine: str, chance: random.Random) -> Iterator[object]:
    """What is no token at all, or noise behind our own header."""
    header = genuine.partition(".")[0]
    yield from (".".join([header] * segments) for segments in range(8))
    yield from (None, 1, 1.5, b"", genuine.encode(), [genuine], {"token": genuine}, object())
    yield from ("", "\0", "." * 3_000, "a.b.c", genuine + "\n", " " + genuine, "證." * 2, "\ud800")
    yield genuine + "." + "A" * 3_000
    for _ in range(2_000):
        noise = "".join(chr(chance.randrange(1, 0x250)) for _ in range(chance.randrange(300)))
        yield f"{header}.{noise}"
        yield f"{header}.{b64(noise.encode())}.{b64(chance.randbytes(32))}"


def hostile_tokens() -> Iterator[object]:
    chance = random.Random(16)
    genuine = tokens().issue(_SUBJECT, _SESSION, _NOW)
    yield from forged_tokens(genuine, good_claims())
    yield from odd_inputs(genuine, chance)
    yield from flipped(genuine, 16_000, chance)


def test_of_twenty_thousand_hostile_tokens_none_is_read() -> None:
    """Case 16: nothing is accepted and nothing but NotSignedIn is raised."""
    reader, seen, accepted = tokens(), 0, []
    reader.read(reader.issue(_SUBJECT, _SESSION, _NOW), _NOW)
    for token in hostile_tokens():
        seen += 1
        if not is_refused(reader, token):
            accepted.append(token)
    assert accepted == []
    assert seen >= 20_000


def test_a_spare_bit_in_the_signature_makes_another_token() -> None:
    reader = tokens()
    token = reader.issue(_SUBJECT, _SESSION, _NOW)
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    sibling = token[:-1] + alphabet[alphabet.index(token[-1]) ^ 1]
    assert is_refused(reader, sibling)


@pytest.mark.parametrize(("seconds", "holds"), [(0, True), (604, True), (605, False), (-6, False)])
def test_a_token_lives_ten_minutes_and_five_seconds_of_grace(seconds: int, holds: bool) -> None:
    reader = tokens()
    token = reader.issue(_SUBJECT, _SESSION, _NOW)
    reader.read(token, _NOW)  # so that the second read comes from the cache
    for either in (reader, tokens()):
        try:
            either.read(token, _NOW + timedelta(seconds=seconds))
        except NotSignedIn:
            assert not holds
        else:
            assert holds


def test_old_keys_still_read_while_keys_rotate_and_withdrawn_ones_do_not() -> None:
    old = tokens(current="a").issue(_SUBJECT, _SESSION, _NOW)
    withdrawn = AccessTokens({"b": _KEY}, "b", "https://issuer.example", "partyhub")
    assert tokens(current="b").read(old, _NOW).subject == _SUBJECT
    assert is_refused(withdrawn, old)


def test_a_token_for_another_audience_is_refused() -> None:
    assert is_refused(tokens(), tokens(audience="another").issue(_SUBJECT, _SESSION, _NOW))


def test_the_cache_is_bounded_and_a_forgotten_token_is_verified_again() -> None:
    reader = tokens()
    first = reader.issue(_SUBJECT, _SESSION, _NOW)
    reader.read(first, _NOW)
    for _ in range(4_100):
        reader.read(reader.issue(_SUBJECT, _SESSION, _NOW), _NOW)
    assert len(reader._verified) == 4_096
    assert first not in reader._verified
    assert reader.read(first, _NOW).subject == _SUBJECT


def test_a_token_carries_no_personal_data_and_no_rights() -> None:
    body = tokens().issue(_SUBJECT, _SESSION, _NOW).split(".")[1]
    claims = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    assert set(claims) == {"iss", "aud", "sub", "sid", "jti", "iat", "exp"}


@pytest.mark.parametrize(
    ("keys", "kid", "minutes"),
    [({"a": b"short"}, "a", 10), ({"a": _KEY}, "b", 10), ({"a": _KEY}, "a", 16), ({}, "a", 10)],
)
def test_weak_settings_are_refused_at_the_start(
    keys: dict[str, bytes], kid: str, minutes: int
) -> None:
    with pytest.raises(ValueError, match=r"32 bytes|15 minutes"):
        AccessTokens(keys, kid, "i", "a", timedelta(minutes=minutes))


def test_neither_ecdsa_nor_rsa_is_ever_loaded() -> None:
    """Finding 2: `ecdsa` has a timing advisory with no fix."""
    asked = (
        "import sys, partyhub.integrations.tokens.access_tokens;"
        "sys.exit(bool({'ecdsa', 'rsa'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
