"""A letter's code comes back as it was signed, and stands for nothing else."""

from datetime import date
from uuid import UUID

import pytest

from partyhub.domain.check_ins.certificate_token import ForgedCertificate
from partyhub.domain.shared.ids import TransferId
from partyhub.domain.transfers.letter import Letter
from partyhub.domain.transfers.letter_token import ForgedLetter, mark_of
from partyhub.integrations.signing.letters import LetterTokens
from partyhub.integrations.signing.tokens import CertificateTokens

_TOKENS = LetterTokens(b"k" * 32)
_ID = TransferId(UUID(int=7))
_LETTER = Letter(number="2026-0042-00007", issued_on=date(2026, 11, 23), valid_days=90)


def test_what_was_signed_comes_back() -> None:
    claims = _TOKENS.read(_TOKENS.sign(_ID, _LETTER))
    assert (claims.transfer_id, claims.mark) == (_ID, mark_of(_ID, _LETTER))


def test_a_certificate_is_no_letter_and_a_letter_no_certificate() -> None:
    """Both are signed with one key, each for its own purpose."""
    certificates = CertificateTokens(b"k" * 32)
    certificate = certificates.sign(UUID(int=7), UUID(int=8), date(2026, 1, 1), date(2026, 2, 1))
    with pytest.raises(ForgedLetter):
        _TOKENS.read(certificate)
    with pytest.raises(ForgedCertificate):
        certificates.read(_TOKENS.sign(_ID, _LETTER))


def test_no_changed_letter_and_no_other_key_is_taken() -> None:
    token = _TOKENS.sign(_ID, _LETTER)
    for at in range(0, len(token), 7):
        changed = token[:at] + ("A" if token[at] != "A" else "B") + token[at + 1 :]
        with pytest.raises(ForgedLetter):
            _TOKENS.read(changed)
    with pytest.raises(ForgedLetter):
        LetterTokens(b"x" * 32).read(token)
