"""What a unit asks its members before they enrol (MEM-12): nothing of their families (SP-03)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from partyhub.domain.shared.org import OrgName


class Basic(StrEnum):
    """联系电话, 出生年月, 学历, 入党时间, 职务, 居住小区, 特长, 能够提供服务的时间."""

    PHONE = "phone"
    BIRTH_MONTH = "birth_month"
    EDUCATION = "education"
    JOINED_PARTY_ON = "joined_party_on"
    POST = "post"
    RESIDENCE = "residence"
    SPECIALTIES = "specialties"
    AVAILABLE_TIMES = "available_times"


WORDS: Mapping[str, str] = {
    Basic.PHONE: "联系电话", Basic.BIRTH_MONTH: "出生年月", Basic.EDUCATION: "学历",
    Basic.JOINED_PARTY_ON: "入党时间", Basic.POST: "职务", Basic.RESIDENCE: "居住小区",
    Basic.SPECIALTIES: "特长", Basic.AVAILABLE_TIMES: "能够提供服务的时间",
}  # fmt: skip
TITLE = "在职党员报到前摸底缺项表"
HEADINGS = ("序号", "姓名", "所在党支部", "缺项数", *WORDS.values())


@dataclass(frozen=True, slots=True)
class BasicsLine:
    """A member in service of whom something is not known yet, in the order of `Basic`."""

    id: UUID
    name: str
    branch: OrgName
    missing: Sequence[str]


@dataclass(frozen=True, slots=True)
class MissingCount:
    """Of how many one thing is not known."""

    basic: Basic
    count: int


@dataclass(frozen=True, slots=True)
class BasicsCounts:
    """Of the members in service in reach: all, those of whom all is known, and what is missing."""

    members: int
    complete: int
    missing: Sequence[MissingCount]


def row(number: int, line: BasicsLine) -> Sequence[str]:
    """One line of the workbook, with a mark below each thing that is missing."""
    marks = ["缺" if basic in line.missing else "" for basic in Basic]
    return (str(number), line.name, line.branch.name, str(len(line.missing)), *marks)
