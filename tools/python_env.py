"""Makes .venv hold exactly what requirements/*.txt lock by hash."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import time
from pathlib import Path

from shared import ROOT, Problem, digest, is_marked, run, say, unless_marked

VENV = Path(os.environ.get("PARTYHUB_VENV", ROOT / ".venv")).absolute()
PYTHON = VENV / "bin" / "python"
REQUIREMENTS = ROOT / "requirements"
SATISFIED_BY = {"app": ("app", "dev"), "dev": ("dev",)}
PAUSE_SECONDS = 5
SITE = "import sysconfig; print(sysconfig.get_path('purelib'))"


def ensure(profile: str) -> None:
    wanted = {name: digest(locks(name)) for name in SATISFIED_BY[profile]}
    usable = PYTHON.exists()  # False also where the Python behind the link is gone
    if usable and any(is_marked(mark(name), value) for name, value in wanted.items()):
        return
    unless_marked(mark(profile), wanted[profile], lambda: install(profile))


def locks(profile: str) -> list[Path]:
    return [REQUIREMENTS / "app.txt", REQUIREMENTS / f"{profile}.txt"]


def mark(profile: str) -> Path:
    return VENV / f".requirements-{profile}"


def install(profile: str) -> None:
    create()
    lock = REQUIREMENTS / f"{profile}.txt"
    say(f"installing {lock.relative_to(ROOT)} …")
    for way in (with_uv, with_pip, with_pip):
        try:
            way(lock)
            break
        except (subprocess.CalledProcessError, OSError) as error:
            say(f"  that failed: {error}")
            time.sleep(PAUSE_SECONDS)  # a busy registry has answered "none" for what exists
    else:
        raise Problem(
            "The Python packages could not be installed. Is a package registry reachable "
            "(pip's own settings count)? Running the command again goes on from here."
        )
    site = subprocess.check_output([PYTHON, "-c", SITE], text=True).strip()
    Path(site, "partyhub.pth").write_text(f"{ROOT / 'src'}\n")


def create() -> None:
    if (
        PYTHON.exists()
        and subprocess.run([PYTHON, "-c", "import pip"], check=False).returncode == 0
    ):
        return
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        raise Problem("Python's venv is missing: apt-get install -y python3-venv")
    run(sys.executable, "-m", "venv", "--clear", VENV)


def with_uv(lock: Path) -> None:
    """Seconds instead of a minute; uv itself comes by pip with its hash."""
    uv = VENV / "bin" / "uv"
    if not uv.exists():
        with_pip(REQUIREMENTS / "uv.txt")
    run(uv, "pip", "install", "--quiet", "--python", PYTHON, "--require-hashes", "-r", lock)


def with_pip(lock: Path) -> None:
    pip = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    run(*pip, "--require-hashes", "-r", lock)
