"""Browser tests: gets Debian's Chromium, serves fresh demos, and runs Playwright against them."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import spa
from shared import Problem, run, say

from partyhub.integrations.embedded_postgres.layout import default_state_dir

# What each Debian package brings; without the fonts Chinese is drawn as boxes.
PACKAGES = {
    "chromium": Path(os.environ.get("PARTYHUB_CHROMIUM", "/usr/bin/chromium")),
    "fonts-noto-cjk": Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
}
PASSED_ON = ("PARTYHUB_PG_BINDIR", "PARTYHUB_PG_OS_USER")
START_SECONDS = 300
STOP_SECONDS = 60
# One for each worker of Playwright, so that two stories at once never share data.
STATES = tuple(default_state_dir() / f"browser-tests-{number}" for number in (1, 2))
# The year's story moves its server's clock: no other story meets it.
YEAR = STATES[0].with_name("browser-tests-year")
CLOCK = YEAR.with_suffix(".clock")
READY = STATES[0].with_name("browser-tests.ready")


def install() -> None:
    missing = [name for name, brings in PACKAGES.items() if not brings.exists()]
    if not missing:
        return
    words = f"apt-get install -y --no-install-recommends {' '.join(missing)}"
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise Problem(f"The browser tests need {' and '.join(missing)}: sudo {words}")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    run("apt-get", "update", "-q")
    run("apt-get", "-q", "-o", "DPkg::Lock::Timeout=300", *words.split()[1:])


def prepare() -> None:
    """The demo's data live apart and are made afresh: the tests tell their story from the start."""
    READY.unlink(missing_ok=True)
    first, *others = STATES
    for state in (*STATES, YEAR):
        shutil.rmtree(state, ignore_errors=True)
    first.parent.mkdir(parents=True, exist_ok=True)
    with served(first):
        pass
    for other in (*others, YEAR):
        run("cp", "-a", first, other)  # keeps the owners, as PostgreSQL demands
    READY.touch()


def test(words: list[str]) -> int:
    """What is prepared serves one run."""
    install()
    if not READY.exists():
        prepare()
    READY.unlink()
    with ExitStack() as servers:
        urls = [servers.enter_context(served(state)) for state in STATES]
        os.environ["PARTYHUB_E2E_URL"] = " ".join(urls)
        CLOCK.write_text("0")
        os.environ["PARTYHUB_E2E_YEAR_URL"] = servers.enter_context(served(YEAR, CLOCK))
        os.environ["PARTYHUB_E2E_YEAR_CLOCK"] = str(CLOCK)
        os.environ["PARTYHUB_E2E_PYTHON"] = sys.executable  # reads the printed papers
        command = ["npm", "run", "--silent", "e2e", "--", *words]
        return subprocess.run(command, cwd=spa.FRONTEND, check=False).returncode


@contextmanager
def served(state: Path, clock: Path | None = None) -> Iterator[str]:
    """The address of a PartyHub that serves the data of `state`; makes them if there are none."""
    url, log = f"http://127.0.0.1:{free_port()}", state.with_suffix(".log")
    with log.open("w") as said:
        server = start(url, state, said.fileno(), clock)
        try:
            await_health(url, server, log)
            yield url
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(STOP_SECONDS)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def start(url: str, state: Path, output: int, clock: Path | None = None) -> subprocess.Popen[bytes]:
    """As ./run does, whatever database, profile or address this shell is set to."""
    kept = {k: v for k, v in os.environ.items() if k in PASSED_ON or not k.startswith("PARTYHUB_")}
    host, port = url.removeprefix("http://").split(":")
    own = {"PARTYHUB_STATE_DIR": str(state), "PARTYHUB_HOST": host, "PARTYHUB_PORT": port}
    if clock is not None:
        own["PARTYHUB_DEMO_CLOCK"] = str(clock)
    command = [sys.executable, "-m", "partyhub", "serve", "--demo"]
    return subprocess.Popen(command, env=kept | own, stdout=output, stderr=subprocess.STDOUT)


def await_health(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    say(f"waiting for {url} …")
    while server.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{url}/api/v1/health", timeout=5):  # noqa: S310 - our own
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
    raise Problem(f"the server did not come up:\n{log.read_text(errors='replace')[-4000:]}")


if __name__ == "__main__":
    try:
        command, words = sys.argv[1], sys.argv[2:]
        if command == "test":
            sys.exit(test(words))
        {"install": install, "prepare": prepare}[command]()
    except Problem as problem:
        sys.exit(f"{problem}")
