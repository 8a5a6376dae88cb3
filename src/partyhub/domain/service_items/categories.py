"""What service items are about: a code list, loaded as data (PV-40: the street list)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

TRANSFERS: Final = "transfers"
"""A matter of this category goes on as a transfer of the organisational relationship (TRF-01)."""

CATEGORY_ZH: Mapping[str, str] = MappingProxyType(
    {
        "party_affairs": "党员服务",
        TRANSFERS: "组织关系接转",
        "floating_members": "流动党员服务",
        "two_new": "两新组织服务",
        "civic_approval": "综合便民审批",
        "livelihood": "民生保障",
        "veterans": "退役军人服务",
        "volunteering": "志愿服务",
        "culture": "文化与活动",
        "requests": "诉求与建议",
    }
)
"""002-4 with its approval services and veterans' services (TKT-36), 002-7 for the two new."""
