"""Every refusal has words for people, in both languages."""

import importlib
import json
import pkgutil
from pathlib import Path

import pytest

import partyhub
from partyhub.api.problems import HTTP_CODES
from partyhub.domain.shared.errors import DomainError

_LOCALES = Path(__file__).resolve().parents[2] / "frontend" / "src" / "i18n" / "locales"
_OURS = {"invalid-request", "internal-error"}
_UNSEEN = {"idempotency-key-seen"}  # turned into the first answer before anybody sees it


def _all_codes() -> set[str]:
    for module in pkgutil.walk_packages(partyhub.__path__, "partyhub."):
        if not module.name.endswith("__main__") and ".workbooks.child" not in module.name:
            importlib.import_module(module.name)
    found, waiting = set(), [DomainError]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if kind.__module__.startswith("partyhub.") and "code" in vars(kind):
            found.add(kind.code)
    return found | set(HTTP_CODES.values()) | _OURS


@pytest.mark.parametrize("language", ["zh-CN", "en-US"])
def test_every_problem_code_has_words(language: str) -> None:
    words = {
        code
        for name in ("trouble.json", "problems.json")
        for code in json.loads((_LOCALES / language / name).read_text("utf-8"))["code"]
    }
    assert _all_codes() - _UNSEEN - words == set()


def test_codes_are_kebab_case() -> None:
    assert all(code.replace("-", "").isalnum() and code.islower() for code in _all_codes())
