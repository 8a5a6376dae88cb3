"""checks.py COMMAND: every check and test in one run, and what developers do now and then."""

from __future__ import annotations

import os
import sys
import time

import spa
from lanes import Report, Step, run_lanes, run_steps, write
from shared import ROOT, Problem

PARTYHUB = ("python", "-m", "partyhub")

BACKEND = [
    Step("format", ("ruff", "format", "--check", ".")),
    Step("lint", ("ruff", "check", ".")),
    Step("types", ("mypy",)),
    Step("layers", ("lint-imports",)),
    Step("backend tests", ("python", "-m", "pytest", "tests"), counted=True),
]
PORTAL = [
    Step("portal: packages", ("python", "tools/spa.py", "install")),
    Step("portal: lock names no registry", ("npm", "run", "-s", "lock:check"), spa.FRONTEND),
    Step("portal: client is the contract's", ("python", "tools/client_drift.py")),
    Step("portal: types", ("npm", "run", "-s", "typecheck"), spa.FRONTEND),
    Step("portal: lint and layers", ("npm", "run", "-s", "lint"), spa.FRONTEND),
    Step("portal: tests", ("npm", "run", "-s", "test"), spa.FRONTEND, counted=True),
    Step("portal: build", ("python", "tools/spa.py", "build")),
    Step("portal: size", ("npm", "run", "-s", "budget"), spa.FRONTEND),
]
INSTALL_BROWSER = Step("browser", ("python", "tools/browser.py", "install"))
BROWSER = Step("browser tests", ("python", "tools/browser.py", "test"), counted=True)

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
    run_lanes(BACKEND, [*PORTAL, INSTALL_BROWSER] if browser else PORTAL, report)
    if browser:
        run_steps([BROWSER], report, write)
    write("\n=== summary\n" + "".join(f"{line}\n" for line in report.lines))
    write(f"       {time.monotonic() - begun:6.1f} s  in all\n\n{report.total}\n")
    return int(report.failed)


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
