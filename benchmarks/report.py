"""What a run found: a table for people, JSON for comparing runs."""

import json
import os
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from benchmarks.measuring import SIDES, SMALL, Result

LATEST = Path(__file__).resolve().parent / "results" / "latest.json"
_HEAD = (
    "operation", "side", "req/s", "p50 ms", "p95 ms", "server CPU µs", "PostgreSQL CPU µs",
)  # fmt: skip


def table(results: list[Result], windows: int, seconds: float) -> str:
    """Markdown: the figures, then the ratios."""
    lines = [
        f"{windows} windows of {seconds:g} s a side, in turns; medians; 1 worker, 16 connections,"
        f" fsync on; load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores.",
        "CPU per request holds on a busy machine; requests/s and latencies only on a quiet one.",
        "",
        "| " + " | ".join(_HEAD) + " |",
        "|---|---|" + "---:|" * (len(_HEAD) - 2),
    ]
    for result in results:
        lines += [_figures(result, side) for side in (*SIDES, SMALL) if result.windows[side]]
    lines += [
        "",
        "| operation | bare ÷ product, server CPU | and PostgreSQL CPU | product ÷ bare, req/s |",
        "|---|---:|---:|---:|",
    ]
    lines += [_ratios(result) for result in results]
    if grown := [result for result in results if result.windows[SMALL]]:
        lines += ["", "| operation | growth | p95, large ÷ small |", "|---|---|---:|"]
        lines += [_growth(result) for result in grown]
    busy = sum(w.busy for result in results for side in SIDES for w in result.windows[side])
    lines += [f"\n{busy} answers were 503 (the machine stood still); they count nowhere."] * (
        busy > 0
    )
    return "\n".join(lines)


def _figures(result: Result, side: str) -> str:
    def of(figure: str) -> float:
        return result.of(side, figure)

    return (
        f"| {result.title} | {side} | {of('per_second'):,.0f} | {of('p50'):.1f} | {of('p95'):.1f}"
        f" | {of('server_cpu'):,.0f} | {of('database_cpu'):,.0f} |"
    )


def shares(result: Result) -> dict[str, list[float]]:
    """1 is the bare handler's speed; one value a pair of windows."""
    pairs = list(zip(*(result.windows[side] for side in SIDES), strict=True))
    return {
        "server_cpu": [b.server_cpu / p.server_cpu for p, b in pairs],
        "all_cpu": [
            (b.server_cpu + b.database_cpu) / (p.server_cpu + p.database_cpu) for p, b in pairs
        ],
        "per_second": [p.per_second / b.per_second for p, b in pairs],
    }


def _growth(result: Result) -> str:
    pairs = zip(result.windows["product"], result.windows[SMALL], strict=True)
    values = [large.p95 / small.p95 for large, small in pairs]
    spread = f"{median(values):.2f} ({min(values):.2f}–{max(values):.2f})"
    return f"| {result.title} | {result.growth} | {spread} |"


def _ratios(result: Result) -> str:
    cells = [
        f"{median(values):.2f} ({min(values):.2f}–{max(values):.2f})"
        for values in shares(result).values()
    ]
    return f"| {result.title} | " + " | ".join(cells) + " |"


def save(results: list[Result], windows: int, seconds: float) -> Path:
    LATEST.parent.mkdir(exist_ok=True)
    found = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "windows": windows,
        "seconds": seconds,
        "operations": [asdict(result) | {"shares": shares(result)} for result in results],
    }
    LATEST.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return LATEST
