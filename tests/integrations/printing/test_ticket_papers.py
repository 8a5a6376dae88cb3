"""Papers of a ticket: both QR codes read off the print, however long the names (TKT-12, TKT-19)."""

from typing import Any

import pytest
import zxingcpp

from partyhub.domain.tickets.codes import CodeKind
from partyhub.domain.tickets.paper_claims import claims_of
from partyhub.integrations.printing.ticket_papers import TicketPrinter
from partyhub.integrations.signing.papers import PaperSigner
from tests.integrations.printing.printed import Pages

_AT, _ITEM = (
    "2026-10-23T16:13:00+08:00",
    "随迁老人户口未迁入且连续居住满一年的居家养老服务补贴资格认定与变更",
)
_CENTRE, _HOST = (
    "望河街道柳荫片区综合党群服务中心",
    "https://dangqunfuwu.wanghe-jiedao.example.gov.cn",
)
_HEAD: dict[str, Any] = {
    "ticket_number": "F2026-0130-000042", "client_name": "欧阳锦绣", "item_name": _ITEM,
    "officer": "董晓燕", "at": _AT, "centre_name": _CENTRE, "centre_address": "望河大道18号附1号",
    "centre_phone": "026-60001011", "promise": "5个工作日",
}  # fmt: skip
_NOTICE = _HEAD | {
    "number": "G2026-0130-000007", "conditions": "年满六十周岁", "procedure": ["提交材料"],
    "basis": "老年人权益保障法", "cautions": "", "supplement_by": "2026-11-02T00:00:00+08:00",
    "papers": [{"name": "居民身份证", "issuer": "", "required": True, "handed": False}],
}  # fmt: skip
_RECEIPT = _HEAD | {
    "number": "S2026-0130-000007", "materials": [{"name": "居民身份证", "pages": 2}],
    "pickup_at": "2026-10-30T17:30:00+08:00", "provisional": True,
    "why": ["10月14日（周三）第1个工作日。"] * 22,
}  # fmt: skip
_SLIP = _HEAD | {
    "number": "F2026-0130-000042", "registered_at": _AT, "first_contact": "沈佳怡",
    "owner": "董晓燕", "due_at": "", "result": "已当场答复" * 400, "declined": False,
    "extension": "",
}  # fmt: skip


def _printed(kind: CodeKind, content: dict[str, Any], code: str = "7K3M9QRT") -> Pages:
    signer = PaperSigner(bytes(32))
    return Pages(
        TicketPrinter().print_paper(
            kind,
            content,
            follow_url=f"{_HOST}/follow#F2026-0130-000042.{code}",
            code=code,
            seal=signer.seal(claims_of(kind, content), public_url=_HOST),
        )
    )


@pytest.mark.parametrize("dpi", [150, 200])
@pytest.mark.parametrize(
    ("kind", "content"), [(CodeKind.NOTICE, _NOTICE), (CodeKind.RECEIPT, _RECEIPT)]
)
def test_both_codes_are_read_with_the_longest_names(
    kind: CodeKind, content: dict[str, Any], dpi: int
) -> None:
    pages = _printed(kind, content)
    assert len(pages) == 1
    texts = sorted(code.text for code in zxingcpp.read_barcodes(pages.picture(0, dpi)))
    assert texts[0] == f"{_HOST}/follow#F2026-0130-000042.7K3M9QRT"
    assert texts[1].startswith(f"{_HOST}/verify#")
    assert "7K3M-9QRT" in pages.texts[0]


def test_a_long_answer_goes_on_over_the_page_and_loses_nothing() -> None:
    pages = Pages(
        TicketPrinter().print_paper(
            CodeKind.SLIP, _SLIP, follow_url=f"{_HOST}/follow#F.1", code="7K3M9QRT"
        )
    )
    assert "".join(pages.texts).count("已当场答复") == 400


def test_the_codes_words_stand_clear_of_the_table() -> None:
    """What the client types stands above the first line of the table, not in it."""
    rows = _printed(CodeKind.RECEIPT, _RECEIPT, "WWWWWWWW").rows(0)
    lowest = min(height for height, letter in rows if letter == "W")
    first = max(height for height, letter in rows if letter == "欧")
    assert lowest > first
