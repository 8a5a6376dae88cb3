"""The 30 invented units of the district: organs, schools, a hospital, a bank, enterprises."""

from dataclasses import dataclass
from enum import Enum


class Sort(Enum):
    """What a unit does decides who works there."""

    ORGAN = "organ"
    SCHOOL = "school"
    HOSPITAL = "hospital"
    BANK = "bank"
    ENTERPRISE = "enterprise"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit; `under` is the index of its street, None for the organs' working committee.

    `near` is the index of the community that it has partnered with (CHK-26).
    """

    name: str
    short: str
    sort: Sort
    members: int
    near: int
    under: int | None = None
    branches: tuple[str, ...] = ()


_ORGAN_BRANCHES = ("机关第一党支部", "机关第二党支部", "离退休干部党支部")
_SCHOOL_BRANCHES = ("行政后勤党支部", "语文组党支部", "理科组党支部", "退休教师党支部")
_HOSPITAL_BRANCHES = (
    "内科第一党支部", "内科第二党支部", "外科党支部", "护理党支部", "医技党支部", "行政后勤党支部",
)  # fmt: skip

_RANKS = ((100, ""), (50, "总支部"), (0, "支部"))


def _rank(members: int) -> str:
    """党委 from 100 members, 党总支 from 50, below that 党支部 (党章 and 基层组织工作条例)."""
    return next(rank for least, rank in _RANKS if members >= least)


def _organ(short: str, members: int, near: int) -> Unit:
    name = f"中共澜溪区{short.removeprefix('区')}机关{_rank(members)}委员会"
    return Unit(name, short, Sort.ORGAN, members, near, None, _ORGAN_BRANCHES)


def _enterprise(short: str, members: int, near: int, under: int) -> Unit:
    rank = _rank(members)
    names = ("党支部",) if rank == "支部" else ("研发党支部", "运营党支部")
    return Unit(f"中共{short}{rank}委员会", short, Sort.ENTERPRISE, members, near, under, names)


UNITS = (
    _organ("区财政局", 124, 0),
    _organ("区教育局", 108, 3),
    _organ("区民政局", 76, 1),
    _organ("区人力资源和社会保障局", 112, 2),
    _organ("区住房和城乡建设局", 118, 4),
    _organ("区市场监督管理局", 230, 5),
    _organ("区税务局", 208, 8),
    _organ("区卫生健康局", 84, 6),
    _organ("区司法局", 72, 9),
    _organ("区农业农村局", 88, 7),
    _organ("区应急管理局", 58, 10),
    _organ("区文化和旅游体育局", 66, 3),
    _organ("区审计局", 44, 0),
    _organ("区统计局", 32, 11),
    _organ("区人民法院", 128, 2),
    _organ("区人民检察院", 104, 1),
    _organ("区政务服务中心", 62, 9),
    _organ("区融媒体中心", 70, 11),
    Unit("中共澜溪区第一中学委员会", "区第一中学", Sort.SCHOOL, 248, 3, None, _SCHOOL_BRANCHES),
    Unit("中共澜溪区实验小学总支部委员会", "区实验小学", Sort.SCHOOL, 94, 5, None,
         ("低年级组党支部", "高年级组党支部", "退休教师党支部")),
    Unit("中共澜溪区职业中等专业学校委员会", "区职业中专", Sort.SCHOOL, 118, 8, None,
         _SCHOOL_BRANCHES),
    Unit("中共澜溪区人民医院委员会", "区人民医院", Sort.HOSPITAL, 420, 4, None, _HOSPITAL_BRANCHES),
    Unit("中共澜溪农村商业银行城中支行总支部委员会", "澜溪农商行城中支行", Sort.BANK, 86, 10, None,
         ("营业部党支部", "信贷与风控党支部")),
    Unit("中共新疆生产建设兵团第十九师驻澜溪区农产品展销和离退休干部服务管理联络处委员会",
         "兵团第十九师驻区联络处", Sort.ORGAN, 48, 7, None, ("第一党支部", "离退休干部党支部")),
    _enterprise("澜溪云帆软件有限公司", 64, 11, 2),
    _enterprise("澜溪恒达物流有限公司", 38, 8, 2),
    _enterprise("澜溪青禾电子商务有限公司", 26, 9, 2),
    _enterprise("澜溪百草堂连锁药房", 18, 0, 0),
    _enterprise("澜溪正衡律师事务所", 34, 1, 0),
    _enterprise("澜溪暖阳社会工作服务中心", 22, 6, 1),
)  # fmt: skip
