"""The application in a process of its own, on the tests' database, for tools that want HTTP."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

SECRET = "a secret that only the tests know"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running_server(dsn: str, log: int = subprocess.DEVNULL) -> Iterator[str]:
    """Its address, once it answers; what it says goes to the file descriptor `log`."""
    port = _free_port()
    settings = {"DATABASE_URL": dsn, "PORT": str(port), "SECRET": SECRET}
    env = os.environ | {f"PARTYHUB_{name}": value for name, value in settings.items()}
    process = subprocess.Popen(
        [sys.executable, "-m", "partyhub", "serve"], env=env, stdout=log,
        stderr=None if log == subprocess.DEVNULL else log,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(20)


def _wait_for(address: str, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(300):
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        try:
            if httpx.get(f"{address}/api/v1/health").is_success:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise RuntimeError("the server does not answer")
