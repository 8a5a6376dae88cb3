"""Files and functions stay short enough to be read at once."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST_LINES, MOST_IN_A_FUNCTION = 200, 25
_PYTHON = ("src", "tests", "tools")
_PORTAL = ("frontend/src", "frontend/e2e")
_MADE = {"gen", "node_modules", "__pycache__", "web"}

_LONG_FILES = {
    "src/partyhub/api/routes.py": "one line a router: the application is a list",
    "src/partyhub/demo/load.py": "one line a part of the district, in the order of loading",
    "src/partyhub/main.py": "one line a port: the composition root is a list",
    "src/partyhub/db/repositories.py": "one property a repository: a list",
    "src/partyhub/usecases/uow.py": "one property a port: a list",
    "frontend/src/features/my/components/my.module.css": "one sheet for all pages of the member",
    "frontend/e2e/liaison.spec.ts": "one story from enrolment to receipt",
    "tests/domain/working_time/test_ledger_properties.py": "laws of one clock, read together",
    "tests/domain/working_time/test_pauses.py": "laws of one clock, read together",
}
_LONG_FUNCTIONS = {
    "src/partyhub/api/my_data/copied.py copied": "one line a section of the copy",
    "src/partyhub/usecases/my_data/collect.py _held": "one line a section of the copy",
    "src/partyhub/demo/load.py run": "one line a part of the district, in the order of loading",
    "src/partyhub/domain/tickets/registration.py register": "one line a field of a ticket",
    "src/partyhub/domain/tickets/tracked.py tracked": "one line a field of a ticket",
    "src/partyhub/main.py make_services": "one line a port: the composition root is a list",
    "tests/api/accounts/test_member_accounts.py "
    "test_a_member_gets_an_account_enters_and_sees_their_own_data_alone": "one story",
    "tests/matrix/scene.py requests_of": "one line an operation: the matrix is a table",
}


def _files(*kinds: str, below: tuple[str, ...]) -> Iterator[Path]:
    for folder in below:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in kinds and not _MADE & set(path.relative_to(ROOT).parts):
                yield path


def _functions(path: Path) -> Iterator[tuple[str, int]]:
    """Each with the lines of its body, its docstring apart."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            said = ast.get_docstring(node, clean=False) is not None
            body = node.body[1:] if said else node.body
            lines = (node.end_lineno or 0) - body[0].lineno + 1 if body else 0
            yield f"{path.relative_to(ROOT)} {node.name}", lines


def test_no_file_is_longer_than_two_hundred_lines() -> None:
    python = _files(".py", below=_PYTHON)
    portal = _files(".ts", ".tsx", ".css", below=_PORTAL)
    long = {
        str(path.relative_to(ROOT)): lines
        for path in (*python, *portal)
        if (lines := path.read_text("utf-8").count("\n")) > MOST_LINES
    }
    assert {name: lines for name, lines in long.items() if name not in _LONG_FILES} == {}


def test_no_function_is_longer_than_twenty_five_lines() -> None:
    """Those that are lists or one story are named with the reason."""
    long = {
        name: lines
        for path in _files(".py", below=_PYTHON)
        for name, lines in _functions(path)
        if lines > MOST_IN_A_FUNCTION
    }
    assert {name: lines for name, lines in long.items() if name not in _LONG_FUNCTIONS} == {}
