"""What states and channels of service tickets are called on paper and in workbooks."""

from collections.abc import Mapping
from types import MappingProxyType

CHANNEL_ZH: Mapping[str, str] = MappingProxyType(
    {
        "visit": "来访",
        "call": "来电",
        "letter": "来信",
        "hotline": "热线",
        "message": "留言",
        "forwarded": "上级转办",
        "web": "网上",
    }
)
STATE_ZH: Mapping[str, str] = MappingProxyType(
    {
        "registered": "已登记",
        "awaiting_materials": "待补正",
        "forwarded": "已转办",
        "accepted": "已受理",
        "in_progress": "办理中",
        "verifying": "核实中",
        "publicising": "公示中",
        "awaiting_superior": "待上级",
        "awaiting_client": "待群众",
        "escalated": "上级协调",
        "resolved": "待反馈",
        "closed": "已办结",
        "not_accepted": "不予受理",
        "withdrawn": "已撤回",
        "merged": "已合并",
    }
)
