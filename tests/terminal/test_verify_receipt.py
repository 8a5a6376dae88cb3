"""`partyhub verify-receipt`: a paper is checked with a kept key alone, with no server (issue 3)."""

import json
import socket
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from partyhub.cli import main

_KEPT = json.loads(
    (Path(__file__).parents[1] / "integrations/signing/signed_paper.json").read_text("utf-8")
)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError("this test has no network")

    monkeypatch.setattr(socket.socket, "connect", refused)


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    file = tmp_path / "keys.json"
    file.write_text(json.dumps({"keys": _KEPT["keys"]}), "utf-8")
    return file


def _run(scanned: str, keys: Path, *more: str) -> Result:
    return CliRunner().invoke(main, ("verify-receipt", scanned, "--keys", str(keys), *more))


def test_a_genuine_receipt_is_told_line_by_line(keys: Path) -> None:
    for scanned in (_KEPT["token"], f"https://dangqun.example.gov.cn/verify#{_KEPT['token']}"):
        told = _run(scanned, keys)
        assert told.exit_code == 0, told.output
        assert told.output.splitlines()[1:] == _KEPT["lines"]


def test_its_list_of_papers_is_checked_as_well(keys: Path) -> None:
    right = ("--paper", "居民身份证=1", "--paper", "照片=2")
    assert _run(_KEPT["token"], keys, *right).exit_code == 0
    wrong = _run(_KEPT["token"], keys, "--paper", "居民身份证=1", "--paper", "照片=3")
    assert wrong.exit_code == 1
    assert "another one" in wrong.output


def test_a_forged_one_and_a_wrong_file_are_told_in_a_sentence(keys: Path, tmp_path: Path) -> None:
    forged = _run(_KEPT["token"].replace(".", ".A", 1), keys)
    assert (forged.exit_code, forged.output.startswith("NOT GENUINE")) == (1, True)
    other = tmp_path / "other.json"
    other.write_text("{}", "utf-8")
    for file in (other, tmp_path / "missing.json"):
        told = _run(_KEPT["token"], file)
        assert (told.exit_code, "public keys" in told.output) == (1, True)
