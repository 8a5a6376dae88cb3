"""The kinds of service items (TKT-35), by code and by name."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class ItemKind(StrEnum):
    """即办, 限时, 咨询, 求助, 审批, 代办, 投诉, 献计献策."""

    IMMEDIATE = "immediate"
    TIME_LIMITED = "time_limited"
    CONSULTATION = "consultation"
    HELP = "help"
    APPROVAL = "approval"
    PROXY = "proxy"
    COMPLAINT = "complaint"
    SUGGESTION = "suggestion"


ITEM_KIND_ZH: Mapping[ItemKind, str] = MappingProxyType(
    {
        ItemKind.IMMEDIATE: "即办",
        ItemKind.TIME_LIMITED: "限时办理",
        ItemKind.CONSULTATION: "咨询",
        ItemKind.HELP: "求助",
        ItemKind.APPROVAL: "审批",
        ItemKind.PROXY: "代办",
        ItemKind.COMPLAINT: "投诉",
        ItemKind.SUGGESTION: "献计献策",
    }
)
