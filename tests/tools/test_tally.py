"""./test adds up what pytest, vitest and Playwright say at their end."""

import pytest
from tally import Tally, broken, tally

PYTEST = "tests/test_x.py ....F\n==== 1 failed, 12 passed, 2 skipped, 3 warnings in 4.56s ====\n"
PYTEST_QUIET = "5 passed, 1 error in 65.10s (0:01:05)\n"
VITEST = """
 Test Files  1 failed | 2 passed (3)
      Tests  \x1b[31m1 failed\x1b[39m | \x1b[32m40 passed\x1b[39m | 2 skipped (43)
   Duration  3.21s
"""
PLAYWRIGHT = """
  1 failed
    [desktop] loop.spec.ts:3:1 the loop closes
  1 flaky
  4 did not run
  7 passed (1.2m)
"""


@pytest.mark.parametrize(
    ("output", "counts"),
    [
        (PYTEST, Tally(passed=12, failed=1, skipped=2)),
        (PYTEST_QUIET, Tally(passed=5, failed=1)),
        (VITEST, Tally(passed=40, failed=1, skipped=2)),
        (PLAYWRIGHT, Tally(passed=8, failed=5)),
        ("test_counting.py: 3 passed the desk\n  no tests ran\n", Tally()),
    ],
)
def test_a_closing_line_is_counted(output: str, counts: Tally) -> None:
    assert tally(output) == counts


def test_sums_are_said_as_pytest_says_them() -> None:
    assert str(Tally(passed=1) + Tally(passed=2, failed=1)) == "3 passed, 1 failed"
    assert str(Tally(skipped=4)) == "0 passed, 0 failed, 4 skipped"


STORIES = """
  1) [phone] › e2e/loop.spec.ts:3:1 › the loop closes @phone ─────────────

    Error: expect(locator).toBeVisible() failed

    Locator: getByText('x')
      12 |   await page.reload()
    > 13 |   await expect(page.getByText('x')).toBeVisible()
         |                                     ^

  1 failed
    [phone] › e2e/loop.spec.ts:3:1 › the loop closes @phone ────────────────
"""


def test_what_did_not_pass_is_named_with_its_reason() -> None:
    assert broken(STORIES) == [
        "[phone] › e2e/loop.spec.ts:3:1 › the loop closes @phone"
        " ¦ Error: expect(locator).toBeVisible() failed"
        " ¦ 13 |   await expect(page.getByText('x')).toBeVisible()"
    ]
    assert broken("FAILED tests/test_x.py::test_y - assert 1 == 2\n FAIL  src/x.test.ts > y\n") == [
        "FAILED tests/test_x.py::test_y - assert 1 == 2",
        "FAIL  src/x.test.ts > y",
    ]
    assert broken(PYTEST + VITEST + PLAYWRIGHT) == []
