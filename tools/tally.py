"""Reads from what pytest, vitest and Playwright say how many tests passed, and which did not."""

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
STORY = re.compile(
    r"  \d+\) (\[\w+\] › .*?)[ ─]*"
)  # Playwright:   1) [desktop] › x.spec.ts:3:1 › …
WHY = re.compile(r"    (\w*Error: .*|Test timeout .*)|    > *(\d+ \|.*)|     (Retry #\d+).*")
BROKEN = re.compile(r"((?:FAILED|ERROR) tests/.*| FAIL  .*)")  # pytest's summary, vitest
LONGEST = 240
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


def broken(output: str) -> list[str]:
    """Each test that did not pass at once, by its name and what was said of it: the end of a long
    run is all that some see of it.
    """
    told: list[str] = []
    story = False
    for line in COLOUR.sub("", output).splitlines():
        if found := STORY.fullmatch(line):
            story = True
            told.append(found[1])
        elif story and (found := WHY.fullmatch(line)):
            told[-1] += f" ¦ {next(filter(None, found.groups())).strip()}"
        elif found := BROKEN.fullmatch(line):
            told.append(found[1].strip())
    return list(dict.fromkeys(one[:LONGEST] for one in told))
