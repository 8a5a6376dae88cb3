"""The product as one server process: `python -m benchmarks.product PORT DSN`."""

import tempfile
from pathlib import Path

from benchmarks.serving import KEYS, POOL, arguments, serve
from partyhub.api.services import Services
from partyhub.db.pool import open_pool
from partyhub.logs import quiet_logs
from partyhub.main import create_app, make_services


def main() -> None:
    port, dsn = arguments()
    quiet_logs()

    async def open_services() -> Services:
        return make_services(
            await open_pool(dsn, size=POOL), KEYS, public_url="http://bench",
            files_dir=Path(tempfile.gettempdir()) / "partyhub-bench-files",
        )  # fmt: skip

    serve(create_app(open_services), port)


if __name__ == "__main__":
    main()
