"""checks.py COMMAND: every check and test in one run, and what developers do now and then."""

from __future__ import annotations

import os
import sys
import time

import spa
from lanes import Report, Step, run_lanes, run_steps, write
from shared import ROOT, Problem

PARTYHUB = ("python", "-m", "partyhub")

# Two lanes of about the same length, as there are two cores. What is in neither list of folders
# runs beside the portal, so that a new folder of tests cannot be forgotten.
FIRST_HALF = ("tests/api", "tests/matrix", "tests/usecases", "tests/domain", "tests/fuzz")
SECOND_HALF = ("tests", *(f"--ignore={folder}" for folder in FIRST_HALF))
PACKAGES, BUILD = "portal: packages", "portal: build"


def npm(title: str, script: str, *, counted: bool = False, needs: str = PACKAGES) -> Step:
    return Step(title, ("npm", "run", "-s", script), spa.FRONTEND, counted, (needs,))


def tool(title: str, *words: str, needs: tuple[str, ...] = (), counted: bool = False) -> Step:
    return Step(title, ("python", *words), counted=counted, needs=needs)


BACKEND = [
    Step("format", ("ruff", "format", "--check", ".")),
    Step("lint", ("ruff", "check", ".")),
    Step("types", ("mypy",)),
    Step("layers", ("lint-imports",)),
    tool("backend tests: first half", "-m", "pytest", *FIRST_HALF, counted=True),
]
PORTAL = [
    tool(PACKAGES, "tools/spa.py", "install"),
    npm("portal: lock names no registry", "lock:check"),
    tool("portal: client is the contract's", "tools/client_drift.py", needs=(PACKAGES,)),
    npm("portal: types", "typecheck"),
    npm("portal: lint and layers", "lint"),
    npm("portal: tests", "test", counted=True),
    tool(BUILD, "tools/spa.py", "build", needs=(PACKAGES,)),
    npm("portal: size", "budget", needs=BUILD),
    tool("backend tests: second half", "-m", "pytest", *SECOND_HALF, counted=True),
]
CHROMIUM, DEMO = "browser", "browser: demo data"
PREPARE_BROWSER = [
    tool(CHROMIUM, "tools/browser.py", "install"),
    tool(DEMO, "tools/browser.py", "prepare"),
]
BROWSER = tool(
    "browser tests", "tools/browser.py", "test", needs=(BUILD, CHROMIUM, DEMO), counted=True
)

COMMANDS = {
    "check": "everything but the browser tests",
    "e2e [WORD...]": "the browser tests; words go to Playwright",
    "openapi": "write openapi.yaml from the application, then the portal's client",
    "client": "write the portal's client from openapi.yaml",
    "lifecycles": "write docs/lifecycles.md from the lifecycle tables",
    "migration NAME": "write a new migration from the difference to the tables",
    "seed": "load the demo data",
    "web": "serve the portal with hot reload; the API is ./run's",
}


def main(words: list[str]) -> int:
    command, rest = (words[0], words[1:]) if words else ("help", [])
    if command == "all":
        return pytest(rest) if rest else check(browser=True)
    if command == "check":
        return check(browser=False)
    if command in ("help", "-h", "--help"):
        return show_help()
    return become(command, rest)


def pytest(words: list[str]) -> int:
    os.execvp("python", ["python", "-m", "pytest", *words])  # noqa: S606 - .venv's own


def check(*, browser: bool) -> int:
    begun, report = time.monotonic(), Report()
    run_lanes(BACKEND, [*PORTAL, *PREPARE_BROWSER] if browser else PORTAL, report)
    if browser:
        run_steps([BROWSER], report, write)
    write("\n=== summary\n" + "".join(f"{line}\n" for line in report.lines))
    write(f"       {time.monotonic() - begun:6.1f} s  in all\n\n{report.total}\n")
    write("".join(f"not passed at once: {line}\n" for line in report.broken))
    return int(bool(report.failed))


def show_help() -> int:
    lines = [f"  ./dev {name:16} {what}\n" for name, what in COMMANDS.items()]
    write("".join(lines))
    return 0


def become(command: str, words: list[str]) -> int:
    steps: dict[str, list[tuple[str, ...]]] = {
        "e2e": [("python", "tools/browser.py", "test", *words)],
        "openapi": [(*PARTYHUB, "openapi"), ("npm", "--prefix", "frontend", "run", "-s", "gen")],
        "client": [("npm", "--prefix", "frontend", "run", "-s", "gen")],
        "lifecycles": [("python", "tools/lifecycles.py")],
        "migration": [("python", "tools/migration.py", *words)],
        "seed": [(*PARTYHUB, "seed", *words)],
        "web": [("npm", "--prefix", "frontend", "run", "dev", "--", *words)],
    }
    if command not in steps:
        raise Problem(f"no such command: {command}. ./dev help lists them")
    if command in ("e2e", "web", "openapi", "client"):
        spa.install_packages()
    if command == "e2e":
        spa.build_if_stale()
    for step in steps[command]:
        if code := os.spawnvp(os.P_WAIT, step[0], step):  # noqa: S606 - .venv's own, no shell
            return code
    return 0


if __name__ == "__main__":
    os.chdir(ROOT)
    try:
        sys.exit(main(sys.argv[1:]))
    except Problem as problem:
        sys.exit(f"{problem}")
    except KeyboardInterrupt:
        sys.exit(130)
