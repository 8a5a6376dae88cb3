"""The code lists of the certificate's fields (requirements 8.1) and their Chinese words."""

from collections.abc import Mapping
from enum import StrEnum
from itertools import product
from types import MappingProxyType


class Gender(StrEnum):
    MALE = "male"
    FEMALE = "female"


class MemberStatus(StrEnum):
    """党员类别: a probationary member is not yet a full one."""

    FULL = "full"
    PROBATIONARY = "probationary"


class Education(StrEnum):
    """学历, from the lowest to the highest."""

    PRIMARY = "primary"
    JUNIOR_MIDDLE = "junior_middle"
    SENIOR_MIDDLE = "senior_middle"
    SECONDARY_VOCATIONAL = "secondary_vocational"
    JUNIOR_COLLEGE = "junior_college"
    BACHELOR = "bachelor"
    MASTER = "master"
    DOCTORATE = "doctorate"


class DelegateRole(StrEnum):
    PARTY_DELEGATE = "party_delegate"
    NPC_DEPUTY = "npc_deputy"
    CPPCC_MEMBER = "cppcc_member"


class WorkType(StrEnum):
    """Fields of community service (VOL-02), of theme activities (ACT-05) and of service online
    (SRV-05): a member's specialties and the work types claimed.
    """

    POLICY_PUBLICITY = "policy_publicity"
    PARTY_GUIDANCE = "party_guidance"
    LEGAL_AID = "legal_aid"
    TRAFFIC_GUIDANCE = "traffic_guidance"
    SECURITY_PATROL = "security_patrol"
    DISPUTE_MEDIATION = "dispute_mediation"
    GREENING = "greening"
    INFORMATION_CONSULTING = "information_consulting"
    PAIRING_SUPPORT = "pairing_support"
    YOUTH_CARE = "youth_care"
    ELDER_CARE = "elder_care"
    CULTURE_SPORTS = "culture_sports"
    MEDICAL_HEALTH = "medical_health"
    MORAL_LECTURES = "moral_lectures"
    RED_EDUCATION = "red_education"
    CIVILISED_COMMUNITY = "civilised_community"
    PROXY_ERRANDS = "proxy_errands"
    TECHNICAL_TRAINING = "technical_training"
    MARKET_INFORMATION = "market_information"
    OTHER = "other"


class Weekday(StrEnum):
    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class Period(StrEnum):
    AM = "am"
    PM = "pm"
    EVENING = "evening"


GENDER_ZH: Mapping[Gender, str] = MappingProxyType({Gender.MALE: "男", Gender.FEMALE: "女"})

MEMBER_STATUS_ZH: Mapping[MemberStatus, str] = MappingProxyType(
    {MemberStatus.FULL: "正式党员", MemberStatus.PROBATIONARY: "预备党员"}
)

EDUCATION_ZH: Mapping[Education, str] = MappingProxyType(
    {
        Education.PRIMARY: "小学",
        Education.JUNIOR_MIDDLE: "初中",
        Education.SENIOR_MIDDLE: "高中",
        Education.SECONDARY_VOCATIONAL: "中专",
        Education.JUNIOR_COLLEGE: "专科",
        Education.BACHELOR: "本科",
        Education.MASTER: "硕士研究生",
        Education.DOCTORATE: "博士研究生",
    }
)

DELEGATE_ROLE_ZH: Mapping[DelegateRole, str] = MappingProxyType(
    {
        DelegateRole.PARTY_DELEGATE: "党代表",
        DelegateRole.NPC_DEPUTY: "人大代表",
        DelegateRole.CPPCC_MEMBER: "政协委员",
    }
)

WORK_TYPE_ZH: Mapping[WorkType, str] = MappingProxyType(
    {
        WorkType.POLICY_PUBLICITY: "政策宣传",
        WorkType.PARTY_GUIDANCE: "党建指导",
        WorkType.LEGAL_AID: "法律援助",
        WorkType.TRAFFIC_GUIDANCE: "交通疏导",
        WorkType.SECURITY_PATROL: "治安巡逻",
        WorkType.DISPUTE_MEDIATION: "纠纷调解",
        WorkType.GREENING: "绿化美化",
        WorkType.INFORMATION_CONSULTING: "信息咨询",
        WorkType.PAIRING_SUPPORT: "结对帮扶",
        WorkType.YOUTH_CARE: "关爱青少年",
        WorkType.ELDER_CARE: "为老服务",
        WorkType.CULTURE_SPORTS: "文化体育",
        WorkType.MEDICAL_HEALTH: "医疗健康",
        WorkType.MORAL_LECTURES: "道德讲堂",
        WorkType.RED_EDUCATION: "红色教育",
        WorkType.CIVILISED_COMMUNITY: "文明社区创建",
        WorkType.PROXY_ERRANDS: "代办跑腿",
        WorkType.TECHNICAL_TRAINING: "技术培训",
        WorkType.MARKET_INFORMATION: "市场信息",
        WorkType.OTHER: "其他",
    }
)

WEEKDAY_ZH: Mapping[Weekday, str] = MappingProxyType(
    dict(
        zip(
            Weekday,
            ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
            strict=True,
        )
    )
)

PERIOD_ZH: Mapping[Period, str] = MappingProxyType(
    {Period.AM: "上午", Period.PM: "下午", Period.EVENING: "晚上"}
)

# 能够提供服务的时间 as `weekday-period`, in the order of the week: mon-am, mon-pm, … sun-evening.
AVAILABLE_TIME_ZH: Mapping[str, str] = MappingProxyType(
    {
        f"{day}-{period}": WEEKDAY_ZH[day] + PERIOD_ZH[period]
        for day, period in product(Weekday, Period)
    }
)
AVAILABLE_TIMES: tuple[str, ...] = tuple(AVAILABLE_TIME_ZH)


def is_available_time(text: str) -> bool:
    return text in AVAILABLE_TIME_ZH
