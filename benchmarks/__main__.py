"""./bench: the product beside a bare handler that runs the same SQL, in interleaved windows."""

import argparse
import asyncio

import asyncpg

from benchmarks.database import STATE, run_database
from benchmarks.measuring import Bench, Servers
from benchmarks.operations import OPERATIONS
from benchmarks.report import save, table
from partyhub.integrations.embedded_postgres.cluster import Cluster

TICKETS = 200_000


def main() -> None:
    names = [operation.name for operation in OPERATIONS]
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--windows", type=int, default=5, help="for each side (default 5)")
    asked.add_argument("--seconds", type=float, default=3.0, help="of a window (default 3)")
    asked.add_argument("--only", choices=names, action="append", help="this operation; repeatable")
    options = asked.parse_args()
    asyncio.run(_measure(options.windows, options.seconds, options.only or names))


async def _measure(windows: int, seconds: float, names: list[str]) -> None:
    with Cluster(STATE, durable=True) as cluster:
        async with (
            run_database(cluster, tickets=TICKETS) as dsn,
            run_database(cluster, tickets=TICKETS // 20) as small,
        ):
            owner, other = await asyncpg.connect(dsn), await asyncpg.connect(small)
            with Servers(dsn, small) as servers:
                bench = Bench(
                    servers, owner, other, cluster.pid or 0, windows=windows, seconds=seconds
                )
                results = [await bench.measure(o) for o in OPERATIONS if o.name in names]
            await owner.close()
            await other.close()
    print(table(results, windows, seconds))
    print(f"kept in {save(results, windows, seconds)}")


if __name__ == "__main__":
    main()
