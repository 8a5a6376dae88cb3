"""Signed notices and receipts: genuine ones are read back, anything else is forged (TKT-27)."""

import base64
import hashlib
import json
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.tickets.codes import CodeKind
from partyhub.domain.tickets.paper_claims import (
    ForgedPaper,
    PaperClaims,
    claims_of,
    claims_of_lines,
    papers_digest,
)
from partyhub.integrations.signing.papers import PaperSigner, PaperVerifier, fingerprint

SIGNER = PaperSigner(bytes(range(32)))
VERIFIER = PaperVerifier.of_key_set({"keys": [SIGNER.published()]})
CLAIMS = PaperClaims(
    kind="receipt", document="S2026-0130-000007", ticket="F2026-0130-000042",
    centre="望河街道党群服务中心", item="老年人优待证办理", at="2026-11-22T01:30Z",
    due="2026-12-01T09:30Z", counts=(2, 3), papers=papers_digest(["居民身份证=1", "照片=2"]),
)  # fmt: skip
_RECEIPT = {
    "number": "S2026-0130-000007", "ticket_number": "F2026-0130-000042",
    "centre_name": "望河街道党群服务中心", "item_name": "老年人优待证办理",
    "at": "2026-11-22T09:30:41.5+08:00", "pickup_at": "2026-12-01T17:30:00+08:00",
    "materials": [{"name": "居民身份证", "pages": 1}, {"name": "照片", "pages": 2}],
}  # fmt: skip


def test_a_receipt_is_read_back_as_it_was_signed() -> None:
    assert claims_of(CodeKind.RECEIPT, _RECEIPT) == CLAIMS
    assert VERIFIER.verify(SIGNER.sign(CLAIMS)) == CLAIMS
    assert SIGNER.sign(CLAIMS) == SIGNER.sign(CLAIMS)


def test_a_notice_is_due_on_the_last_whole_day_and_counts_what_is_missing() -> None:
    papers = [
        {"name": "居民身份证", "required": True, "handed": True},
        {"name": "收入证明", "required": True, "handed": False},
        {"name": "户口本", "required": False, "handed": False},
    ]
    notice = _RECEIPT | {"papers": papers, "supplement_by": "2026-12-02T00:00:00+08:00"}
    claims = claims_of(CodeKind.NOTICE, notice)
    assert (claims.due, claims.counts) == ("2026-12-01", (1, 1))
    assert claims.papers == papers_digest(["居民身份证=1", "收入证明=0", "户口本=0"])


@pytest.mark.parametrize("field", [f.name for f in fields(PaperClaims)])
def test_no_field_can_be_changed(field: str) -> None:
    """不得瞒报漏报: a paper with another day, another item, another list is not genuine."""
    key_id, _, signature = SIGNER.sign(CLAIMS).split(".")
    other: Any = (2, 4) if field == "counts" else f"{getattr(CLAIMS, field)}0"
    forged = "\n".join(replace(CLAIMS, **{field: other}).lines()).encode()
    words = base64.urlsafe_b64encode(forged).decode().rstrip("=")
    with pytest.raises(ForgedPaper):
        VERIFIER.verify(f"{key_id}.{words}.{signature}")


@given(st.data())
def test_no_letter_of_a_token_can_be_changed(data: st.DataObject) -> None:
    """Nor is there a second spelling of the same paper."""
    token = SIGNER.sign(CLAIMS)
    at = data.draw(st.integers(0, len(token) - 1))
    letter = data.draw(st.sampled_from("AQZaqz019-_."))
    changed = f"{token[:at]}{letter}{token[at + 1 :]}"
    if changed != token:
        with pytest.raises(ForgedPaper):
            VERIFIER.verify(changed)


@given(st.text())
def test_anything_else_is_forged_and_never_a_fault(text: str) -> None:
    for token in (text, f"{SIGNER.key_id}.{text}", f"{SIGNER.key_id}.{text}.{'A' * 86}"):
        with pytest.raises(ForgedPaper):
            VERIFIER.verify(token)


def test_a_key_of_somebody_else_checks_nothing_of_ours() -> None:
    other = PaperSigner(b"x" * 32)
    with pytest.raises(ForgedPaper):
        PaperVerifier.of_key_set({"keys": [other.published()]}).verify(SIGNER.sign(CLAIMS))
    mixed = SIGNER.key_id + other.sign(CLAIMS).removeprefix(other.key_id)
    with pytest.raises(ForgedPaper):
        VERIFIER.verify(mixed)


@pytest.mark.parametrize("published", [{}, {"keys": [{}]}, {"keys": [{"x": "AA"}]}, {"keys": 1}])
def test_what_is_no_set_of_keys_is_told(published: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        PaperVerifier.of_key_set(published)


@pytest.mark.parametrize("lines", [[], ["receipt"] * 7, ["a"] * 7 + ["1 2"], ["a"] * 7 + ["x 2 d"]])
def test_words_of_another_shape_are_no_paper(lines: list[str]) -> None:
    with pytest.raises(ForgedPaper):
        claims_of_lines(lines)


def test_ids_and_fingerprints_are_short_and_of_the_whole() -> None:
    raw = SIGNER.public_key
    assert SIGNER.key_id == hashlib.sha256(raw).hexdigest()[:8]
    one, other = (fingerprint(SIGNER.sign(replace(CLAIMS, item=item))) for item in "AB")
    assert one != other
    assert [len(part) for part in one.split("-")] == [4, 4, 4, 4]


def test_the_portal_is_tested_with_what_is_signed_here() -> None:
    """`paper.test.ts` reads the same file, so both agree on every byte."""
    kept = json.loads(Path(__file__).with_name("signed_paper.json").read_text("utf-8"))
    token = SIGNER.sign(CLAIMS)
    assert kept == {
        "keys": [SIGNER.published()],
        "token": token,
        "fingerprint": fingerprint(token),
        "lines": list(CLAIMS.lines()),
    }
