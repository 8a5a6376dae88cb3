"""A unit's roster as it really arrives: 500 invented members, 40 planted faults of 28 kinds."""

import io
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

Value = str | float | date | None
TODAY: Final = date(2026, 11, 22)
MEMBERS: Final = 500
HEADER_ROW: Final = 4
FIRST_ROW: Final = HEADER_ROW + 1
_EVERY: Final = 12  # one row in twelve is faulty

# Shuffled, in the words of units, with two columns that no one asked for.
HEADINGS: Final[Mapping[str, str]] = {
    "serial": "序 号",
    "branch_name": "所属支部",
    "name": "*姓　名",
    "phone": "手机号码（必填）",
    "native_place": "籍贯",
    "gender": "性别：",
    "member_status": "党员类别\n(正式/预备)",
    "joined_party_on": "入党日期",
    "birth_month": "出生年月（如1985.07）",
    "education": "文化程度",
    "nation": "民族",
    "post": "单位及职务",
    "external_id": "人员编号",
    "estate_name": "现居住小区",
    "specialties": "专业特长",
    "delegate_roles": "是否党代表、人大代表、政协委员",
    "available_times": "能够提供服务的时间",
    "remark": "备 注",
}
COLUMN: Final = {name: chr(ord("A") + i) for i, name in enumerate(HEADINGS)}

_PLANTED: Final[tuple[tuple[str, str, Value], ...]] = (
    ("name", "required", "  "),
    ("name", "required", None),
    ("name", "name-characters", "王小明1"),
    ("name", "name-length", "李"),
    ("phone", "required", None),
    ("phone", "required", "\u00a0"),
    ("phone", "phone-length", "1381234567"),
    ("phone", "phone-length", 138123456789.0),
    ("phone", "phone-length", "１３８１２３４５６"),
    ("phone", "phone-several", "13812340001/13912340001"),
    ("phone", "phone-several", "13812340002 13912340002"),
    ("phone", "phone-characters", "138l2340003"),
    ("phone", "phone-characters", "不详"),
    ("phone", "phone-prefix", "12812340004"),
    ("phone", "phone-area-code", 87654321.0),
    ("phone", "phone-landline", "0571-1234"),
    ("phone", "phone-scientific", "1.38E+10"),
    ("birth_month", "month-ambiguous", 1985.1),
    ("birth_month", "month-ambiguous", 1979.1),
    ("joined_party_on", "month-ambiguous", 2009.1),
    ("birth_month", "month-missing", 1985.0),
    ("birth_month", "month-missing", "1990年"),
    ("birth_month", "year-two-digits", "85.07"),
    ("joined_party_on", "year-two-digits", "08年6月"),
    ("birth_month", "date-unreadable", "属牛"),
    ("birth_month", "date-impossible", "1985.13"),
    ("joined_party_on", "date-impossible", "2009.02.30"),
    ("birth_month", "year-implausible", "1885.07"),
    ("birth_month", "birth-too-young", "2012.03"),
    ("birth_month", "birth-future", "2058年7月"),
    ("joined_party_on", "joined-under-age", "1962-07-01"),
    ("joined_party_on", "joined-future", "2027.07"),
    ("gender", "gender-unknown", "南"),
    ("member_status", "status-not-member", "入党积极分子"),
    ("member_status", "status-unknown", "转正中"),
    ("education", "education-unknown", "统招"),
    ("delegate_roles", "delegate-unknown", "是"),
    ("available_times", "time-unreadable", "有空再说"),
    ("phone", "duplicate-phone", "=phone"),
    ("external_id", "duplicate-external-id", "=external_id"),
)


@dataclass(frozen=True, slots=True)
class MessyRoster:
    data: bytes
    faults: frozenset[tuple[str, str]]
    faulty_rows: frozenset[int]
    rows: int = MEMBERS


@dataclass(slots=True)
class _Member:
    values: dict[str, Value] = field(default_factory=dict)


_MONTH_SHAPES: Final[tuple[Callable[[int, int], Value], ...]] = (
    lambda y, m: f"{y}.{m:02d}",
    lambda y, m: f"{y}年{m}月",
    lambda y, m: date(y, m, 1),
    lambda y, m: float(y * 100 + m),
    lambda y, m: y + m / 100 if m != 10 else f"{y}.10",
    lambda y, m: float((date(y, m, 1) - date(1899, 12, 30)).days),
    lambda y, m: "".join(chr(ord(c) + 0xFEE0) for c in f"{y}.{m:02d}") + "\u3000",
    lambda y, m: f"{y}-{m}",
    lambda y, m: f"{y}/{m}/1",
    lambda y, m: f"'{y}{m:02d}",
)
_PHONE_SHAPES: Final[tuple[Callable[[str], Value], ...]] = (
    lambda p: p,
    float,
    lambda p: f"+86 {p[:3]} {p[3:7]} {p[7:]}",
    lambda p: "".join(chr(ord(c) + 0xFEE0) for c in p),
    lambda p: f"{p[:3]}-{p[3:7]}-{p[7:]}\u00a0",
    lambda p: f"\u200b{p}\n",
)


def a_messy_roster(seed: int = 7) -> MessyRoster:
    chance = random.Random(seed)
    members = [_a_member(number, chance) for number in range(MEMBERS)]
    faults: set[tuple[str, str]] = set()
    rows: set[int] = set()
    for order, (column, code, value) in enumerate(_PLANTED):
        number = 7 + order * _EVERY
        faulty, earlier = members[number].values, members[number - 5].values
        faulty[column] = earlier[column] if isinstance(value, str) and value[:1] == "=" else value
        rows.add(FIRST_ROW + number)
        faults.add((f"{COLUMN[column]}{FIRST_ROW + number}", code))
    return MessyRoster(_workbook(members), frozenset(faults), frozenset(rows))


def _a_member(number: int, chance: random.Random) -> _Member:
    year, month = chance.randint(1960, 1999), chance.randint(1, 12)
    joined = year + chance.randint(20, 25)
    name = chance.choice("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨") + "".join(
        chance.choices("文博思远嘉琪雅静国强建华喆珺玥翀", k=2)
    )
    phone = f"1{chance.choice('3578')}{chance.randint(0, 9)}{number:04d}{number * 7 % 9000 + 1000}"
    return _Member({
        "serial": float(number + 1),
        "name": f"{name[0]}  {name[1:]}" if number % 9 == 0 else f" {name} ",
        "phone": _PHONE_SHAPES[number % len(_PHONE_SHAPES)](phone),
        "native_place": "某省某市",
        "gender": chance.choice(["男", "女", " 女 ", "男性"]),
        "member_status": chance.choice(["正式", "预备", "正式党员", "中共党员", "预备党员"]),
        "joined_party_on": _MONTH_SHAPES[(number * 3 + 1) % len(_MONTH_SHAPES)](joined, month),
        "birth_month": _MONTH_SHAPES[number % len(_MONTH_SHAPES)](year, month),
        "education": chance.choice(["本科", "大学", "大专", "硕士", "研究生", "博士研究生", ""]),
        "nation": "汉族",
        "post": chance.choice(["办公室科员", "业务一科 副科长", "财务科\n会计"]),
        "external_id": f"Ｒ{number:05d}",
        "estate_name": chance.choice(["桂花苑", "望江　小区", "春晓里", None]),
        "specialties": chance.choice(["法律、书法", "医疗，护理", "围棋", "无", None]),
        "delegate_roles": chance.choice(["无", "/", None, "区人大代表", "政协委员；党代表"]),
        "available_times": chance.choice(["周末", "周六上午、周日下午", "工作日晚上", None]),
        "remark": chance.choice([None, "借调", "=1+1"]),
    })  # fmt: skip


def _workbook(members: list[_Member]) -> bytes:
    file = io.BytesIO()
    with Workbook(file, {"strings_to_formulas": False, "strings_to_numbers": False}) as workbook:
        day = workbook.add_format({"num_format": 'yyyy"年"m"月"'})
        workbook.add_worksheet("封面").write(0, 0, "在职党员花名册")
        hidden = workbook.add_worksheet("旧名单")
        hidden.write_row(0, 0, ["姓名", "联系电话"])
        hidden.hide()
        sheet = workbook.add_worksheet("Sheet1")
        last = len(HEADINGS) - 1
        sheet.merge_range(0, 0, 0, last, "2026 年在职党员进社区报到花名册")
        sheet.merge_range(1, 0, 1, 5, "填报单位（盖章）：某某局机关党委")
        sheet.merge_range(1, 6, 1, last, "联系电话：0571-87654321")
        sheet.write_row(HEADER_ROW - 1, 0, list(HEADINGS.values()))
        _write_members(sheet, members, day)
        for top in range(0, MEMBERS, 25):
            first = FIRST_ROW - 1 + top
            sheet.merge_range(first, 1, first + 24, 1, f"第{top // 25 + 1}党支部")
        footer = FIRST_ROW + MEMBERS
        sheet.write(footer, 0, "填表人：某某")
        sheet.write(footer, 4, "填表日期：2026.11.20")
    return file.getvalue()


def _write_members(sheet: Worksheet, members: list[_Member], day: Format) -> None:
    for row, member in enumerate(members, FIRST_ROW - 1):
        for column, name in enumerate(HEADINGS):
            value = member.values.get(name)
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            elif value is not None:
                sheet.write(row, column, value)
