"""Words of a roster that stand for a code: 大专 is junior college, 区人大代表 an NPC deputy."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final, TypeVar

from partyhub.domain.rosters.cells import Cell, CellFault, Cleaned, clean_list, clean_text
from partyhub.domain.shared.codes import (
    DELEGATE_ROLE_ZH,
    EDUCATION_ZH,
    WORK_TYPE_ZH,
    DelegateRole,
    Education,
    Gender,
    MemberStatus,
    WorkType,
)

C = TypeVar("C", bound=StrEnum)

_GENDERS: Final = {
    Gender.MALE: ("男", "男性", "男士"),
    Gender.FEMALE: ("女", "女性", "女士"),
}
_STATUSES: Final = {
    MemberStatus.FULL: ("正式", "正式党员", "中共党员", "党员", "中共正式党员"),
    MemberStatus.PROBATIONARY: ("预备", "预备党员", "中共预备党员", "预备期"),
}
_NOT_MEMBERS: Final = {
    "群众",
    "入党积极分子",
    "积极分子",
    "发展对象",
    "共青团员",
    "团员",
    "民主党派",
}
_EDUCATIONS: Final = {
    Education.PRIMARY: ("小学",),
    Education.JUNIOR_MIDDLE: ("初中", "初级中学"),
    Education.SENIOR_MIDDLE: ("高中", "高级中学", "普高", "普通高中"),
    Education.SECONDARY_VOCATIONAL: (
        "中专",
        "中技",
        "技校",
        "职高",
        "中职",
        "职业高中",
        "中等专科",
    ),
    Education.JUNIOR_COLLEGE: ("专科", "大专", "高职", "大学专科", "大学专科毕业"),
    Education.BACHELOR: ("本科", "大学", "大学本科", "学士", "全日制本科", "在职本科", "大本"),
    Education.MASTER: ("硕士研究生", "硕士", "研究生", "在职研究生", "全日制研究生", "硕士学位"),
    Education.DOCTORATE: ("博士研究生", "博士", "博士后", "博士学位"),
}
_ROLE_ENDINGS: Final = {
    DelegateRole.PARTY_DELEGATE: ("党代表", "党代会代表", "党员代表"),
    DelegateRole.NPC_DEPUTY: ("人大代表", "人大"),
    DelegateRole.CPPCC_MEMBER: ("政协委员", "政协"),
}
_SPECIALTIES: Final = {
    WorkType.POLICY_PUBLICITY: ("宣传", "宣讲", "理论宣讲", "政策宣讲", "政策法规宣传", "写作"),
    WorkType.PARTY_GUIDANCE: ("党建", "党务", "党建工作", "党务工作"),
    WorkType.LEGAL_AID: ("法律", "法律咨询", "法律服务", "普法", "律师"),
    WorkType.TRAFFIC_GUIDANCE: ("交通", "交通劝导", "交通引导", "文明交通"),
    WorkType.SECURITY_PATROL: ("治安", "巡逻", "治安维护", "平安巡防", "安保", "消防", "安全生产"),
    WorkType.DISPUTE_MEDIATION: ("调解", "矛盾调解", "矛盾纠纷调解", "人民调解"),
    WorkType.GREENING: ("绿化", "环保", "环境保护", "环境整治", "卫生清洁", "园艺"),
    WorkType.INFORMATION_CONSULTING: ("咨询", "信息技术", "计算机", "电脑", "财会", "会计"),
    WorkType.PAIRING_SUPPORT: ("帮扶", "结对", "扶贫济困", "帮困", "助困"),
    WorkType.YOUTH_CARE: ("青少年", "教育", "教学", "课业辅导", "支教", "关爱未成年人"),
    WorkType.ELDER_CARE: ("养老", "助老", "敬老", "老年服务", "关爱老人"),
    WorkType.CULTURE_SPORTS: (
        "文体", "文艺", "文娱", "体育", "书法", "绘画", "摄影", "音乐", "唱歌", "舞蹈", "乒乓球",
        "篮球", "羽毛球", "太极拳", "主持", "文体活动",
    ),
    WorkType.MEDICAL_HEALTH: ("医疗", "医学", "健康", "护理", "急救", "心理咨询", "义诊"),
    WorkType.MORAL_LECTURES: ("道德讲堂", "道德宣讲", "家风家教"),
    WorkType.RED_EDUCATION: ("红色教育", "党史宣讲", "红色讲解"),
    WorkType.CIVILISED_COMMUNITY: ("文明创建", "文明劝导", "移风易俗"),
    WorkType.PROXY_ERRANDS: ("代办", "跑腿", "代购", "代缴"),
    WorkType.TECHNICAL_TRAINING: ("技能培训", "技术", "职业技能", "电工", "烹饪"),
    WorkType.MARKET_INFORMATION: ("市场", "营销", "就业信息", "电商"),
    WorkType.OTHER: ("其它",),
}  # fmt: skip


def _by_word(words: Mapping[C, tuple[str, ...]], labels: Mapping[C, str]) -> dict[str, C]:
    return {word: code for code, said in words.items() for word in (*said, labels.get(code, code))}


_GENDER_OF: Final = _by_word(_GENDERS, {})
_STATUS_OF: Final = _by_word(_STATUSES, {})
_EDUCATION_OF: Final = _by_word(_EDUCATIONS, EDUCATION_ZH)
_SPECIALTY_OF: Final = _by_word(_SPECIALTIES, WORK_TYPE_ZH)


def _one_of(words: Mapping[str, C], code: str, hint: str) -> Callable[[Cell], Cleaned[C | None]]:
    def clean(cell: Cell) -> Cleaned[C | None]:
        text = clean_text(cell).replace(" ", "")
        if not text:
            return None
        return words.get(text) or CellFault(code, f"“{text[:20]}”不在可选范围内，{hint}")

    return clean


clean_gender = _one_of(_GENDER_OF, "gender-unknown", "性别请填“男”或“女”")
clean_education = _one_of(
    _EDUCATION_OF, "education-unknown", f"学历请填：{'、'.join(EDUCATION_ZH.values())}"
)
_status = _one_of(_STATUS_OF, "status-unknown", "党员类别请填“正式党员”或“预备党员”")


def clean_member_status(cell: Cell) -> Cleaned[MemberStatus | None]:
    text = clean_text(cell)
    if text in _NOT_MEMBERS:
        return CellFault("status-not-member", f"“{text}”不是党员，不能列入党员花名册")
    return _status(cell)


def clean_delegate_roles(cell: Cell) -> Cleaned[tuple[DelegateRole, ...]]:
    """市人大代表 counts as 人大代表; a mere 是 does not say which."""
    roles: list[DelegateRole] = []
    for word in clean_list(cell):
        role = next((r for r, ends in _ROLE_ENDINGS.items() if word.endswith(ends)), None)
        if role is None:
            said = "、".join(DELEGATE_ROLE_ZH.values())
            return CellFault("delegate-unknown", f"“{word[:20]}”看不出是哪一种，请填：{said}")
        roles.append(role)
    return tuple(dict.fromkeys(roles))


def clean_specialties(cell: Cell) -> tuple[WorkType, ...]:
    """特长 in the fields of VOL-02; a word that names none of them counts as other."""
    return tuple(dict.fromkeys(_SPECIALTY_OF.get(w, WorkType.OTHER) for w in clean_list(cell)))


def other_specialties(cell: Cell) -> tuple[str, ...]:
    """The words behind `WorkType.OTHER`, so that the remark can keep them."""
    return tuple(word for word in clean_list(cell) if word not in _SPECIALTY_OF)
