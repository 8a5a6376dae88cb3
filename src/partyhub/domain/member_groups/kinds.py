"""Special groups of members (特别群体, MEM-07) and memberships kept or stopped abroad (MEM-11)."""

from collections.abc import Mapping
from enum import StrEnum


class GroupKind(StrEnum):
    """老党员, 困难, 流动, 无职, 其他; 保留党籍 and 停止党籍 of those who went abroad."""

    ELDERLY = "elderly"
    HARDSHIP = "hardship"
    FLOATING = "floating"
    POSTLESS = "postless"
    OTHER = "other"
    RETAINED = "retained"
    STOPPED = "stopped"


class GroupForm(StrEnum):
    """册3 特别群体党员名册 (LG-09), and the ledger of those who went abroad (LG-22)."""

    SPECIAL = "special"
    ABROAD = "abroad"


ABROAD = frozenset({GroupKind.RETAINED, GroupKind.STOPPED})
FORM_KINDS: Mapping[GroupForm, tuple[GroupKind, ...]] = {
    GroupForm.SPECIAL: tuple(kind for kind in GroupKind if kind not in ABROAD),
    GroupForm.ABROAD: (GroupKind.RETAINED, GroupKind.STOPPED),
}
GROUP_ZH: Mapping[str, str] = {
    GroupKind.ELDERLY: "老党员",
    GroupKind.HARDSHIP: "困难党员",
    GroupKind.FLOATING: "流动党员",
    GroupKind.POSTLESS: "无职党员",
    GroupKind.OTHER: "其他",
    GroupKind.RETAINED: "保留党籍",
    GroupKind.STOPPED: "停止党籍",
}


def exclude_each_other(one: GroupKind, other: GroupKind) -> bool:
    """Of one kind there is one entry a day; membership is either kept or stopped."""
    return one is other or {one, other} == ABROAD
