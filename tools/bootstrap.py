"""bootstrap.py {app|dev} -- COMMAND...: make the checkout ready, then become COMMAND.

Standard library only, and readable by a Python that is too old, so that it can say so.
"""

from __future__ import annotations

import fcntl
import os
import sys

import python_env
import spa
from shared import ROOT, Problem

OLDEST_PYTHON = (3, 11)
USAGE = "usage: bootstrap.py {app|dev} -- COMMAND..."


def main(words: list[str]) -> None:
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(map(str, sys.version_info[:3]))
        raise Problem(
            f"PartyHub needs Python 3.11 or newer; {sys.executable} is {found}. "
            "Name another one: PYTHON=python3.11 ./run"
        )
    profile, dashes, *command = words if len(words) > 1 else ("", "")
    if profile not in python_env.SATISFIED_BY or dashes != "--" or not command:
        raise Problem(USAGE)
    with (ROOT / ".bootstrap.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two commands at once: the second waits
        python_env.ensure(profile)
        if profile == "app":
            spa.build_if_stale()
    become(command)


def become(command: list[str]) -> None:
    binaries = python_env.VENV / "bin"
    os.environ["PATH"] = f"{binaries}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    os.environ["VIRTUAL_ENV"] = str(python_env.VENV)
    os.environ.pop("PYTHONHOME", None)
    sys.stdout.flush()
    os.execvp(command[0], command)  # noqa: S606 - the caller's own command, no shell


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Problem as problem:
        sys.exit(f"{problem}")
    except KeyboardInterrupt:
        sys.exit(130)
