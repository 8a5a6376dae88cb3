"""What a page of 25 lines costs as JSON, and a statement its binds (ADR 0002, 0003)."""

import json
from datetime import UTC, date, datetime
from timeit import repeat
from uuid import UUID

from fastapi.encoders import jsonable_encoder
from pydantic import TypeAdapter

from partyhub.api.answers import Page, rendered
from partyhub.db.check_ins.pages import Shape, page_statement
from partyhub.domain.check_ins.states import CheckInState, ReceiptState
from partyhub.domain.check_ins.views import CheckInLine, CheckInOrder

_LINE = CheckInLine(
    UUID(int=1), UUID(int=2), "欧阳海燕", "138****5678", UUID(int=3), "区发展和改革委机关党委",
    UUID(int=4), "幸福里社区党委", CheckInState.ASSIGNED, ReceiptState.RETURNED, "2026-0045-00001",
    date(2026, 11, 1), date(2026, 11, 16), date(2026, 11, 8), datetime(2026, 11, 9, 8, tzinfo=UTC),
    "志愿服务一队", "", datetime(2026, 11, 9, 8, tzinfo=UTC), 5,
)  # fmt: skip
_PAGE = Page([_LINE] * 25, "eyJjIjoxfQ")
_MODEL = TypeAdapter(Page[CheckInLine])
_LEDGER = page_statement(Shape(CheckInOrder.RECENT, frozenset(), False, False, False))


def _usual() -> str:
    """As a route does that returns a model: validated, made plain, dumped."""
    return json.dumps(jsonable_encoder(_MODEL.dump_python(_MODEL.validate_python(_PAGE))))


def main() -> None:
    ways = {
        "orjson on the view": lambda: rendered(_PAGE),
        "pydantic, straight to JSON": lambda: _MODEL.dump_json(_MODEL.validate_python(_PAGE)),
        "pydantic, plain values, json": _usual,
        "the ledger's binds": lambda: _LEDGER.arguments({"limit": 26, "roots": ["/1/2/"]}),
    }
    for name, way in ways.items():
        print(f"{name:30} {min(repeat(way, number=200, repeat=9)) / 200 * 1e6:8.1f} µs")


if __name__ == "__main__":
    main()
