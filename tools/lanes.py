"""Runs steps in two lanes, one per core; what they say is never mixed."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from shared import ROOT
from tally import Tally, broken, tally


@dataclass(frozen=True)
class Step:
    title: str
    command: tuple[str, ...]
    cwd: Path = ROOT
    counted: bool = False  # its closing line says how many tests passed
    needs: tuple[str, ...] = ()  # titles of the steps without which this one says nothing


@dataclass
class Report:
    """What was run, how long it took, and whether anything failed."""

    lines: list[str] = field(default_factory=list)
    total: Tally = field(default_factory=Tally)
    failed: set[str] = field(default_factory=set)
    broken: list[str] = field(default_factory=list)

    def add(self, step: Step, code: int, seconds: float, output: str) -> None:
        counts = tally(output) if step.counted else Tally()
        if code and not counts.failed:
            counts += Tally(failed=1)
        self.total += counts
        self.broken += broken(output) if step.counted else []
        if code:
            self.failed.add(step.title)
        note = f"  ({counts})" if step.counted else ""
        state = "FAILED" if code else "ok"
        self.lines.append(f"{state:7} {seconds:6.1f} s  {step.title}{note}")

    def leave_out(self, step: Step, missing: str) -> None:
        """Counts as failed: what was not run has not passed."""
        self.failed.add(step.title)
        self.total += Tally(failed=1)
        self.lines.append(f"{'NOT RUN':7} {'':8}  {step.title}  (for want of: {missing})")


def run_lanes(shown: list[Step], kept: list[Step], report: Report) -> None:
    """`shown` speaks at once; `kept` runs beside it and is printed afterwards."""
    held: list[str] = []
    beside = threading.Thread(target=run_steps, args=(kept, report, held.append), daemon=True)
    beside.start()
    run_steps(shown, report, write)
    if beside.is_alive():
        write("… waiting for the steps beside\n")
    beside.join()
    write("".join(held))


def run_steps(steps: list[Step], report: Report, say: Callable[[str], object]) -> None:
    """One that fails keeps only those back that need it: a run tells all that is wrong."""
    for step in steps:
        if missing := report.failed.intersection(step.needs):
            report.leave_out(step, ", ".join(sorted(missing)))
            continue
        say(f"\n=== {step.title}\n")
        begun = time.monotonic()
        code, output = run_step(step, say)
        report.add(step, code, time.monotonic() - begun, output)


def run_step(step: Step, say: Callable[[str], object]) -> tuple[int, str]:
    try:
        process = subprocess.Popen(
            step.command,
            cwd=step.cwd,
            env=plain_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
    except OSError as error:
        say(f"{step.command[0]}: {error.strerror}\n")
        return 127, ""
    lines = []
    with process:
        for line in process.stdout or ():
            say(line)
            lines.append(line)
    return process.returncode, "".join(lines)


def plain_environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "FORCE_COLOR"}
    return kept | {"NO_COLOR": "1", "PYTHONUNBUFFERED": "1"}


def write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
