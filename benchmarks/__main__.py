"""./bench: the product beside a bare handler that runs the same SQL, in interleaved windows."""

import argparse
import asyncio

import asyncpg

from benchmarks.database import COUNTER, REGISTER, SERVICE, STATE, District, run_database
from benchmarks.measuring import Bench, Result, Servers
from benchmarks.operations import OPERATIONS, Operation
from benchmarks.report import save, table
from partyhub.integrations.embedded_postgres.cluster import Cluster


def main() -> None:
    names = [operation.name for operation in OPERATIONS]
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--windows", type=int, default=5, help="for each side (default 5)")
    asked.add_argument("--seconds", type=float, default=3.0, help="of a window (default 3)")
    asked.add_argument("--only", choices=names, action="append", help="this operation; repeatable")
    asked.add_argument("--members", type=int, help="of the large register (default 1,000,000)")
    options = asked.parse_args()
    chosen = [o for o in OPERATIONS if o.name in (options.only or names)]
    asyncio.run(_measure(options.windows, options.seconds, chosen, options.members))


async def _measure(
    windows: int, seconds: float, chosen: list[Operation], members: int | None
) -> None:
    results = []
    with Cluster(STATE, durable=True) as cluster:
        for district in (COUNTER, REGISTER, SERVICE):
            asked = [o for o in chosen if o.district is district]
            large = members if members and district is REGISTER else district.large
            if asked:
                results += await _of_district(cluster, district, large, asked, windows, seconds)
    print(table(results, windows, seconds))
    print(f"kept in {save(results, windows, seconds)}")


async def _of_district(
    cluster: Cluster,
    district: District,
    large: int,
    asked: list[Operation],
    windows: int,
    seconds: float,
) -> list[Result]:
    async with (
        run_database(cluster, district, large) as dsn,
        run_database(cluster, district, district.small) as small,
    ):
        owner, other = await asyncpg.connect(dsn), await asyncpg.connect(small)
        with Servers(dsn, small) as servers:
            bench = Bench(servers, owner, other, cluster.pid or 0, windows=windows, seconds=seconds)
            results = [await bench.measure(o) for o in asked]
        await owner.close()
        await other.close()
    for result in results:
        result.growth = f"{large:,} {district.grows} ÷ at {district.small:,}"
    return results


if __name__ == "__main__":
    main()
