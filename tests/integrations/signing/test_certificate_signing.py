"""Genuine certificates verify without the database; forged ones never do (security case 5)."""

import base64
import random
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.check_ins.certificate_token import CertificateClaims, ForgedCertificate
from partyhub.domain.shared.errors import Kind
from partyhub.integrations.signing.certificates import (
    CertificateSigner,
    CertificateVerifier,
    verification_url,
)

_SIGNER = CertificateSigner(b"k" * 32, 7)
_OTHER = CertificateSigner(b"x" * 32, 7)
_SECOND = CertificateSigner(b"y" * 32, 8)
_VERIFIER = CertificateVerifier({7: _SIGNER.public_key, 8: _SECOND.public_key})
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_CLAIMS = CertificateClaims(
    certificate_id=UUID(int=1),
    unit_org_id=UUID(int=2),
    issued_on=date(2026, 11, 22),
    due_on=date(2026, 12, 22),
    key_id=7,
)


@given(
    st.uuids(),
    st.uuids(),
    st.dates(date(2020, 1, 1), date(2190, 1, 1)),
    st.integers(min_value=0, max_value=365),
)
def test_signed_claims_come_back(certificate: UUID, unit: UUID, issued: date, days: int) -> None:
    claims = replace(
        _CLAIMS,
        certificate_id=certificate,
        unit_org_id=unit,
        issued_on=issued,
        due_on=issued + timedelta(days=days),
    )
    token = _SIGNER.sign(claims)
    assert _VERIFIER.verify(token) == claims
    assert len(token) == 136


def test_the_qr_code_holds_an_address_that_stays_short() -> None:
    url = verification_url("https://dangqun.example.gov.cn/", _SIGNER.sign(_CLAIMS))
    assert url.startswith("https://dangqun.example.gov.cn/v/")
    assert len(url) <= 200


def _mutants(token: str, count: int) -> set[str]:
    """Changed bits, changed and added characters, splices, cuts and swaps of a genuine token."""
    chance = random.Random(22)
    other = _SIGNER.sign(replace(_CLAIMS, certificate_id=UUID(int=3)))
    found: set[str] = set()
    while len(found) < count:
        cut = chance.randrange(1, len(token))
        raw = bytearray(base64.urlsafe_b64decode(token))
        for _ in range(chance.randrange(1, 4)):
            raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
        found |= {
            base64.urlsafe_b64encode(raw).decode(),
            token[:cut] + chance.choice(_ALPHABET) + token[cut + 1 :],
            token[:cut] + other[cut:],
            token[cut:] + token[:cut],
            token[:cut],
            token[cut:],
            token[:cut] + chance.choice(_ALPHABET) + token[cut:],
        } - {token, other}
    return found


def test_of_a_hundred_thousand_forgeries_none_verifies() -> None:
    """Case 5."""
    accepted = []
    for forged in _mutants(_SIGNER.sign(_CLAIMS), 100_000):
        with suppress(ForgedCertificate):
            accepted.append(_VERIFIER.verify(forged))
    assert accepted == []


def test_a_forgery_breaks_a_rule() -> None:
    with pytest.raises(ForgedCertificate) as refusal:
        _VERIFIER.verify("forged")
    assert (refusal.value.kind, refusal.value.code) == (Kind.RULE_BROKEN, "forged-certificate")


def test_each_single_bit_counts() -> None:
    raw = base64.urlsafe_b64decode(_SIGNER.sign(_CLAIMS))
    for bit in range(len(raw) * 8):
        changed = bytearray(raw)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(ForgedCertificate):
            _VERIFIER.verify(base64.urlsafe_b64encode(changed).decode())


def test_another_signer_with_the_same_key_id_is_refused() -> None:
    with pytest.raises(ForgedCertificate):
        _VERIFIER.verify(_OTHER.sign(_CLAIMS))


def test_a_withdrawn_key_signs_no_more() -> None:
    withdrawn = CertificateVerifier({8: _SECOND.public_key})
    with pytest.raises(ForgedCertificate):
        withdrawn.verify(_SIGNER.sign(_CLAIMS))


def test_a_swapped_key_id_is_refused() -> None:
    raw = bytearray(base64.urlsafe_b64decode(_SIGNER.sign(_CLAIMS)))
    raw[1] = 8
    with pytest.raises(ForgedCertificate):
        _VERIFIER.verify(base64.urlsafe_b64encode(raw).decode())


@pytest.mark.parametrize("spelling", ["{}=", "{}==", " {}", "{}\n", "{}!", "{}A", "", "{}{}"])
def test_a_token_has_one_spelling(spelling: str) -> None:
    token = _SIGNER.sign(_CLAIMS)
    with pytest.raises(ForgedCertificate):
        _VERIFIER.verify(spelling.format(token, token))


@pytest.mark.parametrize("odd", ["證" * 136, "Ａ" * 136, "\x00" * 136, "A" * 10_000_000, "A" * 136])
def test_odd_text_is_refused_and_not_repeated(odd: str) -> None:
    with pytest.raises(ForgedCertificate) as refusal:
        _VERIFIER.verify(odd)
    assert len(refusal.value.detail) < 100


def test_the_plus_and_slash_alphabet_is_refused() -> None:
    tokens = (
        _SIGNER.sign(replace(_CLAIMS, certificate_id=UUID(int=number))) for number in range(99)
    )
    token = next(token for token in tokens if "-" in token and "_" in token)
    for odd in (token.replace("-", "+"), token.replace("_", "/")):
        with pytest.raises(ForgedCertificate):
            _VERIFIER.verify(odd)


def test_claims_name_the_key_that_signs_them() -> None:
    with pytest.raises(ValueError, match="key 8"):
        _SIGNER.sign(replace(_CLAIMS, key_id=8))


def test_a_certificate_is_never_due_before_it_is_issued() -> None:
    with pytest.raises(ValueError, match="due"):
        replace(_CLAIMS, due_on=date(2026, 11, 21))


def test_dates_outside_the_format_are_refused_at_signing() -> None:
    with pytest.raises(ValueError, match="2020"):
        _SIGNER.sign(replace(_CLAIMS, issued_on=date(2019, 12, 31)))
