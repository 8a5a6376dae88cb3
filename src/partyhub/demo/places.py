"""The invented district 澜溪区: its streets, communities and estates.

No such district exists. GB/T 2260 gives 99 to no province, so no code here is a real one.
"""

from dataclasses import dataclass

DISTRICT = "澜溪区"
DISTRICT_CODE = "999901"
_HOURS = (
    "周一至周五 8:30—12:00、14:00—17:30，周六 9:00—12:00",
    "周一至周五 9:00—12:00、13:30—17:30",
    "周一至周日 8:30—17:30（周末轮班）",
    "周一至周五 8:30—18:00，每月第一个周六为固定服务日",
)


@dataclass(frozen=True, slots=True)
class Community:
    """A community: `at` is its road and number, `estates` those that it covers."""

    name: str
    at: str
    estates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Street:
    """A street with its four communities."""

    name: str
    at: str
    communities: tuple[Community, ...]


STREETS = (
    Street(
        "望河街道",
        "望河大道 18 号",
        (
            Community("柳荫社区", "柳荫路 26 号", ("柳荫新村", "望河花园", "财苑小区", "临水人家")),
            Community("石桥社区", "石桥巷 9 号", ("石桥小区", "桥西里", "安居苑")),
            Community(
                "清波社区",
                "清波街 102 号",
                ("清波雅苑", "碧水湾", "水岸名邸", "清波一村", "清波二村"),
            ),
            Community("书院社区", "书院路 55 号", ("书院里", "翰林苑", "教师新村", "文景苑")),
        ),
    ),
    Street(
        "听松街道",
        "听松路 200 号",
        (
            Community("松岭社区", "松岭路 7 号", ("松岭小区", "松涛苑", "云顶家园")),
            Community(
                "梅园社区",
                "梅园东街 31 号",
                ("梅园一区", "梅园二区", "梅园三区", "暗香里", "老机械厂宿舍", "踏雪苑"),
            ),
            Community("向阳社区", "向阳路 88 号", ("向阳小区", "朝晖苑", "棉纺厂家属院", "葵园")),
            Community("北苑社区", "北苑大街 12 号", ("北苑新城", "北苑人家", "天和苑")),
        ),
    ),
    Street(
        "新港街道",
        "新港大道 6 号",
        (
            Community("港湾社区", "港湾路 15 号", ("港湾国际", "海棠花园", "船厂新村", "帆影苑")),
            Community(
                "锦绣社区",
                "锦绣街 77 号",
                ("锦绣城一期", "锦绣城二期", "锦绣城三期", "金穗苑", "麦田里"),
            ),
            Community("和平社区", "和平路 140 号", ("和平里", "民主村", "友谊小区")),
            Community(
                "科创社区",
                "科创一路 1 号",
                ("科创公寓", "未来家园", "芯苑", "青年人才公寓（一期、二期）"),
            ),
        ),
    ),
)
DEPARTMENTS = {
    "综合窗口": "一楼大厅 1—4 号窗口",
    "党员服务科": "二楼 201 室",
    "社会事务科": "一楼大厅 5—8 号窗口",
    "退役军人服务站": "二楼 206 室",
}
"""The departments of each street's service centre (党群服务中心), and where each sits."""
CENTRE_HOURS = "周一至周五 8:30—12:00、14:00—17:30"
COMMUNITIES = tuple(community for street in STREETS for community in street.communities)


def street_code(street: int) -> str:
    """The code of the street with that index: 999901001."""
    return f"{DISTRICT_CODE}{street + 1:03d}"


def community_code(street: int, community: int) -> str:
    """The code of a community by its index in the street: 999901001001."""
    return f"{street_code(street)}{community + 1:03d}"


def office_phone(number: int) -> str:
    """An office's telephone: 026 is the area code of no place in the mainland."""
    return f"026-6{number:07d}"


def hours(community: int) -> str:
    return _HOURS[community % len(_HOURS)]
