"""What somebody does next to a transfer: mostly what comes, now and then anything by anybody."""

from dataclasses import dataclass
from random import Random
from typing import Any

from tests.api.transfers.conftest import TERMS
from tests.api.transfers.histories.lives import Life
from tests.api.transfers.histories.town import BORN, Town

TODAY = "2026-11-20"
ELSEWHERE = {"name": "外省某学院第三支部", "committee_name": "外省某学院党委"}


@dataclass(frozen=True)
class Deed:
    """Who, by the name of the organisation that they act for, and the body of the step."""

    by: str
    body: dict[str, Any]


def next_step(town: Town, life: Life, dice: Random) -> Deed:
    if dice.random() < 0.8:
        return _what_comes(town, life, dice)
    return _anything(town, life, dice)


def _what_comes(town: Town, life: Life, dice: Random) -> Deed:
    """The step that its state waits for, by whose turn it is."""
    now = life.transfer
    names = {end: town.names.get(now[end] or "", "counter") for end in _ENDS}
    if now["state"] in ("registered", "returned") and now["direction"] == "in":
        return Deed("counter", _enter(town, now["target"], life))
    ways = {
        "applied": ("source", {"action": "submit"}),
        "returned": ("source", _again(town, now, dice)),
        "source_review": ("source_committee", {"action": "approve", "opinion": "同意"}),
        "target_review": ("target_committee", {"action": "approve", "opinion": "同意"}),
        "letter_issued": _of_letter(now, dice),
        "verifying": ("target", {"action": "assign", "branch_id": now["target"]}),
        "assigned": _of_receipt(now, dice),
    }
    end, body = ways[now["state"]]
    return Deed(names[end], body)


_ENDS = ("source", "source_committee", "target", "target_committee")


def _of_letter(now: dict[str, Any], dice: Random) -> tuple[str, dict[str, Any]]:
    """Now and then it is lost, and issued anew."""
    if dice.random() < 0.15:
        return "source_committee", {"action": "reissue", "reason": "介绍信遗失"}
    if now["direction"] == "out":
        settle = {"branch_name": "第三支部", "assigned_on": TODAY, "received_on": TODAY}
        return dice.choice(["source", "source_committee"]), {"action": "settle"} | settle
    return "target", {"action": "arrive"}


def _of_receipt(now: dict[str, Any], dice: Random) -> tuple[str, dict[str, Any]]:
    if now["direction"] == "within" and dice.random() < 0.5:
        return "source", {"action": "take_receipt", "received_on": TODAY}
    return "target_committee", {"action": "send_receipt"}


def _again(town: Town, now: dict[str, Any], dice: Random) -> dict[str, Any]:
    """What came back is mended, sometimes to another branch, or taken back."""
    if dice.random() < 0.3:
        return {"action": "withdraw", "reason": "不转了"}
    return {"action": "apply", "to": wherever(town, dice), "terms": TERMS}


def _enter(town: Town, target: str | None, life: Life) -> dict[str, Any]:
    letter = {"letter_no": f"校组〔2026〕{life.person.name}-{life.transfer['id'][-6:]}"}
    return {
        "action": "enter", "branch_id": target or town.org(town.branches[0]), "terms": TERMS,
        "issued_on": "2026-11-02", "birth_month": BORN,
    } | letter  # fmt: skip


def wherever(town: Town, dice: Random) -> dict[str, Any]:
    """A branch of the town, or an organisation elsewhere."""
    if dice.random() < 0.25:
        return {"elsewhere": ELSEWHERE}
    return {"branch_id": town.org(dice.choice(town.branches))}


def _anything(town: Town, life: Life, dice: Random) -> Deed:
    bodies: list[dict[str, Any]] = [
        {"action": "withdraw", "reason": "不转了"},
        {"action": "withdraw", "reason": "不转了"},
        {"action": "send_back", "reason": "出生年月不符"},
        {"action": "return", "reason": "党费交至月份有误"},
        {"action": "reject", "reason": "不同意"},
        {"action": "reissue", "reason": "介绍信遗失"},
        {"action": "prolong", "days": 20, "reason": "因病"},
        {"action": "send_receipt"},
        {"action": "assign", "branch_id": town.org(dice.choice(town.branches))},
    ]  # fmt: skip
    body = dice.choice(bodies)
    ends = [town.names[life.transfer[end]] for end in _ENDS if life.transfer[end]]
    return Deed(dice.choice([*ends, "counter", dice.choice(town.branches)]), body)
