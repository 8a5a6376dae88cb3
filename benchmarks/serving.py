"""What both servers share: uvicorn's settings, the keys, the size of the pool."""

import sys
from typing import Any

import uvicorn

from partyhub.integrations.keys import derive_keys

POOL = 10
KEYS = derive_keys(b"a secret that only the benchmarks know")


def arguments() -> tuple[int, str]:
    """Port and DSN, as the driver gave them."""
    return int(sys.argv[1]), sys.argv[2]


def serve(app: Any, port: int) -> None:
    """One worker on loopback, with uvloop and httptools, as `partyhub serve` runs it."""
    uvicorn.run(
        app, host="127.0.0.1", port=port, log_level="warning", access_log=False,
        server_header=False, loop="uvloop", http="httptools", timeout_graceful_shutdown=2,
    )  # fmt: skip
