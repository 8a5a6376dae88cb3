"""Figures as JSON and back, exactly as they were frozen."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from partyhub.domain.analysis.definitions import Metric
from partyhub.domain.analysis.figures import (
    Cell,
    Figures,
    Line,
    Moment,
    Promises,
    Requests,
    Satisfaction,
)

Json = Mapping[str, Any]


def figures_json(figures: Figures) -> Json:
    return asdict(figures)


def figures_of(kept: Json) -> Figures:
    return Figures(
        requests=Requests(**kept["requests"]),
        promises=Promises(**kept["promises"]),
        satisfaction=Satisfaction(
            **{**kept["satisfaction"], "stars": tuple(kept["satisfaction"]["stars"])}
        ),
        complaints=kept["complaints"],
        before=kept["before"],
        items=[_line(line) for line in kept["items"]],
        departments=[_line(line) for line in kept["departments"]],
        trend=[_moment(moment) for moment in kept["trend"]],
        **{name: [Cell(**cell) for cell in kept[name]] for name in _CELLS},
    )


_CELLS = ("categories", "channels", "communities", "states")


def metrics_json(metrics: Sequence[Metric]) -> Sequence[Json]:
    return [asdict(metric) for metric in metrics]


def metrics_of(kept: Sequence[Json]) -> list[Metric]:
    return [Metric(**metric) for metric in kept]


def _line(kept: Json) -> Line:
    parts = {"requests": Requests(**kept["requests"]), "promises": Promises(**kept["promises"])}
    return Line(**{**kept, **parts})


def _moment(kept: Json) -> Moment:
    days = {name: date.fromisoformat(kept[name]) for name in ("since", "until")}
    return Moment(**{**kept, **days})
