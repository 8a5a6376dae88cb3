"""What is said of a post, as it is kept in one column and in each version."""

from dataclasses import fields
from datetime import date, time
from typing import Any
from uuid import UUID

from partyhub.domain.service_posts.opening import Opening
from partyhub.domain.service_posts.post import PostKind, PostTerms
from partyhub.domain.shared.codes import Weekday, WorkType
from partyhub.domain.shared.ids import TeamId

_PLAIN = ("name", "place", "content", "duties", "obligations", "places")


def to_json(terms: PostTerms) -> dict[str, Any]:
    said = {f.name: getattr(terms, f.name) for f in fields(PostTerms)}
    openings = [
        {"weekday": one.weekday, "begins": f"{one.begins:%H:%M}", "ends": f"{one.ends:%H:%M}"}
        for one in terms.openings
    ]
    days = {"since": f"{terms.since}", "until": terms.until and f"{terms.until}"}
    team = terms.team_id and str(terms.team_id)
    return said | days | {"openings": openings, "team_id": team}


def from_json(kept: dict[str, Any]) -> PostTerms:
    openings = [
        Opening(
            weekday=Weekday(one["weekday"]), begins=time.fromisoformat(one["begins"]),
            ends=time.fromisoformat(one["ends"]),
        )
        for one in kept["openings"]
    ]  # fmt: skip
    until, team = kept["until"], kept["team_id"]
    return PostTerms(
        **{name: kept[name] for name in _PLAIN}, kind=PostKind(kept["kind"]),
        field=WorkType(kept["field"]), openings=openings, since=date.fromisoformat(kept["since"]),
        until=None if until is None else date.fromisoformat(until),
        team_id=None if team is None else TeamId(UUID(team)),
    )  # fmt: skip
