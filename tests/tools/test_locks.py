"""The locks pin every package by hash and name no registry: each machine brings its own."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_python_packages_are_exact_hashed_and_without_a_host(lock: Path) -> None:
    text = lock.read_text()
    entries = re.split(r"(?m)^(?=\S)", text)[1:]

    assert entries
    assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)
    assert "://" not in text


def test_portal_packages_are_hashed_and_without_a_host() -> None:
    packages = json.loads((ROOT / "frontend" / "package-lock.json").read_text())["packages"]
    installed = {name: entry for name, entry in packages.items() if name}

    assert installed
    assert [name for name, entry in installed.items() if "integrity" not in entry] == []
    assert [name for name, entry in installed.items() if "resolved" in entry] == []


def test_the_runtime_lock_is_part_of_the_development_lock() -> None:
    app, dev = (
        set(re.findall(r"(?m)^(\S+==\S+)", (ROOT / "requirements" / name).read_text()))
        for name in ("app.txt", "dev.txt")
    )

    assert app <= dev
