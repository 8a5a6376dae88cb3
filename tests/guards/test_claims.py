"""Every requirement that is claimed is named by a test (docs/claims.md)."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
_ID = re.compile(r"\b([A-Z]{2,3})-(\d{2})\b")
_RANGE = re.compile(r"\b([A-Z]{2,3})-(\d{2}) … \1-(\d{2})\b")
_PORTAL = ("src/**/*.test.ts", "src/**/*.test.tsx", "e2e/**/*.ts")


def _claimed() -> set[str]:
    """A range of the list stands for every id in it."""
    rows = (ROOT / "docs" / "claims.md").read_text("utf-8").split("| --- | --- |")[1]
    found = {f"{area}-{number}" for area, number in _ID.findall(rows)}
    for area, first, last in _RANGE.findall(rows):
        found |= {f"{area}-{n:02}" for n in range(int(first), int(last) + 1)}
    return found


def _named() -> set[str]:
    """A range in a test counts for its ends at most, and so proves nothing between."""
    python = (path for path in (ROOT / "tests").rglob("test_*.py") if path != Path(__file__))
    portal = (path for glob in _PORTAL for path in (ROOT / "frontend").glob(glob))
    texts = (_RANGE.sub("", path.read_text("utf-8")) for path in (*python, *portal))
    return {f"{area}-{number}" for text in texts for area, number in _ID.findall(text)}


def test_every_claimed_requirement_is_named_by_a_test() -> None:
    claimed = _claimed()
    assert {"TKT-01", "TKT-37", "CLK-09", "LG-02"} <= claimed
    assert sorted(claimed - _named()) == []
