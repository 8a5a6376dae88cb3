"""A printed notice or receipt is signed; who holds the public key needs nobody (issue 3)."""

from typing import Any

import pytest
import zxingcpp

from partyhub.integrations.signing.papers import PaperVerifier, fingerprint
from tests.api.tickets.conftest import BOTH, Counter, scanned
from tests.integrations.printing.printed import Pages


async def _printed(counter: Counter, ticket: dict[str, Any], paper: str) -> Pages:
    answer = await counter.client.post(
        f"/tickets/{ticket['id']}/prints", json={"paper": paper}, headers=counter.clerk
    )
    return Pages(answer.content)


async def _verifier(counter: Counter) -> PaperVerifier:
    """By the published key alone, as a stranger gets it."""
    published = await counter.client.get("/public/paper-keys")
    assert published.status_code == 200
    return PaperVerifier.of_key_set(published.json())


def _token(pages: Pages, dpi: int = 200) -> str:
    codes = [code.text for code in zxingcpp.read_barcodes(pages.picture(0, dpi))]
    (url,) = [text for text in codes if "/verify#" in text]
    return url.partition("#")[2]


async def _notice(counter: Counter) -> tuple[dict[str, Any], Pages]:
    ticket = await counter.take_in()
    ticket = await counter.done(ticket, counter.clerk, "notify", handed={"身份证复印件": 1})
    return ticket, await _printed(counter, ticket, "notice")


@pytest.mark.parametrize("dpi", [150, 200, 300])
async def test_a_phone_reads_both_codes_of_a_receipt(counter: Counter, dpi: int) -> None:
    """TKT-19."""
    ticket = await counter.accepted()
    pages = await _printed(counter, ticket, "receipt")
    assert len(pages) == 1
    assert f"#{ticket['number']}." in scanned(pages)
    claims = (await _verifier(counter)).verify(_token(pages, dpi))
    assert (claims.kind, claims.document, claims.ticket) == (
        "receipt", ticket["receipt_no"], ticket["number"],
    )  # fmt: skip
    assert claims.counts == (len(BOTH), sum(BOTH.values()))


async def test_the_signature_tells_no_more_than_the_paper_does(counter: Counter) -> None:
    """SP-03: neither the client's name nor a phone; every word of it stands on the paper."""
    ticket = await counter.accepted()
    pages = await _printed(counter, ticket, "receipt")
    token = _token(pages)
    claims = (await _verifier(counter)).verify(token)
    text = pages.texts[0]
    for word in (claims.document, claims.ticket, claims.centre, claims.item):
        assert "".join(word.split()) in text
    assert fingerprint(token) in text
    assert token.partition(".")[0] in text
    assert not any(part in "".join(claims.lines()) for part in ("王秀兰", "1234", "沈"))


async def test_a_notice_is_signed_as_well_and_a_slip_is_not(counter: Counter) -> None:
    """TKT-12."""
    ticket, pages = await _notice(counter)
    claims = (await _verifier(counter)).verify(_token(pages))
    assert (claims.kind, claims.document) == ("notice", ticket["notice_no"])
    assert claims.counts == (1, 1)
    slip = await _printed(counter, ticket, "slip")
    codes = zxingcpp.read_barcodes(slip.picture(0, 200))
    assert ["/follow#" in code.text for code in codes] == [True]


async def test_a_reprint_has_a_new_code_and_the_same_signature(counter: Counter) -> None:
    """What was promised is frozen; only the client's code is new (ADR 0011, 0012)."""
    ticket = await counter.accepted()
    first, second = [await _printed(counter, ticket, "receipt") for _ in range(2)]
    assert _token(first) == _token(second)
    assert scanned(first) != scanned(second)
    copy = await counter.client.get(
        f"/tickets/{ticket['id']}/papers/receipt", headers=counter.director
    )
    assert _token(Pages(copy.content)) == _token(first)
