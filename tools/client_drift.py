"""Fails when the portal's generated client differs from openapi.yaml; leaves the files as found."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import spa
from shared import Problem

GENERATED = spa.FRONTEND / "src" / "api" / "gen"


def main() -> None:
    """Needs no git, and holds for work that is not committed yet."""
    with tempfile.TemporaryDirectory() as folder:
        before = Path(folder, "gen")
        shutil.copytree(GENERATED, before)
        try:
            spa.npm("run", "--silent", "gen")
            drifted = sorted(differing(contents(before), contents(GENERATED)))
        finally:
            shutil.rmtree(GENERATED, ignore_errors=True)
            shutil.copytree(before, GENERATED)
    if drifted:
        raise Problem(f"not what openapi.yaml says: {', '.join(drifted)}. Run: ./dev client")


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def differing(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {name for name in before | after if before.get(name) != after.get(name)}


if __name__ == "__main__":
    try:
        main()
    except Problem as problem:
        sys.exit(f"{problem}")
