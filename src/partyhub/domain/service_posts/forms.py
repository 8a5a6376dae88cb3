"""Words of claims and shifts as papers say them."""

STATE_ZH = {
    "asked": "待接受", "standing": "在岗", "declined": "未接受", "left": "已退出",
    "published": "已公布", "coming": "会到岗", "swap_requested": "请人代班", "told": "待确认",
    "served": "已确认", "cancelled": "已取消",
}  # fmt: skip
