"""People of the demo who are known by name, so that tests and visitors find each state."""

from dataclasses import dataclass

from partyhub.domain.check_ins.states import CheckInAction
from partyhub.domain.shared.codes import Gender
from partyhub.domain.shared.permission import Role

_A = CheckInAction
_F, _M = Gender.FEMALE, Gender.MALE


@dataclass(frozen=True, slots=True)
class Player:
    """A member of the first unit who lives in the first estate of the first community.

    `enrolled` and `steps` say how many days ago something happened; `retired` ones do nothing.
    """

    name: str
    gender: Gender
    born: int
    code: str = ""
    enrolled: int | None = None
    steps: tuple[tuple[CheckInAction, int], ...] = ()
    reason: str = ""
    retired: bool = False


WHOLE_LOOP = Player("马文博", _M, 1986, "V3XB6CPR")
MOVED = Player("胡喆", _M, 1991, "E8KM2YHN")
MOVED_CODE = "3PZC6RVD"
CERTIFICATE_WAITS = Player(
    "林晓雯", _F, 1993, "K7M2Q9XD", 6, ((_A.CERTIFY, 4),)
)  # fmt: skip
RECEIPT_OUT = Player(
    "赵建国", _M, 1978, "2QFH7SMW", 14, ((_A.CERTIFY, 12), (_A.REGISTER, 6))
)  # fmt: skip
PLAYERS = (
    Player("黄雅婷", _F, 1995),
    Player("陈思源", _M, 1998, "", 2),
    CERTIFICATE_WAITS,
    Player("周志远", _M, 1984, "4TXW8HNB", 5, ((_A.CERTIFY, 3),)),
    Player("吴秀兰", _F, 1972, "9GYC3VPE", 15, ((_A.CERTIFY, 13),)),
    Player("徐海波", _M, 1981, "J6RZ5ADK", 24, ((_A.CERTIFY, 21), (_A.LAPSE, 5))),
    RECEIPT_OUT,
    Player("孙丽萍", _F, 1976, "8DNE4KTY", 20, ((_A.CERTIFY, 16), (_A.REGISTER, 9))),
    WHOLE_LOOP,
    Player("朱玉珍", _F, 1970, "5WJT9GQA", 52,
           ((_A.CERTIFY, 48), (_A.REGISTER, 40), (_A.RETURN_RECEIPT, 36))),
    MOVED,
    Player("郭珺", _F, 1990, "", 30, ((_A.VOID, 25),), "下月起脱产学习一年，本人申请撤回"),
    Player("欧阳翀", _M, 1956, retired=True),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Login:
    """An account that the start of a demo prints; `org` is the short name of an organisation."""

    login: str
    role: Role
    role_zh: str
    name: str
    org: str


LOGINS = (
    Login("window", Role.WINDOW_CLERK, "窗口人员", "沈佳怡", "望河街道"),
    Login("handler", Role.HANDLER, "经办人", "董晓燕", "望河街道综合窗口"),
    Login("head", Role.DEPARTMENT_HEAD, "部门负责人", "魏东升", "望河街道综合窗口"),
    Login("director", Role.CENTRE_DIRECTOR, "服务中心主任", "程立新", "望河街道党群服务中心"),
    Login("liaison", Role.LIAISON_OFFICER, "单位联络员", "郑凯", "区财政局"),
    Login("unit", Role.UNIT_ORG, "单位党组织", "韩雪梅", "区财政局"),
    Login("secretary", Role.BRANCH_SECRETARY, "党支部书记", "罗永强", "区财政局机关第一党支部"),
    Login("community", Role.COMMUNITY_ORG, "社区党组织", "唐敏", "柳荫社区"),
    Login("street", Role.STREET_COMMITTEE, "街道党工委", "许国华", "望河街道"),
    Login("district", Role.SUPERIOR_ORG_DEPARTMENT, "上级组织部门", "邓伟", "区委组织部"),
    Login("admin", Role.SYSTEM_ADMIN, "系统管理员", "萧逸", "区委组织部"),
    Login("auditor", Role.AUDITOR, "审计员", "蒋慧敏", "区委组织部"),
    Login("member", Role.MEMBER, "党员", CERTIFICATE_WAITS.name, "区财政局机关第一党支部"),
    Login("volunteer", Role.MEMBER, "党员", RECEIPT_OUT.name, "区财政局机关第一党支部"),
)
PASSWORD = "willow-bridge-2026"  # noqa: S105 - a demo's, printed at its start, refused in production
