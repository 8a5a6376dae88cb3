"""Writes docs/lifecycles.md from the lifecycle tables; a guard test compares the two."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from shared import ROOT

import partyhub.domain
from partyhub.domain.shared.lifecycle import Lifecycle, Step

DOCUMENT = ROOT / "docs" / "lifecycles.md"
PREFACE = """# Lifecycles

Written by `./dev lifecycles` from the tables in `src/partyhub/domain/*/`; not edited by hand.
An arrow without a change of state is an action that changes something else of the thing.
"""

AnyLifecycle = Lifecycle[StrEnum, StrEnum]
AnyStep = Step[StrEnum, StrEnum]


def render() -> str:
    return "\n".join([PREFACE, *(section(name, table) for name, table in lifecycles().items())])


def lifecycles() -> dict[str, AnyLifecycle]:
    """Every table of the domain once, by its constant, named where its states are."""
    found: dict[str, AnyLifecycle] = {}
    for module in pkgutil.walk_packages(partyhub.domain.__path__, "partyhub.domain."):
        content: dict[str, Any] = vars(importlib.import_module(module.name))
        for name, value in content.items():
            if isinstance(value, Lifecycle) and name.isupper():
                found[f"{type(value.first).__module__}.{name}"] = value
    return found


def section(name: str, table: AnyLifecycle) -> str:
    module, _, constant = name.rpartition(".")
    title = constant.removesuffix("_LIFECYCLE").replace("_", " ").capitalize()
    steps = list(table.steps.values())
    arrows = [f"    [*] --> {table.first}", *(arrow for step in steps for arrow in drawn(step))]
    rows = [row(step) for step in steps]
    return "\n".join(
        [
            f"## {title}\n\n`{constant}` in `{module}`\n",
            "```mermaid\nstateDiagram-v2",
            *arrows,
            "```\n",
            "| action | from | to | needs | at the side of |\n| --- | --- | --- | --- | --- |",
            *rows,
            "",
        ]
    )


def drawn(step: AnyStep) -> Iterator[str]:
    for source in sorted(step.sources):
        yield f"    {source} --> {step.target or source}: {step.action}"


def row(step: AnyStep) -> str:
    sources = ", ".join(sorted(step.sources))
    sides = ", ".join(sorted(step.at))
    return f"| {step.action} | {sources} | {step.target or '—'} | `{step.needs}` | {sides} |"


if __name__ == "__main__":
    DOCUMENT.parent.mkdir(exist_ok=True)
    DOCUMENT.write_text(render(), encoding="utf-8")
