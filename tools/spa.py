"""Builds the portal into the Python package, only when its sources changed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from shared import ROOT, Problem, digest, run, say, unless_marked

FRONTEND = ROOT / "frontend"
WEB = ROOT / "src" / "partyhub" / "web"
OLDEST_NODE = (20, 19)
NOT_SOURCES = {"node_modules", "dist", "e2e", "coverage", "test-results", "playwright-report"}
NOT_BUILT = re.compile(r"\.test\.|\.tsbuildinfo$|\.log$")


def build_if_stale() -> None:
    if os.environ.get("PARTYHUB_SKIP_SPA") or not (FRONTEND / "package.json").exists():
        return
    mark = WEB / ".sources"
    if not (WEB / "index.html").exists():
        mark.unlink(missing_ok=True)
    unless_marked(mark, digest(sources()), build)


def sources() -> list[Path]:
    found: list[Path] = []
    for folder, names, files in os.walk(FRONTEND):
        names[:] = [name for name in names if name not in NOT_SOURCES]
        found += [Path(folder, file) for file in files if not NOT_BUILT.search(file)]
    return found


def build() -> None:
    install_packages()
    say("building the portal …")
    npm("run", "--silent", "build:release")
    if not (WEB / "index.html").exists():
        raise Problem(f"the portal's build left no {WEB}/index.html")


def install_packages() -> None:
    require_node()
    lock = FRONTEND / "package-lock.json"
    unless_marked(FRONTEND / "node_modules" / ".installed", digest([lock]), npm_ci)


def npm_ci() -> None:
    say("installing the portal's packages …")
    words = ("ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
    try:
        npm(*words)
    except Problem:
        npm(*words)


def npm(*words: str) -> None:
    program = shutil.which("npm")
    if program is None:
        raise Problem(no_node("npm is missing"))
    try:
        run(program, *words, cwd=FRONTEND)
    except subprocess.CalledProcessError as error:
        raise Problem(f"npm {' '.join(words)} failed") from error


def require_node() -> None:
    node = shutil.which("node")
    if node is None:
        raise Problem(no_node("node is missing"))
    version = subprocess.check_output([node, "--version"], text=True).strip()
    found = tuple(int(number) for number in re.findall(r"\d+", version)[:2])
    if found < OLDEST_NODE:
        raise Problem(no_node(f"node is {version}"))


def no_node(what: str) -> str:
    return (
        f"The portal is built with Node.js 20.19 or newer and npm, but {what}. "
        "Debian 13: apt-get install -y nodejs npm. Debian 12 has only Node 18: put Node 20 on "
        "the PATH. PARTYHUB_SKIP_SPA=1 starts the API without the portal."
    )


if __name__ == "__main__":
    try:
        {"install": install_packages, "build": build_if_stale}[sys.argv[1]]()
    except Problem as problem:
        sys.exit(f"{problem}")
