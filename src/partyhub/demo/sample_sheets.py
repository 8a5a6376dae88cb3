"""Filled-in examples (样表) of the papers that clients write themselves; nobody in them is real."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from partyhub.integrations.printing.typesetter import typeset

_PERSON: Final = (
    ("姓名", "张某某"), ("身份证号", "000000195601010000（示例）"),
    ("联系电话", "15400000000（示例）"),
)  # fmt: skip
_SIGNED: Final = (("申请人签名", "张某某"), ("日期", "2026年1月1日"))
SHEETS: Final[Mapping[str, Sequence[tuple[str, str]]]] = {
    "帮扶申请书": (
        *_PERSON, ("家庭情况", "两口人，仅一份养老金"), ("申请事由", "因病住院，自付部分较大"),
        ("希望的帮助", "一次性困难帮扶"), *_SIGNED,
    ),
    "补办说明": (*_PERSON, ("遗失经过", "搬家时遗失，已自行查找"), *_SIGNED),
    "申请书": (*_PERSON, ("申请事项", "写清办什么"), ("理由", "写清为什么、从何时起"), *_SIGNED),
    "申请书与核对授权书": (
        *_PERSON, ("申请事项", "最低生活保障"), ("家庭成员", "逐人填写姓名和关系"),
        ("授权", "同意核对本户收入和财产状况"), *_SIGNED,
    ),
    "代办委托书": (
        *_PERSON, ("委托事项", "代为送交材料、领取结果"), ("代办人", "服务中心代办员"),
        ("取件方式", "窗口领取／送上门"), *_SIGNED,
    ),
    "监护人同意书": (*_PERSON, ("与未成年人关系", "父亲"), ("同意事项", "参加志愿服务"), *_SIGNED),
    "代管申请": (*_PERSON, ("现存档单位", "某某公司"), ("代管起始日期", "2026年1月1日"), *_SIGNED),
}  # fmt: skip
"""By the name of the paper: label and example."""


@cache
def sample_sheet(paper: str) -> bytes:
    """The PDF; typeset once, however many items ask for that paper."""
    return typeset(
        "sheet",
        {
            "title": paper,
            "mark": "样表",
            "lines": SHEETS[paper],
            "note": "横线上为填写示例，均为虚构；空白表可在窗口领取。",
        },
    )
