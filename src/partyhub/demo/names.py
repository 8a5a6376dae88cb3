"""Invented names: family names as often as in life, given names by generation and gender."""

import re
from dataclasses import dataclass
from random import Random

from partyhub.domain.shared.codes import Gender

# Family names with their share per mille of all people, rounded (public lists of frequent names).
_FAMILY_SHARES = (
    "王71 李70 张64 刘51 陈47 杨31 黄23 赵21 吴20 周19 徐16 孙15 马13 朱12 胡12 郭11 何11 "
    "林11 高10 罗10 郑9 梁8 谢8 宋7 唐7 许6 韩6 邓6 冯6 曹6 彭6 曾6 肖5 田5 董5 潘5 袁4 蔡4 "
    "蒋4 余4 于4 杜4 叶4 程4 魏4 苏4 吕4 丁4 任4 卢4 姚4 沈4 钟3 姜3 崔3 谭3 陆3 范3 汪3 廖3 "
    "石3 金3 韦3 贾3 夏3 傅2 方2 邹2 熊2 白2 孟2 秦2 邱2 侯2 江2 尹2 薛2 阎2 段2 雷2 龙2 黎2 "
    "史2 陶2 贺2 毛2 郝2 顾2 龚2 邵2 万2 覃2 武2 钱2 戴2 严1 莫1 孔1 向1 常1 汤1 单1 仇1 解1 "
    "翟1 查1 欧阳1 上官1 司马1 诸葛1"
)
_PAIRS = re.findall(r"(\D+?)(\d+) ?", _FAMILY_SHARES)
_FAMILIES: tuple[str, ...] = tuple(family for family, _ in _PAIRS)
_SHARES = tuple(int(share) for _, share in _PAIRS)


@dataclass(frozen=True, slots=True)
class _Generation:
    """Characters that given names of those born before `until` are made of."""

    until: int
    single: str
    first: str
    last: str


_MEN = (
    _Generation(1966, "明强平军福生", "建国卫志德永文玉忠兴", "国军民东强华明福生林"),
    _Generation(1980, "伟勇军涛斌刚辉", "志建海晓文永少立俊国", "强伟军明平波峰斌刚辉东"),
    _Generation(1990, "磊鹏超浩洋凯亮俊", "志晓文海俊鹏家天宏世", "鹏飞杰超亮宇远博凯龙峰"),
    _Generation(2100, "轩睿帆宇喆堃昇翀", "子浩宇俊思嘉天明一泽", "轩然宇杰博阳涵辰远航霖祎"),
)  # fmt: skip
_WOMEN = (
    _Generation(1966, "兰英珍芳霞萍", "秀玉桂淑凤春素金月丽", "英兰珍芳华梅琴荣云香"),
    _Generation(1980, "敏静燕艳红丽霞", "晓丽海春红雪玉慧建秀", "萍燕霞丽红梅玲芳娟华琴"),
    _Generation(1990, "婷静娜倩颖雪丹", "雅晓婷丽思佳雪文海慧", "婷静雯娟洁琳敏颖慧丹媛"),
    _Generation(2100, "玥珺涵怡祎萱瑶", "雨梓思佳欣诗雅子嘉若", "涵怡琪萱妍彤玥珺瑶雯宁悦"),
)  # fmt: skip
_SINGLE_SHARE = 0.16
_RARE_SHARE = 0.012
_RARE = ("喆", "珺", "堃", "昇", "玥", "翀", "祎", "犇", "淼", "赟", "䶮")
_OTHER_PEOPLES = {
    Gender.MALE: ("买合木提·吐尔逊", "阿布都热西提·艾合买提", "扎西顿珠", "巴特尔"),
    Gender.FEMALE: ("阿依古丽·买买提江", "才让卓玛", "其木格"),
}
_OTHER_SHARE = 0.004


def full_name(rng: Random, gender: Gender, born: int) -> str:
    """A name that a person of that gender, born in that year, could have."""
    if rng.random() < _OTHER_SHARE:
        return rng.choice(_OTHER_PEOPLES[gender])
    family: str = rng.choices(_FAMILIES, _SHARES)[0]
    table = _MEN if gender is Gender.MALE else _WOMEN
    generation = next(g for g in table if born < g.until)
    return family + _given(rng, generation)


def _given(rng: Random, generation: _Generation) -> str:
    dice = rng.random()
    if dice < _RARE_SHARE:
        return rng.choice(_RARE)
    if dice < _SINGLE_SHARE:
        return rng.choice(generation.single)
    first, last = rng.choice(generation.first), rng.choice(generation.last)
    return last if first == last else first + last
