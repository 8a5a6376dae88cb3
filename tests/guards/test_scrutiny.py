"""docs/service-scrutiny.md names the test of each way to invent hours, and forgets none."""

import ast
import re
from pathlib import Path

from tests.api.service_records.tries import TRIES

ROOT = Path(__file__).parents[2]
_LINE = re.compile(
    r"^\| (\d+) \| .+ \| .+ \| `(tests/[\w/]+\.py)::(\w+)(?:\[(.+)\])?` \|$", re.MULTILINE
)
_OF_INVENTION = ("test_invention.py", "test_twice.py")
_LEAST = 30


def _named() -> list[tuple[int, str, str, str]]:
    page = (ROOT / "docs" / "service-scrutiny.md").read_text("utf-8")
    return [(int(n), file, test, case) for n, file, test, case in _LINE.findall(page)]


def _tests_of(file: Path) -> set[str]:
    body = ast.parse(file.read_text("utf-8")).body
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {one.name for one in body if isinstance(one, kinds) and one.name.startswith("test_")}


def test_each_way_is_numbered_and_its_test_is_there() -> None:
    """CHK-13, field.md 2.9: thirty or more, each tried by a test of its own."""
    named = _named()
    assert [n for n, *_ in named] == list(range(1, len(named) + 1))
    assert len({(file, test, case) for _, file, test, case in named}) == len(named) >= _LEAST
    cases = {str(one) for one in TRIES}
    for _, file, test, case in named:
        assert test in _tests_of(ROOT / file), f"{file}::{test}"
        assert not case or case in cases, case


def test_each_test_of_invention_is_on_the_page() -> None:
    """CHK-13: what is tried is told."""
    known = {(file, test) for _, file, test, _ in _named()}
    assert {case for *_, case in _named() if case} == {str(one) for one in TRIES}
    for name in _OF_INVENTION:
        for file in (ROOT / "tests" / "api").rglob(name):
            where = file.relative_to(ROOT).as_posix()
            assert {(where, test) for test in _tests_of(file)} <= known, where
