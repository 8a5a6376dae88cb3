"""What PartyHub keeps of a member's free time: service that was offered, and nothing else."""

import re
from pathlib import Path

import yaml

_WATCHING = re.compile(
    r"latitude|longitude|coordinate|geo_?|gps|track|whereabouts|supervis|absen[ct]e|off_hours"
    r"|eight_hours|attendance_rate|missed_days|penalt"
)
"""Words of following people about after work: 八小时以外, places, absences, fines."""


def _names(node: object) -> set[str]:
    if isinstance(node, list):
        return set().union(*map(_names, node)) if node else set()
    if not isinstance(node, dict):
        return set()
    own = {name for key in ("properties", "paths") for name in node.get(key, {})}
    asked = {node["name"]} if isinstance(node.get("name"), str) else set()
    return own.union(asked, *map(_names, node.values()))


def test_no_operation_and_no_field_watches_members_after_work() -> None:
    """CHK-19, SP-01, SP-09: service is told by who offers it; nobody is followed or fined."""
    contract = yaml.safe_load((Path(__file__).parents[2] / "openapi.yaml").read_text("utf-8"))
    names = _names(contract)
    assert {"service_date", "hours"} & names
    assert sorted(name for name in names if _WATCHING.search(name.lower())) == []
