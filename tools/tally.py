"""Reads how many tests passed from the closing lines of pytest, vitest and Playwright."""

from __future__ import annotations

import re
from dataclasses import dataclass

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
CLOSING = (
    re.compile(r"=*\s*\d+ \w+.* in [\d.:]+\s?s?.*"),  # pytest: 3 passed, 1 failed in 0.12s
    re.compile(r"\s+Tests  .*"),  # vitest:     Tests  3 passed | 1 failed (4)
    re.compile(r"  \d+ (passed|failed|flaky|skipped|did not run)( \(.*\))?"),  # Playwright
)
COUNT = re.compile(r"(\d+) (passed|failed|errors?|skipped|flaky|did not run)")
KEPT = {"passed": "passed", "flaky": "passed", "skipped": "skipped"}


@dataclass(frozen=True)
class Tally:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped
        )

    def __str__(self) -> str:
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{self.passed} passed, {self.failed} failed{skipped}"


def tally(output: str) -> Tally:
    """Errors and tests that did not run count as failed."""
    total = Tally()
    for line in COLOUR.sub("", output).splitlines():
        if any(pattern.fullmatch(line) for pattern in CLOSING):
            for number, word in COUNT.findall(line):
                total += Tally(**{KEPT.get(word, "failed"): int(number)})
    return total
